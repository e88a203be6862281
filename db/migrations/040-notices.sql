-- What a person has read of his notices, and of what he wants to be told. No history.
create table notice_read (
  person_id text not null,
  key text not null,
  at text not null,
  primary key (person_id, key)
) strict, without rowid;
create index notice_read_by_time on notice_read (at);

create table notice_choice (
  person_id text not null,
  kind text not null check (kind in ('yourTurn', 'decided', 'due')),
  in_app integer not null,
  in_system integer not null,
  primary key (person_id, kind)
) strict, without rowid;
