-- A report can be returned, filed and returned again on one day: what was told is kept by its filing.
create table reminder_told_new (
  mission_id text not null,
  task text not null,
  since text not null,
  turn integer not null,
  stage text not null,
  person_id text not null,
  due text not null,
  on_day text not null,
  escalated integer not null check (escalated in (0, 1)),
  at text not null,
  primary key (mission_id, task, since, turn, stage, person_id)
) strict, without rowid;
insert into reminder_told_new
  select mission_id, task, since,
    case when task in ('correctReport', 'reviewReport') then (
      select count(*) from event e
      where e.stream = 'mission:' || told.mission_id and e.type = 'mission.reportFiled.v1' and e.at <= told.at
    ) else 0 end,
    stage, person_id, due, on_day, escalated, at
  from reminder_told told;
drop table reminder_told;
alter table reminder_told_new rename to reminder_told;
create index reminder_told_by_person on reminder_told (person_id);
