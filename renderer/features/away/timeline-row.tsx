/** One person of the timeline: their name and a bar for each absence, in as many lanes as they need. */
import { Box, Typography } from "@mui/material";
import type { AwayPerson, AwaySpan } from "#shared/contract/absences.ts";
import type { AwayEntry } from "#shared/people/away-day.ts";
import { formatDayRange } from "#shared/persian/jalali.ts";
import type { DaySpan } from "#shared/persian/months.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useAwayWords, useBarWords } from "./away-words.ts";
import { barsOf, type Bar } from "./lanes.ts";
import { barSx } from "./marks.tsx";
import { timelineGrid } from "./timeline-axis.tsx";

const laneSize = 28;
const barSize = 20;

export function TimelineRow(props: {
  person: AwayPerson;
  span: DaySpan;
  onOpen: (entry: AwayEntry) => void;
}) {
  const { person, span, onOpen } = props;
  const words = useAwayWords();
  const { where } = useBarWords();
  const bars = barsOf(person.spans, span, where);
  const lanes = 1 + Math.max(0, ...bars.map((one) => one.lane));
  return (
    <Box
      component="li"
      sx={({ palette }) => ({
        ...timelineGrid,
        borderBlockStart: `1px solid ${palette.look.lineSoft}`,
        contentVisibility: "auto",
        containIntrinsicSize: `auto ${lanes * laneSize}px`,
      })}
    >
      <Typography noWrap sx={{ paddingInline: 2, lineHeight: `${laneSize}px` }}>
        <bdi>{words.name(person)}</bdi>
      </Typography>
      <Box sx={{ position: "relative", blockSize: lanes * laneSize, overflow: "hidden" }}>
        {bars.map((bar, index) => (
          <BarButton
            key={index}
            bar={bar}
            label={where(bar.item)}
            person={person}
            span={span}
            onOpen={() => onOpen({ person, span: bar.item })}
          />
        ))}
      </Box>
    </Box>
  );
}

function BarButton(props: {
  bar: Bar<AwaySpan>;
  label: string;
  person: AwayPerson;
  span: DaySpan;
  onOpen: () => void;
}) {
  const { bar, label, person, span: shown } = props;
  const t = useText("away");
  const lang = useLang();
  const words = useAwayWords();
  const { item: span } = bar;
  const what = [words.what(span), words.deputies(person, span)].filter(Boolean).join(" · ");
  const days = formatDayRange(span.from, span.to, lang);
  return (
    <Box
      component="button"
      type="button"
      aria-label={t("bar", { name: words.name(person), what, days })}
      title={`${what} (${days})`}
      onClick={props.onOpen}
      sx={(theme) => ({
        position: "absolute",
        insetBlockStart: bar.lane * laneSize + (laneSize - barSize) / 2,
        insetInlineStart: `${bar.at}%`,
        inlineSize: `${bar.until - bar.at}%`,
        display: "flex",
        flexDirection: bar.label === "before" ? "row-reverse" : "row",
        gap: 0.75,
        padding: 0,
        border: 0,
        background: "none",
        font: "inherit",
        color: "inherit",
        cursor: "pointer",
        "&:focus-visible": { outline: `2px solid ${theme.palette.primary.main}` },
      })}
    >
      <Box
        sx={[
          barSx({ span, cutStart: span.from < shown.first, cutEnd: span.to > shown.last }),
          {
            boxSizing: "border-box",
            flexShrink: 0,
            inlineSize: `${((bar.to - bar.from) / (bar.until - bar.at)) * 100}%`,
            blockSize: barSize,
            lineHeight: "18px",
            marginInline: 0,
            textAlign: "start",
            ...(bar.label === "inside" ? {} : { paddingInline: 0 }),
          },
        ]}
      >
        {bar.label === "inside" && label}
      </Box>
      {bar.label !== "inside" && (
        <Typography variant="caption" noWrap sx={{ lineHeight: `${barSize}px` }}>
          {label}
        </Typography>
      )}
    </Box>
  );
}
