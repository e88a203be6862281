-- The text inside papers, read in the background by db/paper-reader.ts; made again from the bytes.
create table file_text (
  sha256 text primary key not null,
  state text not null check (state in ('waiting', 'read', 'unreadable')),
  text text not null
) strict, without rowid;
create index file_text_waiting on file_text (sha256) where state = 'waiting';

-- Searches that somebody keeps for himself: how he looks at things, no history.
create table saved_search (
  id text primary key not null,
  owner text not null,
  name text not null,
  conditions text not null,
  saved_at text not null
) strict, without rowid;
create index saved_search_by_owner on saved_search (owner, saved_at desc, id);
