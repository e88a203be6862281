-- Projections: folded from the ledger in the transaction of the event; may be dropped and rebuilt.
create table municipality (
  one integer primary key check (one = 1),
  name_fa text not null,
  name_en text not null,
  sample integer not null
) strict;

create table setting (
  key text primary key not null,
  value real not null
) strict, without rowid;

create table person (
  doc integer primary key,
  id text not null unique,
  -- Null for somebody who never signs in.
  username text unique,
  active integer not null,
  manager_id text,
  name_fa text not null,
  name_key text not null,
  unit_key text not null,
  sort_key text not null,
  fields text not null
) strict;
create index person_by_name on person (sort_key, id);
create index person_by_manager on person (manager_id, sort_key, id);
create index person_by_unit on person (unit_key, sort_key, id);
create index person_by_name_key on person (name_key);
create virtual table person_index using fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');

create table person_profile (
  person_id text primary key not null,
  national_id text not null,
  passport_no text not null,
  iban text not null,
  personnel_no text not null,
  mobile text not null,
  fields text not null
) strict, without rowid;
create index profile_by_national_id on person_profile (national_id) where national_id <> '';
create index profile_by_passport_no on person_profile (passport_no) where passport_no <> '';
create index profile_by_iban on person_profile (iban) where iban <> '';
create index profile_by_personnel_no on person_profile (personnel_no) where personnel_no <> '';
create index profile_by_mobile on person_profile (mobile) where mobile <> '';

-- Who asked to see whose sensitive fields.
create table sensitive_look (
  person_id text not null,
  at text not null,
  actor text not null,
  mission_id text not null,
  event_id text not null,
  primary key (person_id, at, event_id)
) strict, without rowid;
create index sensitive_look_by_actor on sensitive_look (actor, person_id, at);
create table person_role (
  role text not null,
  person_id text not null references person (id) deferrable initially deferred,
  primary key (role, person_id)
) strict, without rowid;

create table agreement (
  id text primary key not null,
  title_fa text not null,
  sort_key text not null,
  status text not null,
  country text not null,
  partner_key text not null,
  fields text not null
) strict, without rowid;
create index agreement_by_title on agreement (sort_key, id);
create index agreement_by_status on agreement (status, sort_key, id);
-- What was recorded by hand; missions are counted where they stand.
create table agreement_activity (
  agreement_id text not null,
  day text not null,
  id text not null,
  primary key (agreement_id, day, id)
) strict, without rowid;

create table commitment (
  id text primary key not null,
  -- Empty when it comes from no dossier, belongs to no agreement, is owned by a unit.
  mission_id text not null,
  item text not null,
  agreement_id text not null,
  clause_id text not null,
  owner_id text not null,
  country text not null,
  partner_key text not null,
  state text not null,
  due text not null,
  made_on text not null,
  closed_on text not null,
  fields text not null
) strict, without rowid;
create index commitment_by_state on commitment (state, due, id);
create index commitment_by_closing on commitment (closed_on) where closed_on <> '';
create index commitment_by_mission on commitment (mission_id, item) where mission_id <> '';
create index commitment_by_agreement on commitment (agreement_id, state, due) where agreement_id <> '';
create index commitment_by_owner on commitment (owner_id, state, due);
create index commitment_by_country on commitment (country, state, due) where country <> '';

-- What is kept of somebody met by hand; the rest of him is known from the meetings.
create table contact_record (
  id text primary key not null,
  version integer not null,
  -- Null while only dossiers tell of him.
  fields text,
  merged_into text not null
) strict, without rowid;
create index contact_record_by_target on contact_record (merged_into) where merged_into <> '';

create table contact (
  id text primary key not null,
  -- Whom he turned out to be; himself otherwise.
  root_id text not null,
  stands integer not null,
  -- Kept by hand, he or one that turned out to be him: everybody may know of him.
  known integer not null,
  sort_key text not null,
  name_key text not null,
  name_en_key text not null,
  reach_key text not null,
  country text not null,
  tie text not null,
  search text not null,
  fields text not null
) strict, without rowid;
create index contact_by_name on contact (stands, sort_key, id);
create index contact_by_root on contact (root_id);
create index contact_by_same_name on contact (name_key, country) where stands = 1;
create index contact_by_name_en on contact (name_en_key) where stands = 1 and name_en_key <> '';
create index contact_by_reach on contact (reach_key) where stands = 1 and reach_key <> '';

create table encounter (
  contact_id text not null,
  mission_id text not null,
  day text not null,
  held integer not null,
  fields text not null,
  primary key (contact_id, mission_id)
) strict, without rowid;
create index encounter_by_mission on encounter (mission_id);

-- Papers of agreements and commitments, for who may open them.
create table register_paper (
  sha256 text not null,
  stream text not null,
  name text not null,
  mime text not null,
  primary key (sha256, stream, name)
) strict, without rowid;
create index register_paper_by_stream on register_paper (stream);

create table mission (
  id text primary key not null,
  dossier_no text not null,
  subject text not null,
  status text not null,
  country text not null,
  city text not null,
  host_org text not null,
  start_date text not null,
  end_date text not null,
  member_count integer not null,
  requester_id text not null,
  agreement_id text,
  priority text not null,
  confidentiality text not null,
  -- The same as a number, for comparing with a clearance.
  class_rank integer not null,
  submitted_at text not null,
  changed_at text not null,
  version integer not null,
  cleared integer not null,
  reported integer not null
) strict, without rowid;
create index mission_by_change on mission (changed_at desc, id);
create index mission_by_status on mission (status, changed_at desc, id);
create index mission_by_start on mission (start_date);
create index mission_by_country on mission (country, start_date desc);
create index mission_by_agreement on mission (agreement_id, start_date desc) where agreement_id is not null;

create index mission_by_class on mission (class_rank);
create index mission_by_number on mission (dossier_no);

-- What a journey counts as in the statistics.
create table mission_statistic (
  mission_id text primary key not null,
  year integer not null,
  days integer not null,
  type text not null,
  result text not null,
  goals text not null,
  -- Of each currency, settled or expected, as JSON.
  costs text not null
) strict, without rowid;
create index mission_statistic_by_year on mission_statistic (year, mission_id);

create table mission_viewer (
  person_id text not null,
  mission_id text not null,
  primary key (person_id, mission_id)
) strict, without rowid;
create index mission_viewer_by_mission on mission_viewer (mission_id);

-- Roles for which something of it waits, see `rolesWithPart`.
create table mission_role_viewer (
  role text not null,
  mission_id text not null,
  primary key (role, mission_id)
) strict, without rowid;
create index mission_role_viewer_by_mission on mission_role_viewer (mission_id);

create table mission_traveller (
  mission_id text not null,
  person_id text not null,
  -- 0: he only asked for it, or is wished for in a change that is not decided.
  goes integer not null,
  primary key (mission_id, person_id)
) strict, without rowid;
create index mission_traveller_by_person on mission_traveller (person_id, mission_id);

create table task (
  mission_id text not null,
  kind text not null,
  step_id text not null,
  step_fa text not null,
  step_en text not null,
  person_id text not null,
  role text not null,
  since text not null,
  due text not null,
  escalate_on text not null,
  ends_on text not null,
  primary key (mission_id, kind, step_id, person_id, role)
) strict, without rowid;
create index task_by_person on task (person_id, due) where person_id <> '';
create index task_by_role on task (role, due) where role <> '';
create index task_by_kind on task (kind, mission_id, due);
create index task_by_escalation on task (escalate_on) where escalate_on <> '';

-- Who owes a trip report, and from which day that bars his next request.
create table report_debt (
  mission_id text not null,
  person_id text not null,
  kind text not null,
  due text not null,
  locks_from text not null,
  -- The waiver as JSON, or empty.
  waiver text not null,
  primary key (mission_id, person_id)
) strict, without rowid;
create index report_debt_by_person on report_debt (person_id, locks_from);

create table notice (
  person_id text not null,
  at text not null,
  mission_id text not null,
  version integer not null,
  type text not null,
  primary key (person_id, at, mission_id, version)
) strict, without rowid;

create table mission_paper (
  sha256 text not null,
  mission_id text not null,
  kind text not null,
  caption text not null,
  name text not null,
  mime text not null,
  size integer not null,
  at text not null,
  version integer not null,
  primary key (sha256, mission_id, version, kind)
) strict, without rowid;
create index mission_paper_by_mission on mission_paper (mission_id, at);

create table register (
  register text not null,
  year integer not null,
  last integer not null,
  primary key (register, year)
) strict, without rowid;
-- The archive's classes and periods as they were changed last; without a row, as they are shipped.
create table archive_scheme (
  one integer primary key check (one = 1),
  fields text not null
) strict;

create table archive_record (
  mission_id text primary key not null,
  -- A number that would be given twice stops the fold, and with it the act.
  accession_no text not null unique,
  year integer not null,
  number integer not null,
  class_code text not null,
  retention_class text not null,
  archived_on text not null,
  -- The last day of the journey, as reported; planned where nothing was.
  ended_on text not null,
  held integer not null,
  fields text not null
) strict, without rowid;
create index archive_record_by_number on archive_record (year desc, number desc);
create index archive_record_by_class on archive_record (class_code, year desc, number desc);

-- Retention rules that any dossier was ever kept by: they are not removed.
create table retention_named (
  code text primary key not null
) strict, without rowid;

-- Lists for the National Documents Council; their rows as they stood are in the event.
create table disposal (
  id text primary key not null,
  list_no text not null unique,
  at text not null,
  actor text not null,
  dossiers integer not null,
  state text not null,
  fields text not null
) strict, without rowid;
create index disposal_by_time on disposal (at desc, id);
create table disposal_mission (
  mission_id text not null,
  disposal_id text not null,
  -- Empty once the Council has refused the list: it may be proposed again.
  state text not null,
  primary key (mission_id, disposal_id)
) strict, without rowid;
create index missions_of_disposal on disposal_mission (disposal_id);
create unique index standing_disposal on disposal_mission (mission_id) where state <> '';

create table search_doc (
  doc integer primary key,
  mission_id text not null,
  kind text not null,
  -- Of a paper; empty for the texts of the dossier itself.
  sha256 text not null,
  -- Of a paper only its name: what stands in it lies in file_text.
  original text not null,
  -- How the bytes of a paper are read; empty when there is no text to read.
  mime text not null,
  -- What the filters ask for, as tokens of the index; see `facetsOf`.
  facets text not null,
  unique (mission_id, kind, sha256)
) strict;
-- Papers whose text is not in the index yet.
create table search_pending (doc integer primary key) strict;
create virtual table search_index using fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');

create table route_template (
  purpose text not null,
  version integer not null,
  effective_from text not null,
  fields text not null,
  published_at text not null,
  published_by text not null,
  primary key (purpose, version)
) strict, without rowid;

create table deputyship (
  id text primary key not null,
  principal_id text not null,
  deputy_id text not null,
  from_day text not null,
  to_day text not null,
  state text not null,
  fields text not null
) strict, without rowid;
create index deputyship_by_principal on deputyship (principal_id, to_day desc);
create index deputyship_by_deputy on deputyship (deputy_id, to_day desc);
create index deputyship_by_state on deputyship (state, to_day, from_day);

-- Days on which somebody is not there for another reason than a mission.
create table absence (
  id text primary key not null,
  person_id text not null,
  kind text not null,
  from_day text not null,
  to_day text not null,
  standing integer not null,
  fields text not null
) strict, without rowid;
create index absence_by_day on absence (from_day, to_day) where standing = 1;
create index absence_by_person on absence (person_id, from_day) where standing = 1;

create table rate_table (
  version integer primary key,
  effective_from text not null,
  fields text not null,
  published_at text not null,
  published_by text not null
) strict;

create table budget_line (
  id text primary key not null,
  year integer not null,
  code text not null,
  fields text not null
) strict, without rowid;
create index budget_line_by_year on budget_line (year, code);
-- What a mission holds of a line; at most one line each.
create table budget_use (
  mission_id text primary key not null,
  line_id text not null,
  use text not null,
  minor integer not null,
  override text not null
) strict, without rowid;
create index budget_use_by_line on budget_use (line_id);

create table expense_receipt (
  sha256 text not null,
  mission_id text not null,
  expense_id text not null,
  primary key (sha256, mission_id, expense_id)
) strict, without rowid;
create index expense_receipt_by_mission on expense_receipt (mission_id);

-- What gifts may be worth, by the rank of whom they are exchanged with.
create table gift_ceiling (
  version integer primary key,
  fields text not null,
  published_at text not null,
  published_by text not null
) strict;

-- The register of gifts: every one that stands.
create table gift (
  id text not null,
  mission_id text not null,
  day text not null,
  direction text not null,
  country text not null,
  rials integer not null,
  above integer not null,
  -- It has to be handed over, and is not.
  owes integer not null,
  -- The day from which the time for that runs.
  counted_from text not null,
  search text not null,
  fields text not null,
  primary key (mission_id, id)
) strict, without rowid;
create index gift_by_day on gift (day desc, id);

-- What left the house: to the council, its rows stay in the event; as news, its text does.
create table disclosure (
  id text primary key not null,
  kind text not null,
  at text not null,
  actor text not null,
  fields text not null,
  trips integer not null,
  sha256 text not null
) strict, without rowid;
create index disclosure_by_time on disclosure (at desc, id);
create table disclosure_mission (
  mission_id text not null,
  at text not null,
  disclosure_id text not null,
  primary key (mission_id, at, disclosure_id)
) strict, without rowid;
create index missions_of_disclosure on disclosure_mission (disclosure_id);

-- Dossiers that left as a package or came in as one; what else is known of it stays in the event.
create table dossier_package (
  id text primary key not null,
  mission_id text not null,
  kind text not null,
  at text not null,
  actor text not null,
  version integer not null,
  head text not null,
  -- Brought in from another office: it stays that office's, and is here to be read.
  elsewhere integer not null,
  fields text not null
) strict, without rowid;
create index dossier_package_by_mission on dossier_package (mission_id, at desc);

create table calendar (
  one integer primary key check (one = 1),
  fields text not null
) strict;

-- Every public key that ever signed, so that old decisions can be checked for good.
create table signing_key (
  key_id text primary key not null,
  person_id text not null,
  public_key text not null,
  since text not null
) strict, without rowid;
