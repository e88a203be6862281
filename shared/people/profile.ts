/**
 * The data of a person in the staff list besides name, post and roles: the fields of «عضو هیأت»
 * (domain.md §8c), which of them are sensitive, and how they are masked. Pure.
 */
import { z } from "zod";
import { grades } from "../allowance/rates.ts";
import { toAsciiDigits } from "../persian/digits.ts";
import { isDay } from "../persian/jalali.ts";
import {
  isLatinName,
  normalizeIban,
  normalizeMobile,
  normalizeNationalId,
  normalizePassportNumber,
} from "../persian/validators.ts";
import type { FieldIssue } from "../result.ts";
import { passportTypes } from "../route/conditions.ts";
import { text } from "./person.ts";

export const genders = ["woman", "man"] as const;
export const maritals = ["single", "married"] as const;
export const degrees = ["diploma", "associate", "bachelor", "master", "doctorate"] as const;
export const employments = ["official", "contractual", "agreement", "company", "other"] as const;
/** The four steps of the verified form (domain.md §1.4, step 2). */
export const languageLevels = ["none", "little", "middle", "good"] as const;

/** Empty, or what `normalize` makes of it: the stored form. `reason` is a key of the catalogue. */
const coded = (normalize: (text: string) => string | null, reason: string) =>
  text(60)
    .refine((text) => text === "" || normalize(text) !== null, reason)
    .transform((text) => (text === "" ? "" : (normalize(text) ?? "")));
const oneOf = <const T extends readonly string[]>(values: T) =>
  z.union([z.literal(""), z.enum(values)]);
const day = z.union([
  z.literal(""),
  z.string().transform(toAsciiDigits).refine(isDay, "chooseDate"),
]);
const digits = (max: number) => coded((text) => digitsOf(text, max), "onlyDigits");

const digitsOf = (text: string, max: number): string | null => {
  const ascii = toAsciiDigits(text).replaceAll(/[\s-]/g, "");
  return new RegExp(`^\\+?\\d{1,${max}}$`).test(ascii) ? ascii : null;
};

export const profileShape = {
  nationalId: coded(normalizeNationalId, "nationalId"),
  personnelNo: text(30).transform(toAsciiDigits),
  idBookNo: digits(12),
  fatherFa: text(80),
  fatherEn: text(80).refine((name) => name === "" || isLatinName(name), "latinName"),
  birthDate: day,
  birthPlace: text(80),
  issuePlace: text(80),
  gender: oneOf(genders),
  marital: oneOf(maritals),
  degree: oneOf(degrees),
  fieldOfStudy: text(120),
  yearsOfService: digits(2),
  languages: z
    .array(z.object({ language: text(40), level: z.enum(languageLevels, "choose") }))
    .max(8, "tooMany"),
  workplace: text(120),
  employment: oneOf(employments),
  mobile: coded(normalizeMobile, "mobile"),
  phone: digits(15),
  iban: coded(normalizeIban, "iban"),
  passportType: oneOf(passportTypes),
  passportNo: coded((text) => normalizePassportNumber(text), "passportNo"),
  passportIssuedOn: day,
  passportExpiresOn: day,
  emergencyName: text(80),
  emergencyPhone: digits(15),
  allowanceGrade: oneOf(grades),
};

export type Profile = z.infer<z.ZodObject<typeof profileShape>>;
export type ProfileKey = keyof Profile;
export const profileKeys = Object.keys(profileShape) as ProfileKey[];
/** Some of the fields: what one act changes. Nothing is filled in that was not given. */
export const profileChanges = z.object(profileShape).partial();
export type ProfileChanges = Partial<Profile>;

export const emptyProfile = (): Profile => ({
  ...(Object.fromEntries(profileKeys.map((key) => [key, ""])) as Omit<Profile, "languages">),
  languages: [],
});

/**
 * Values that cannot be true on this day: born in the future or younger than any employee, a
 * passport that ends before it begins or was issued before its holder was born.
 */
export const profileFindings = (
  {
    birthDate,
    passportIssuedOn,
    passportExpiresOn,
  }: Pick<Profile, "birthDate" | "passportIssuedOn" | "passportExpiresOn">,
  today: string,
  /** Checks only the changed days: days that are stored already block nobody. */
  said: ProfileChanges,
): (FieldIssue & { path: ProfileKey })[] => {
  if (!(["birthDate", "passportIssuedOn", "passportExpiresOn"] as const).some((key) => key in said))
    return [];
  const both = (a: string, b: string) => a !== "" && b !== "";
  const issues: (FieldIssue & { path: ProfileKey })[] = [];
  if (birthDate !== "" && birthDate > today)
    issues.push({ path: "birthDate", reason: "futureDate", params: { today } });
  if (passportIssuedOn > today)
    issues.push({ path: "passportIssuedOn", reason: "futureDate", params: { today } });
  else if (both(birthDate, passportIssuedOn) && passportIssuedOn < birthDate)
    issues.push({ path: "passportIssuedOn", reason: "beforeBirth" });
  if (both(passportIssuedOn, passportExpiresOn) && passportExpiresOn <= passportIssuedOn)
    issues.push({
      path: "passportExpiresOn",
      reason: "expiresBeforeIssue",
      params: { start: passportIssuedOn },
    });
  return issues;
};

/** Fields by which a person can be impersonated; masked until someone who needs them asks to see. */
export const sensitiveKeys = [
  "nationalId",
  "idBookNo",
  "birthDate",
  "birthPlace",
  "passportNo",
  "iban",
] as const satisfies ProfileKey[];
export type SensitiveKey = (typeof sensitiveKeys)[number];
export type SensitiveValues = Pick<Profile, SensitiveKey>;

export const sensitiveOf = (profile: Profile): SensitiveValues =>
  Object.fromEntries(sensitiveKeys.map((key) => [key, profile[key]])) as SensitiveValues;

/** The profile with its sensitive fields masked; empty ones stay empty, so that it shows what is missing. */
export const masked = (profile: Profile): Profile => ({
  ...profile,
  ...(Object.fromEntries(
    sensitiveKeys.map((key) => [key, maskOf(profile[key])]),
  ) as SensitiveValues),
});

/** Only the last two characters of a number are shown, of a day or a place nothing. */
export const maskOf = (value: string): string => {
  if (value === "") return "";
  return isDay(value) || !/\d/.test(value) ? dots : `${dots}${value.slice(-2)}`;
};
const dots = "•••••";
export const isMasked = (value: string): boolean => value.startsWith(dots);
