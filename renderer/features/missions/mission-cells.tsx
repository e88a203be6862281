/** Cells of the list of missions; the subject is the link, the whole row leads there too. */
import { Stack, Typography } from "@mui/material";
import type { ListedMission } from "#shared/contract/missions.ts";
import { phaseOf, type Phase } from "#shared/mission/state.ts";
import { isDay } from "#shared/persian/jalali.ts";
import { useLang, useText, type Lang } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { bothRange } from "#renderer/ui/both-calendars.tsx";
import { ClassMark, Mark, StatusChip } from "#renderer/ui/chips.tsx";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { DayRange, Digits, usePersonNames, usePlace } from "#renderer/ui/text.tsx";

interface Cell {
  item: ListedMission;
}

export const phaseToday = (one: ListedMission, today: string): Phase =>
  phaseOf(one.status, one.startDate, one.endDate, today, one.cleared);

/** In a narrow window the requester is beneath the subject. */
export const whenWide = { display: { xs: "none", lg: "table-cell" } } as const;

export function NumberCell({ item }: Cell) {
  return (
    <bdi>
      <Digits>{item.dossierNo}</Digits>
    </bdi>
  );
}

export function SubjectCell({ item }: Cell) {
  const words = useText("words");
  return (
    <>
      <AppLink
        {...missionLink(item.id)}
        onClick={(event) => event.stopPropagation()}
        sx={{
          color: "text.primary",
          fontWeight: 600,
          textDecoration: "none",
          "&:hover": { textDecoration: "underline" },
        }}
      >
        <bdi>{item.subject}</bdi>
      </AppLink>
      <Typography
        variant="caption"
        color="textSecondary"
        component="div"
        sx={{ display: { lg: "none" } }}
      >
        <Requester item={item} />
      </Typography>
      <Stack
        direction="row"
        sx={{ gap: 0.5, flexWrap: "wrap", "& > *": { marginBlockStart: 0.5 } }}
      >
        {item.confidentiality !== "normal" && <ClassMark level={item.confidentiality} />}
        {item.priority === "urgent" && <Mark tone="orange" label={words("priority.urgent")} />}
      </Stack>
    </>
  );
}

export function PlaceCell({ item }: Cell) {
  const place = usePlace();
  return <bdi>{place(item.city, item.country)}</bdi>;
}

export function DatesCell({ item: { startDate, endDate } }: Cell) {
  const lang = useLang();
  return (
    <>
      <DayRange start={startDate} end={endDate} />
      <Typography variant="caption" color="textSecondary" component="div">
        {otherCalendar(startDate, endDate, lang)}
      </Typography>
    </>
  );
}

export function RequesterCell({ item }: Cell) {
  const common = useText("common");
  return (
    <>
      <Requester item={item} />
      <Typography variant="caption" color="textSecondary" component="div">
        {common("people", { count: item.memberCount })}
      </Typography>
    </>
  );
}

export function StatusCell({ item }: Cell) {
  return <StatusChip phase={phaseToday(item, useToday())} />;
}

function Requester({ item: { requesterFa, requesterEn } }: Cell) {
  const names = usePersonNames();
  return <bdi>{names({ nameFa: requesterFa, nameEn: requesterEn }).name}</bdi>;
}

/** The same days in the calendar that is not the language's own. */
const otherCalendar = (start: string, end: string, lang: Lang): string =>
  isDay(start) && isDay(end) ? (/\((.+)\)$/.exec(bothRange(start, end, lang))?.[1] ?? "") : "";
