/** What the calendar shows: unit, colleague and kind; and the switches of view and span. */
import { Stack, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { awayKinds } from "#shared/people/away.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText, unitName } from "#renderer/i18n.ts";
import { FilterChip } from "#renderer/list/filter-chip.tsx";
import type { AwayFilter } from "./use-away.ts";

export function AwayFilters(props: {
  filter: AwayFilter;
  onFilter: (change: Partial<AwayFilter>) => void;
}) {
  const { filter, onFilter } = props;
  const t = useText("away");
  const lists = useText("lists");
  const lang = useLang();
  const units = useCall("people.units", {}).data?.units ?? [];
  return (
    <Stack direction="row" role="group" aria-label={lists("conditions")} sx={{ gap: 0.75 }}>
      <FilterChip
        label={t("unit")}
        value={filter.unit ?? ""}
        onChoose={(unit) => onFilter({ unit })}
        options={units.map((one) => [one.unitFa, unitName(lang, one)])}
      />
      <FilterChip
        person
        label={t("person")}
        value={filter.personId ?? ""}
        options={[]}
        onChoose={(id) => onFilter({ personId: id || null })}
      />
      <FilterChip
        label={t("kindFilter")}
        value={filter.kind ?? ""}
        onChoose={(kind) => onFilter({ kind: awayKinds.find((one) => one === kind) ?? null })}
        options={awayKinds.map((one) => [one, t(`kind.${one}`)])}
      />
    </Stack>
  );
}

/** One of a few, all visible. */
export function Switch<V extends string>(props: {
  label: string;
  value: V;
  onChange: (value: V) => void;
  options: [V, string][];
}) {
  return (
    <ToggleButtonGroup
      size="small"
      exclusive
      value={props.value}
      aria-label={props.label}
      onChange={(_, chosen: V | null) => chosen && props.onChange(chosen)}
      sx={{
        "& .MuiToggleButton-root": {
          paddingInline: 1.25,
          textTransform: "none",
          whiteSpace: "nowrap",
        },
      }}
    >
      {props.options.map(([value, text]) => (
        <ToggleButton key={value} value={value}>
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
