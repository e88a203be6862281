/**
 * Who is away on which days. Everyone may know that a colleague is away; the reason, and on which
 * dossier, is shown only to people who may know it (decision 0029).
 */
import { grants } from "#shared/contract/capabilities.ts";
import type { AwayRow, AwayPerson, awaySorts, AwaySpan } from "#shared/contract/absences.ts";
import type { Parsed } from "#shared/contract/table.ts";
import type { Confidentiality } from "#shared/mission/request/request.ts";
import { longestAway, type RecordedAbsence } from "#shared/people/absence.ts";
import type { Status } from "#shared/mission/state.ts";
import { awayStateOf, knowledgeOf } from "#shared/people/away.ts";
import { seatsOf } from "#shared/people/away-day.ts";
import type { Person } from "#shared/people/person.ts";
import { addDays } from "#shared/persian/days.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import type { Call, Handlers, Store } from "../context.ts";
import { readList } from "../list.ts";
import { journeyKnown, visibleTo } from "../visibility.ts";
import { mayKnowWhy } from "./absences.ts";

const pageSize = 100;

export const awayHandlers: Pick<Handlers, "presence.away" | "presence.list"> = {
  "presence.away": (store, { page, ...asked }, call) => {
    const { from, to, kind } = asked;
    const bound = boundOf(asked, call);
    const away = `select distinct person_id from (${awaySpans(store, call)})`;
    const total =
      store.sql<unknown[], number>(`select count(*) from (${away})`).pluck().get(bound) ?? 0;
    const ids = store
      .sql<unknown[], string>(
        `select p.id from (${away}) gone join person p on p.id = gone.person_id
         order by p.unit_key, p.sort_key, p.id limit @limit + 0 offset @offset`,
      )
      .pluck()
      .all({ ...bound, limit: pageSize, offset: page * pageSize });
    const missions = missionsOf(store, ids, bound, call);
    const people = ids.flatMap((id): AwayPerson[] => {
      const person = store.people.get(id);
      if (!person) return [];
      const spans = [
        ...(missions.get(id) ?? []),
        ...store.absences.ofPerson(id, from, to).map((one) => absenceSpan(store, one, call)),
      ].filter((one) => kind === null || one.kind === kind);
      return [
        {
          person: publicPart(store, person),
          spans: spans.toSorted((a, b) => a.from.localeCompare(b.from)),
          deputies: deputiesOf(store, id, from, to),
        },
      ];
    });
    return { people, total, pageSize };
  },

  "presence.list": (store, { page, pageSize: size, sort, ...asked }, call) => {
    const bound = boundOf(asked, call);
    const { rows, total } = readList<SpanRow, (typeof awaySorts)[number]>(
      store,
      "gone.person_id as personId, gone.id, gone.is_mission as isMission",
      {
        from: `(${awaySpans(store, call)}) gone join person p on p.id = gone.person_id`,
        where: [],
        bound,
        order: ["p.unit_key", "p.sort_key", "gone.from_day"],
        sorts: {
          person: ["p.sort_key"],
          unit: ["p.unit_key", "p.sort_key"],
          from: ["gone.from_day"],
        },
        id: ["p.id", "gone.id"],
        ask: { page, pageSize: size, sort },
      },
    );
    const entries = rows.flatMap(({ personId, id, isMission }): AwayRow[] => {
      const person = store.people.get(personId);
      const span = isMission === 1 ? missionOf(store, id, call) : absenceOf(store, id, call);
      if (!person || !span) return [];
      const deputies = deputiesOf(store, personId, asked.from, asked.to);
      return [{ person: publicPart(store, person), span, deputies }];
    });
    return { entries, total, pageSize: size };
  },
};

type Asked = Pick<Parsed<"presence.away">, "from" | "to" | "unit" | "personId" | "kind">;
const boundOf = ({ from, to, kind, unit, personId }: Asked, call: Call) => ({
  from,
  to,
  kind,
  earliest: addDays(from, -longestAway),
  me: call.actor.id,
  unit: foldForSearch(unit),
  personId: personId ?? "",
});

interface SpanRow {
  personId: string;
  id: string;
  isMission: number;
}

/** Each absence and each journey of a person; a filter finds only what would be shown as that kind. */
const awaySpans = (store: Store, call: Call): string => `
  select a.person_id, a.id, 0 as is_mission, a.from_day from absence a
  where a.standing = 1 and a.from_day between @earliest and @to and a.to_day >= @from
    and (@kind is null or (a.kind = @kind and ${keeps("a.person_id", call)}))
    and ${chosen("a.person_id")}
  union all
  select t.key, m.id, 1, m.start_date from mission m cross join json_each(m.travellers) t
  where t.value = 1 and m.start_date between @earliest and @to and m.end_date >= @from
    and (@kind is null or @kind = 'mission')
    and ${journeyKnown(store, call.actor)}
    and (@kind is null or m.confidentiality = 'normal' or ${visibleTo(store, call.actor)})
    and ${chosen("t.key")}`;

const missionColumns =
  "m.id, m.status, m.start_date, m.end_date, m.dossier_no, m.city, m.country, m.confidentiality";
interface MissionRow {
  id: string;
  status: Status;
  start_date: string;
  end_date: string;
  dossier_no: string;
  city: string;
  country: string;
  confidentiality: Confidentiality;
  seen: number;
}

/** For all these people at once, read by the days asked for and not by all their journeys. */
const missionsOf = (
  store: Store,
  people: readonly string[],
  bound: object,
  call: Call,
): Map<string, AwaySpan[]> => {
  const spans = new Map<string, AwaySpan[]>();
  const today = store.today();
  const rows = store
    .sql<unknown[], MissionRow & { personId: string }>(
      `select t.key as personId, ${missionColumns}, ${visibleTo(store, call.actor)} as seen
       from mission m cross join json_each(m.travellers) t
       where m.start_date between @earliest and @to and m.end_date >= @from
         and t.value = 1 and t.key in (select value from json_each(@people))
         and ${journeyKnown(store, call.actor)} order by m.start_date, m.id`,
    )
    .all({ ...bound, people: JSON.stringify(people) });
  for (const row of rows)
    spans.set(row.personId, [...(spans.get(row.personId) ?? []), missionSpan(row, today)]);
  return spans;
};

const missionOf = (store: Store, id: string, { actor }: Call): AwaySpan | undefined => {
  const row = store
    .sql<unknown[], MissionRow>(
      `select ${missionColumns}, ${visibleTo(store, actor)} as seen from mission m where m.id = @id`,
    )
    .get({ id, me: actor.id });
  return row && missionSpan(row, store.today());
};

const absenceOf = (store: Store, id: string, call: Call): AwaySpan | undefined => {
  const absence = store.absences.get(id);
  return absence && absenceSpan(store, absence, call);
};

const missionSpan = (row: MissionRow, today: string): AwaySpan => {
  const { id, status, start_date: startDate, end_date: endDate } = row;
  const known = knowledgeOf(row, row.seen === 1);
  if (known === "days") return plainlyAbsent(startDate, endDate);
  const { dossier_no: dossierNo, city, country } = row;
  const whole = known === "whole";
  return {
    from: startDate,
    to: endDate,
    note: "",
    mayCancel: false,
    id: whole ? id : "",
    kind: "mission",
    state: awayStateOf({ status, startDate, endDate }, today),
    mission: whole ? { id, dossierNo, city, country } : null,
  };
};

const absenceSpan = (store: Store, one: RecordedAbsence, call: Call): AwaySpan => {
  const { id, from, to, kind, note } = one;
  return mayKnowWhy(store, one.personId, call.actor)
    ? { from, to, note, mayCancel: true, id, kind: kind ?? "absent", state: null, mission: null }
    : plainlyAbsent(from, to);
};

/** The same value for both, or a confidential mission could be distinguished from an absence. */
const plainlyAbsent = (from: string, to: string): AwaySpan => ({
  from,
  to,
  note: "",
  mayCancel: false,
  id: "",
  kind: "absent",
  state: null,
  mission: null,
});

const deputiesOf = (store: Store, personId: string, from: string, to: string) =>
  store.deputies
    .of(personId)
    .filter((one) => one.principalId === personId && one.state === "accepted")
    .filter((one) => one.from <= to && from <= one.to)
    .flatMap((one) => {
      const deputy = store.people.get(one.deputyId);
      if (!deputy?.active) return [];
      const { id, nameFa, nameEn } = deputy;
      return [{ deputy: { id, nameFa, nameEn }, from: one.from, to: one.to }];
    });

const publicPart = (store: Store, person: Person): AwayPerson["person"] => {
  const { id, nameFa, nameEn, postFa, postEn, unitFa, unitEn } = person;
  const seats = seatsOf(person, store.people.holdersOf);
  return { id, nameFa, nameEn, postFa, postEn, unitFa, unitEn, seats };
};

/** The rule of `keepsAbsencesOf`, in SQL. */
const keeps = (person: string, call: Call): string =>
  grants(call.actor.roles, "absence.keep")
    ? "true"
    : `(${person} = @me or ${person} in (select r.id from person r where r.manager_id = @me))`;

/** The filters by unit and by person. */
const chosen = (person: string): string =>
  `(@unit = '' or exists (select 1 from person u where u.id = ${person} and u.unit_key = @unit))
   and (@personId = '' or ${person} = @personId)`;
