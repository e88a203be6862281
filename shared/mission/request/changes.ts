/** What differs between two versions of a request, field by field, and which differences are material. Pure. */
import { hashOf } from "../../canonical.ts";
import { daysBetween } from "../../persian/days.ts";
import type { LookedAt } from "../../route/template.ts";
import type { Settings } from "../../settings.ts";
import {
  costOf,
  memberKey,
  sectionIds,
  sections,
  type Member,
  type Request,
  type SectionId,
} from "./request.ts";

export interface FieldChange {
  section: SectionId;
  field: keyof Request;
  before: unknown;
  after: unknown;
}

/** In the order of the form. Papers count by their hash, members as a whole. */
export const changesBetween = (before: Request, after: Request): FieldChange[] =>
  sectionIds.flatMap((section) =>
    (Object.keys(sections[section].shape) as (keyof Request)[])
      .filter((field) => hashOf(before[field] ?? null) !== hashOf(after[field] ?? null))
      .map((field) => ({ section, field, before: before[field], after: after[field] })),
  );

/**
 * Hash over the fields of the sections that a step looks at: the same hash, nothing new to decide. Who
 * pays for a member belongs to the payment. A grid without rows is left out, as before there was one.
 */
export const contentHash = (request: Request, looksAt: readonly LookedAt[]): string =>
  hashOf(
    looksAt.toSorted().map((section) => [
      ...Object.keys(sections[section].shape)
        .filter((field) => field !== "payments")
        .toSorted()
        .map((field) => [field, seen(request, field as keyof Request)]),
      ...(section === "payment" && request.payments.length > 0 ? [grid(request)] : []),
    ]),
  );

const seen = (request: Request, field: keyof Request): unknown =>
  field === "members"
    ? request.members.map(({ paidBy: _paidBy, ...member }) => member)
    : (request[field] ?? null);

/** Who pays which item, and for whom somebody else does. */
const grid = ({ payments, members }: Request) => [
  payments.toSorted((one, other) => one.item.localeCompare(other.item)),
  members.flatMap((one) =>
    one.paidBy.map(({ item, payer }) => `${memberKey(one)} ${item} ${payer}`).toSorted(),
  ),
];

/** Another party than was approved pays an item; amounts are looked at by themselves. */
const paysOtherwise = (before: Request, after: Request): boolean => {
  if (before.payer !== after.payer || before.privatePayer !== after.privatePayer) return true;
  if (before.payments.length === 0) return false;
  const payersOf = ({ payments, members }: Request) => [
    payments.map(({ item, payer }) => `${item} ${payer}`).toSorted(),
    members
      .flatMap((one) => one.paidBy.map(({ item, payer }) => `${memberKey(one)} ${item} ${payer}`))
      .toSorted(),
  ];
  return hashOf(payersOf(before)) !== hashOf(payersOf(after));
};

const materialKinds = ["dates", "place", "delegation", "payer", "cost"] as const;
export type MaterialKind = (typeof materialKinds)[number];

/** Who joins the delegation with the later version, and who leaves it. */
export const memberMoves = (
  before: Request,
  after: Request,
): { added: Member[]; removed: Member[] } => {
  const missingIn = (there: readonly Member[], here: readonly Member[]) =>
    here.filter((one) => !there.some((other) => memberKey(other) === memberKey(one)));
  return {
    added: missingIn(before.members, after.members),
    removed: missingIn(after.members, before.members),
  };
};

/** What makes a change material after approval (domain.md §7 `material_change`); thresholds are settings. */
export const materialChanges = (
  before: Request,
  after: Request,
  settings: Pick<Settings, "materialShiftDays" | "materialCostPercent">,
): MaterialKind[] => {
  const shift = Math.max(
    Math.abs(daysBetween(before.startDate, after.startDate)),
    Math.abs(daysBetween(before.endDate, after.endDate)),
  );
  const people = (request: Request) => request.members.map(memberKey).toSorted().join(" ");
  return [
    ...(shift > settings.materialShiftDays ? (["dates"] as const) : []),
    ...(before.country !== after.country || before.city !== after.city ? (["place"] as const) : []),
    ...(people(before) !== people(after) ? (["delegation"] as const) : []),
    ...(paysOtherwise(before, after) ? (["payer"] as const) : []),
    ...(costRises(before, after, settings.materialCostPercent) ? (["cost"] as const) : []),
  ];
};

/** Another currency, or a first estimate, cannot be compared and is looked at again. */
const costRises = (before: Request, after: Request, percent: number): boolean => {
  const [old, now] = [costOf(before), costOf(after)];
  if (now === null) return false;
  if (old === null || old.currency !== now.currency) return true;
  return now.minor * 100 > old.minor * (100 + percent);
};
