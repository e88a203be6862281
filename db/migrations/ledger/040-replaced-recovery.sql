-- The recovery code before the present one: it opens nothing, and whoever tries it is told when it was replaced.
alter table credential add column replaced_recovery_phc text;
