/** The presence guard over all missions: gathers who is away, and hides what the caller may not see. */
import type { PresenceWarningView } from "#shared/contract/presence.ts";
import {
  presenceWarnings,
  type Absence,
  type PresentTraveller,
} from "#shared/mission/request/presence.ts";
import { journeyOfDraft, memberClass } from "#shared/mission/route/route-case.ts";
import type { Confidentiality, Member, RequestDraft } from "#shared/mission/request/request.ts";
import type { Mission, Status } from "#shared/mission/state.ts";
import { toAsciiDigits } from "#shared/persian/digits.ts";
import { addDays } from "#shared/persian/days.ts";
import { longestAway, type AbsenceDays } from "#shared/people/absence.ts";
import { knowledgeOf, type Knowledge } from "#shared/people/away.ts";
import type { Directory } from "#shared/route/people.ts";
import type { Call, Handlers, Store } from "../context.ts";
import { journeyKnown, visibleTo } from "../visibility.ts";
import { readMission } from "../whole/readable.ts";

export const presenceHandlers: Pick<Handlers, "presence.check"> = {
  "presence.check": (store, { draft, missionId }, call) => {
    const candidate = absenceOfDraft(draft, missionId ?? "", call.actor.id, store);
    return { warnings: candidate === null ? [] : warningsFor(store, candidate, call) };
  },
};

/** Warnings of a mission as it is, or with the dates and members of the change under way. */
export const warningsOfMission = (
  store: Store,
  mission: Mission,
  call: Call,
): PresenceWarningView[] => warningsFor(store, absenceOf(mission, store), call);

/** The same for days of absence that are being written. */
export const warningsOfAbsence = (
  store: Store,
  fields: AbsenceDays,
  call: Call,
): PresenceWarningView[] => warningsFor(store, absenceOfFields(fields, store), call);

const warningsFor = (store: Store, candidate: Absence, call: Call): PresenceWarningView[] => {
  const others = journeysBetween(store, candidate, call);
  const found = presenceWarnings(
    candidate,
    [
      ...others.map(({ mission, known }) => asKnown(mission, known, store)),
      ...store.absences
        .between(candidate.startDate, candidate.endDate)
        .map((one) => absenceOfFields(one, store)),
    ],
    {
      councilSeats: store.settings.values().councilSeats,
      deputyships: store.deputies.alive(candidate.startDate),
    },
  );
  const visible = new Map(
    others
      .filter(({ known }) => known === "whole")
      .map(({ mission }) => [mission.id, mission.dossierNo]),
  );
  return found.map((one) => ({
    ...one,
    missions: one.missions.map((id) => {
      const dossierNo = visible.get(id);
      return dossierNo === undefined ? null : { id, dossierNo };
    }),
  }));
};

interface KnownJourney {
  mission: Mission;
  known: Knowledge;
}

/** Journeys that take place on one of these days and that the caller may know of. */
const journeysBetween = (
  store: Store,
  { startDate, endDate }: Pick<Absence, "startDate" | "endDate">,
  { actor }: Call,
): KnownJourney[] =>
  store
    .sql<unknown[], { id: string; status: Status; confidentiality: Confidentiality; seen: number }>(
      `select m.id, m.status, m.confidentiality, ${visibleTo(store, actor)} as seen from mission m
       where m.start_date between @earliest and @endDate and m.end_date >= @startDate
       and ${journeyKnown(store, actor)} order by m.start_date, m.id`,
    )
    .all({ earliest: addDays(startDate, -longestAway), startDate, endDate, me: actor.id })
    .flatMap((row) => {
      const mission = readMission(store, row.id);
      return mission === null ? [] : [{ mission, known: knowledgeOf(row, row.seen === 1) }];
    });

/** Without the dossier a person knows only that colleagues travel, by the approved days. */
const asKnown = (mission: Mission, known: Knowledge, store: Store): Absence => {
  if (known === "whole") return absenceOf(mission, store);
  const agreed = absenceOf({ ...mission, change: null }, store);
  const travellers = agreed.travellers.filter(({ personId }) => personId !== null);
  const kept = { ...agreed, country: "", travellers };
  return known === "journey" ? kept : { ...kept, missionId: null };
};

const absenceOf = (mission: Mission, store: Store): Absence => {
  const { startDate, endDate, country, members } = mission.change?.request ?? mission.request;
  const people = store.people.directory();
  return {
    missionId: mission.id,
    startDate,
    endDate,
    country,
    travellers: members.map((one) => travellerOf(one, people)),
  };
};

const absenceOfFields = ({ personId, from, to }: AbsenceDays, store: Store): Absence => {
  const people = store.people.directory();
  const { nameFa = "", nameEn = "" } = people.person(personId) ?? {};
  const one = { personId, nameFa, nameEn };
  return {
    missionId: null,
    startDate: from,
    endDate: to,
    country: "",
    travellers: [travellerOf(one, people)],
  };
};

/** `null` while the days are not written yet. */
const absenceOfDraft = (
  draft: RequestDraft,
  missionId: string,
  requesterId: string,
  store: Store,
): Absence | null => {
  const people = store.people.directory();
  const { startDate, endDate, members } = journeyOfDraft(draft, requesterId, people);
  if (startDate === "" || endDate === "") return null;
  return {
    missionId,
    startDate,
    endDate,
    country: typeof draft.country === "string" ? draft.country : "",
    travellers: members.map((one) => travellerOf(one, people)),
  };
};

const travellerOf = (one: Partial<Member>, people: Directory): PresentTraveller => {
  const person = one.personId ? people.person(one.personId) : undefined;
  const { personId = null, travellerClass = "staff" } = one;
  return {
    personId,
    nationalId: typeof one.nationalId === "string" ? toAsciiDigits(one.nationalId.trim()) : "",
    nameFa: one.nameFa ?? "",
    nameEn: one.nameEn ?? "",
    travellerClass: memberClass({ personId, travellerClass }, people),
    roles: person?.roles ?? [],
  };
};
