/** Which period, which state, which agreement, whose: the filters of the follow-up sheet. */
import { Box } from "@mui/material";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import type { FilterProps } from "#renderer/list/define-list.ts";
import { FilterSelect } from "#renderer/list/filter-select.tsx";
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
  return (
    <>
      <FilterSelect
        label={t("period")}
        value={keyOf(period)}
        onChange={(half) => onChange({ half })}
        options={shown.map((one) => [
          keyOf(one),
          t("sheetPeriod", {
            half: t(one.half === 1 ? "half.1" : "half.2"),
            year: localizeDigits(String(one.year), lang),
          }),
        ])}
      />
      <FilterSelect
        label={t("filterState")}
        value={states.find((one) => one === search.state) ?? "all"}
        onChange={(state) => onChange({ state })}
        options={states.map(
          (one) =>
            [
              one,
              one === "all" ? `${t("filterState")}: ${t("state.all")}` : t(`state.${one}`),
            ] as const,
        )}
      />
      <FilterSelect
        label={t("filterAgreement")}
        value={search.agreementId ?? ""}
        onChange={(next) => onChange({ agreementId: next || undefined })}
        options={[
          ["", t("allAgreements")],
          ...agreements.map((one) => [one.id, titleOf(one)] as const),
        ]}
        sx={{ maxInlineSize: "20rem" }}
      />
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
