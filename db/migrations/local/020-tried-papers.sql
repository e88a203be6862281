-- Papers that are being read for the search, noted before the reading begins: one that ends the store
-- is not read again for ever. The row goes when the paper was read.
create table paper_try (
  sha256 text primary key not null,
  tries integer not null
) strict, without rowid;
