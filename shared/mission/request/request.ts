/**
 * The request: its fields (domain.md §1.4, §8c), its sections, and the rules a request must meet.
 * Pure; the form, the check page and the store ask the same functions.
 */
import { z } from "zod";
import { issuesOf, type FieldIssue } from "../../result.ts";
import { toAsciiDigits } from "../../persian/digits.ts";
import { daysBetween, isDay } from "../../persian/jalali.ts";
import { isNationalId, normalizeNationalId } from "../../persian/validators.ts";
import { currencies, parseAmount, type Money } from "../../money.ts";
import { optionalText, requiredText } from "../../people/person.ts";
import { boardFields } from "./board-form.ts";
import { exception, gridOf, gridPartOf, payment, summaryOf } from "./payments.ts";
import { paper } from "../papers/paper.ts";
import { isMasked } from "../../people/profile.ts";
import { passportTypes, payers, travellerClasses } from "../../route/conditions.ts";
import { payItems } from "../pay-items.ts";
import { leadDaysFor, type Settings } from "../../settings.ts";

export { passportTypes, payers };
export { paper, type Paper } from "../papers/paper.ts";
export const missionTypes = [
  "official",
  "specialist",
  "training",
  "exhibition",
  "agreementFollowUp",
  "invitation",
] as const;
export const priorities = ["normal", "urgent"] as const;
export const confidentialities = ["normal", "confidential", "veryConfidential"] as const;
export type Confidentiality = (typeof confidentialities)[number];
export const delegationRoles = ["head", "member", "interpreter", "media", "companion"] as const;

/** The unit's eight goals, in the unit's own order; their words are in the catalogues. */
export const unitGoals = [1, 2, 3, 4, 5, 6, 7, 8] as const;

const day = z.string().transform(toAsciiDigits).refine(isDay, "chooseDate");

const member = z
  .object({
    /** From the staff list, or `null` for a person from outside. */
    personId: z.uuid().nullable().default(null),
    /** Identifies a person from outside wherever they are named; given when the request is sent. */
    key: z.string().max(60).default(""),
    nameFa: requiredText(80),
    nameEn: optionalText(80),
    nationalId: z
      .string()
      .trim()
      .transform(toAsciiDigits)
      // Masked, as the store sent it; the store knows the real value.
      .refine((id) => id === "" || isMasked(id) || isNationalId(id), "nationalId")
      .transform((id) => normalizeNationalId(id) ?? id)
      .default(""),
    post: requiredText(120),
    workplace: optionalText(120),
    role: z.enum(delegationRoles, "choose"),
    passportType: z.enum(passportTypes, "choose"),
    /** Of a person from outside; for staff it is derived from the roles at submission. */
    travellerClass: z.enum(travellerClasses).default("contractor"),
    selectionReason: optionalText(500),
    /** Items that another party pays for this member than for the others. */
    paidBy: z.array(exception).max(payItems.length).default([]),
  })
  .refine((one) => one.personId !== null || one.nationalId !== "", {
    path: ["nationalId"],
    message: "nationalIdOutside",
  });
export type Member = z.infer<typeof member>;

/**
 * Identifies members: the person of the staff list, or the key of a person from outside. Only a
 * request that was never sent has neither; no list that leaves the store contains a national ID.
 */
export const memberKey = (
  one: Pick<Member, "personId" | "nationalId"> & { key?: string },
): string => one.personId ?? (one.key || one.nationalId || "");

/** Sections of the task list, in their order. A field is in exactly one. */
export const sections = {
  purpose: z.object({
    subject: requiredText(200),
    missionType: z.enum(missionTypes, "choose"),
    unitGoals: z.array(z.union(unitGoals.map((goal) => z.literal(goal)))).min(1, "chooseGoal"),
    agreementId: z.uuid().nullable().default(null),
    /** Id of a clause of that agreement, or empty. */
    clauseId: z.union([z.literal(""), z.uuid()]).default(""),
    importance: requiredText(2000),
    expectedResults: requiredText(2000),
    previousAchievements: optionalText(2000),
    ...boardFields.purpose,
    priority: z.enum(priorities, "choose").default("normal"),
    confidentiality: z.enum(confidentialities, "choose").default("normal"),
  }),
  destination: z.object({
    country: z.string().regex(/^[A-Z]{2}$/, "chooseCountry"),
    city: requiredText(80),
    hostOrg: requiredText(200),
    hostContact: requiredText(200),
    hostEmail: optionalText(200).refine(
      (mail) => mail === "" || /^\S+@\S+\.\S+$/.test(mail),
      "email",
    ),
    hostWeb: optionalText(200),
    counterpartProfile: optionalText(2000),
    ...boardFields.destination,
  }),
  dates: z.object({ startDate: day, endDate: day, latenessReason: optionalText(1000) }),
  delegation: z.object({ members: z.array(member).min(1, "oneMember").max(60, "tooMany") }),
  payment: z.object({
    /** Who pays each item; what has no row was not answered. */
    payments: z.array(payment).max(payItems.length, "tooMany").default([]),
    /** Follows from the grid; kept of requests that were written before there was one. */
    payer: z.enum(payers, "choose"),
    fundingSource: optionalText(200),
    /** What the municipality and others are expected to pay in all, from the grid; empty while unknown. */
    costAmount: optionalText(30),
    costCurrency: z.enum(currencies, "choose").default("IRR"),
    privatePayer: optionalText(200),
    privatePayerReason: optionalText(1000),
    paymentNote: optionalText(1000),
  }),
  invitation: z.object({
    invitationSummary: requiredText(4000),
    invitationNo: optionalText(60),
    invitationDate: z.union([z.literal(""), day]).default(""),
    invitationFile: paper.nullable().refine((file) => file !== null, "attachInvitation"),
    otherPapers: z.array(paper).max(30, "tooMany").default([]),
    ...boardFields.invitation,
  }),
} as const;
export type SectionId = keyof typeof sections;
export const sectionIds = Object.keys(sections) as SectionId[];

export const requestFields = z.object({
  ...sections.purpose.shape,
  ...sections.destination.shape,
  ...sections.dates.shape,
  ...sections.delegation.shape,
  ...sections.payment.shape,
  ...sections.invitation.shape,
});
export type Request = z.infer<typeof requestFields>;
/** What the form holds and the draft keeps: as typed, perhaps incomplete, perhaps wrong. */
export type RequestDraft = Partial<Record<keyof Request, unknown>>;

/** What the rules need to know besides the request itself. `today` is a day in Tehran. */
export interface RequestFacts {
  today: string;
  settings: Settings;
  approved?: Request | undefined;
}

/**
 * Whether the request comes so late that it must say why: days before departure against the setting.
 * Whether the time is enough for the steps is another fact (`timeNeeded`). `null` without valid data.
 */
export const leadTime = (draft: RequestDraft, facts: RequestFacts) => {
  const start = day.safeParse(draft.startDate);
  if (!start.success || typeof draft.country !== "string") return null;
  const left = daysBetween(facts.today, start.data);
  const demanded = leadDaysFor(draft.country, facts.settings);
  return { left, demanded, late: left < demanded };
};

/** Parses one section of a draft: its issues, paths as in the draft. */
export const sectionIssues = (
  id: SectionId,
  typed: RequestDraft,
  facts: RequestFacts,
): FieldIssue[] => {
  const draft = id === "payment" ? summaryOf(typed) : typed;
  const parsed = sections[id].safeParse(draft);
  const shape = parsed.success ? [] : issuesOf(parsed.error);
  return [...shape, ...(crossRules[id]?.(draft, facts) ?? [])].filter(firstOfItsPath);
};

/** The whole request: the parsed value, or every issue in the order of the sections. */
export const checkRequest = (
  draft: RequestDraft,
  { today, settings }: RequestFacts,
  /** The approved request, when a change of it is asked for: its values stay valid. */
  approved?: Request,
): { request: Request; issues: [] } | { request: null; issues: FieldIssue[] } => {
  const facts = { today, settings, approved };
  const issues = sectionIds.flatMap((id) => sectionIssues(id, draft, facts));
  if (issues.length > 0) return { request: null, issues };
  return { request: requestFields.parse(summaryOf(draft)), issues: [] };
};

/** The section a field belongs to; a path inside an array counts for its array. */
export const sectionOf = (path: string): SectionId | undefined => {
  const field = path.split(".")[0] ?? "";
  return sectionIds.find((id) => field in sections[id].shape);
};

const crossRules: Partial<
  Record<SectionId, (draft: RequestDraft, facts: RequestFacts) => FieldIssue[]>
> = {
  dates: (draft, facts) => {
    const start = day.safeParse(draft.startDate);
    const end = day.safeParse(draft.endDate);
    const issues: FieldIssue[] = [];
    const agreed = facts.approved?.startDate;
    if (start.success && start.data <= facts.today && start.data !== agreed)
      issues.push({ path: "startDate", reason: "pastDate", params: { today: facts.today } });
    if (start.success && end.success && end.data < start.data)
      issues.push({ path: "endDate", reason: "endBeforeStart", params: { start: start.data } });
    const lead = leadTime(draft, facts);
    if (lead?.late && lead.left > 0 && agreed === undefined && blank(draft.latenessReason))
      issues.push({
        path: "latenessReason",
        reason: "latenessReason",
        params: { left: lead.left, demanded: lead.demanded },
      });
    return issues;
  },
  destination: ({ joint, jointOrgs }) =>
    joint === "yes" && blank(jointOrgs) ? [{ path: "jointOrgs", reason: "jointOrgs" }] : [],
  delegation: (draft) => {
    const members = z.array(z.looseObject({})).safeParse(draft.members);
    if (!members.success || members.data.length === 0) return [];
    const heads = members.data.filter((one) => one.role === "head").length;
    const issues: FieldIssue[] = [];
    if (heads !== 1) issues.push({ path: "members", reason: "oneHead" });
    const seen = new Set<string>();
    for (const [index, one] of members.data.entries()) {
      const keys = [one.personId, foldId(one.nationalId)].filter((key) => typeof key === "string");
      if (keys.some((key) => seen.has(key)))
        issues.push({ path: `members.${index}.nameFa`, reason: "memberTwice" });
      for (const key of keys) seen.add(key);
    }
    return issues;
  },
  payment: (draft) => [...gridIssues(draft), ...costIssues(draft), ...payerIssues(draft)],
};

/** An amount in the grid that is none, at its row; the place of the row is the place of its item. */
const gridIssues = (draft: RequestDraft): FieldIssue[] => {
  const part = gridPartOf(draft);
  return gridOf(part).flatMap(({ item, each }) => {
    const typed = part.payments.find((one) => one.item === item)?.amount ?? "";
    return typed === "" || each !== null
      ? []
      : [{ path: `payments.${payItems.indexOf(item)}.amount`, reason: "amount" as const }];
  });
};

const costIssues = (draft: RequestDraft): FieldIssue[] => {
  if (blank(draft.costAmount)) return [];
  const currency = z.enum(currencies).safeParse(draft.costCurrency ?? "IRR");
  const known = currency.success && parseAmount(String(draft.costAmount), currency.data);
  return known ? [] : [{ path: "costAmount", reason: "amount" }];
};

const payerIssues = (draft: RequestDraft): FieldIssue[] => {
  const rows = gridOf(gridPartOf(draft));
  const asked = rows.some((row) => row.payer !== null);
  const byPrivate = asked
    ? rows.some(
        (row) => row.payer === "private" || row.exceptions.some((one) => one.payer === "private"),
      )
    : draft.payer === "private";
  const issues: FieldIssue[] = [];
  if (draft.payer === "own" && blank(draft.fundingSource))
    issues.push({ path: "fundingSource", reason: "fundingSource" });
  // The form of the Supervisory Board demands both (domain.md §1.4, printed remarks).
  if (byPrivate && blank(draft.privatePayer))
    issues.push({ path: "privatePayer", reason: "privatePayer" });
  if (byPrivate && blank(draft.privatePayerReason))
    issues.push({ path: "privatePayerReason", reason: "privatePayerReason" });
  if (!asked && draft.payer === "mixed" && blank(draft.paymentNote))
    issues.push({ path: "paymentNote", reason: "paymentNote" });
  return issues;
};

/** The estimated cost, or `null` while there is none. */
export const costOf = (request: Pick<Request, "costAmount" | "costCurrency">): Money | null =>
  parseAmount(request.costAmount, request.costCurrency);

const blank = (value: unknown) => typeof value !== "string" || value.trim() === "";
const foldId = (value: unknown) =>
  typeof value === "string" ? normalizeNationalId(toAsciiDigits(value)) : null;

const firstOfItsPath = (issue: FieldIssue, index: number, all: FieldIssue[]) =>
  all.findIndex((other) => other.path === issue.path) === index;
