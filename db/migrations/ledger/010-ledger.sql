-- The ledger: append-only events, chained by hash, and the answers of accepted commands.
create table event (
  position integer primary key,
  id text not null unique,
  stream text not null,
  version integer not null check (version > 0),
  type text not null,
  at text not null,
  actor text not null,
  for_whom text,
  device text not null,
  command_id text not null,
  payload text not null,
  prev text not null,
  hash text not null,
  run_hash text not null,
  sig text,
  unique (stream, version)
) strict;

create trigger event_is_never_changed before update on event
begin select raise(abort, 'events are never changed'); end;
create trigger event_is_never_deleted before delete on event
begin select raise(abort, 'events are never deleted'); end;

create table command (
  id text primary key not null,
  name text not null,
  actor text not null,
  input_hash text not null,
  result text not null,
  at text not null
) strict, without rowid;

-- Which version of each projection its tables hold. The hash is empty while they are being rebuilt.
create table projection (
  name text primary key not null,
  hash text not null,
  tables text not null,
  -- The first event that it could not apply, and why; null when it applied them all.
  failed_position integer,
  failed_why text
) strict, without rowid;

-- Up to which event the projections are applied.
create table projection_state (
  one integer primary key check (one = 1),
  position integer not null
) strict;
insert into projection_state values (1, 0);
