-- What is no history: drafts, credentials, sessions, files not yet named by an event.
create table draft (
  id text primary key not null,
  owner text not null,
  kind text not null check (kind in ('request', 'report', 'route', 'review', 'diary')),
  mission_id text,
  body text not null,
  updated_at text not null
) strict, without rowid;
create index draft_by_owner on draft (owner, updated_at desc);

create table credential (
  person_id text primary key not null,
  phc text not null,
  must_change integer not null check (must_change in (0, 1)),
  recovery_phc text
) strict, without rowid;

create table sign_in_attempt (
  username text primary key not null,
  failures integer not null,
  not_before text not null
) strict, without rowid;

create table session (
  client_hash text primary key not null,
  person_id text not null,
  locked integer not null check (locked in (0, 1)),
  last_seen text not null
) strict, without rowid;

-- The same bytes may be added by several people and under several names.
create table file (
  sha256 text not null,
  added_by text not null,
  name text not null,
  mime text not null,
  size integer not null,
  added_at text not null,
  primary key (sha256, added_by, name)
) strict, without rowid;
