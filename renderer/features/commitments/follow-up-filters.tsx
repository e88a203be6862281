/** Which period, which state, which agreement, whose: the conditions of the follow-up sheet. */
import { localizeDigits } from "#shared/persian/digits.ts";
import type { FollowUpSearch } from "#renderer/app/list-addresses.ts";
import { useCall } from "#renderer/client.ts";
import { useTitleOf } from "#renderer/features/agreements/words.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import type { Filter } from "#renderer/list/define-list.ts";
import { useToday } from "#renderer/session.ts";
import { halvesUpTo, periodOf, states } from "./follow-up-search.ts";

export function useFollowUpFilters({
  search,
}: {
  search: FollowUpSearch;
}): Filter<FollowUpSearch>[] {
  const t = useText("commitments");
  const lang = useLang();
  const today = useToday();
  const titleOf = useTitleOf();
  const agreements = useCall("agreements.choices", {}).data?.agreements ?? [];
  const period = periodOf(search, today);
  const keyOf = ({ year, half }: { year: number; half: number }) => `${year}-${half}`;
  const halves = halvesUpTo(today);
  const shown = halves.some((one) => keyOf(one) === keyOf(period)) ? halves : [period, ...halves];
  const state = states.find((one) => one === search.state) ?? "all";
  return [
    {
      key: "half",
      label: t("period"),
      value: keyOf(period),
      options: shown.map((one) => [
        keyOf(one),
        t("sheetPeriod", {
          half: t(one.half === 1 ? "half.1" : "half.2"),
          year: localizeDigits(String(one.year), lang),
        }),
      ]),
      asks: (half) => ({ half }),
      standing: true,
    },
    {
      key: "state",
      label: t("filterState"),
      value: state === "all" ? "" : state,
      options: states.filter((one) => one !== "all").map((one) => [one, t(`state.${one}`)]),
      asks: (value) => ({ state: value || undefined }),
    },
    {
      key: "agreement",
      label: t("filterAgreement"),
      value: search.agreementId ?? "",
      options: agreements.map((one) => [one.id, titleOf(one)]),
      asks: (value) => ({ agreementId: value || undefined }),
    },
    {
      key: "owner",
      label: t("filterOwner"),
      value: search.ownerId ?? "",
      options: [],
      asks: (value) => ({ ownerId: value || undefined }),
      person: true,
    },
  ];
}
