/** The archive's list: by class with all below it, by retention, by year, by any word of a dossier. */
import ArchiveIcon from "@mui/icons-material/Inventory2Outlined";
import { byCode } from "#shared/archive/scheme.ts";
import { keepingStates } from "#shared/archive/retention.ts";
import { archiveSorts, type ArchivedMission } from "#shared/contract/archive.ts";
import { highest } from "#shared/mission/confidentiality.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { textIn, useLang, useText } from "#renderer/i18n.ts";
import { defineList, type FilterProps } from "#renderer/list/define-list.ts";
import { sayIn, type ListWords } from "#renderer/list/list-words.ts";
import { Choice } from "#renderer/ui/choice.tsx";
import { SearchBox } from "#renderer/ui/search-box.tsx";
import * as cells from "./archive-cells.tsx";
import { archiveSearch, type ArchiveSearch } from "#renderer/app/list-addresses.ts";
import { filterOf } from "./archive-search.ts";
import { coded } from "./words.ts";

const say = sayIn("archive");
const nowrap = { whiteSpace: "nowrap" };
/** From the left in both languages. */
const code = (text: string, { lang }: ListWords) => (
  <span dir="ltr">{localizeDigits(text, lang)}</span>
);

export const archiveList = defineList({
  name: "archive",
  title: say("listTitle"),
  query: "archive.list",
  search: archiveSearch,
  sorts: archiveSorts,
  input: (search, ask) => ({ ...filterOf(search), ...ask }),
  rows: ({ missions, ...answer }) => ({ items: missions, ...answer }),
  keyOf: ({ id }: ArchivedMission) => id,
  columns: [
    {
      key: "accession",
      head: say("columnAccession"),
      sort: "accession",
      screen: cells.AccessionCell,
      sx: nowrap,
      file: ({ accessionNo }) => accessionNo,
      width: 14,
      paper: ({ accessionNo }, words) => code(accessionNo, words),
      paperLook: "day",
    },
    {
      key: "subject",
      head: say("columnSubject"),
      screen: cells.SubjectCell,
      sx: { minInlineSize: "14rem" },
      namesRow: true,
      file: ({ subject }) => subject,
      width: 46,
      paper: true,
    },
    {
      key: "number",
      head: say("columnNo"),
      file: ({ dossierNo }) => dossierNo,
      width: 12,
      paper: ({ dossierNo }, { lang }) => localizeDigits(dossierNo, lang),
      paperLook: "day",
    },
    {
      key: "place",
      head: say("columnPlace"),
      file: ({ city, country }, { place }) => place(city, country),
      width: 24,
      paper: true,
    },
    { key: "dates", head: say("columnDates"), screen: cells.DatesCell },
    {
      key: "from",
      head: sayIn("missions")("column.from"),
      file: ({ startDate }, { day }) => day(startDate),
      width: 14,
      paper: true,
      paperLook: "day",
    },
    {
      key: "to",
      head: sayIn("missions")("column.to"),
      file: ({ endDate }, { day }) => day(endDate),
      width: 14,
      paper: true,
      paperLook: "day",
    },
    {
      key: "classCode",
      head: say("classCode"),
      screen: cells.ClassCodeCell,
      sx: { minInlineSize: "8rem" },
      file: ({ classCode }) => classCode,
      width: 12,
      paper: ({ classCode }, words) => code(classCode, words),
    },
    {
      key: "archived",
      head: say("columnArchived"),
      sort: "archived",
      screen: cells.ArchivedCell,
      sx: nowrap,
      file: ({ archivedOn }, { day }) => day(archivedOn),
      width: 14,
      paper: true,
      paperLook: "day",
    },
    {
      key: "keeping",
      head: say("columnKeeping"),
      screen: cells.KeepingCell,
      sx: nowrap,
      file: ({ keeping }, { lang }) => textIn(lang, "words", `keeping.${keeping}`),
      width: 20,
      paper: ({ keeping, until }, { lang }) => (
        <>
          {textIn(lang, "words", `keeping.${keeping}`)}
          {until !== "" && <small>{textIn(lang, "archive", "until", { day: until })}</small>}
        </>
      ),
    },
    {
      key: "until",
      head: say("sheet.until"),
      file: ({ until }, { day }) => day(until),
      width: 14,
    },
    {
      key: "shelf",
      head: say("columnPlaceOf"),
      screen: cells.ShelfCell,
      file: ({ shelf, box }, { lang }) =>
        [shelf, box].filter(Boolean).join(textIn(lang, "common", "listSeparator")),
      width: 22,
      paper: ({ shelf, box }, { lang }) =>
        localizeDigits(
          [shelf, box].filter(Boolean).join(textIn(lang, "common", "listSeparator")),
          lang,
        ),
    },
    {
      key: "class",
      head: say("columnClass"),
      screen: cells.ClassCell,
      file: ({ confidentiality }, { lang }) =>
        textIn(lang, "words", `confidentiality.${confidentiality}`),
      width: 14,
      paper: true,
    },
  ],
  filters: ArchiveFilters,
  total: (count, lang) => textIn(lang, "archive", "count", { count }),
  empty: { icon: <ArchiveIcon />, title: say("emptyTitle"), text: say("emptyText") },
  noMatch: { title: say("noMatchTitle"), text: say("noMatchText") },
  paper: {
    confidentiality: (_answer, items) => highest(items.map((one) => one.confidentiality)),
  },
});

function ArchiveFilters({ search, onChange, answer }: FilterProps<"archive.list", ArchiveSearch>) {
  const t = useText("archive");
  const words = useText("words");
  const lang = useLang();
  const scheme = useCall("archive.scheme", {}).data;
  const { text, classCode, keeping, year } = filterOf(search);
  return (
    <>
      <SearchBox
        label={t("searchLabel")}
        placeholder={t("searchPlaceholder")}
        text={text}
        onSearch={(next) => onChange({ text: next || undefined })}
      />
      <Choice
        label={t("filterClass")}
        value={classCode}
        onChange={(next) => onChange({ class: next || undefined })}
        options={[
          ["", t("all")],
          ...(scheme?.classes ?? [])
            .toSorted(byCode)
            .map((one): [string, string] => [one.code, coded(lang, one)]),
        ]}
      />
      <Choice
        label={t("filterKeeping")}
        value={keeping}
        onChange={(next) => onChange({ keeping: next === "all" ? undefined : next })}
        options={[
          ["all", t("all")],
          ...keepingStates.map((one): [string, string] => [one, words(`keeping.${one}`)]),
        ]}
      />
      <Choice
        label={t("filterYear")}
        value={year > 0 ? String(year) : ""}
        onChange={(next) => onChange({ year: Number(next) || undefined })}
        options={[
          ["", t("all")],
          ...(answer?.years ?? []).map((one): [string, string] => [
            String(one),
            localizeDigits(String(one), lang),
          ]),
        ]}
      />
    </>
  );
}
