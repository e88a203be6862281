/** What may be in the address of the statistics, the same for the page and its printed sheet. */
import { search, text, year } from "#renderer/app/address.ts";

export const statisticsAddress = { from: year, to: year, scope: text, measure: text, by: text };
export const readStatisticsSearch = search(statisticsAddress);
