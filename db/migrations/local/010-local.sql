-- What belongs to this computer: lost, it is annoying; no event and no projection depends on it.
create table draft (
  id text primary key not null,
  owner text not null,
  kind text not null,
  mission_id text,
  body text not null,
  updated_at text not null
) strict, without rowid;
create index draft_by_owner on draft (owner, updated_at desc);

create table session (
  client_hash text primary key not null,
  person_id text not null,
  locked integer not null check (locked in (0, 1)),
  last_seen text not null,
  -- Of the password it was opened with: another one ends the session.
  credential text not null
) strict, without rowid;

-- Files that somebody has added. The same bytes may be added by several people under several names.
create table file (
  sha256 text not null,
  added_by text not null,
  name text not null,
  mime text not null,
  size integer not null,
  added_at text not null,
  primary key (sha256, added_by, name)
) strict, without rowid;

-- What a person has read of their notices, and of what they want to be told.
create table notice_read (
  person_id text not null,
  key text not null,
  at text not null,
  primary key (person_id, key)
) strict, without rowid;
create index notice_read_by_time on notice_read (at);

create table notice_choice (
  person_id text not null,
  kind text not null,
  in_app integer not null,
  in_system integer not null,
  primary key (person_id, kind)
) strict, without rowid;

-- When a reminder was shown to somebody on this computer. What is due is computed.
create table reminder_told (
  mission_id text not null,
  task text not null,
  since text not null,
  -- A report can be returned, filed and returned again on one day.
  turn integer not null,
  stage text not null,
  person_id text not null,
  due text not null,
  on_day text not null,
  escalated integer not null check (escalated in (0, 1)),
  at text not null,
  primary key (mission_id, task, since, turn, stage, person_id)
) strict, without rowid;
create index reminder_told_by_person on reminder_told (person_id);

-- A staff file on its way: staged row by row, checked, then imported or dropped.
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

-- The text inside papers, read in the background by db/paper-reader.ts from the bytes.
create table file_text (
  sha256 text primary key not null,
  state text not null check (state in ('read', 'unreadable')),
  text text not null
) strict, without rowid;

-- Searches that somebody keeps for themselves.
create table saved_search (
  id text primary key not null,
  owner text not null,
  name text not null,
  conditions text not null,
  saved_at text not null
) strict, without rowid;
create index saved_search_by_owner on saved_search (owner, saved_at desc, id);

-- When the whole file was last checked in the background, and what was found.
create table file_check (
  one integer primary key check (one = 1),
  ended_at text not null,
  -- Empty when nothing was found.
  found text not null
) strict;
