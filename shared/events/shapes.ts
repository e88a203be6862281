/** Shapes that events of several streams hold, as published. They never change: a changed one gets a new name. */
import { z } from "zod";

export const keptRoles = z.enum([
  "employee",
  "manager",
  "officer",
  "head",
  "protection",
  "finance",
  "humanResources",
  "secretariat",
  "deputyMayor",
  "mayor",
  "councillor",
  "archivist",
  "administrator",
  "observer",
]);

export const keptDecidingRoles = z.enum([
  "manager",
  "protection",
  "finance",
  "humanResources",
  "head",
  "deputyMayor",
  "mayor",
  "secretariat",
]);

/** A file, named by the SHA-256 of its bytes. */
export const keptPaper = z.strictObject({
  sha256: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number().int(),
});

export const keptClasses = z.enum(["normal", "confidential", "veryConfidential"]);

/** Minor units: whole rials, cents. */
export const keptMoney = z.strictObject({
  minor: z.number().int(),
  currency: z.enum(["IRR", "EUR", "USD", "RUB", "TRY", "AED", "CNY", "OMR"]),
});

/** A foreign sum in rials: by which rate, of which day and source. */
export const keptRate = z.strictObject({
  rate: z.string(),
  rateDate: z.string(),
  source: z.string(),
});
