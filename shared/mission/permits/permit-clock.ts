/**
 * The permit clock: every permit and travel paper against the days of the journey, and which of them
 * would become invalid on other days. The exit stamp follows the Supervisory Board's permit. Pure.
 */
import { addMonths } from "date-fns/addMonths";
import { lightFormat } from "date-fns/lightFormat";
import { parseISO } from "date-fns/parseISO";
import type { Settings } from "../../settings.ts";
import { memberKey, type Member } from "../request/request.ts";
import type { Mission } from "../state.ts";
import {
  datedKinds,
  everyMember,
  isDated,
  papersFor,
  type DatedKind,
} from "../departure/travel-papers.ts";

const verdicts = ["ok", "endsTooEarly", "startsTooLate", "missing", "fallsWith"] as const;
export type Verdict = (typeof verdicts)[number];

export interface ClockItem {
  /** A step's id, or a travel paper's. */
  id: string;
  kind: DatedKind | "permit";
  /** Title of a permit's step; empty for travel papers. */
  titleFa: string;
  titleEn: string;
  /** `memberKey` of whose paper it is; empty when it covers the whole delegation. */
  member: string;
  number: string;
  validFrom: string;
  /** Empty when nothing is on record, or when a permit names no end. */
  validUntil: string;
  /** The last day on which it has to be valid. */
  neededUntil: string;
  verdict: Verdict;
}

export type Papered = Pick<Mission, "request" | "permits" | "travelPapers"> & {
  route: readonly Step[];
};
/** The fields of a planned step that the clock needs; the head of a dossier has them too. */
type Step = Pick<Mission["route"][number], "id" | "kind" | "permit" | "titleFa" | "titleEn">;
type Known = Papered;
export interface JourneyDays {
  startDate: string;
  endDate: string;
}

/** The clock for the present days, or for others. */
export const expiryLine = (
  mission: Known,
  settings: Pick<Settings, "passportMinMonths">,
  days: JourneyDays = mission.request,
): ClockItem[] => {
  const permits = mission.route
    .filter((step) => step.kind === "permit")
    .map((step) => permitItem(mission, step, days));
  const board = permits.find((one) =>
    mission.route.some((step) => step.id === one.id && step.permit?.body === "supervisoryBoard"),
  );
  const withStamp = permits.map((one) => afterBoard(one, board, mission));
  return [
    ...withStamp,
    ...paperItems(mission, settings, days, board),
    ...missing(mission, days, settings),
  ];
};

/** Those that are valid now and would not be on the other days. */
export const fallen = (
  mission: Known,
  settings: Pick<Settings, "passportMinMonths">,
  days: JourneyDays,
): ClockItem[] => {
  const now = new Map(expiryLine(mission, settings).map((one) => [keyOf(one), one.verdict]));
  return expiryLine(mission, settings, days).filter(
    (one) => one.verdict !== "ok" && now.get(keyOf(one)) === "ok",
  );
};
const keyOf = (one: ClockItem) => `${one.id} ${one.member} ${one.kind}`;

const verdictOf = (
  { validFrom, validUntil }: { validFrom: string; validUntil: string },
  start: string,
  neededUntil: string,
): Verdict => {
  if (validUntil !== "" && validUntil < neededUntil) return "endsTooEarly";
  return validFrom !== "" && validFrom > start ? "startsTooLate" : "ok";
};

const permitItem = (mission: Known, step: Step, days: JourneyDays): ClockItem => {
  const permit = mission.permits[step.id];
  const answer = permit?.answer?.outcome === "refused" ? null : (permit?.answer ?? null);
  const spans = { validFrom: answer?.validFrom ?? "", validUntil: answer?.validUntil ?? "" };
  const skipped = permit !== undefined && permit.skipped !== null;
  return {
    id: step.id,
    kind: "permit",
    titleFa: step.titleFa,
    titleEn: step.titleEn,
    member: "",
    number: answer?.letterNo ?? "",
    ...spans,
    neededUntil: days.endDate,
    verdict: answer
      ? verdictOf({ ...spans, validFrom: "" }, days.startDate, days.endDate)
      : skipped
        ? "ok"
        : "missing",
  };
};

/** domain.md §1.1 [S16]: the stamp is extended only with the Board's permit, so it becomes invalid with the permit. */
const afterBoard = (one: ClockItem, board: ClockItem | undefined, mission: Known): ClockItem => {
  const isStamp = mission.route.some(
    (step) => step.id === one.id && step.permit?.body === "foreignMinistry",
  );
  return isStamp && one.verdict === "ok" && board && board.verdict !== "ok"
    ? { ...one, verdict: "fallsWith" }
    : one;
};

const paperItems = (
  mission: Known,
  settings: Pick<Settings, "passportMinMonths">,
  days: JourneyDays,
  board: ClockItem | undefined,
): ClockItem[] =>
  mission.travelPapers.flatMap((one): ClockItem[] => {
    if (!isDated(one.kind) || one.waived !== "") return [];
    const neededUntil = neededFor(one.kind, days, settings);
    const own = verdictOf(one, days.startDate, neededUntil);
    const falls = one.kind === "exitStamp" && own === "ok" && board && board.verdict !== "ok";
    return [
      {
        ...paperless(one.kind, one.member === everyMember ? "" : one.member),
        id: one.id,
        number: one.number,
        validFrom: one.validFrom,
        validUntil: one.validUntil,
        neededUntil,
        verdict: falls ? "fallsWith" : own,
      },
    ];
  });

/** Which papers with an end a member has to have, unless it is noted that they need none. */
export const neededKinds = (member: Member, { route }: Pick<Papered, "route">): DatedKind[] =>
  datedKinds.filter((kind) => kind !== "exitStamp" || needsOwnStamp(member, route));

/**
 * Political and service passports leave with a stamp (domain.md §1.1 [S15]). Where the route asks the
 * Foreign Ministry for it, its letter counts as the stamp of all of them.
 */
const needsOwnStamp = (member: Member, route: readonly Step[]): boolean =>
  member.passportType !== "ordinary" &&
  !route.some((step) => step.permit?.body === "foreignMinistry");

const missing = (
  mission: Known,
  days: JourneyDays,
  settings: Pick<Settings, "passportMinMonths">,
): ClockItem[] =>
  mission.request.members.flatMap((one) =>
    neededKinds(one, mission)
      .filter((kind) => papersFor(mission.travelPapers, memberKey(one), kind).length === 0)
      .map((kind) => ({
        ...paperless(kind, memberKey(one)),
        neededUntil: neededFor(kind, days, settings),
      })),
  );

/** A paper without a record. */
const paperless = (kind: DatedKind, member: string): ClockItem => ({
  id: `${kind} ${member}`,
  kind,
  titleFa: "",
  titleEn: "",
  member,
  number: "",
  validFrom: "",
  validUntil: "",
  neededUntil: "",
  verdict: "missing",
});

const neededFor = (
  kind: DatedKind,
  { endDate }: JourneyDays,
  { passportMinMonths }: Pick<Settings, "passportMinMonths">,
): string =>
  kind === "passport"
    ? lightFormat(addMonths(parseISO(endDate), passportMinMonths), "yyyy-MM-dd")
    : endDate;
