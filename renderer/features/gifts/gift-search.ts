/** The address of the register of gifts as a filter of the store and back. Pure. */
import { giftStates, type GiftFilter } from "#shared/contract/gifts.ts";
import { giftDirections } from "#shared/mission/report/report.ts";
import { jalaliYear } from "#shared/persian/jalali.ts";
import type { GiftSearch } from "#renderer/app/list-addresses.ts";

export const filterOf = (search: GiftSearch, today: string): GiftFilter => ({
  year: yearOf(search.year, today),
  direction: giftDirections.find((one) => one === search.direction) ?? "all",
  country: /^[A-Z]{2}$/.test(search.country ?? "") ? (search.country ?? "") : "",
  text: (search.text ?? "").slice(0, 100),
  state: giftStates.find((one) => one === search.state) ?? "all",
});

const yearOf = (year: number | undefined, today: string): number =>
  year === 0 || (year !== undefined && year >= 1300 && year <= 1500) ? year : jalaliYear(today);

/** This year and the nine before it. */
export const yearsUpTo = (today: string): number[] =>
  Array.from({ length: 10 }, (_, back) => jalaliYear(today) - back);
