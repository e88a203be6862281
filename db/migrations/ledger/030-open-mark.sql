-- Whether the file was closed. While Safir works, what is new lies in the log beside it: a file that says
-- that it is open, with no log beside it, is a copy that was made meanwhile and lacks it.
create table open_mark (
  one integer primary key not null check (one = 1),
  is_open integer not null check (is_open in (0, 1))
) strict;
insert into open_mark values (1, 0);
