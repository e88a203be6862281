/** Published events of people, their profiles, deputyships and absences. */
import { z } from "zod";
import { upcast } from "../events/contract.ts";
import { keptDecidingRoles, keptRoles } from "../events/shapes.ts";

/** What colleagues may know. */
const person = z.strictObject({
  nameFa: z.string(),
  nameEn: z.string(),
  postFa: z.string(),
  postEn: z.string(),
  unitFa: z.string(),
  unitEn: z.string(),
  managerId: z.string().nullable(),
  roles: z.array(keptRoles),
});

/** Only what was changed is in an event. */
const profile = z.strictObject({
  nationalId: z.string().exactOptional(),
  personnelNo: z.string().exactOptional(),
  idBookNo: z.string().exactOptional(),
  fatherFa: z.string().exactOptional(),
  fatherEn: z.string().exactOptional(),
  birthDate: z.string().exactOptional(),
  birthPlace: z.string().exactOptional(),
  issuePlace: z.string().exactOptional(),
  gender: z.literal(["", "woman", "man"]).exactOptional(),
  marital: z.literal(["", "single", "married"]).exactOptional(),
  degree: z
    .literal(["", "diploma", "associate", "bachelor", "master", "doctorate"])
    .exactOptional(),
  fieldOfStudy: z.string().exactOptional(),
  yearsOfService: z.string().exactOptional(),
  languages: z
    .array(
      z.strictObject({
        language: z.string(),
        level: z.enum(["none", "little", "middle", "good"]),
      }),
    )
    .exactOptional(),
  workplace: z.string().exactOptional(),
  employment: z
    .literal(["", "official", "contractual", "agreement", "company", "other"])
    .exactOptional(),
  mobile: z.string().exactOptional(),
  phone: z.string().exactOptional(),
  iban: z.string().exactOptional(),
  passportType: z.literal(["", "ordinary", "service", "diplomatic"]).exactOptional(),
  passportNo: z.string().exactOptional(),
  passportIssuedOn: z.string().exactOptional(),
  passportExpiresOn: z.string().exactOptional(),
  emergencyName: z.string().exactOptional(),
  emergencyPhone: z.string().exactOptional(),
  allowanceGrade: z.literal(["", "expert", "manager", "director"]).exactOptional(),
});

export const personEvents = {
  "person.registered.v1": person.extend({ username: z.string() }),
  "person.changed.v1": person,
  "person.accessGiven.v1": z.strictObject({ username: z.string() }),
  "person.activeSet.v1": z.strictObject({ active: z.boolean() }),
  /** `credential`: hash of the stored password, so that one not set by Safir is noticed. */
  "person.passwordSet.v2": z.strictObject({ by: z.string(), credential: z.string() }),
  /** The same of the recovery code; empty where one that came past Safir was taken away. */
  "person.recoverySet.v1": z.strictObject({ credential: z.string() }),
  /** An administrator has made themselves another one; `credential` as above, never empty. */
  "person.recoveryReplaced.v1": z.strictObject({ credential: z.string() }),
  "person.keyRegistered.v1": z.strictObject({ keyId: z.string(), publicKey: z.string() }),
  "person.sensitiveSeen.v1": z.strictObject({ missionId: z.string().nullable() }),
  /** They have confirmed the changes in how they sign in and sign, up to this version. */
  "person.accessSeen.v1": z.strictObject({ upTo: z.number() }),
} as const;

/** Versions that are only read. Before the second version, events had no hash of the stored password. */
export const oldPersonEvents = {
  "person.passwordSet.v1": upcast(
    z.strictObject({ by: z.string() }),
    "person.passwordSet.v2",
    ({ by }) => ({ by, credential: "" }),
  ),
} as const;

/** In a stream of their own: lists and names do not need them. */
export const profileEvents = {
  "profile.put.v1": z.strictObject({ changes: profile }),
} as const;

export const staffEvents = {
  "staff.sensitiveExported.v1": z.strictObject({}),
} as const;

export const deputyshipEvents = {
  "deputyship.proposed.v1": z.strictObject({
    principalId: z.string(),
    deputyId: z.string(),
    from: z.string(),
    to: z.string(),
    role: keptDecidingRoles.nullable(),
    note: z.string(),
  }),
  "deputyship.accepted.v1": z.strictObject({}),
  "deputyship.declined.v1": z.strictObject({ reason: z.string() }),
  "deputyship.ended.v1": z.strictObject({ reason: z.string(), on: z.string() }),
} as const;

/** The days only: that a person is away is public, the reason is not. */
export const absenceEvents = {
  "absence.recorded.v1": z.strictObject({
    personId: z.string(),
    from: z.string(),
    to: z.string(),
  }),
  "absence.cancelled.v1": z.strictObject({}),
} as const;

/** The reason, in a stream of its own with the id of the absence. */
export const absenceReasonEvents = {
  "absenceReason.given.v1": z.strictObject({
    kind: z.enum(["leave", "domesticMission", "illness", "training"]),
    note: z.string(),
  }),
  "absenceReason.cancelled.v1": z.strictObject({ reason: z.string() }),
} as const;
