/** On a wide window: missions on the way as bars on one time axis, with its months and today's line. */
import { Box, Typography } from "@mui/material";
import type { ListedMission } from "#shared/contract/missions.ts";
import { formatDayRange } from "#shared/persian/jalali.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { useGazetteer } from "#renderer/gazetteer.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { radii } from "#renderer/theme/tokens.ts";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import { SideSection } from "./side-section.tsx";
import { axisOf, placeOf, type Axis } from "./time-axis.ts";

/** More would push what is above them out of sight. */
const shown = 10;

export function OnTheWay({
  missions,
  today,
}: {
  missions: readonly ListedMission[];
  today: string;
}) {
  const t = useText("home");
  const lang = useLang();
  if (missions.length === 0) return null;
  const axis = axisOf(today, missions, lang);
  return (
    <Box sx={{ display: "none", "@media (min-width: 1600px)": { display: "block" } }}>
      <SideSection title={t("onTheWay")}>
        <Box component="p" sx={visuallyHidden}>
          {t("axis", { from: axis.start, to: axis.end })}
        </Box>
        <Box sx={rowGrid} aria-hidden>
          <span />
          <AxisHead axis={axis} today={today} />
        </Box>
        <Box component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
          {missions.slice(0, shown).map((one) => (
            <Row key={one.id} mission={one} axis={axis} today={today} />
          ))}
        </Box>
      </SideSection>
    </Box>
  );
}

function AxisHead({ axis, today }: { axis: Axis; today: string }) {
  const t = useText("home");
  return (
    <Box sx={{ position: "relative", blockSize: 40, overflow: "hidden" }}>
      {axis.months.map((month, index) => (
        <Typography
          key={month.day}
          variant="caption"
          color="textSecondary"
          noWrap
          sx={{
            position: "absolute",
            insetBlockEnd: 2,
            insetInlineStart: `${month.at}%`,
            // A long name ends before the next month begins.
            maxInlineSize: `${(axis.months[index + 1]?.at ?? 100) - month.at}%`,
            paddingInlineStart: 0.75,
          }}
        >
          {month.label}
        </Typography>
      ))}
      <Typography
        variant="caption"
        sx={{
          position: "absolute",
          insetBlockStart: 2,
          insetInlineStart: `${placeOf(today, axis)}%`,
          paddingInlineStart: 0.75,
          fontWeight: 600,
          whiteSpace: "nowrap",
        }}
      >
        {t("today")}
      </Typography>
      <TodayLine axis={axis} today={today} />
    </Box>
  );
}

function Row({ mission, axis, today }: { mission: ListedMission; axis: Axis; today: string }) {
  const lang = useLang();
  const gazetteer = useGazetteer();
  const names = usePersonNames();
  const { startDate, endDate, city, country } = mission;
  const from = placeOf(startDate, axis);
  const until = placeOf(endDate, axis) + 100 - placeOf(axis.end, axis);
  const who = names({ nameFa: mission.requesterFa, nameEn: mission.requesterEn }).name;
  return (
    <Box component="li" sx={rowGrid}>
      <Typography noWrap component="span" variant="caption">
        <AppLink
          {...missionLink(mission.id)}
          title={mission.subject}
          sx={{ color: "text.primary", textDecoration: "none" }}
        >
          <bdi>{gazetteer?.placeName(city, country, lang) ?? city}</bdi>
        </AppLink>
        <Box component="span" sx={visuallyHidden}>
          {formatDayRange(startDate, endDate, lang)}
        </Box>
      </Typography>
      <Box sx={{ position: "relative", blockSize: 26, overflow: "hidden" }}>
        <TodayLine axis={axis} today={today} />
        <Box
          sx={({ palette }) => ({
            position: "absolute",
            insetBlockStart: 7,
            blockSize: 12,
            borderRadius: `${radii.small}px`,
            insetInlineStart: `${from}%`,
            inlineSize: `${until - from}%`,
            minInlineSize: 10,
            border: `1px solid ${palette.primary.main}`,
            // Not ordered yet: only an outline, whatever the colours.
            backgroundColor: mission.status === "ordered" ? "primary.main" : "background.paper",
          })}
        />
        <Typography
          variant="caption"
          color="textSecondary"
          component="div"
          noWrap
          sx={{
            position: "absolute",
            insetBlockStart: 5,
            paddingInline: 0.75,
            ...(from > 55
              ? { insetInlineEnd: `${100 - from}%`, maxInlineSize: `${from}%` }
              : { insetInlineStart: `max(${until}%, ${from}% + 10px)` }),
          }}
        >
          <bdi>{who}</bdi>
        </Typography>
      </Box>
    </Box>
  );
}

function TodayLine({ axis, today }: { axis: Axis; today: string }) {
  return (
    <Box
      aria-hidden
      sx={{
        position: "absolute",
        insetBlock: 0,
        insetInlineStart: `${placeOf(today, axis)}%`,
        borderInlineStart: "2px solid",
        borderColor: "text.primary",
      }}
    />
  );
}

const rowGrid = {
  display: "grid",
  gridTemplateColumns: "112px minmax(0, 1fr)",
  columnGap: 1,
  alignItems: "center",
  paddingInline: 1.75,
  // Holds what is only read aloud.
  position: "relative",
} as const;
