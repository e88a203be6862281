/** Which period, which state, which agreement, whose: the filters of the follow-up sheet. */
import { Box, MenuItem, Select } from "@mui/material";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import type { FilterProps } from "#renderer/list/define-list.ts";
import { PersonInput } from "#renderer/ui/person-field.tsx";
import { useTitleOf } from "#renderer/features/agreements/words.ts";
import type { FollowUpSearch } from "#renderer/app/list-addresses.ts";
import { halvesUpTo, periodOf, states } from "./follow-up-search.ts";

export function FollowUpFilters({
  search,
  onChange,
}: FilterProps<"commitments.followUp", FollowUpSearch>) {
  const t = useText("commitments");
  const lang = useLang();
  const today = useToday();
  const titleOf = useTitleOf();
  const agreements = useCall("agreements.choices", {}).data?.agreements ?? [];
  const period = periodOf(search, today);
  const keyOf = ({ year, half }: { year: number; half: number }) => `${year}-${half}`;
  const halves = halvesUpTo(today);
  const shown = halves.some((one) => keyOf(one) === keyOf(period)) ? halves : [period, ...halves];
  const known = agreements.some((one) => one.id === search.agreementId);
  return (
    <>
      <Select
        size="small"
        value={keyOf(period)}
        onChange={(event) => onChange({ half: event.target.value })}
        SelectDisplayProps={{ "aria-label": t("period") }}
      >
        {shown.map((one) => (
          <MenuItem key={keyOf(one)} value={keyOf(one)}>
            {t("sheetPeriod", {
              half: t(one.half === 1 ? "half.1" : "half.2"),
              year: localizeDigits(String(one.year), lang),
            })}
          </MenuItem>
        ))}
      </Select>
      <Select
        size="small"
        value={states.find((one) => one === search.state) ?? "all"}
        onChange={(event) => onChange({ state: event.target.value })}
        SelectDisplayProps={{ "aria-label": t("filterState") }}
      >
        {states.map((one) => (
          <MenuItem key={one} value={one}>
            {one === "all" ? `${t("filterState")}: ${t("state.all")}` : t(`state.${one}`)}
          </MenuItem>
        ))}
      </Select>
      <Select
        size="small"
        displayEmpty
        value={known ? (search.agreementId ?? "") : ""}
        onChange={(event) => onChange({ agreementId: event.target.value || undefined })}
        SelectDisplayProps={{ "aria-label": t("filterAgreement") }}
        sx={{ maxInlineSize: "20rem" }}
      >
        <MenuItem value="">{t("allAgreements")}</MenuItem>
        {agreements.map((one) => (
          <MenuItem key={one.id} value={one.id}>
            {titleOf(one)}
          </MenuItem>
        ))}
      </Select>
      <Box sx={{ inlineSize: "16rem" }}>
        <PersonInput
          label={t("filterOwner")}
          value={null}
          chosenId={search.ownerId ?? ""}
          onChange={(person) => onChange({ ownerId: person?.id })}
        />
      </Box>
    </>
  );
}
