-- Private keys of signed decisions, each wrapped by a key from its owner's password. No history.
create table private_key (
  person_id text primary key not null,
  key_id text not null,
  public_key text not null,
  salt text not null,
  cost text not null,
  wrapped text not null
) strict, without rowid;
