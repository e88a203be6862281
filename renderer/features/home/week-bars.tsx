/** One lane of the office's week: its bars, each the way to its dossier, and how many did not fit. */
import { Box, Typography, type Theme } from "@mui/material";
import { formatDay } from "#shared/persian/jalali.ts";
import { useAwayWords } from "#renderer/features/away/away-words.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { useGazetteer } from "#renderer/gazetteer.ts";
import { isolated, useLang, useText } from "#renderer/i18n.ts";
import { radii } from "#renderer/theme/tokens.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import type { WeekBar } from "./week-lanes.ts";

export function WeekBars(props: {
  title: string;
  /** Of the grid, from 1. */
  row: number;
  lanes: number;
  bars: WeekBar[];
  more: number;
}) {
  const t = useText("home");
  const { title, row, lanes, bars, more } = props;
  return (
    <>
      <Typography
        variant="caption"
        color="textSecondary"
        component="div"
        sx={{ gridColumn: 1, gridRow: row, paddingInlineStart: 2, lineHeight: "26px" }}
      >
        {title}
        {more > 0 && (
          <AppLink
            to="/away"
            title={t("week.more", { count: more })}
            sx={{ marginInlineStart: 0.75, color: "primary.main" }}
          >
            {t("week.count", { count: more })}
          </AppLink>
        )}
      </Typography>
      {/* Keeps its height on a quiet week. */}
      {Array.from({ length: lanes }, (_, lane) => (
        <Box key={lane} aria-hidden sx={{ gridColumn: 2, gridRow: row + lane, blockSize: 26 }} />
      ))}
      {bars.map((bar) => (
        <Bar key={bar.key} bar={bar} row={row + bar.lane} />
      ))}
    </>
  );
}

function Bar({ bar, row }: { bar: WeekBar; row: number }) {
  const t = useText("home");
  const common = useText("common");
  const lang = useLang();
  const words = useAwayWords();
  const gazetteer = useGazetteer();
  const { span, people } = bar;
  const [first] = people;
  if (!first) return null;
  const name = isolated(words.name(first), lang);
  const label = [
    people.length > 1 ? t("week.others", { name, count: people.length - 1 }) : name,
    span.mission
      ? isolated(
          gazetteer?.placeName(span.mission.city, span.mission.country, lang) ?? span.mission.city,
          lang,
        )
      : words.what(span),
    bar.cutEnd ? t("week.until", { day: formatDay(span.to, lang, "dayMonth") }) : "",
    span.state === "provisional" ? t("week.provisional") : "",
  ]
    .filter((part) => part !== "")
    .join(common("dot"));
  const link = span.mission ? missionLink(span.mission.id) : ({ to: "/away" } as const);
  return (
    <AppLink {...link} title={label} sx={barSx(bar, row)}>
      {label}
    </AppLink>
  );
}

/** A journey is teal, one still in review dashed, an absence a frame; a cut end is not round. */
const barSx =
  ({ at, until, span, cutStart, cutEnd }: WeekBar, row: number) =>
  ({ palette: { look } }: Theme) => {
    const round = `${radii.small}px`;
    const looks =
      span.kind !== "mission" && span.kind !== "domesticMission"
        ? { backgroundColor: look.paper, color: look.text, border: `1px solid ${look.lineStrong}` }
        : span.state === "provisional"
          ? { backgroundColor: look.paper, color: look.teal, border: `1px dashed ${look.teal}` }
          : { backgroundColor: look.teal, color: look.onTeal, border: `1px solid ${look.teal}` };
    return {
      gridRow: row,
      gridColumn: `${at + 2} / ${until + 3}`,
      zIndex: 1,
      blockSize: 22,
      marginBlock: "2px",
      marginInline: "4px",
      paddingInline: 1,
      typography: "caption",
      lineHeight: "20px",
      overflow: "hidden",
      textOverflow: "ellipsis",
      whiteSpace: "nowrap",
      textDecoration: "none",
      borderStartStartRadius: cutStart ? 0 : round,
      borderEndStartRadius: cutStart ? 0 : round,
      borderStartEndRadius: cutEnd ? 0 : round,
      borderEndEndRadius: cutEnd ? 0 : round,
      ...looks,
    };
  };
