/** What a traveller carries besides the permits: passport, visa, exit stamp, insurance. Pure. */
import { z } from "zod";
import { isDay } from "../persian/jalali.ts";
import { optionalText } from "../people/person.ts";

export const travelPaperKinds = ["passport", "visa", "exitStamp", "insurance"] as const;
export type TravelPaperKind = (typeof travelPaperKinds)[number];

export const travelPaperFields = z.object({
  /** `memberKey` of whom it belongs to. */
  member: z.string().min(1, "choose").max(60),
  kind: z.enum(travelPaperKinds, "choose"),
  number: optionalText(40),
  validFrom: z.union([z.literal(""), z.string().refine(isDay, "chooseDate")]).default(""),
  validUntil: z.string().refine(isDay, "chooseDate"),
});
export type TravelPaperFields = z.infer<typeof travelPaperFields>;
export type TravelPaper = TravelPaperFields & { id: string };
