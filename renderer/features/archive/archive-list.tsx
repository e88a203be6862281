/** The archive's list: by class with all below it, by retention, by year, by any word of a dossier. */
import { byCode } from "#shared/archive/scheme.ts";
import { keepingStates } from "#shared/archive/retention.ts";
import { archiveSorts, type ArchivedMission } from "#shared/contract/archive.ts";
import type { Output } from "#shared/contract/table.ts";
import { highest } from "#shared/mission/confidentiality.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { textIn, useLang, useText } from "#renderer/i18n.ts";
import { defineList, type Filter, type View } from "#renderer/list/define-list.ts";
import { sayIn, type ListWords } from "#renderer/list/list-words.ts";
import { useCan } from "#renderer/session.ts";
import * as cells from "./archive-cells.tsx";
import { archiveSearch, type ArchiveSearch } from "#renderer/app/list-addresses.ts";
import { filterOf } from "./archive-search.ts";
import { coded } from "./words.ts";

const say = sayIn("archive");
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
  usual: "-accession",
  choose: {
    count: (count, lang) => textIn(lang, "archive", "disposal.chosen", { count }),
    name: ({ accessionNo }, lang) =>
      textIn(lang, "archive", "disposal.choose", { no: localizeDigits(accessionNo, lang) }),
  },
  input: (search, ask) => ({ ...filterOf(search), ...ask }),
  rows: ({ missions, ...answer }) => ({ items: missions, ...answer }),
  keyOf: ({ id }: ArchivedMission) => id,
  columns: [
    {
      key: "accession",
      head: say("columnAccession"),
      sort: "accession",
      screen: cells.AccessionCell,
      file: ({ accessionNo }) => accessionNo,
      width: 14,
      paper: ({ accessionNo }, words) => code(accessionNo, words),
      paperLook: "day",
    },
    {
      key: "subject",
      head: say("columnSubject"),
      screen: cells.SubjectCell,
      namesRow: true,
      grows: true,
      file: ({ subject }) => subject,
      width: 46,
      paper: true,
    },
    {
      key: "number",
      head: say("columnNo"),
      screen: cells.NumberCell,
      file: ({ dossierNo }) => dossierNo,
      width: 12,
      paper: ({ dossierNo }, { lang }) => localizeDigits(dossierNo, lang),
      paperLook: "day",
    },
    {
      key: "place",
      head: say("columnPlace"),
      screen: cells.PlaceCell,
      optional: true,
      file: ({ city, country }, { place }) => place(city, country),
      width: 24,
      paper: true,
    },
    { key: "dates", head: say("columnDates"), screen: cells.DatesCell, optional: true },
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
      file: ({ classCode }) => classCode,
      width: 12,
      paper: ({ classCode }, words) => code(classCode, words),
    },
    {
      key: "archived",
      head: say("columnArchived"),
      sort: "archived",
      screen: cells.ArchivedCell,
      file: ({ archivedOn }, { day }) => day(archivedOn),
      width: 14,
      paper: true,
      paperLook: "day",
    },
    {
      key: "keeping",
      head: say("columnKeeping"),
      screen: cells.KeepingCell,
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
      screen: cells.UntilCell,
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
  searchBox: { label: say("searchLabel"), placeholder: say("searchPlaceholder") },
  useFilters: useArchiveFilters,
  useViews: useArchiveViews,
  total: (count, lang) => textIn(lang, "archive", "count", { count }),
  empty: { title: say("emptyTitle"), text: say("emptyText") },
  noMatch: { title: say("noMatchTitle"), text: say("noMatchText") },
  paper: {
    confidentiality: (_answer, items) => highest(items.map((one) => one.confidentiality)),
  },
});

function useArchiveFilters(asked: {
  search: ArchiveSearch;
  answer: Output<"archive.list"> | undefined;
}): Filter<ArchiveSearch>[] {
  const t = useText("archive");
  const words = useText("words");
  const lang = useLang();
  const classes = useCall("archive.scheme", {}).data?.classes ?? [];
  const { classCode, keeping, year } = filterOf(asked.search);
  return [
    {
      key: "class",
      label: t("filterClass"),
      value: classCode,
      options: classes.toSorted(byCode).map((one) => [one.code, coded(lang, one)]),
      asks: (value) => ({ class: value || undefined }),
    },
    {
      key: "keeping",
      label: t("filterKeeping"),
      value: keeping === "all" ? "" : keeping,
      options: keepingStates.map((one) => [one, words(`keeping.${one}`)]),
      asks: (value) => ({ keeping: value || undefined }),
    },
    {
      key: "year",
      label: t("filterYear"),
      value: year > 0 ? String(year) : "",
      options: (asked.answer?.years ?? []).map((one) => [
        String(one),
        localizeDigits(String(one), lang),
      ]),
      asks: (value) => ({ year: Number(value) || undefined }),
    },
  ];
}

/** The parts of the archive that a person may see. */
export function useArchiveViews(): View<ArchiveSearch>[] {
  const t = useText("archive");
  const can = useCan();
  const may = {
    list: can("mission.viewAll") || can("archive.keep"),
    waiting: can("archive.keep"),
    classes: can("archive.scheme"),
    retention: can("archive.scheme"),
    disposal: can("archive.keep"),
  };
  return archiveViews
    .filter((one) => may[one])
    .map((one) => ({
      key: one,
      label: t(`views.${one}`),
      ...(one === "list" ? { counted: true as const } : { search: { view: one } }),
    }));
}

const archiveViews = ["list", "waiting", "classes", "retention", "disposal"] as const;
