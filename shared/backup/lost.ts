/** The kind of record an event belongs to, as a restore lists it. Pure. */

const kindsOf = {
  dossiers: ["mission"],
  agreements: ["agreement"],
  commitments: ["commitment"],
  contacts: ["contact"],
  people: ["person", "profile", "outsider", "staff"],
  absences: ["absence", "absenceReason", "deputyship"],
  money: ["budget", "rates"],
  archive: ["archive", "disposal", "disposalRows", "disclosure", "disclosureRows", "package"],
  settings: ["settings", "calendar", "route", "municipality", "gift-ceilings"],
} as const;

export const lostKinds = [
  "dossiers",
  "agreements",
  "commitments",
  "contacts",
  "people",
  "absences",
  "money",
  "archive",
  "settings",
  "other",
] as const;
export type LostKind = (typeof lostKinds)[number];

/** The kind of a stream, the word before its colon. */
export const lostKindOf = (stream: string): LostKind =>
  lostKinds.find((kind) => kind !== "other" && kindsOf[kind].some((one) => one === stream)) ??
  "other";
