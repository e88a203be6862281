/** The list row of each mission, as its last event left it, and how many rows there are of a kind. */
import { classOf, classRank } from "#shared/mission/confidentiality.ts";
import { closedStatuses, statuses, type Mission } from "#shared/mission/state.ts";
import { sortKey } from "#shared/persian/sort.ts";
import { defineProjection } from "./define.ts";
import { createTally } from "./tally.ts";
import { goingOf } from "./viewers.ts";

const listRow = (mission: Mission) => {
  const { request } = mission;
  return {
    id: mission.id,
    dossierNo: mission.dossierNo,
    subject: request.subject,
    status: mission.status,
    country: request.country,
    city: request.city,
    hostOrg: request.hostOrg,
    startDate: request.startDate,
    endDate: request.endDate,
    memberCount: request.members.length,
    travellers: JSON.stringify(goingOf(mission)),
    requesterId: mission.requesterId,
    agreementId: request.agreementId,
    priority: request.priority,
    confidentiality: classOf(mission),
    classRank: classRank(classOf(mission)),
    submittedAt: mission.submittedAt,
    changedAt: mission.changedAt,
    version: mission.version,
    cleared: mission.cleared ? 1 : 0,
    reported: mission.report === null ? 0 : 1,
    subjectKey: sortKey(request.subject),
    cityKey: sortKey(request.city),
    stage: statuses.indexOf(mission.status),
    closed: closedStatuses.includes(mission.status) ? 1 : 0,
  };
};

/** What only the request and its changes write. */
const askedIn = ({
  status: _status,
  travellers: _travellers,
  confidentiality: _class,
  classRank: _rank,
  changedAt: _changedAt,
  version: _version,
  cleared: _cleared,
  reported: _reported,
  stage: _stage,
  closed: _closed,
  ...asked
}: ReturnType<typeof listRow>): string => JSON.stringify(asked);

/** The keys of the lists' counts. */
const countedAs = (mission: Mission) =>
  closedStatuses.includes(mission.status)
    ? { status: mission.status, class_rank: classRank(classOf(mission)) }
    : null;

export const missions = defineProjection({
  name: "missions",
  version: 6,
  sql: `
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
      -- Who asks and who travels, as JSON: 1 if they go, 0 if they only asked or are proposed in a change.
      travellers text not null,
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
      reported integer not null,
      -- For ordering as the Persian alphabet has it.
      subject_key text not null,
      city_key text not null,
      -- The place of the status on the way of a mission.
      stage integer not null,
      -- Whether it is over: the open ones are few.
      closed integer not null
    ) strict, without rowid;
    create index mission_by_change on mission (changed_at desc, id);
    -- With the class, so that open ones are counted on the index.
    create index mission_by_status on mission (status, changed_at desc, id, class_rank);
    create index mission_by_start on mission (start_date);
    -- Year and number, so that 1405/9 is before 1405/10.
    create index mission_by_dossier on mission (cast(dossier_no as integer), cast(substr(dossier_no, instr(dossier_no, '/') + 1) as integer));
    -- The orders of a list, for what is closed only: no act on an open mission writes a page for them.
    create index mission_by_subject on mission (subject_key, id) where closed = 1;
    create index mission_by_city on mission (city_key, id) where closed = 1;
    create index mission_by_days on mission (julianday(end_date) - julianday(start_date), id) where closed = 1;
    create index mission_by_members on mission (member_count, id) where closed = 1;
    create index mission_by_stage on mission (stage, id) where closed = 1;
    create index mission_by_country on mission (country, start_date desc);
    create index mission_by_agreement on mission (agreement_id, start_date desc) where agreement_id is not null;
    -- How many closed ones there are of each status and class: no list counts the archive.
    create table mission_count (
      status text not null,
      class_rank integer not null,
      missions integer not null,
      primary key (status, class_rank)
    ) strict, without rowid;
  `,
  open: (db) => {
    const put =
      db.prepare(`insert or replace into mission values (@id, @dossierNo, @subject, @status,
      @country, @city, @hostOrg, @startDate, @endDate, @memberCount, @travellers, @requesterId, @agreementId,
      @priority, @confidentiality, @classRank, @submittedAt, @changedAt, @version, @cleared, @reported,
      @subjectKey, @cityKey, @stage, @closed)`);
    // What most acts change. It leaves the indexes of the request alone, and their pages.
    const step = db.prepare(`update mission set status = @status, travellers = @travellers,
      confidentiality = @confidentiality, class_rank = @classRank, changed_at = @changedAt,
      version = @version, cleared = @cleared, reported = @reported, stage = @stage, closed = @closed
      where id = @id`);
    const counts = createTally(db, "mission_count", ["status", "class_rank"], ["missions"]);
    return {
      mission: ({ before, after }) => {
        const row = listRow(after);
        const sameRequest = before.version > 0 && askedIn(listRow(before)) === askedIn(row);
        (sameRequest ? step : put).run(row);
        const [old, next] = [countedAs(before), countedAs(after)];
        if (old?.status === next?.status && old?.class_rank === next?.class_rank) return;
        if (old) counts.takeAway(old, { missions: 1 });
        if (next) counts.add(next, { missions: 1 });
      },
    };
  },
});
