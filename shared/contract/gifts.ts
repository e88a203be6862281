/** The register of gifts over all missions, and their ceilings. */
import { z } from "zod";
import { commandsOf } from "../events/stream.ts";
import { giftCeilings, type CeilingTable } from "../gifts/ceilings.ts";
import { confidentialities } from "../mission/request/request.ts";
import { giftDirections } from "../mission/report/report.ts";
import type { Gift } from "../mission/gifts/gifts.ts";
import { query } from "./define.ts";
import { listAsk } from "./list.ts";

export const giftStates = ["all", "above", "owed", "late"] as const;

/** The conditions of the register, also of the printed one. */
const giftFilter = z.object({
  /** Jalali year of the gift's day; `0`: every year. */
  year: z.union([z.literal(0), z.number().int().min(1300).max(1500)]),
  direction: z.enum([...giftDirections, "all"]).default("all"),
  country: z.union([z.literal(""), z.string().regex(/^[A-Z]{2}$/)]).default(""),
  /** A person, an organisation or the gift, in any spelling. */
  text: z.string().max(100).default(""),
  state: z.enum(giftStates).default("all"),
});
export type GiftFilter = z.infer<typeof giftFilter>;

/** Columns the register can be ordered by. */
export const giftSorts = ["day", "what", "person", "rials", "member"] as const;

export interface ListedGift {
  gift: Gift;
  rials: number;
  above: boolean;
  /** It must be handed over, and has not been. */
  owed: boolean;
  /** By which day, when it is owed. */
  due: string;
  late: boolean;
  /** Name of the member who gave or received it. */
  memberFa: string;
  country: string;
  city: string;
  mission: { id: string; dossierNo: string; subject: string };
}

export const giftRows = {
  "gifts.list": query({
    capability: "signedIn",
    input: giftFilter.extend(listAsk(giftSorts)),
    output: z.object({
      items: z.array(z.custom<ListedGift>()),
      total: z.number(),
      pageSize: z.number(),
      /** Over everything that the filter finds, not only this page. */
      counts: z.object({
        given: z.number(),
        received: z.number(),
        above: z.number(),
        owed: z.number(),
      }),
      rials: z.object({ given: z.number(), received: z.number() }),
      /** Class of the most sensitive dossier they come from. */
      confidentiality: z.enum(confidentialities),
      today: z.string(),
    }),
    topics: ["missions", "gifts", "settings"],
    doc: "The register of gifts given and received, newest first, as far as the person may see the dossiers.",
  }),
  "gifts.ceilings": query({
    capability: "signedIn",
    input: z.object({}),
    output: z.object({
      /** Newest first; the shipped one is the last, with number 0. */
      tables: z.array(z.custom<CeilingTable & { publishedAt: string }>()),
      inForce: z.number(),
    }),
    topics: ["gifts", "session"],
    doc: "Every table of ceilings for gifts, and which is in force today.",
  }),
  ...commandsOf("gifts", giftCeilings),
};
