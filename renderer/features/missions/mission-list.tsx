/** Every mission the person may see, newest change first: its columns for screen, paper and file, its filters. */
import FlightIcon from "@mui/icons-material/FlightTakeoffOutlined";
import { FormControlLabel, Switch } from "@mui/material";
import { missionSorts, type ListedMission } from "#shared/contract/missions.ts";
import { highest } from "#shared/mission/confidentiality.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { textIn, useText } from "#renderer/i18n.ts";
import { defineList, type FilterProps } from "#renderer/list/define-list.ts";
import { FilterSelect } from "#renderer/list/filter-select.tsx";
import { sayIn } from "#renderer/list/list-words.ts";
import { useCan } from "#renderer/session.ts";
import { SearchBox } from "#renderer/ui/search-box.tsx";
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
  input: (search, ask) => ({ ...filterOf(search), ...ask }),
  rows: ({ missions, ...answer }) => ({ items: missions, ...answer }),
  keyOf: ({ id }: ListedMission) => id,
  minWidth: 720,
  open: ({ id }) => `/missions/${id}`,
  columns: [
    {
      key: "number",
      head: say("column.number"),
      sort: "number",
      screen: cells.NumberCell,
      sx: { whiteSpace: "nowrap" },
      file: ({ dossierNo }) => dossierNo,
      width: 12,
      paper: ({ dossierNo }, { lang }) => localizeDigits(dossierNo, lang),
      paperLook: "day",
    },
    {
      key: "subject",
      head: say("column.subject"),
      screen: cells.SubjectCell,
      sx: { minInlineSize: 180 },
      file: ({ subject }) => subject,
      width: 46,
      paper: true,
    },
    {
      key: "destination",
      head: say("column.destination"),
      screen: cells.PlaceCell,
      file: ({ city, country }, { place }) => place(city, country),
      width: 24,
      paper: true,
    },
    {
      key: "dates",
      head: say("column.dates"),
      sort: "dates",
      screen: cells.DatesCell,
      sx: { whiteSpace: "nowrap" },
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
      sx: cells.whenWide,
      headSx: cells.whenWide,
      file: ({ requesterFa, requesterEn }, { name }) =>
        name({ nameFa: requesterFa, nameEn: requesterEn }),
      width: 24,
      paper: true,
    },
    {
      key: "members",
      head: say("column.members"),
      file: ({ memberCount }) => memberCount,
      width: 10,
      paper: true,
    },
    {
      key: "status",
      head: say("column.status"),
      screen: cells.StatusCell,
      file: (one, { lang, today }) =>
        textIn(lang, "words", `status.${cells.phaseToday(one, today)}`),
      width: 22,
      paper: true,
    },
    {
      key: "priority",
      head: say("column.priority"),
      file: ({ priority }, { lang }) =>
        textIn(lang, "words", `priority.${priority === "urgent" ? "urgent" : "normal"}`),
      width: 12,
    },
    {
      key: "confidentiality",
      head: say("column.confidentiality"),
      file: ({ confidentiality }, { lang }) =>
        textIn(lang, "words", `confidentiality.${confidentiality}`),
      width: 14,
      paper: true,
    },
  ],
  filters: MissionFilters,
  total: (count, lang) => textIn(lang, "missions", "found", { count }),
  empty: { icon: <FlightIcon />, title: say("emptyTitle"), text: say("emptyText") },
  noMatch: { title: say("nothingTitle"), text: say("nothingText") },
  paper: {
    confidentiality: (_answer, items) => highest(items.map((one) => one.confidentiality)),
  },
});

function MissionFilters({ search, onChange }: FilterProps<"mission.list", MissionSearch>) {
  const t = useText("missions");
  const words = useText("words");
  const can = useCan();
  const { text, status, mine } = filterOf(search);
  return (
    <>
      <SearchBox
        label={t("searchLabel")}
        placeholder={t("searchPlaceholder")}
        text={text}
        onSearch={(next) => onChange({ text: next || undefined })}
      />
      <FilterSelect
        label={t("status")}
        value={status}
        onChange={(next) => onChange({ status: next === "all" ? undefined : next })}
        options={[
          ["all", t("statusAll")] as const,
          ...listedStatuses.map((one) => [one, words(`status.${one}`)] as const),
        ]}
        sx={{ minInlineSize: 220 }}
      />
      {can("mission.request") && (
        <FormControlLabel
          control={
            <Switch checked={mine} onChange={(_, on) => onChange({ mine: on || undefined })} />
          }
          label={t("mine")}
        />
      )}
    </>
  );
}
