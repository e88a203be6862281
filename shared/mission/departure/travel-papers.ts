/**
 * Papers of a traveller besides the permits of the journey: passport, visa, exit stamp, insurance,
 * consents (domain.md §8c). A row of `paperRules` says which fields each kind has. Pure.
 */
import { z } from "zod";
import { isDay } from "../../persian/jalali.ts";
import { optionalText } from "../../people/person.ts";
import { passportTypes } from "../../route/conditions.ts";
import { paper } from "../request/request.ts";

export const travelPaperKinds = [
  "passport",
  "visa",
  "exitStamp",
  "insurance",
  "spouseConsent",
  "guardianConsent",
  "otherConsent",
] as const;
export type TravelPaperKind = (typeof travelPaperKinds)[number];

/** Kinds with an end; the permit clock counts their days. */
export const datedKinds = ["passport", "visa", "exitStamp", "insurance"] as const;
export type DatedKind = (typeof datedKinds)[number];
export const isDated = (kind: TravelPaperKind): kind is DatedKind =>
  (datedKinds as readonly string[]).includes(kind);

export const visaEntries = ["single", "multiple"] as const;

/** In place of a member: one policy or one exemption for the whole delegation. */
export const everyMember = "everyone";

type Field =
  | "number"
  | "passportType"
  | "visaType"
  | "country"
  | "entries"
  | "issuer"
  | "cover"
  | "validFrom"
  | "validUntil";
interface PaperRule {
  fields: readonly Field[];
  required: readonly Field[];
  /** May be left out, with a reason: the country asks for no visa, the host insures. */
  waivable: boolean;
  /** One can count for everyone. */
  shared: boolean;
}

const consent: PaperRule = {
  fields: ["number", "issuer", "validFrom"],
  required: [],
  waivable: true,
  shared: false,
};
export const paperRules: Record<TravelPaperKind, PaperRule> = {
  passport: {
    fields: ["passportType", "number", "validFrom", "validUntil"],
    required: ["passportType", "number", "validUntil"],
    waivable: false,
    shared: false,
  },
  visa: {
    fields: ["visaType", "country", "entries", "number", "validFrom", "validUntil"],
    required: ["validUntil"],
    waivable: true,
    shared: true,
  },
  exitStamp: {
    fields: ["number", "validFrom", "validUntil"],
    required: ["validUntil"],
    waivable: true,
    shared: false,
  },
  insurance: {
    fields: ["issuer", "number", "cover", "validFrom", "validUntil"],
    required: ["issuer", "validUntil"],
    waivable: true,
    shared: true,
  },
  spouseConsent: consent,
  guardianConsent: consent,
  otherConsent: { ...consent, required: ["issuer"] },
};

const dayOrNone = z.union([z.literal(""), z.string().refine(isDay, "chooseDate")]).default("");
const choiceOrNone = <const T extends readonly string[]>(values: T) =>
  z.union([z.literal(""), z.enum(values)]).default("");

export const travelPaperFields = z
  .object({
    /** `memberKey` of its owner, or `everyMember`. */
    member: z.string().min(1, "choose").max(60),
    kind: z.enum(travelPaperKinds, "choose"),
    /** That of a passport is masked when it leaves the store. */
    number: optionalText(40),
    passportType: choiceOrNone(passportTypes),
    visaType: optionalText(80),
    /** ISO code of the country that gave the visa; empty: the destination. */
    country: z.union([z.literal(""), z.string().regex(/^[A-Z]{2}$/, "chooseCountry")]).default(""),
    entries: choiceOrNone(visaEntries),
    /** Insurer, notary's office, or the person who gave the consent. */
    issuer: optionalText(120),
    cover: optionalText(120),
    /** Day of issue, or first day of validity. */
    validFrom: dayOrNone,
    validUntil: dayOrNone,
    /** Why none is needed; empty: this is the paper itself. */
    waived: optionalText(300),
    scan: paper.nullable().default(null),
  })
  .superRefine((one, context) => {
    const issue = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    const rule = paperRules[one.kind];
    if (one.member === everyMember && !rule.shared) issue("member", "choose");
    if (one.waived !== "") {
      if (!rule.waivable) issue("waived", "alwaysNeeded");
      else if (one.waived.length < 3) issue("waived", "reasonNeeded");
      return;
    }
    for (const field of rule.required)
      if (one[field] === "") issue(field, field === "validUntil" ? "chooseDate" : "required");
    if (one.validFrom !== "" && one.validUntil !== "" && one.validUntil < one.validFrom)
      issue("validUntil", "validityOrder");
  });
export type TravelPaperFields = z.infer<typeof travelPaperFields>;
export type TravelPaper = TravelPaperFields & { id: string };

/** The papers of a kind that count for a member, the newest record last. */
export const papersFor = (
  papers: readonly TravelPaper[],
  member: string,
  kind: TravelPaperKind,
): TravelPaper[] =>
  papers.filter(
    (one) => one.kind === kind && (one.member === member || one.member === everyMember),
  );
