/** Which year, which way, which country, what became of it, and whom: the filters of the register. */
import { MenuItem, Select } from "@mui/material";
import { giftStates } from "#shared/contract/gifts.ts";
import { giftDirections } from "#shared/mission/report/report.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { countries } from "#shared/persian/names.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import type { FilterProps } from "#renderer/list/define-list.ts";
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
      <Select
        size="small"
        value={filter.year}
        onChange={(event) => onChange({ year: Number(event.target.value) })}
        SelectDisplayProps={{ "aria-label": t("filterYear") }}
      >
        <MenuItem value={0}>{t("allYears")}</MenuItem>
        {shown.map((year) => (
          <MenuItem key={year} value={year}>
            {t("yearOf", { year: localizeDigits(String(year), lang) })}
          </MenuItem>
        ))}
      </Select>
      <Select
        size="small"
        value={filter.direction}
        onChange={(event) => onChange({ direction: event.target.value })}
        SelectDisplayProps={{ "aria-label": t("filterDirection") }}
      >
        <MenuItem value="all">{t("filterDirection")}</MenuItem>
        {giftDirections.map((one) => (
          <MenuItem key={one} value={one}>
            {t(`direction.${one}`)}
          </MenuItem>
        ))}
      </Select>
      <Select
        size="small"
        value={filter.state}
        onChange={(event) => onChange({ state: event.target.value })}
        SelectDisplayProps={{ "aria-label": t("filterState") }}
      >
        {giftStates.map((one) => (
          <MenuItem key={one} value={one}>
            {one === "all" ? `${t("filterState")}: ${t("state.all")}` : t(`state.${one}`)}
          </MenuItem>
        ))}
      </Select>
      <Select
        size="small"
        displayEmpty
        value={filter.country}
        onChange={(event) => onChange({ country: event.target.value || undefined })}
        SelectDisplayProps={{ "aria-label": t("filterCountry") }}
        sx={{ maxInlineSize: "14rem" }}
      >
        <MenuItem value="">{t("allCountries")}</MenuItem>
        {countries(lang).map(({ code, name }) => (
          <MenuItem key={code} value={code}>
            {name}
          </MenuItem>
        ))}
      </Select>
    </>
  );
}
