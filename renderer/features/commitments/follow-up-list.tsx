/** The half-yearly follow-up of commitments: its columns for screen, paper and file. The paper is Persian. */
import { followUpSorts, type CommitmentView } from "#shared/contract/commitments.ts";
import { localizeDigits, toPersianDigits } from "#shared/persian/digits.ts";
import { textIn, type Lang } from "#renderer/i18n.ts";
import { defineList } from "#renderer/list/define-list.ts";
import { sayIn } from "#renderer/list/list-words.ts";
import { ownerOf, sourceIn } from "./commitment-marks.tsx";
import * as cells from "./follow-up-cells.tsx";
import { useFollowUpFilters } from "./follow-up-filters.tsx";
import { followUpSearch, type FollowUpSearch } from "#renderer/app/list-addresses.ts";
import { filterOf, periodOf } from "./follow-up-search.ts";

const say = sayIn("commitments");

const stateIn = (lang: Lang, { late, commitment }: CommitmentView): string =>
  textIn(lang, "commitments", `state.${late ? "late" : commitment.state}`);
const clauseIn = (lang: Lang, no: string): string =>
  textIn(lang, "agreements", "clauseNo", { no: localizeDigits(no, lang) });
const lastNote = ({ commitment }: CommitmentView): string => commitment.entries.at(-1)?.note ?? "";

export const followUpList = defineList({
  name: "follow-up",
  title: say("title"),
  query: "commitments.followUp",
  search: followUpSearch,
  standing: ["half"],
  sorts: followUpSorts,
  input: (search, ask, { today }) => ({ ...filterOf(search, today), ...ask }),
  rows: (answer) => answer,
  keyOf: ({ commitment }: CommitmentView) => commitment.id,
  minWidth: 820,
  columns: [
    {
      key: "text",
      head: say("column.text"),
      sort: "text",
      screen: cells.TextCell,
      namesRow: true,
      grows: true,
      file: ({ commitment }) => commitment.text,
      width: 46,
      paper: ({ commitment: { text, indicator } }, { lang }) => (
        <>
          {text}
          {indicator !== "" && (
            <small>{`${textIn(lang, "commitments", "column.indicator")}: ${indicator}`}</small>
          )}
        </>
      ),
    },
    {
      key: "partner",
      head: say("column.partner"),
      screen: cells.PartnerCell,
      file: ({ city, country, clauseNo }, { lang, place }) =>
        [city === "" ? "" : place(city, country), clauseNo === "" ? "" : clauseIn(lang, clauseNo)]
          .filter((one) => one !== "")
          .join(" - "),
      width: 26,
      paper: ({ city, country, clauseNo }, { lang, place }) => (
        <>
          {place(city, country)}
          {clauseNo !== "" && <small>{clauseIn(lang, clauseNo)}</small>}
        </>
      ),
      paperWidth: "27mm",
    },
    {
      key: "owner",
      head: say("column.owner"),
      screen: cells.OwnerCell,
      file: (view, { name }) => ownerOf(view, name),
      width: 24,
      paper: (view, { name }) => (
        <>
          {ownerOf(view, name)}
          {view.commitment.ownerThere !== "" && <small>{view.commitment.ownerThere}</small>}
        </>
      ),
    },
    {
      key: "ownerThere",
      head: say("column.ownerThere"),
      file: ({ commitment }) => commitment.ownerThere,
      width: 24,
    },
    {
      key: "due",
      head: say("column.due"),
      sort: "due",
      screen: cells.DueCell,
      file: ({ commitment }, { day }) => day(commitment.due),
      width: 14,
      paper: true,
      paperLook: "day",
    },
    {
      key: "progress",
      head: say("column.progress"),
      sort: "progress",
      screen: cells.ProgressCell,
      file: ({ commitment }) => commitment.percent,
      width: 10,
      paper: (view, { lang }) => (
        <>
          {`${localizeDigits(String(view.commitment.percent), lang)}${lang === "fa" ? "٪" : "%"}`}
          <small>{stateIn(lang, view)}</small>
        </>
      ),
    },
    {
      key: "state",
      head: say("column.state"),
      sort: "state",
      screen: cells.StateCell,
      file: (view, { lang }) => stateIn(lang, view),
      width: 14,
    },
    {
      key: "indicator",
      head: say("column.indicator"),
      file: ({ commitment }) => commitment.indicator,
      width: 30,
    },
    {
      key: "source",
      head: say("column.source"),
      screen: cells.SourceCell,
      file: (view, { lang }) => sourceIn(lang, view),
      width: 24,
    },
    {
      key: "note",
      head: say("column.note"),
      file: lastNote,
      width: 40,
      paper: (view) => toPersianDigits(lastNote(view)),
    },
  ],
  useFilters: useFollowUpFilters,
  summary: ({ counts }, { lang }) => [textIn(lang, "commitments", "print.summary", counts)],
  empty: { title: say("emptyTitle"), text: say("emptyText") },
  fileName: (search, { today, lang }) => {
    const { year, half } = periodOf(search, today);
    return textIn(lang, "commitments", "fileName", { year: String(year), half });
  },
  sheetName: (search, { lang, today }) => halfIn(lang, search, today),
  paper: {
    title: say("sheetTitle"),
    lang: "fa",
    upright: true,
    confidentiality: (answer) => answer.confidentiality,
    asked: (search, { lang, today }) => halfIn(lang, search, today),
    after: Sign,
  },
});

const halfIn = (lang: Lang, search: FollowUpSearch, today: string): string => {
  const { year, half } = periodOf(search, today);
  return textIn(lang, "commitments", "sheetPeriod", {
    half: textIn(lang, "commitments", half === 1 ? "half.1" : "half.2"),
    year: localizeDigits(String(year), lang),
  });
};

function Sign({ lang }: { lang: Lang }) {
  return <p className="list-sign">{textIn(lang, "commitments", "print.sign")}</p>;
}
