/** Which year, which way, which country, and what happened to it: the conditions of the register. */
import { giftStates } from "#shared/contract/gifts.ts";
import { giftDirections } from "#shared/mission/report/report.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { countries } from "#shared/persian/names.ts";
import type { GiftSearch } from "#renderer/app/list-addresses.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import type { Filter } from "#renderer/list/define-list.ts";
import { useToday } from "#renderer/session.ts";
import { filterOf, yearsUpTo } from "./gift-search.ts";

export function useGiftFilters({ search }: { search: GiftSearch }): Filter<GiftSearch>[] {
  const t = useText("gifts");
  const lang = useLang();
  const today = useToday();
  const { year, direction, state, country } = filterOf(search, today);
  const years = yearsUpTo(today);
  const shown = year === 0 || years.includes(year) ? years : [year, ...years];
  return [
    {
      key: "year",
      label: t("filterYear"),
      value: String(year),
      options: [
        ["0", t("allYears")],
        ...shown.map((one) => [String(one), localizeDigits(String(one), lang)] as const),
      ],
      asks: (value) => ({ year: Number(value) }),
      standing: true,
    },
    {
      key: "direction",
      label: t("filterDirection"),
      value: direction === "all" ? "" : direction,
      options: giftDirections.map((one) => [one, t(`direction.${one}`)]),
      asks: (value) => ({ direction: value || undefined }),
    },
    {
      key: "state",
      label: t("filterState"),
      value: state === "all" ? "" : state,
      options: giftStates
        .filter((one) => one !== "all")
        .map((one) => [one, t(`state.${one}`)] as const),
      asks: (value) => ({ state: value || undefined }),
    },
    {
      key: "country",
      label: t("filterCountry"),
      value: country,
      options: countries(lang).map(({ code, name }) => [code, name]),
      asks: (value) => ({ country: value || undefined }),
    },
  ];
}
