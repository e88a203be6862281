/** Any list as it is printed, without the shell: the columns it has on paper, its head on every page. */
import { useSearch } from "@tanstack/react-router";
import { z } from "zod";
import { sortIn } from "#shared/contract/list.ts";
import { formatWhole } from "#shared/persian/amounts.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall, type QueryName } from "#renderer/client.ts";
import { useGazetteer } from "#renderer/gazetteer.ts";
import { textIn } from "#renderer/i18n.ts";
import type { Column, List, ListSearch, Paper } from "#renderer/list/define-list.ts";
import { isNarrowed } from "#renderer/list/list-conditions.ts";
import { cappedIn, listWords, type ListWords, type Say } from "#renderer/list/list-words.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { PrintRefused } from "./print-frame.tsx";
import { FactLines, Sheet, SheetPage, SheetTable } from "./sheet.tsx";

/** More rows than anybody reads on paper; the sheet says when there are more. */
const printed = 500;
const printSearch = z.object({ lang: z.enum(["fa", "en"]).catch("fa") });

export function ListSheet<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  list,
  title,
}: {
  list: List<N, Item, Search, K>;
  title: Say;
}) {
  const today = useCall("facts.forForms", {}).data?.today;
  const { paper } = list;
  if (today === undefined) return <Loading />;
  if (typeof paper === "function") return null;
  return <OnDay list={list} paper={paper} title={title} today={today} />;
}

function OnDay<N extends QueryName, Item, Search extends ListSearch, K extends string>({
  list,
  paper,
  title: titleIn,
  today,
}: {
  list: List<N, Item, Search, K>;
  paper: Paper<N, Item, Search>;
  title: Say;
  today: string;
}) {
  const address = useSearch({ strict: false });
  const search = list.search(address);
  const lang = paper.lang ?? printSearch.parse(address).lang;
  const ask = { page: 0, pageSize: printed, sort: sortIn(list.sorts, search.sort) };
  const gazetteer = useGazetteer();
  const words = listWords(lang, gazetteer, today);
  const { data, error } = useCall(list.query, list.input(search, ask, words));
  const municipality = useCall("setup.status", {}).data?.municipality;
  if (error) return <PrintRefused refusal={error} />;
  if (!data || municipality === undefined || gazetteer === null) return <Loading />;
  const { columns, keyOf } = list;
  const rows = list.rows(data);
  const { items, total } = rows;
  const title = titleIn(lang);
  const narrowed = isNarrowed(list, search) ? textIn(lang, "lists", "filtered") : "";
  const asked = paper.asked ? paper.asked(search, words) : narrowed;
  const [first = cappedIn(lang, rows) ?? textIn(lang, "lists", "rows", { count: total })] =
    list.summary?.(data, words) ?? [];
  const After = paper.after;
  return (
    <SheetPage
      lang={lang}
      running={[title, asked]}
      confidentiality={paper.confidentiality(data, items)}
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
        {items.length < total && (
          <p>{textIn(lang, "lists", "more", { shown: items.length, total })}</p>
        )}
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

/** Digits of a text stay: they may belong to an address or a code. */
const written = (value: string | number, { lang }: ListWords): string =>
  typeof value === "number" ? formatWhole(value, lang) : value;
