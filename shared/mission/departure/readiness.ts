/**
 * Ready to depart («آمادهٔ اعزام», domain.md §8d): what each member and the whole delegation need before
 * they leave, and whether it is there. The days of papers are judged by the permit clock alone. Pure.
 */
import type { Settings } from "../../settings.ts";
import { inOrder, nightsWithout, travelKinds } from "../programme/itinerary.ts";
import { expiryLine, neededKinds, type ClockItem, type Verdict } from "../permits/permit-clock.ts";
import { memberKey, type Member } from "../request/request.ts";
import type { Facts } from "../rules.ts";
import { allowancesOf } from "../money/settlement.ts";
import type { Mission } from "../state.ts";
import { papersFor, type DatedKind, type TravelPaperKind } from "./travel-papers.ts";

const needKinds = [
  "passport",
  "visa",
  "exitStamp",
  "insurance",
  "spouseConsent",
  "advance",
  "permit",
  "order",
  "outward",
  "homeward",
  "nights",
] as const;
export type NeedKind = (typeof needKinds)[number];

/** Beside the clock's: noted as not needed; not yet confirmed; not clear from the record. */
export type NeedVerdict = Verdict | "waived" | "unconfirmed" | "unknown";
export const fulfilled: readonly NeedVerdict[] = ["ok", "waived"];

export interface Need {
  kind: NeedKind;
  /** `memberKey`, or empty for the whole delegation. */
  member: string;
  /** Of a permit's step; empty for the others. */
  titleFa: string;
  titleEn: string;
  verdict: NeedVerdict;
  /** The delegation does not leave without it. */
  blocking: boolean;
  /** Id of the travel paper that was judged; empty when there is none. */
  paperId: string;
  validUntil: string;
  neededUntil: string;
  /** Why none is needed, as it was noted. */
  waived: string;
  /** How many nights have no confirmed bed; 0 for the others. */
  count: number;
}

/** Only a warning, with any setting: the journey does not fail without it. */
const neverBlocks: readonly NeedKind[] = ["spouseConsent", "advance", "nights"];

/** `traits`: of a person of the staff list; none for people from outside. */
export type ReadinessFacts = Pick<Facts, "settings" | "rates" | "traits">;

export const readiness = (mission: Mission, facts: ReadinessFacts): Need[] => {
  const line = expiryLine(mission, facts.settings);
  const found = [
    ...mission.request.members.flatMap((one) => memberNeeds(one, mission, line, facts)),
    ...line.filter((one) => one.kind === "permit").map(permitNeed),
    need("order", "", mission.order === null || mission.orderFile === null ? "missing" : "ok"),
    ...programmeNeeds(mission),
  ];
  return found.map((one) => ({ ...one, blocking: isBlocking(one, facts.settings) }));
};

/** What prevents the departure. */
export const blockers = (mission: Mission, facts: ReadinessFacts): Need[] =>
  readiness(mission, facts).filter((one) => one.blocking);

const isBlocking = ({ kind, verdict }: Need, settings: Settings): boolean =>
  !fulfilled.includes(verdict) &&
  verdict !== "unknown" &&
  settings.missingPapersBlock === 1 &&
  !neverBlocks.includes(kind);

const memberNeeds = (
  member: Member,
  mission: Mission,
  line: readonly ClockItem[],
  facts: ReadinessFacts,
): Need[] => [
  ...neededKinds(member, mission).map((kind) => datedNeed(kind, member, mission, line)),
  ...consentNeed(member, mission, facts),
  ...advanceNeed(member, mission, facts),
];

/** The best recorded paper counts: a new passport beside the old one is a valid passport. */
const datedNeed = (
  kind: DatedKind,
  member: Member,
  mission: Mission,
  line: readonly ClockItem[],
): Need => {
  const key = memberKey(member);
  const waived = papersFor(mission.travelPapers, key, kind).find((one) => one.waived !== "");
  const items = line.filter(
    (one) => one.kind === kind && (one.member === key || one.member === ""),
  );
  const best = items.find((one) => one.verdict === "ok") ?? items.at(-1);
  if (waived && best?.verdict !== "ok")
    return { ...need(kind, key, "waived"), paperId: waived.id, waived: waived.waived };
  if (!best || best.verdict === "missing")
    return { ...need(kind, key, "missing"), neededUntil: best?.neededUntil ?? "" };
  const { id: paperId, validUntil, neededUntil, verdict } = best;
  return { ...need(kind, key, verdict), paperId, validUntil, neededUntil };
};

/**
 * A married woman's first exit stamp in a government passport needs her husband's notarised consent
 * (domain.md §1.1 [S15, S16]). Whether it is the first is not known here: a note says so.
 */
const consentNeed = (member: Member, mission: Mission, facts: ReadinessFacts): Need[] => {
  if (member.passportType === "ordinary") return [];
  const traits = member.personId === null ? undefined : facts.traits(member.personId);
  if (traits?.gender === "man" || traits?.marital === "single") return [];
  const key = memberKey(member);
  const paper = papersFor(mission.travelPapers, key, "spouseConsent").at(-1);
  if (paper)
    return [
      {
        ...need("spouseConsent", key, paper.waived === "" ? "ok" : "waived"),
        paperId: paper.id,
        waived: paper.waived,
      },
    ];
  const known = traits?.gender === "woman" && traits.marital === "married";
  return [need("spouseConsent", key, known ? "missing" : "unknown")];
};

/** Everyone with an allowance in the plan has an advance. */
const advanceNeed = (member: Member, mission: Mission, { rates }: ReadinessFacts): Need[] => {
  const { plan, advances } = mission.money;
  if (plan === null) return [];
  const key = memberKey(member);
  const due = allowancesOf(mission, rates.version(plan.rateVersion)).some(
    (one) => one.member === key && one.totals.some((total) => total.minor > 0),
  );
  if (!due) return [];
  return [need("advance", key, advances.some((one) => one.member === key) ? "ok" : "missing")];
};

const permitNeed = (item: ClockItem): Need => ({
  ...need("permit", "", item.verdict),
  titleFa: item.titleFa,
  titleEn: item.titleEn,
  validUntil: item.validUntil,
  neededUntil: item.neededUntil,
});

/** The first and the last journey are confirmed, and every night has a confirmed bed or seat. */
const programmeNeeds = ({ segments, request }: Mission): Need[] => {
  const journeys = inOrder(segments).filter((one) => travelKinds.includes(one.kind));
  const judge = (one: (typeof journeys)[number] | undefined): NeedVerdict =>
    one === undefined ? "missing" : one.confirmed ? "ok" : "unconfirmed";
  const confirmed = segments.filter((one) => one.confirmed);
  const nights = nightsWithout(confirmed, request.startDate, request.endDate).length;
  return [
    need("outward", "", judge(journeys[0])),
    need("homeward", "", judge(journeys.length > 1 ? journeys.at(-1) : undefined)),
    { ...need("nights", "", nights === 0 ? "ok" : "unconfirmed"), count: nights },
  ];
};

const need = (kind: NeedKind, member: string, verdict: NeedVerdict): Need => ({
  kind,
  member,
  titleFa: "",
  titleEn: "",
  verdict,
  blocking: false,
  paperId: "",
  validUntil: "",
  neededUntil: "",
  waived: "",
  count: 0,
});

/** The kind of paper that meets a need; `null` where it is met in another tab. */
export const paperOfNeed = (kind: NeedKind): TravelPaperKind | null =>
  kind === "passport" ||
  kind === "visa" ||
  kind === "exitStamp" ||
  kind === "insurance" ||
  kind === "spouseConsent"
    ? kind
    : null;

/** Members whose own papers are not in order, by their ids in the staff list; for their tasks. */
export const membersLacking = (
  mission: Mission,
  settings: Pick<Settings, "passportMinMonths">,
): string[] => {
  const line = expiryLine(mission, settings);
  return mission.request.members.flatMap((one) => {
    if (one.personId === null) return [];
    const lacks = neededKinds(one, mission).some(
      (kind) => !fulfilled.includes(datedNeed(kind, one, mission, line).verdict),
    );
    return lacks ? [one.personId] : [];
  });
};
