/** The conditions of a search in the address, and back; an unreadable condition is ignored. */
import { confidentialities, unitGoals } from "#shared/mission/request/request.ts";
import { searchConditions, type SearchConditions } from "#shared/search.ts";
import type { SearchAddress } from "#renderer/app/list-addresses.ts";

export const conditionsOf = (address: SearchAddress): SearchConditions => {
  const { shape } = searchConditions;
  const or = <T>(parsed: { success: boolean; data?: T | undefined }, fallback: T): T =>
    parsed.success && parsed.data !== undefined ? parsed.data : fallback;
  return {
    text: (address.text ?? "").trim().slice(0, 200),
    year: or(shape.year.safeParse(address.year), null),
    country: or(shape.country.safeParse(address.country), ""),
    goal: unitGoals.find((one) => one === address.goal) ?? null,
    personId: or(shape.personId.safeParse(address.person), null),
    unit: (address.unit ?? "").slice(0, 120),
    confidentiality: confidentialities.find((one) => one === address.class) ?? null,
  };
};

/** Only active conditions are in the address. */
export const addressOf = (asked: SearchConditions): SearchAddress => ({
  text: asked.text || undefined,
  year: asked.year ?? undefined,
  country: asked.country || undefined,
  goal: asked.goal ?? undefined,
  person: asked.personId ?? undefined,
  unit: asked.unit || undefined,
  class: asked.confidentiality ?? undefined,
});
