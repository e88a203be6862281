/** The conditions of a search in the address, and back; what cannot be read asks for nothing. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { confidentialities, unitGoals } from "#shared/mission/request/request.ts";
import { searchConditions, type SearchConditions } from "#shared/search.ts";

export interface SearchAddress {
  text?: string | undefined;
  year?: number | undefined;
  country?: string | undefined;
  goal?: number | undefined;
  person?: string | undefined;
  unit?: string | undefined;
  class?: string | undefined;
}

const conditionsOf = (address: SearchAddress): SearchConditions => {
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

/** Only what is asked for stands in the address. */
const addressOf = (asked: SearchConditions): SearchAddress => ({
  text: asked.text || undefined,
  year: asked.year ?? undefined,
  country: asked.country || undefined,
  goal: asked.goal ?? undefined,
  person: asked.personId ?? undefined,
  unit: asked.unit || undefined,
  class: asked.confidentiality ?? undefined,
});

export const isFiltered = (asked: SearchConditions): boolean =>
  Object.values({ ...asked, text: "" }).some((one) => one !== null && one !== "");

export const useConditions = () => {
  const navigate = useNavigate();
  const conditions = conditionsOf(useSearch({ from: "/shell/search" }));
  const put = (change: Partial<SearchConditions>) =>
    void navigate({
      to: "/search",
      search: addressOf({ ...conditions, ...change }),
      replace: true,
    });
  return { conditions, put };
};
