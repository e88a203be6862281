/** Statistics: counts by goal, country, unit, type, cost, result and follow-up, and the list behind each. */
import { z } from "zod";
import { confidentialities } from "../mission/request/request.ts";
import { dimensions, statisticCost, statisticFilter, statisticGroup } from "../statistics.ts";
import { query } from "./define.ts";
import { listedMission } from "./missions.ts";

const counted = z.object({
  missions: z.number(),
  travellers: z.number(),
  days: z.number(),
  costs: z.array(statisticCost),
});
/** What happened in one Jalali year. */
const yearly = counted.extend({ year: z.number() });

const group = z.object({
  value: z.string(),
  /** Of a unit, as written in the staff list; empty where the catalogue names the value. */
  nameFa: z.string(),
  nameEn: z.string(),
  /** Years with data. */
  years: z.array(yearly),
  total: counted,
});
export type CountedGroup = z.infer<typeof group>;

export const statisticsRows = {
  "statistics.read": query({
    capability: "mission.viewAll",
    input: z.object({ filter: statisticFilter }),
    output: z.object({
      total: counted,
      years: z.array(yearly),
      groups: z.array(z.object({ by: z.enum(dimensions), rows: z.array(group) })),
      /** Destinations, most visited first. */
      places: z.array(z.object({ country: z.string(), city: z.string(), missions: z.number() })),
      sisterCities: z.array(
        z.object({
          id: z.uuid(),
          country: z.string(),
          city: z.string(),
          titleFa: z.string(),
          titleEn: z.string(),
        }),
      ),
      /** Class of the most sensitive journey among those counted. */
      confidentiality: z.enum(confidentialities),
    }),
    topics: ["missions", "money", "agreements", "commitments", "people"],
    doc: "The journeys of some Jalali years that the person may see, counted by every dimension.",
  }),
  "statistics.missions": query({
    capability: "mission.viewAll",
    input: z.object({
      filter: statisticFilter,
      group: statisticGroup.prefault({}),
      page: z.number().int().min(0).default(0),
    }),
    output: z.object({
      /** Of a unit, as written in the staff list. */
      nameFa: z.string(),
      nameEn: z.string(),
      missions: z.array(listedMission),
      total: z.number(),
      pageSize: z.number(),
    }),
    topics: ["missions", "money", "agreements", "commitments", "people"],
    doc: "The journeys behind one number of the statistics.",
  }),
};
