/** Missions as rows; the subject is the link, the whole row leads there too. */
import { Stack, TableCell, TableRow, Typography } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import type { ListedMission } from "#shared/contract/missions.ts";
import { phaseOf } from "#shared/mission/state.ts";
import { isDay } from "#shared/persian/jalali.ts";
import { useLang, useText, type Lang } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { bothRange } from "#renderer/ui/both-calendars.tsx";
import { ClassMark, Mark, StatusChip } from "#renderer/ui/chips.tsx";
import { DayRange, Digits, usePersonNames, usePlace } from "#renderer/ui/text.tsx";
import { ListTable } from "#renderer/ui/list-table.tsx";

/** On a narrow window the requester stands beneath the subject. */
const whenWide = { display: { xs: "none", lg: "table-cell" } } as const;
const columns = ["number", "subject", "destination", "dates", "requester", "status"] as const;

export function MissionTable({
  missions,
  today,
  busy,
}: {
  missions: readonly ListedMission[];
  today: string;
  busy: boolean;
}) {
  const t = useText("missions");
  return (
    <ListTable
      label={t("title")}
      minWidth={720}
      busy={busy}
      columns={columns.map((key) => ({
        key,
        head: t(`column.${key}`),
        ...(key === "requester" ? { sx: whenWide } : {}),
      }))}
    >
      {missions.map((one) => (
        <Row key={one.id} mission={one} today={today} />
      ))}
    </ListTable>
  );
}

function Row({ mission, today }: { mission: ListedMission; today: string }) {
  const lang = useLang();
  const words = useText("words");
  const common = useText("common");
  const place = usePlace();
  const names = usePersonNames();
  const navigate = useNavigate();
  const requester = names({ nameFa: mission.requesterFa, nameEn: mission.requesterEn }).name;
  const open = () =>
    void navigate({ to: "/missions/$missionId", params: { missionId: mission.id } });
  return (
    <TableRow
      hover
      onClick={open}
      sx={{ cursor: "pointer", "&:last-child td": { borderBlockEnd: 0 } }}
    >
      <TableCell sx={{ whiteSpace: "nowrap" }}>
        <bdi>
          <Digits>{mission.dossierNo}</Digits>
        </bdi>
      </TableCell>
      <TableCell sx={{ minInlineSize: 180 }}>
        <AppLink
          {...missionLink(mission.id)}
          onClick={(event) => event.stopPropagation()}
          sx={{
            color: "text.primary",
            fontWeight: 600,
            textDecoration: "none",
            "&:hover": { textDecoration: "underline" },
          }}
        >
          <bdi>{mission.subject}</bdi>
        </AppLink>
        <Typography
          variant="caption"
          color="textSecondary"
          component="div"
          sx={{ display: { lg: "none" } }}
        >
          <bdi>{requester}</bdi>
        </Typography>
        <Stack
          direction="row"
          sx={{ gap: 0.5, flexWrap: "wrap", "& > *": { marginBlockStart: 0.5 } }}
        >
          {mission.confidentiality !== "normal" && <ClassMark level={mission.confidentiality} />}
          {mission.priority === "urgent" && <Mark tone="orange" label={words("priority.urgent")} />}
        </Stack>
      </TableCell>
      <TableCell>
        <bdi>{place(mission.city, mission.country)}</bdi>
      </TableCell>
      <TableCell sx={{ whiteSpace: "nowrap" }}>
        <DayRange start={mission.startDate} end={mission.endDate} />
        <Typography variant="caption" color="textSecondary" component="div">
          {otherCalendar(mission.startDate, mission.endDate, lang)}
        </Typography>
      </TableCell>
      <TableCell sx={whenWide}>
        <bdi>{requester}</bdi>
        <Typography variant="caption" color="textSecondary" component="div">
          {common("people", { count: mission.memberCount })}
        </Typography>
      </TableCell>
      <TableCell>
        <StatusChip
          phase={phaseOf(
            mission.status,
            mission.startDate,
            mission.endDate,
            today,
            mission.cleared,
          )}
        />
      </TableCell>
    </TableRow>
  );
}

/** The same days in the calendar that is not the language's own. */
const otherCalendar = (start: string, end: string, lang: Lang): string =>
  isDay(start) && isDay(end) ? (/\((.+)\)$/.exec(bothRange(start, end, lang))?.[1] ?? "") : "";
