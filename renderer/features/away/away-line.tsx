/** The line below the head: the legend with its counts, the filters, and the zoom of the timeline. */
import { Box, Stack, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import type { AwayPerson } from "#shared/contract/absences.ts";
import { awayKinds } from "#shared/people/away.ts";
import type { DaySpan } from "#shared/persian/months.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText, unitName } from "#renderer/i18n.ts";
import { FilterChip } from "#renderer/list/filter-chip.tsx";
import { heights } from "#renderer/theme/tokens.ts";
import { zooms, type Zoom } from "./away-address.ts";
import { Legend } from "./marks.tsx";
import type { PlaceInTime } from "./place-in-time.ts";
import type { AwayFilter } from "./use-away.ts";

export function AwayLine(props: {
  place: PlaceInTime;
  people: readonly AwayPerson[] | undefined;
  span: DaySpan;
}) {
  const { place, people, span } = props;
  const { view, zoom } = place;
  const t = useText("away");
  return (
    <Stack
      direction="row"
      sx={(theme) => ({
        gap: 2,
        alignItems: "center",
        flexShrink: 0,
        blockSize: heights.filters,
        paddingInline: "16px 12px",
        borderBlockEnd: `1px solid ${theme.palette.line}`,
      })}
    >
      {view === "list" ? <Box sx={{ flex: 1 }} /> : <Legend people={people ?? []} span={span} />}
      {view === "timeline" && people && (
        <Typography variant="caption" color="textSecondary" noWrap>
          {t("people", { count: people.length })}
        </Typography>
      )}
      <AwayFilters filter={place.filter} onFilter={place.setFilter} />
      {view !== "month" && (
        <Switch
          label={t("zoom")}
          value={zoom}
          onChange={place.setZoom}
          options={zooms.map((one): [Zoom, string] => [one, t(`zooms.${one}`)])}
        />
      )}
    </Stack>
  );
}

function AwayFilters(props: {
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
