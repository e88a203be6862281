/** Published events of contacts. */
import { z } from "zod";

const fields = z.strictObject({
  nameFa: z.string(),
  nameEn: z.string(),
  post: z.string(),
  organisation: z.string(),
  country: z.string(),
  city: z.string(),
  languages: z.string(),
  reach: z.string(),
  tie: z.enum(["none", "iranian", "sarvi"]),
  note: z.string(),
});

export const contactEvents = {
  "contact.registered.v1": z.strictObject({ fields }),
  "contact.changed.v1": z.strictObject({ fields }),
  "contact.merged.v1": z.strictObject({ into: z.string() }),
  "contact.separated.v1": z.strictObject({ reason: z.string() }),
} as const;
