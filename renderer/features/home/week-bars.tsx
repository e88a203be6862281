/** One lane of the office's week: its bars, each the way to its dossier, and how many did not fit. */
import { Box, Typography } from "@mui/material";
import type { AwayBar } from "#shared/people/away-bars.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { useBarWords } from "#renderer/features/away/away-words.ts";
import { barSx } from "#renderer/features/away/marks.tsx";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { AppLink } from "#renderer/ui/link.tsx";

export function WeekBars(props: {
  title: string;
  /** Of the grid, from 1. */
  row: number;
  lanes: number;
  bars: readonly AwayBar[];
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

function Bar({ bar, row }: { bar: AwayBar; row: number }) {
  const t = useText("home");
  const common = useText("common");
  const lang = useLang();
  const words = useBarWords();
  const { span } = bar;
  const label = [
    words.who(bar),
    words.where(span),
    bar.cutEnd ? t("week.until", { day: formatDay(span.to, lang, "dayMonth") }) : "",
    span.state === "provisional" ? t("week.provisional") : "",
  ]
    .filter((part) => part !== "")
    .join(common("dot"));
  const link = span.mission ? missionLink(span.mission.id) : ({ to: "/away" } as const);
  return (
    <AppLink
      {...link}
      title={label}
      sx={[
        barSx(bar),
        {
          gridRow: row,
          gridColumn: `${bar.at + 2} / ${bar.until + 2}`,
          zIndex: 1,
          blockSize: 22,
          marginBlock: "2px",
          lineHeight: "20px",
        },
      ]}
    >
      {label}
    </AppLink>
  );
}
