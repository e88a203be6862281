/** Any list as it is printed, without the shell: the columns it has on paper, its head on every page. */
import { useSearch } from "@tanstack/react-router";
import { z } from "zod";
import { formatWhole } from "#shared/persian/amounts.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall, type QueryName } from "#renderer/client.ts";
import { useGazetteer } from "#renderer/gazetteer.ts";
import { textIn } from "#renderer/i18n.ts";
import type { Column, List, ListSearch, Paper } from "#renderer/list/define-list.ts";
import { isNarrowed } from "#renderer/list/list-conditions.ts";
import { cappedIn, listWords, type ListWords } from "#renderer/list/list-words.ts";
import { useAllRows } from "#renderer/list/use-all-rows.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { PrintRefused } from "./print-frame.tsx";
import { FactLines, Sheet, SheetPage, SheetTable } from "./sheet.tsx";

const printSearch = z.object({
  lang: z.enum(["fa", "en"]).catch("fa"),
  /** Keys of the rows that were chosen. */
  only: z
    .string()
    .transform((text) => text.split("~"))
    .catch([]),
});

export function ListSheet<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  list,
}: {
  list: List<N, Item, Search, K>;
}) {
  const today = useCall("facts.forForms", {}).data?.today;
  const { paper } = list;
  if (today === undefined) return <Loading />;
  if (typeof paper === "function") return null;
  return <OnDay list={list} paper={paper} today={today} />;
}

function OnDay<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  list,
  paper,
  today,
}: {
  list: List<N, Item, Search, K>;
  paper: Paper<N, Item, Search>;
  today: string;
}) {
  const address = useSearch({ strict: false });
  const search = list.search(address);
  const asks = printSearch.parse(address);
  const lang = paper.lang ?? asks.lang;
  const gazetteer = useGazetteer();
  const words = listWords(lang, gazetteer, today);
  const { rows, refusal } = useAllRows(list, search, words, asks.only);
  const municipality = useCall("setup.status", {}).data?.municipality;
  if (refusal) return <PrintRefused refusal={refusal} />;
  if (rows === null || municipality === undefined || gazetteer === null) return <Loading />;
  const { columns, keyOf } = list;
  const { items, answer } = rows;
  const title = (paper.title ?? list.title)(lang);
  const narrowed = isNarrowed(list, search) ? textIn(lang, "lists", "filtered") : "";
  const asked = paper.asked ? paper.asked(search, words) : narrowed;
  const capped = cappedIn(lang, list.rows(answer));
  const count = textIn(lang, "lists", "rows", { count: items.length });
  // What is said of the whole list is not true of the rows that were chosen.
  const isWhole = asks.only.length === 0;
  const [first = isWhole ? (capped ?? count) : count] =
    (isWhole ? list.summary?.(answer, words) : undefined) ?? [];
  const After = paper.after;
  return (
    <SheetPage
      lang={lang}
      running={[title, asked]}
      confidentiality={paper.confidentiality(answer, items)}
    >
      <Sheet
        lang={lang}
        title={title}
        municipality={
          (lang === "en" && municipality?.nameEn ? municipality.nameEn : municipality?.nameFa) ?? ""
        }
        across={!paper.upright}
        kind="list-sheet"
        facts={
          <FactLines>
            <b>{asked}</b>
            <span>{textIn(lang, "lists", "prepared", { day: today })}</span>
          </FactLines>
        }
      >
        <p className="list-summary">{first}</p>
        <Table columns={columns} items={items} keyOf={keyOf} words={words} />
        {After && <After items={items} lang={lang} />}
      </Sheet>
    </SheetPage>
  );
}

function Table<Item, K extends string>(props: {
  columns: readonly Column<Item, K>[];
  items: readonly Item[];
  keyOf: (item: Item) => string;
  words: ListWords;
}) {
  const { items, words } = props;
  const { lang } = words;
  const columns = props.columns.filter((one) => one.paper);
  return (
    <SheetTable
      numbered={textIn(lang, "lists", "row")}
      heads={columns.map(({ key, head, paperWidth: width, paperLook: look }) => ({
        key,
        text: head(lang),
        width,
        look,
      }))}
    >
      {items.map((item, index) => (
        <tr key={props.keyOf(item)}>
          <td className="count">{localizeDigits(String(index + 1), lang)}</td>
          {columns.map((column) => {
            const Cell = column.namesRow ? "th" : "td";
            return (
              <Cell
                key={column.key}
                {...(column.namesRow ? { scope: "row" } : {})}
                {...(column.paperLook ? { className: column.paperLook } : {})}
              >
                {cellOf(column, item, words)}
              </Cell>
            );
          })}
        </tr>
      ))}
    </SheetTable>
  );
}

const cellOf = <Item, K extends string>(
  { paper, file }: Column<Item, K>,
  item: Item,
  words: ListWords,
) => (typeof paper === "function" ? paper(item, words) : written(file?.(item, words) ?? "", words));

/** Digits in a text are not converted: they may belong to an address or a code. */
const written = (value: string | number, { lang }: ListWords): string =>
  typeof value === "number" ? formatWhole(value, lang) : value;
