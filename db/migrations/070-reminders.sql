-- When a reminder stood before the eyes of somebody on this computer. Local; what is due is computed.
create table reminder_told (
  mission_id text not null,
  task text not null,
  since text not null,
  stage text not null,
  person_id text not null,
  due text not null,
  on_day text not null,
  escalated integer not null check (escalated in (0, 1)),
  at text not null,
  primary key (mission_id, task, since, stage, person_id)
) strict, without rowid;

create index reminder_told_by_person on reminder_told (person_id);

-- The kinds of notices are a list of the contract, which grows.
create table notice_choice_new (
  person_id text not null,
  kind text not null,
  in_app integer not null,
  in_system integer not null,
  primary key (person_id, kind)
) strict, without rowid;
insert into notice_choice_new select person_id, kind, in_app, in_system from notice_choice;
drop table notice_choice;
alter table notice_choice_new rename to notice_choice;
