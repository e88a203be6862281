/** A person of the municipality: what the staff list keeps, and how events change it. */
import { z } from "zod";
import { roles } from "../contract/capabilities.ts";
import { cleanTyped } from "../persian/normalize.ts";
import { isLatinName } from "../persian/validators.ts";

/** Trimmed, and without the invisible marks that reorder numbers and dates (U+202A–E, U+2066–9). */
export const text = (max: number) => z.string().overwrite(cleanTyped).max(max, "tooLong");
export const requiredText = (max: number) => text(max).min(1, "required");
export const optionalText = (max: number) => text(max).default("");

/** Empty, or what `rule` accepts; the message is a catalogue key of `reasons`. */
const emptyOr = (rule: (value: string) => boolean, reason: string) =>
  optionalText(40).refine((value) => value === "" || rule(value), reason);

/** What everyone may know of a colleague, and their roles. The rest of §8c is in `profile.ts`. */
export const personFields = z.object({
  nameFa: requiredText(80),
  /** Latin capitals as in the passport; empty while unknown. */
  nameEn: emptyOr(isLatinName, "latinName"),
  postFa: requiredText(120),
  postEn: optionalText(120),
  unitFa: requiredText(120),
  unitEn: optionalText(120),
  /** Who decides first on this person's requests; `null` for the mayor. */
  managerId: z.uuid("choosePerson").nullable().default(null),
  roles: z.array(z.enum(roles)).min(1, "chooseRole"),
});
export type PersonFields = z.infer<typeof personFields>;

/** Sign-in names: Latin letters, digits, dot and hyphen, so that they can be typed anywhere. */
export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9.-]{2,31}$/, "username");

/** Minimum length by NIST SP 800-63B-4 for a password that is the only factor: 15. */
export const minPasswordLength = 15;
export const newPassword = z.string().min(minPasswordLength, "passwordShort").max(200, "tooLong");

/** A hundred bits in groups that can be read aloud: `ABCDE-FGHJK-…`, without 0 O 1 I L U. */
export const recoveryCode = z
  .string()
  .transform((code) => code.toUpperCase().replace(/[^0-9A-Z]/g, ""))
  .refine((code) => /^[2-9A-HJKMNP-TV-Z]{20}$/.test(code), "recoveryCode");

export interface Person extends PersonFields {
  id: string;
  /** Empty for a person who travels but never signs in. */
  username: string;
  active: boolean;
}

/** The part of a person that the engine needs to decide who may do what. */
export interface PersonRef {
  id: string;
  nameFa: string;
  nameEn: string;
  postFa: string;
  postEn: string;
  unitFa: string;
  unitEn: string;
  roles: readonly (typeof roles)[number][];
  managerId: string | null;
  active: boolean;
}
