-- What the check of the whole has found and is not mended yet; see db/whole/.
create table finding (
  kind text not null,
  subject text not null,
  -- JSON; see shared/whole/findings.ts.
  detail text not null,
  since text not null,
  -- The round that saw it last.
  round integer not null,
  answered_by text,
  answered_at text,
  primary key (kind, subject)
) strict, without rowid;

-- How far the round that is under way has come; a start goes on from here.
create table check_progress (
  one integer primary key check (one = 1),
  round integer not null,
  began_at text not null,
  stage text not null,
  -- The last position, stream, table or paper that was looked at.
  done_to text not null,
  -- Counted so far, JSON.
  counts text not null
) strict;

-- Rounds that came to their end, the newest few.
create table check_round (
  round integer primary key,
  began_at text not null,
  ended_at text not null,
  worked_ms integer not null,
  counts text not null,
  found integer not null
) strict;

-- Heads that this computer has seen: a file that does not hold them is another one.
create table seen_head (
  position integer primary key,
  run_hash text not null,
  at text not null
) strict;

-- Since when heads count: a backup was put back then, and what was known before was of another state.
create table heads_since (
  one integer primary key check (one = 1),
  at text not null
) strict;

-- What the rounds replace.
drop table file_check;
