/** The filters of the register: year, direction, country, state, and words. */
import { giftStates } from "#shared/contract/gifts.ts";
import { giftDirections } from "#shared/mission/report/report.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { countries } from "#shared/persian/names.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import type { FilterProps } from "#renderer/list/define-list.ts";
import { FilterSelect } from "#renderer/list/filter-select.tsx";
import { SearchBox } from "#renderer/ui/search-box.tsx";
import type { GiftSearch } from "#renderer/app/list-addresses.ts";
import { filterOf, yearsUpTo } from "./gift-search.ts";

export function GiftFilters({ search, onChange }: FilterProps<"gifts.list", GiftSearch>) {
  const t = useText("gifts");
  const lang = useLang();
  const today = useToday();
  const filter = filterOf(search, today);
  const years = yearsUpTo(today);
  const shown = filter.year === 0 || years.includes(filter.year) ? years : [filter.year, ...years];
  return (
    <>
      <SearchBox
        label={t("filterText")}
        placeholder={t("filterText")}
        text={filter.text}
        onSearch={(text) => onChange({ text: text || undefined })}
      />
      <FilterSelect
        label={t("filterYear")}
        value={String(filter.year)}
        onChange={(year) => onChange({ year: Number(year) })}
        options={[
          ["0", t("allYears")],
          ...shown.map(
            (year) =>
              [String(year), t("yearOf", { year: localizeDigits(String(year), lang) })] as const,
          ),
        ]}
      />
      <FilterSelect
        label={t("filterDirection")}
        value={filter.direction}
        onChange={(direction) => onChange({ direction })}
        options={[
          ["all", t("filterDirection")] as const,
          ...giftDirections.map((one) => [one, t(`direction.${one}`)] as const),
        ]}
      />
      <FilterSelect
        label={t("filterState")}
        value={filter.state}
        onChange={(state) => onChange({ state })}
        options={giftStates.map(
          (one) =>
            [
              one,
              one === "all" ? `${t("filterState")}: ${t("state.all")}` : t(`state.${one}`),
            ] as const,
        )}
      />
      <FilterSelect
        label={t("filterCountry")}
        value={filter.country}
        onChange={(next) => onChange({ country: next || undefined })}
        options={[
          ["", t("allCountries")],
          ...countries(lang).map(({ code, name }) => [code, name] as const),
        ]}
        sx={{ maxInlineSize: "14rem" }}
      />
    </>
  );
}
