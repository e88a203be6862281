/** One week of the month: its days, and over them the bars of who is away. */
import { Box } from "@mui/material";
import type { MunicipalCalendar } from "#shared/calendar.ts";
import { peopleOn, weekBars, type Away, type AwayBar } from "#shared/people/away-bars.ts";
import type { DaySpan } from "#shared/persian/months.ts";
import { useLang } from "#renderer/i18n.ts";
import { useBarWords } from "./away-words.ts";
import { barSx } from "./marks.tsx";
import { MonthDay } from "./month-day.tsx";
import { offTitle } from "./off-days.ts";

const laneSize = 20;
/** Of the line with the day's number. */
const headSize = 22;

export function MonthWeek(props: {
  week: readonly string[];
  month: DaySpan;
  chosen: string;
  today: string;
  away: readonly Away[];
  lanes: number;
  calendar: MunicipalCalendar | undefined;
  onOpen: (day: string, byKey: boolean) => void;
}) {
  const { week, month, chosen, today, away, calendar } = props;
  const lang = useLang();
  const [first = "", last = first] = [week[0], week.at(-1)];
  const { bars, left } = weekBars(away, { first, last }, props.lanes);
  return (
    <Box
      role="row"
      sx={(theme) => ({
        ...weekGrid,
        position: "relative",
        borderBlockStart: `1px solid ${theme.palette.line}`,
      })}
    >
      {week.map((day, column) => (
        <MonthDay
          key={day}
          day={day}
          chosen={day === chosen}
          isToday={day === today}
          isOutside={day < month.first || day > month.last}
          off={offTitle(day, calendar, lang)}
          away={away.filter(({ span }) => span.from <= day && day <= span.to)}
          more={peopleOn(left, column)}
          onOpen={(byKey) => props.onOpen(day, byKey)}
        />
      ))}
      <Box
        aria-hidden
        sx={{
          ...weekGrid,
          gridAutoRows: laneSize,
          position: "absolute",
          insetInline: 0,
          insetBlockStart: headSize,
          // A click is on the day under the bar.
          pointerEvents: "none",
        }}
      >
        {bars.map((bar) => (
          <Bar key={bar.key} bar={bar} />
        ))}
      </Box>
    </Box>
  );
}

function Bar({ bar }: { bar: AwayBar }) {
  const words = useBarWords();
  return (
    <Box
      data-bar={bar.lane}
      sx={[
        barSx(bar),
        {
          gridRow: bar.lane + 1,
          gridColumn: `${bar.at + 1} / ${bar.until + 1}`,
          blockSize: laneSize - 2,
          lineHeight: "16px",
        },
      ]}
    >
      {words.label(bar)}
    </Box>
  );
}

export const weekGrid = {
  display: "grid",
  gridTemplateColumns: "repeat(7, minmax(0, 1fr))",
} as const;
