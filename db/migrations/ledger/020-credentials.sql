-- Who may sign in and what signs a decision: not in the ledger, but worth as much as it.
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

-- Drafts that were sent, until they are gone from local.db; see db/sent-drafts.ts.
create table sent_draft (
  id text primary key not null,
  updated_at text not null
) strict, without rowid;

-- Private keys of signed decisions, each wrapped by a key derived from its owner's password.
create table private_key (
  person_id text primary key not null,
  key_id text not null,
  public_key text not null,
  salt text not null,
  cost text not null,
  wrapped text not null
) strict, without rowid;
