/** Every mission the person may see, the newest number first: its columns for screen, paper and file, its views. */
import { missionSorts, type MissionInList } from "#shared/contract/missions.ts";
import { highest } from "#shared/mission/confidentiality.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { textIn, useText } from "#renderer/i18n.ts";
import { defineList, type Filter, type View } from "#renderer/list/define-list.ts";
import { sayIn } from "#renderer/list/list-words.ts";
import { useCan } from "#renderer/session.ts";
import * as cells from "./mission-cells.tsx";
import { missionSearch, type MissionSearch } from "#renderer/app/list-addresses.ts";
import { filterOf, listedStatuses } from "./mission-search.ts";

const say = sayIn("missions");

export const missionList = defineList({
  name: "missions",
  title: say("title"),
  query: "mission.list",
  search: missionSearch,
  sorts: missionSorts,
  usual: "-number",
  input: (search, ask) => ({ ...filterOf(search), ...ask }),
  rows: ({ missions, ...answer }) => ({ items: missions, ...answer }),
  keyOf: ({ id }: MissionInList) => id,
  minWidth: 900,
  choose: {
    count: (count, lang) => textIn(lang, "missions", "chosen", { count }),
    name: ({ dossierNo }, lang) =>
      textIn(lang, "missions", "choose", { no: localizeDigits(dossierNo, lang) }),
  },
  columns: [
    {
      key: "number",
      head: say("column.number"),
      sort: "number",
      screen: cells.NumberCell,
      file: ({ dossierNo }) => dossierNo,
      width: 12,
      paper: ({ dossierNo }, { lang }) => localizeDigits(dossierNo, lang),
      paperLook: "day",
    },
    {
      key: "subject",
      head: say("column.subject"),
      sort: "subject",
      screen: cells.SubjectCell,
      namesRow: true,
      grows: true,
      file: ({ subject }) => subject,
      width: 46,
      paper: true,
    },
    {
      key: "destination",
      head: say("column.destination"),
      sort: "place",
      screen: cells.PlaceCell,
      most: 140,
      file: ({ city, country }, { place }) => place(city, country),
      width: 24,
      paper: true,
    },
    {
      key: "dates",
      head: say("column.dates"),
      sort: "dates",
      screen: cells.DatesCell,
      most: 170,
    },
    {
      key: "days",
      head: say("column.days"),
      sort: "days",
      screen: cells.DaysCell,
      number: true,
    },
    {
      key: "from",
      head: say("column.from"),
      file: ({ startDate }, { day }) => day(startDate),
      width: 14,
      paper: true,
      paperLook: "day",
    },
    {
      key: "to",
      head: say("column.to"),
      file: ({ endDate }, { day }) => day(endDate),
      width: 14,
      paper: true,
      paperLook: "day",
    },
    {
      key: "requester",
      head: say("column.requester"),
      screen: cells.RequesterCell,
      optional: true,
      file: ({ requesterFa, requesterEn }, { name }) =>
        name({ nameFa: requesterFa, nameEn: requesterEn }),
      width: 24,
      paper: true,
    },
    {
      key: "members",
      head: say("column.members"),
      sort: "members",
      screen: cells.MembersCell,
      number: true,
      file: ({ memberCount }) => memberCount,
      width: 10,
      paper: true,
    },
    {
      key: "status",
      head: say("column.status"),
      sort: "status",
      screen: cells.StatusCell,
      most: 150,
      file: (one, { lang, today }) =>
        textIn(lang, "words", `status.${cells.phaseToday(one, today)}`),
      width: 22,
      paper: true,
    },
    {
      key: "turn",
      head: say("column.turn"),
      screen: cells.TurnCell,
      most: 120,
    },
    { key: "due", head: say("column.due"), screen: cells.DueCell },
    {
      key: "priority",
      head: say("column.priority"),
      screen: cells.PriorityCell,
      optional: true,
      file: ({ priority }, { lang }) =>
        textIn(lang, "words", `priority.${priority === "urgent" ? "urgent" : "normal"}`),
      width: 12,
    },
    {
      key: "confidentiality",
      head: say("column.confidentiality"),
      screen: cells.ClassCell,
      optional: true,
      file: ({ confidentiality }, { lang }) =>
        textIn(lang, "words", `confidentiality.${confidentiality}`),
      width: 14,
      paper: true,
    },
  ],
  searchBox: { label: say("searchLabel"), placeholder: say("searchPlaceholder") },
  useFilters: useMissionFilters,
  useViews: useMissionViews,
  total: (count, lang) => textIn(lang, "missions", "found", { count }),
  empty: { title: say("emptyTitle"), text: say("emptyText") },
  noMatch: { title: say("nothingTitle"), text: say("nothingText") },
  paper: {
    confidentiality: (_answer, items) => highest(items.map((one) => one.confidentiality)),
  },
});

function useMissionFilters({ search }: { search: MissionSearch }): Filter<MissionSearch>[] {
  const t = useText("missions");
  const words = useText("words");
  const can = useCan();
  const { status, mine, myTurn } = filterOf(search);
  return [
    {
      key: "status",
      label: t("status"),
      value: status === "all" ? "" : status,
      options: listedStatuses.map((one) => [one, words(`status.${one}`)]),
      asks: (value) => ({ status: value || undefined }),
    },
    {
      key: "turn",
      label: t("myTurn"),
      value: myTurn ? "me" : "",
      options: [["me", t("myTurn")]],
      asks: (value) => ({ turn: value || undefined }),
    },
    ...(can("mission.request")
      ? [
          {
            key: "mine",
            label: t("mine"),
            value: mine ? "1" : "",
            options: [["1", t("mine")] as const],
            asks: (value: string) => ({ mine: value !== "" || undefined }),
          },
        ]
      : []),
  ];
}

function useMissionViews(): View<MissionSearch>[] {
  const t = useText("missions");
  return [
    { key: "all", label: t("view.all"), counted: true },
    { key: "turn", label: t("view.turn"), search: { turn: "me" }, counted: true, mine: true },
    { key: "approved", label: t("view.approved"), search: { status: "approved" }, counted: true },
    { key: "ordered", label: t("view.ordered"), search: { status: "ordered" }, counted: true },
    { key: "reported", label: t("view.reported"), search: { status: "reported" }, counted: true },
  ];
}
