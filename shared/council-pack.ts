/**
 * The report to the city council: exactly the columns it asks for of each journey (domain.md §0 (5), S26,
 * S27), frozen when it is disclosed. Journeys above the chosen class leave no trace in rows or
 * totals (docs/decisions/0030-council-pack.md). Pure.
 */
import { z } from "zod";
import { hashOf } from "./canonical.ts";
import { borneCost, costBases, payersOf } from "./mission/money/borne-cost.ts";
import { spentIn } from "./mission/money/costs.ts";
import { classOf } from "./mission/confidentiality.ts";
import { itemPayers } from "./mission/pay-items.ts";
import { confidentialities, type Confidentiality } from "./mission/request/request.ts";
import type { MemberAllowance } from "./mission/money/settlement.ts";
import { agreedStatuses, backStatuses, type Mission, type Status } from "./mission/state.ts";
import { money, totals, type Money } from "./money.ts";
import { requiredText } from "./people/person.ts";
import { isDay } from "./persian/days.ts";

const day = z.string().refine(isDay, "chooseDate");

/** Given besides the fixed columns when the council asks for reasons and legal documents (S27). */
export const packExtras = ["reason", "permits"] as const;
export const packScopes = ["ended", "approved"] as const;

export const packFilter = z
  .object({
    /** The first day of the journey, as ordered, is between these. */
    from: day,
    to: day,
    scope: z.enum(packScopes, "choose"),
    upTo: z.enum(confidentialities, "choose"),
    extras: z.array(z.enum(packExtras)).default([]),
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], error: "periodEndsEarly" });
export type PackFilter = z.infer<typeof packFilter>;

export const packRecipient = z.object({
  body: requiredText(120),
  /** The council's letter that asked, or ours that the pack goes with. */
  letterNo: requiredText(60),
  letterDate: day,
});
type PackRecipient = z.infer<typeof packRecipient>;

/** A day of the report, or of the order while there is none. */
const journeyDay = z.object({ day: z.string(), actual: z.boolean() });

export const packRow = z.object({
  missionId: z.string(),
  dossierNo: z.string(),
  confidentiality: z.enum(confidentialities),
  travellers: z.array(z.object({ nameFa: z.string(), post: z.string() })),
  country: z.string(),
  city: z.string(),
  out: journeyDay,
  back: journeyDay,
  /** Each currency separately. `none`: the municipality pays nothing, or nothing is recorded yet. */
  cost: z.object({ basis: z.enum(costBases), amounts: z.array(money) }),
  /** Recorded equivalent of a settled cost in foreign money; part of no total. */
  rials: money.nullable(),
  payers: z.array(z.enum([...itemPayers, "mixed"])),
  report: z.enum(["accepted", "inReview", "none"]),
  /** The public summary of the report; empty until it is accepted. */
  achievements: z.string(),
  /** `null` unless it was requested. */
  reason: z.string().nullable(),
  permits: z
    .array(z.object({ titleFa: z.string(), letterNo: z.string(), letterDate: z.string() }))
    .nullable(),
});
export type PackRow = z.infer<typeof packRow>;

const packColumns = [
  "travellers",
  "place",
  "count",
  "out",
  "back",
  "cost",
  "payers",
  "achievements",
] as const;
export type PackColumn = (typeof packColumns)[number] | (typeof packExtras)[number];
export const columnsOf = ({ extras }: Pick<PackFilter, "extras">): PackColumn[] => [
  ...packColumns,
  ...packExtras.filter((one) => extras.includes(one)),
];

export interface DisclosedPack {
  filter: PackFilter;
  recipient: PackRecipient;
}

/** Statuses that may belong to the pack; an ordered journey has ended only after its last day. */
export const scopeStatuses: Record<PackFilter["scope"], readonly Status[]> = {
  ended: ["ordered", ...backStatuses],
  approved: agreedStatuses,
};

/** The chosen class and everything below it. */
export const classesUpTo = (upTo: Confidentiality): readonly Confidentiality[] =>
  confidentialities.slice(0, confidentialities.indexOf(upTo) + 1);

/** The class of the paper is that of the most sensitive row on it. */
export const packClass = (rows: readonly Pick<PackRow, "confidentiality">[]): Confidentiality =>
  confidentialities.findLast((one) => rows.some((row) => row.confidentiality === one)) ?? "normal";

export const packRowOf = (
  mission: Mission,
  allowances: readonly MemberAllowance[],
  extras: PackFilter["extras"],
): PackRow => {
  const { request, report } = mission;
  const cost = borneCost(mission, allowances);
  const foreign = cost.amounts.some((one) => one.currency !== "IRR");
  const accepted = mission.status === "reportAccepted" || mission.status === "archived";
  return {
    missionId: mission.id,
    dossierNo: mission.dossierNo,
    confidentiality: classOf(mission),
    travellers: request.members.map(({ nameFa, post }) => ({ nameFa, post })),
    country: request.country,
    city: request.city,
    out: { day: report?.actualStart ?? request.startDate, actual: report !== null },
    back: { day: report?.actualEnd ?? request.endDate, actual: report !== null },
    cost,
    rials: cost.basis === "settled" && foreign ? spentIn("IRR", mission.money, allowances) : null,
    payers: payersOf(mission),
    report: report === null ? "none" : accepted ? "accepted" : "inReview",
    achievements: accepted ? (report?.publicSummary ?? "") : "",
    reason: extras.includes("reason") ? request.subject : null,
    permits: extras.includes("permits") ? grantsOf(mission) : null,
  };
};

/** What is said of the cost. The municipality pays a part of it, and how much was not answered: `unknown`, not `none`. */
export const costWord = ({
  cost,
  payers,
}: Pick<PackRow, "cost" | "payers">): PackRow["cost"]["basis"] | "unknown" =>
  cost.basis === "none" && payers.some((one) => one === "own" || one === "mixed")
    ? "unknown"
    : cost.basis;

const grantsOf = ({ route, permits }: Mission): NonNullable<PackRow["permits"]> =>
  route.flatMap(({ id, titleFa }) => {
    const answer = permits[id]?.answer;
    if (!answer || answer.outcome === "refused") return [];
    return [{ titleFa, letterNo: answer.letterNo, letterDate: answer.letterDate }];
  });

export interface PackTotals {
  trips: number;
  travellers: number;
  /** Settled and estimated amounts are not added to each other. */
  settled: Money[];
  estimate: Money[];
}
/** Only over the given rows. */
export const packTotals = (rows: readonly PackRow[]): PackTotals => {
  const sum = (basis: PackRow["cost"]["basis"]) =>
    totals(rows.flatMap(({ cost }) => (cost.basis === basis ? cost.amounts : [])));
  return {
    trips: rows.length,
    travellers: rows.reduce((count, row) => count + row.travellers.length, 0),
    settled: sum("settled"),
    estimate: sum("estimate"),
  };
};

export const packHash = (rows: readonly PackRow[]): string => hashOf(rows);
