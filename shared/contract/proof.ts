/** The proof of a dossier: signatures and their keys, people's records, and what is damaged. */
import { z } from "zod";
import type { FindingKind } from "../whole/findings.ts";
import { listedPerson } from "./people.ts";

/** A damaged part of a dossier: the place of an event, the name of a paper. */
export interface Damage {
  kind: FindingKind;
  version: number | null;
  name: string;
}

/** Where a key comes from: who set it and when, and the last password reset before the signature. */
const keyOrigin = z.object({
  at: z.string(),
  by: listedPerson.nullable(),
  /** Set by the person themselves. */
  own: z.boolean(),
  /** 1 for the person's first key. */
  nth: z.number(),
  /** The person has confirmed it since. */
  confirmed: z.boolean(),
  /** The last time before the signature that the password was reset. */
  reset: z
    .object({
      at: z.string(),
      by: listedPerson.nullable(),
      how: z.enum(["administrator", "recovery"]),
      days: z.number(),
    })
    .nullable(),
});
export type KeyOrigin = z.infer<typeof keyOrigin>;

/** A person on whose record the dossier rests, and where that record is broken. */
export const personProof = z.object({
  person: listedPerson.nullable(),
  brokenAt: z.number().nullable(),
});
export type PersonProof = z.infer<typeof personProof>;

/** One signed decision, checked: whose key, over what, and whether it holds. */
export const signatureCheck = z.object({
  version: z.number(),
  type: z.string(),
  at: z.string(),
  actor: listedPerson.nullable(),
  forWhom: listedPerson.nullable(),
  keyId: z.string(),
  state: z.enum(["valid", "missing", "broken", "unknownKey", "planted"]),
  key: keyOrigin.nullable(),
});
export type SignatureCheck = z.infer<typeof signatureCheck>;
