/** Below home: the office's week from Saturday to Friday, from the same data as the calendar of who is away. */
import { Box, Stack, Typography, type Theme } from "@mui/material";
import { formatDay, weekday } from "#shared/persian/jalali.ts";
import { awayIn, isJourney, weekBars, weekOf } from "#shared/people/away-bars.ts";
import { daysOf } from "#shared/persian/months.ts";
import { useCall } from "#renderer/client.ts";
import { offTitle } from "#renderer/features/away/off-days.ts";
import { useAway } from "#renderer/features/away/use-away.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import type { MyTask } from "./use-my-tasks.ts";
import { WeekBars } from "./week-bars.tsx";

const everybody = { unit: "", personId: null, kind: null };
const lanes = { travel: 2, absent: 1 };

export function OfficeWeek({ tasks, today }: { tasks: readonly MyTask[]; today: string }) {
  const t = useText("home");
  const common = useText("common");
  const lang = useLang();
  const week = weekOf(today);
  const { people } = useAway(week, everybody);
  const calendar = useCall("calendar.get", {}).data;
  if (!people) return null;
  const days = daysOf(week);
  const away = awayIn(people, week).filter(({ span }) => span.state !== "over");
  const travel = weekBars(
    away.filter(({ span }) => isJourney(span)),
    week,
    lanes.travel,
  );
  const absent = weekBars(
    away.filter(({ span }) => !isJourney(span)),
    week,
    lanes.absent,
  );
  const due = days.map((day) => tasks.filter((one) => one.due === day).length);
  const dueAll = due.reduce((sum, one) => sum + one, 0);
  const counts = [
    ["travelling", travel.bars.length + travel.left.length] as const,
    ["away", absent.bars.length + absent.left.length] as const,
    ["due", dueAll] as const,
  ].filter(([, count]) => count > 0);
  const lanesUsed = (bars: { lane: number }[]) => Math.max(0, ...bars.map(({ lane }) => lane + 1));
  return (
    <Box
      component="section"
      aria-label={t("week.title")}
      sx={({ palette }) => ({
        flexShrink: 0,
        borderBlockStart: `1px solid ${palette.line}`,
        backgroundColor: palette.look.ground,
        // At a large zoom the tasks need the height.
        "@media (max-height: 460px)": { display: "none" },
      })}
    >
      <Stack
        direction="row"
        sx={(theme) => ({
          alignItems: "center",
          gap: 1.5,
          blockSize: 28,
          paddingInline: 2,
          borderBlockEnd: `1px solid ${theme.palette.line}`,
        })}
      >
        <Typography variant="h3" component="h2">
          {t("week.title")}
        </Typography>
        <Typography variant="caption" color="textSecondary" noWrap sx={{ flex: 1 }}>
          {counts.length === 0
            ? t("week.quiet")
            : counts.map(([name, count]) => t(`week.${name}`, { count })).join(common("dot"))}
        </Typography>
        <AppLink
          to="/away"
          sx={{ typography: "caption", color: "primary.main", textDecoration: "none" }}
        >
          {t("week.month")}
        </AppLink>
      </Stack>
      <Box sx={grid}>
        <span />
        {days.map((day) => (
          <DayHead key={day} day={day} isToday={day === today} />
        ))}
      </Box>
      <Box sx={[grid, { position: "relative" }]}>
        {days.map((day, index) => (
          <Box
            key={day}
            aria-hidden
            sx={groundSx(index, day === today, offTitle(day, calendar, lang))}
          />
        ))}
        <WeekBars
          title={t("week.lane.travel")}
          row={1}
          lanes={Math.max(lanesUsed(travel.bars), 1)}
          bars={travel.bars}
          more={travel.left.length}
        />
        <WeekBars
          title={t("week.lane.absent")}
          row={Math.max(lanesUsed(travel.bars), 1) + 1}
          lanes={1}
          bars={absent.bars}
          more={absent.left.length}
        />
        <DueCounts
          row={Math.max(lanesUsed(travel.bars), 1) + 2}
          days={days}
          counts={due}
          today={today}
        />
      </Box>
    </Box>
  );
}

function DayHead({ day, isToday }: { day: string; isToday: boolean }) {
  const t = useText("home");
  const names = useText("calendar");
  const common = useText("common");
  const lang = useLang();
  const date = formatDay(day, lang, "dayMonth");
  return (
    <Typography
      variant="caption"
      component="div"
      noWrap
      aria-current={isToday ? "date" : undefined}
      sx={({ palette }) => ({
        lineHeight: "24px",
        paddingInline: 1,
        borderInlineStart: `1px solid ${palette.look.lineSoft}`,
        color: isToday ? palette.primary.contrastText : palette.text.secondary,
        backgroundColor: isToday ? palette.primary.main : "transparent",
      })}
    >
      <Box component="b" sx={{ fontWeight: 600, color: isToday ? "inherit" : "text.primary" }}>
        {names(`day.${weekday(day) as 0}`)}
      </Box>{" "}
      {isToday ? `${date}${common("dot")}${t("today")}` : date.split(" ")[0]}
    </Typography>
  );
}

function DueCounts(props: { row: number; days: string[]; counts: number[]; today: string }) {
  const t = useText("home");
  const { row, days, counts, today } = props;
  return (
    <>
      <Typography variant="caption" color="textSecondary" sx={{ ...labelSx, gridRow: row }}>
        {t("week.lane.due")}
      </Typography>
      {days.map((day, index) => {
        const count = counts[index] ?? 0;
        if (count === 0) return null;
        const passed = day < today;
        return (
          <Typography
            key={day}
            variant="caption"
            component="div"
            noWrap
            sx={{
              gridRow: row,
              gridColumn: index + 2,
              lineHeight: "22px",
              paddingInline: 1,
              zIndex: 1,
              fontWeight: 500,
              color: passed ? "error.main" : day === today ? "warning.main" : "text.secondary",
            }}
          >
            {t(passed ? "week.passed" : "week.due", { count })}
          </Typography>
        );
      })}
    </>
  );
}

/** Behind the lanes: today in teal, days off hatched. */
const groundSx =
  (index: number, isToday: boolean, off: string | null) =>
  ({ palette: { look } }: Theme) => ({
    gridRow: "1 / span 9",
    gridColumn: index + 2,
    borderInlineStart: `1px solid ${look.lineSoft}`,
    ...(isToday ? { backgroundColor: look.select } : {}),
    ...(off === null
      ? {}
      : {
          backgroundImage: `repeating-linear-gradient(135deg, transparent 0 5px, ${look.lineSoft} 5px 6px)`,
        }),
  });

const grid = { display: "grid", gridTemplateColumns: "92px repeat(7, minmax(0, 1fr))" } as const;
const labelSx = { gridColumn: 1, paddingInlineStart: 2, lineHeight: "22px" } as const;
