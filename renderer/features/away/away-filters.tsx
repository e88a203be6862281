/** What the calendar shows: unit, colleague and kind; and the switches of view and span. */
import { Box, InputLabel, Stack, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { awayKinds } from "#shared/people/away.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Choice, filterLabel } from "#renderer/ui/choice.tsx";
import { PersonInput } from "#renderer/ui/person-field.tsx";
import type { AwayFilter } from "./use-away.ts";

export function AwayFilters(props: {
  filter: AwayFilter;
  onFilter: (change: Partial<AwayFilter>) => void;
}) {
  const { filter, onFilter } = props;
  const t = useText("away");
  const lang = useLang();
  const units = useCall("people.units", {}).data?.units ?? [];
  return (
    <Stack direction="row" sx={{ gap: 2, flexWrap: "wrap", alignItems: "end" }}>
      <Choice
        label={t("unit")}
        value={filter.unit ?? ""}
        onChange={(unit) => onFilter({ unit })}
        options={[
          ["", t("allUnits")],
          ...units.map((one): [string, string] => [
            one.unitFa,
            lang === "en" && one.unitEn !== "" ? one.unitEn : one.unitFa,
          ]),
        ]}
      />
      <Box sx={{ minInlineSize: "15rem" }}>
        <InputLabel sx={filterLabel}>{t("person")}</InputLabel>
        <PersonInput
          label={t("person")}
          value={null}
          chosenId={filter.personId ?? ""}
          onChange={(person) => onFilter({ personId: person?.id ?? null })}
        />
      </Box>
      <Choice
        label={t("kindFilter")}
        value={filter.kind ?? ""}
        onChange={(kind) => onFilter({ kind: awayKinds.find((one) => one === kind) ?? null })}
        options={[
          ["", t("allKinds")],
          ...awayKinds.map((one): [string, string] => [one, t(`kind.${one}`)]),
        ]}
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
      sx={{ "& .MuiToggleButton-root": { paddingInline: 1.5, textTransform: "none" } }}
    >
      {props.options.map(([value, text]) => (
        <ToggleButton key={value} value={value}>
          {text}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
