/** The conditions beside the words of a search, as chips: year, country, goal, person, unit, class. */
import { confidentialities, unitGoals } from "#shared/mission/request/request.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { jalaliYear } from "#shared/persian/jalali.ts";
import { countries } from "#shared/persian/names.ts";
import type { SearchAddress } from "#renderer/app/list-addresses.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText, unitName } from "#renderer/i18n.ts";
import type { Filter } from "#renderer/list/define-list.ts";
import { useToday } from "#renderer/session.ts";
import { conditionsOf } from "./search-address.ts";

/** Journeys of next year are requested this year; older ones are found by words. */
const yearsBack = 14;

export function useSearchFilters({ search }: { search: SearchAddress }): Filter<SearchAddress>[] {
  const t = useText("search");
  const words = useText("words");
  const lang = useLang();
  const newest = jalaliYear(useToday()) + 1;
  const units = useCall("people.units", {}).data?.units ?? [];
  const asked = conditionsOf(search);
  const years = Array.from({ length: yearsBack }, (_, back) => String(newest - back));
  return [
    {
      key: "year",
      label: t("year"),
      value: asked.year === null ? "" : String(asked.year),
      options: years.map((year) => [year, localizeDigits(year, lang)]),
      asks: (year) => ({ year: year === "" ? undefined : Number(year) }),
    },
    {
      key: "country",
      label: t("country"),
      value: asked.country,
      options: countries(lang).map(({ code, name }) => [code, name]),
      asks: (country) => ({ country: country || undefined }),
    },
    {
      key: "goal",
      label: t("goal"),
      value: asked.goal === null ? "" : String(asked.goal),
      options: unitGoals.map((one) => [String(one), words(`goalShort.${one}`)]),
      asks: (goal) => ({ goal: goal === "" ? undefined : Number(goal) }),
    },
    {
      key: "person",
      label: t("person"),
      value: asked.personId ?? "",
      options: [],
      person: true,
      asks: (person) => ({ person: person || undefined }),
    },
    {
      key: "unit",
      label: t("unit"),
      value: asked.unit,
      options: units.map((one) => [one.unitFa, unitName(lang, one)]),
      asks: (unit) => ({ unit: unit || undefined }),
    },
    {
      key: "class",
      label: t("class"),
      value: asked.confidentiality ?? "",
      options: confidentialities.map((one) => [one, words(`confidentiality.${one}`)]),
      asks: (name) => ({ class: name || undefined }),
    },
  ];
}
