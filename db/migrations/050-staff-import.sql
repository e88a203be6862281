-- A staff file on its way: staged row by row, checked, then imported or dropped. No history.
create table staff_import (
  id text primary key not null,
  owner text not null,
  columns text not null,
  -- The ledger's last position when the rows were checked; null before.
  checked_at integer
) strict, without rowid;

create table staff_import_row (
  import_id text not null,
  row integer not null,
  -- What the row says, as shared/people/staff-rows.ts reads it.
  said text not null,
  -- 0 wrong, 1 changed, 2 new, 3 same; the order of the preview.
  rank integer not null,
  person_id text not null,
  manager_id text,
  issues text not null,
  primary key (import_id, row)
) strict, without rowid;
create index staff_import_row_by_rank on staff_import_row (import_id, rank, row);
