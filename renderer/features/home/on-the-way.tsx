/** Missions on the way as bars on one time axis, with its months and today's line. */
import { Box, Typography } from "@mui/material";
import type { ListedMission } from "#shared/contract/missions.ts";
import { phaseOf } from "#shared/mission/state.ts";
import { formatDay, formatDayRange } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { usePersonNames, usePlace } from "#renderer/ui/text.tsx";
import { axisOf, placeOf, type Axis } from "./time-axis.ts";

export function OnTheWay({
  missions,
  today,
}: {
  missions: readonly ListedMission[];
  today: string;
}) {
  const t = useText("home");
  const lang = useLang();
  if (missions.length === 0)
    return (
      <Panel title={t("onTheWay")}>
        <Typography color="textSecondary">{t("onTheWayEmpty")}</Typography>
      </Panel>
    );
  const axis = axisOf(today, missions, lang);
  return (
    <Panel title={t("onTheWay")}>
      <Typography
        sx={{
          position: "absolute",
          inlineSize: 1,
          blockSize: 1,
          overflow: "hidden",
          clipPath: "inset(50%)",
        }}
      >
        {t("axis", { from: axis.start, to: axis.end })}
      </Typography>
      <Box sx={rowGrid} aria-hidden>
        <span />
        <AxisHead axis={axis} today={today} />
      </Box>
      <Box component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {missions.map((one) => (
          <Row key={one.id} mission={one} axis={axis} today={today} />
        ))}
      </Box>
    </Panel>
  );
}

function AxisHead({ axis, today }: { axis: Axis; today: string }) {
  const t = useText("home");
  return (
    <Box sx={{ position: "relative", blockSize: 46, overflow: "hidden" }}>
      {axis.months.map((month, index) => (
        <Typography
          key={month.day}
          variant="caption"
          color="textSecondary"
          sx={{
            position: "absolute",
            insetBlockEnd: 2,
            insetInlineStart: `${month.at}%`,
            // A long name ends before the next month begins.
            maxInlineSize: `${(axis.months[index + 1]?.at ?? 100) - month.at}%`,
            overflow: "hidden",
            textOverflow: "ellipsis",
            paddingInlineStart: 0.75,
            whiteSpace: "nowrap",
          }}
        >
          {month.label}
        </Typography>
      ))}
      <Typography
        variant="caption"
        sx={{
          position: "absolute",
          insetBlockStart: 0,
          insetInlineStart: `${placeOf(today, axis)}%`,
          paddingInlineStart: 0.75,
          fontWeight: 700,
          color: "primary.main",
          whiteSpace: "nowrap",
        }}
      >
        {t("today")}
      </Typography>
      <TodayLine axis={axis} today={today} until={20} />
    </Box>
  );
}

function Row({ mission, axis, today }: { mission: ListedMission; axis: Axis; today: string }) {
  const lang = useLang();
  const place = usePlace();
  const names = usePersonNames();
  const common = useText("common");
  const words = useText("words");
  const { startDate, endDate } = mission;
  const from = placeOf(startDate, axis);
  const until = placeOf(endDate, axis) + 100 - placeOf(axis.end, axis);
  const phase = phaseOf(mission.status, startDate, endDate, today, mission.cleared);
  const firm = mission.status === "ordered";
  const who = names({ nameFa: mission.requesterFa, nameEn: mission.requesterEn }).name;
  return (
    <Box
      component="li"
      sx={(theme) => ({ ...rowGrid, borderBlockStart: `1px solid ${theme.palette.line}` })}
    >
      <Box sx={{ paddingBlock: 1, minInlineSize: 0 }}>
        <AppLink
          {...missionLink(mission.id)}
          title={mission.subject}
          sx={{
            color: "text.primary",
            fontWeight: 600,
            fontSize: "0.875rem",
            textDecoration: "none",
            "&:hover": { textDecoration: "underline" },
          }}
        >
          <bdi>{place(mission.city, mission.country)}</bdi>
        </AppLink>
        <Typography variant="caption" color="textSecondary" component="div">
          <bdi>{who}</bdi>
          {common("dot")}
          {words(`status.${phase}`)}
        </Typography>
      </Box>
      <Box sx={{ position: "relative", minBlockSize: 56 }}>
        {axis.months.map((month) => (
          <Box
            key={month.day}
            sx={(theme) => ({
              position: "absolute",
              insetBlock: 0,
              insetInlineStart: `${month.at}%`,
              borderInlineStart: `1px dashed ${theme.palette.line}`,
            })}
          />
        ))}
        <TodayLine axis={axis} today={today} />
        <Box
          sx={(theme) => ({
            position: "absolute",
            insetBlockStart: "calc(50% - 14px)",
            blockSize: 10,
            borderRadius: 5,
            insetInlineStart: `${from}%`,
            inlineSize: `${until - from}%`,
            minInlineSize: 10,
            border: `2px solid ${theme.palette.primary.main}`,
            // Not ordered yet: only an outline, in any colour scheme.
            backgroundColor: firm ? "primary.main" : "background.paper",
          })}
        />
        <Typography
          variant="caption"
          component="div"
          sx={{
            position: "absolute",
            insetBlockStart: "calc(50% + 2px)",
            whiteSpace: "nowrap",
            // Today's line passes behind the words.
            backgroundColor: "background.paper",
            ...(from > 55
              ? { insetInlineEnd: `${100 - until}%` }
              : { insetInlineStart: `${from}%` }),
          }}
        >
          {formatDayRange(startDate, endDate, lang).replace(yearOf(endDate, lang), "").trim()}
        </Typography>
      </Box>
    </Box>
  );
}

/** `until`: how far down it goes in the head, so that it does not cross a month's name. */
function TodayLine({ axis, today, until }: { axis: Axis; today: string; until?: number }) {
  return (
    <Box
      aria-hidden
      sx={{
        position: "absolute",
        insetBlockStart: 0,
        insetInlineStart: `${placeOf(today, axis)}%`,
        ...(until === undefined ? { insetBlockEnd: 0 } : { blockSize: until }),
        borderInlineStart: "2px solid",
        borderColor: "primary.main",
      }}
    />
  );
}

/** The axis is about months; the year would only be noise beside each bar. */
const yearOf = (day: string, lang: "fa" | "en"): string =>
  formatDay(day, lang, "medium").split(" ").at(-1) ?? "";

const rowGrid = {
  display: "grid",
  columnGap: 2,
  gridTemplateColumns: "clamp(7.5rem, 36%, 16rem) minmax(0, 1fr)",
} as const;
