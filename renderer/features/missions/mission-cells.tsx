/** Cells of the list of missions: one line each; the subject is the link, the whole row leads there too. */
import { Box, Stack } from "@mui/material";
import type { ListedMission, MissionInList } from "#shared/contract/missions.ts";
import { phaseOf, type Phase } from "#shared/mission/state.ts";
import { daysBetween, formatDay, isDay } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { ClassSign, StatusSign, UrgentSign } from "#renderer/ui/signs.tsx";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { RowLink } from "#renderer/list/row-link.tsx";
import { DayRange, Digits, usePersonNames, usePlace } from "#renderer/ui/text.tsx";

interface Cell {
  item: MissionInList;
}

export const phaseToday = (one: ListedMission, today: string): Phase =>
  phaseOf(one.status, one.startDate, one.endDate, today, one.cleared);

export function NumberCell({ item }: Cell) {
  return (
    <bdi>
      <Digits>{item.dossierNo}</Digits>
    </bdi>
  );
}

/** The marks keep their width; the subject is what is cut. */
export function SubjectCell({ item }: Cell) {
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: "center" }}>
      <RowLink {...missionLink(item.id)}>
        <bdi>{item.subject}</bdi>
      </RowLink>
      {item.confidentiality !== "normal" && <ClassSign level={item.confidentiality} />}
      {item.priority === "urgent" && <UrgentSign />}
    </Stack>
  );
}

export function PlaceCell({ item }: Cell) {
  const place = usePlace();
  return <bdi>{place(item.city, item.country)}</bdi>;
}

export function DatesCell({ item: { startDate, endDate } }: Cell) {
  return <DayRange start={startDate} end={endDate} />;
}

export function DaysCell({ item: { startDate, endDate } }: Cell) {
  if (!isDay(startDate) || !isDay(endDate)) return null;
  return <Digits>{daysBetween(startDate, endDate) + 1}</Digits>;
}

export function MembersCell({ item }: Cell) {
  return <Digits>{item.memberCount}</Digits>;
}

export function RequesterCell({ item: { requesterFa, requesterEn } }: Cell) {
  const names = usePersonNames();
  return <bdi>{names({ nameFa: requesterFa, nameEn: requesterEn }).name}</bdi>;
}

export function StatusCell({ item }: Cell) {
  return <StatusSign phase={phaseToday(item, useToday())} />;
}

export function TurnCell({ item: { turn } }: Cell) {
  const t = useText("missions");
  const words = useText("words");
  const names = usePersonNames();
  if (turn === null) return "—";
  if (turn.mine !== "no")
    return (
      <Box component="span" sx={{ color: "secondary.dark", fontWeight: 600 }}>
        {t(`turn.${turn.mine}`)}
      </Box>
    );
  const who = turn.person ? names(turn.person).name : turn.role ? words(`role.${turn.role}`) : "";
  return <bdi>{turn.others > 0 ? t("turn.others", { who, count: turn.others }) : who}</bdi>;
}

/** The bad news stands first: how late it is, then today and tomorrow, then the day. */
export function DueCell({ item: { turn } }: Cell) {
  const t = useText("missions");
  const lang = useLang();
  const today = useToday();
  if (turn === null || !isDay(turn.due) || !isDay(today)) return "—";
  const left = daysBetween(today, turn.due);
  if (left > 1)
    return (
      <Box component="span" sx={{ color: "text.secondary" }}>
        {formatDay(turn.due, lang, "dayMonth")}
      </Box>
    );
  return (
    <Box component="span" sx={{ color: left < 0 ? "error.main" : "warning.main", fontWeight: 600 }}>
      {left < 0 ? t("due.late", { count: -left }) : t(left === 0 ? "due.today" : "due.tomorrow")}
    </Box>
  );
}

export function PriorityCell({ item }: Cell) {
  const words = useText("words");
  return words(`priority.${item.priority === "urgent" ? "urgent" : "normal"}`);
}

export function ClassCell({ item }: Cell) {
  return <ClassSign level={item.confidentiality} />;
}
