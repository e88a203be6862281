/** The staff list: searched in any spelling, by unit; its columns for screen, paper and file. */
import GroupsIcon from "@mui/icons-material/GroupsOutlined";
import { FormControlLabel, Switch, Typography } from "@mui/material";
import { peopleSorts, type ListedPerson } from "#shared/contract/people.ts";
import { useCall } from "#renderer/client.ts";
import { textIn, useLang, useText } from "#renderer/i18n.ts";
import { defineList, type FilterProps } from "#renderer/list/define-list.ts";
import { sayIn } from "#renderer/list/list-words.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { SearchBox } from "#renderer/ui/search-box.tsx";
import * as cells from "./people-cells.tsx";
import { peopleSearch, type PeopleSearch } from "#renderer/app/list-addresses.ts";
import { filterOf } from "./people-search.ts";

const say = sayIn("people");

export const peopleList = defineList({
  name: "people",
  title: say("listLabel"),
  query: "people.list",
  search: peopleSearch,
  sorts: peopleSorts,
  input: (search, ask) => ({ ...filterOf(search), ...ask }),
  rows: ({ people, ...answer }) => ({ items: people, ...answer }),
  keyOf: ({ id }: ListedPerson) => id,
  columns: [
    {
      key: "name",
      head: say("columnName"),
      sort: "name",
      screen: cells.NameCell,
      namesRow: true,
      file: (person, { name }) => name(person),
      width: 26,
      paper: true,
    },
    {
      key: "latin",
      head: say("nameEn"),
      file: ({ nameEn }) => nameEn,
      width: 26,
    },
    {
      key: "postAndUnit",
      head: say("columnPost"),
      sort: "unit",
      screen: cells.PostCell,
    },
    {
      key: "post",
      head: say("postFa"),
      file: ({ postFa, postEn }, { lang }) => (lang === "en" && postEn !== "" ? postEn : postFa),
      width: 30,
      paper: true,
    },
    {
      key: "unit",
      head: say("unitFa"),
      file: ({ unitFa, unitEn }, { lang }) => (lang === "en" && unitEn !== "" ? unitEn : unitFa),
      width: 30,
      paper: true,
    },
    {
      key: "roles",
      head: say("columnRoles"),
      screen: cells.RolesCell,
      file: ({ roles }, { lang }) =>
        roles
          .map((role) => textIn(lang, "words", `role.${role}`))
          .join(textIn(lang, "common", "listSeparator")),
      width: 34,
      paper: true,
    },
    {
      key: "state",
      head: say("columnState"),
      screen: cells.StateCell,
      file: ({ active }, { lang }) => textIn(lang, "people", active ? "active" : "inactive"),
      width: 12,
      paper: true,
    },
  ],
  filters: PeopleFilters,
  total: (count, lang) => textIn(lang, "people", "count", { count }),
  empty: { icon: <GroupsIcon />, title: say("emptyTitle"), text: say("emptyText") },
  noMatch: { title: say("noMatchTitle"), text: say("noMatchText") },
  paper: { upright: true, confidentiality: () => "normal" },
});

function PeopleFilters({ search, onChange }: FilterProps<"people.list", PeopleSearch>) {
  const t = useText("people");
  const { text, unit, activeOnly } = filterOf(search);
  return (
    <>
      <SearchBox
        label={t("searchLabel")}
        placeholder={t("searchPlaceholder")}
        text={text}
        onSearch={(next) => onChange({ text: next || undefined })}
      />
      <UnitFilter unit={unit} onUnit={(next) => onChange({ unit: next || undefined })} />
      <FormControlLabel
        control={
          <Switch
            checked={activeOnly}
            onChange={(_, on) => onChange({ activeOnly: on || undefined })}
          />
        }
        label={<Typography variant="body2">{t("activeOnly")}</Typography>}
      />
    </>
  );
}

function UnitFilter({ unit, onUnit }: { unit: string; onUnit: (unit: string) => void }) {
  const t = useText("profile");
  const lang = useLang();
  const { data } = useCall("people.units", {});
  const units = data?.units ?? [];
  return (
    <Choice
      label={t("unit")}
      value={unit}
      onChange={onUnit}
      options={[
        ["", t("allUnits")],
        ...units.map(({ unitFa, unitEn, count }): [string, string] => [
          unitFa,
          t("unitCount", { unit: lang === "en" && unitEn !== "" ? unitEn : unitFa, count }),
        ]),
      ]}
    />
  );
}
