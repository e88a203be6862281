/**
 * The presence guard: who must not be away at the same time, and days on which a visit makes little
 * sense (domain.md §8b 9). It warns; it never decides. Pure.
 */
import type { Role } from "../../contract/capabilities.ts";
import { hostHolidays } from "../../host-holidays.ts";
import type { Deputyship } from "../../people/deputy.ts";
import { addDays } from "../../persian/days.ts";
import { dayToJalali } from "../../persian/jalali.ts";
import type { TravellerClass } from "../../route/conditions.ts";

export interface PresentTraveller {
  personId: string | null;
  nationalId: string;
  nameFa: string;
  nameEn: string;
  travellerClass: TravellerClass;
  /** Of a person from the staff list. */
  roles: readonly Role[];
}
/** Days on which some people are away: a mission, or an absence of another kind (`people/absence.ts`). */
export interface Absence {
  /** Empty while the mission is still being written; `null` for an absence. */
  missionId: string | null;
  startDate: string;
  endDate: string;
  /** Empty for an absence. */
  country: string;
  travellers: readonly PresentTraveller[];
}

const presenceKinds = [
  "mayorAndDeputy",
  "deputyChain",
  "quorum",
  "samePerson",
  "samePersonAbsent",
  "nowruz",
  "hostHoliday",
] as const;
export interface PresenceWarning {
  kind: (typeof presenceKinds)[number];
  people: { nameFa: string; nameEn: string }[];
  /** The other missions concerned. */
  missions: string[];
  /** The day it is about, or the first of them. */
  day: string;
  /** `quorum`: councillors left. `hostHoliday`: what is kept. */
  left?: number;
  titleFa?: string;
  titleEn?: string;
}

export interface PresenceFacts {
  councilSeats: number;
  /** Accepted deputyships, on any days. */
  deputyships: readonly Deputyship[];
}

/** `others` are missions that are not cancelled; those on other days, and the candidate itself, do not count. */
export const presenceWarnings = (
  candidate: Absence,
  others: readonly Absence[],
  facts: PresenceFacts,
): PresenceWarning[] => {
  const away = others.filter(
    (one) =>
      (one.missionId === null || one.missionId !== candidate.missionId) &&
      overlap(one, candidate) !== null,
  );
  const together = [candidate, ...away];
  return [
    ...mayorAndDeputy(candidate, together),
    ...deputyChains(candidate, together, facts.deputyships),
    ...quorum(candidate, together, facts.councilSeats),
    ...samePeople(candidate, away),
    // An absence needs no host and no flight.
    ...(candidate.missionId === null ? [] : daysAbroad(candidate)),
  ];
};

const daysAbroad = (candidate: Absence): PresenceWarning[] => [
  ...nowruz(candidate),
  ...hostHolidays(candidate.country, candidate.startDate, candidate.endDate).map(
    ({ day, titleFa, titleEn }): PresenceWarning => ({
      kind: "hostHoliday",
      people: [],
      missions: [],
      day,
      titleFa,
      titleEn,
    }),
  ),
];

/** The common days, or `null`. */
const overlap = (
  one: Pick<Absence, "startDate" | "endDate">,
  other: Pick<Absence, "startDate" | "endDate">,
): { from: string; to: string } | null => {
  const from = one.startDate > other.startDate ? one.startDate : other.startDate;
  const to = one.endDate < other.endDate ? one.endDate : other.endDate;
  return from <= to ? { from, to } : null;
};

/** Two travellers, at least one of whom goes with the candidate, away on a common day. */
const pairs = (
  candidate: Absence,
  together: readonly Absence[],
  counts: (a: PresentTraveller, b: PresentTraveller) => boolean,
) =>
  together.flatMap((other) => {
    const days = overlap(candidate, other);
    if (days === null) return [];
    return candidate.travellers.flatMap((a) =>
      other.travellers
        .filter((b) => keyOf(a) !== keyOf(b) && counts(a, b))
        .map((b) => ({ a, b, other, day: days.from })),
    );
  });

const mayorAndDeputy = (candidate: Absence, together: readonly Absence[]): PresenceWarning[] =>
  merged(
    "mayorAndDeputy",
    candidate,
    pairs(
      candidate,
      together,
      (a, b) =>
        (isRole(a, "mayor") && isRole(b, "deputyMayor")) ||
        (isRole(b, "mayor") && isRole(a, "deputyMayor")),
    ),
  );

const deputyChains = (
  candidate: Absence,
  together: readonly Absence[],
  deputyships: readonly Deputyship[],
): PresenceWarning[] =>
  merged(
    "deputyChain",
    candidate,
    pairs(candidate, together, (a, b) =>
      deputyships.some(
        (one) =>
          one.state === "accepted" &&
          one.from <= candidate.endDate &&
          candidate.startDate <= one.to &&
          ((one.principalId === a.personId && one.deputyId === b.personId) ||
            (one.principalId === b.personId && one.deputyId === a.personId)),
      ),
    ),
  );

/** Fewer than a majority left on one day: the council has no quorum. */
const quorum = (
  candidate: Absence,
  together: readonly Absence[],
  councilSeats: number,
): PresenceWarning[] => {
  if (!candidate.travellers.some(isCouncillor)) return [];
  const needed = Math.floor(councilSeats / 2) + 1;
  // The number away can only rise on a day on which one of them leaves.
  const days = together
    .map((one) => (one.startDate > candidate.startDate ? one.startDate : candidate.startDate))
    .filter((day) => day <= candidate.endDate)
    .toSorted();
  for (const day of days) {
    const gone = together.filter((one) => one.startDate <= day && day <= one.endDate);
    const councillors = unique(gone.flatMap((one) => one.travellers.filter(isCouncillor)));
    const left = Math.max(councilSeats - councillors.length, 0);
    if (left < needed)
      return [
        {
          kind: "quorum",
          people: councillors.map(named),
          missions: missionsOf(
            gone.filter((one) => one !== candidate && one.travellers.some(isCouncillor)),
          ),
          day,
          left,
        },
      ];
  }
  return [];
};

const samePeople = (candidate: Absence, away: readonly Absence[]): PresenceWarning[] =>
  away.flatMap((other) => {
    const keys = new Set(other.travellers.map(keyOf));
    const twice = candidate.travellers.filter((one) => keyOf(one) !== "" && keys.has(keyOf(one)));
    const days = overlap(candidate, other);
    return twice.length === 0 || days === null
      ? []
      : [
          {
            kind:
              other.missionId === null ? ("samePersonAbsent" as const) : ("samePerson" as const),
            people: twice.map(named),
            missions: missionsOf([other]),
            day: days.from,
          },
        ];
  });

/** 29 Esfand to 13 Farvardin: offices are closed and flights are full. */
const nowruz = (candidate: Absence): PresenceWarning[] => {
  for (let day = candidate.startDate; day <= candidate.endDate; day = addDays(day, 1)) {
    const { month, day: date } = dayToJalali(day);
    if ((month === 12 && date >= 29) || (month === 1 && date <= 13))
      return [{ kind: "nowruz", people: [], missions: [], day }];
  }
  return [];
};

/** Several pairs of one kind are one warning. */
const merged = (
  kind: "mayorAndDeputy" | "deputyChain",
  candidate: Absence,
  found: { a: PresentTraveller; b: PresentTraveller; other: Absence; day: string }[],
): PresenceWarning[] =>
  found.length === 0
    ? []
    : [
        {
          kind,
          people: unique(found.flatMap(({ a, b }) => [a, b])).map(named),
          missions: missionsOf(
            found.filter(({ other }) => other !== candidate).map(({ other }) => other),
          ),
          day: found.map(({ day }) => day).toSorted()[0] ?? candidate.startDate,
        },
      ];

const missionsOf = (away: readonly Absence[]): string[] => [
  ...new Set(away.flatMap((one) => one.missionId ?? [])),
];
const isRole = (one: PresentTraveller, role: "mayor" | "deputyMayor") =>
  one.roles.includes(role) || (role === "mayor" && one.travellerClass === "mayor");
const isCouncillor = (one: PresentTraveller) => one.travellerClass === "councillor";
/** The same person again: by the staff list, or by the national ID. */
const keyOf = (one: PresentTraveller): string => one.personId ?? one.nationalId;
const named = ({ nameFa, nameEn }: PresentTraveller) => ({ nameFa, nameEn });
const unique = (people: readonly PresentTraveller[]): PresentTraveller[] =>
  people.filter(
    (one, index) =>
      keyOf(one) === "" || people.findIndex((other) => keyOf(other) === keyOf(one)) === index,
  );
