/** The budget lines of a year: panels on screen; columns for paper and file. */
import { Stack } from "@mui/material";
import { useState } from "react";
import { budgetUses, remaining } from "#shared/budget.ts";
import { budgetSorts, type ListedLine } from "#shared/contract/money.ts";
import type { Output } from "#shared/contract/table.ts";
import { majorOf } from "#shared/money.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { jalaliYear } from "#shared/persian/jalali.ts";
import { budgetSearch, type BudgetSearch } from "#renderer/app/list-addresses.ts";
import { textIn, useLang, useText } from "#renderer/i18n.ts";
import { defineList, type Filter } from "#renderer/list/define-list.ts";
import { sayIn, type ListWords, type Say } from "#renderer/list/list-words.ts";
import { useCan } from "#renderer/session.ts";
import { AddLine } from "./add-line.tsx";
import { LineDialog } from "./line-dialog.tsx";
import { LinePanel } from "./line-panel.tsx";

const say = sayIn("rates");

/** A number in the file; on paper with its currency. */
const amount = (key: string, head: Say, of: (line: ListedLine) => number) => ({
  key,
  head,
  file: (line: ListedLine) => majorOf({ minor: of(line), currency: line.amount.currency }),
  width: 18,
  paper: (line: ListedLine, { money }: ListWords) =>
    money({ minor: of(line), currency: line.amount.currency }),
  paperLook: "amount" as const,
});

export const budgetList = defineList({
  name: "budget",
  title: say("line.title"),
  query: "budget.list",
  search: budgetSearch,
  standing: ["year"],
  sorts: budgetSorts,
  usual: "code",
  input: ({ year }, ask) => ({ year: year ?? null, ...ask }),
  rows: ({ lines, ...answer }) => ({ items: lines, ...answer }),
  keyOf: ({ id }: ListedLine) => id,
  body: Lines,
  columns: [
    {
      key: "code",
      head: say("line.code"),
      sort: "code",
      file: ({ code }) => code,
      width: 12,
      paper: ({ code }, { lang }) => localizeDigits(code, lang),
    },
    {
      key: "title",
      head: say("line.name"),
      sort: "title",
      namesRow: true,
      file: ({ titleFa }) => titleFa,
      width: 40,
      paper: true,
    },
    {
      key: "currency",
      head: sayIn("money")("currency"),
      file: (line, { lang }) => textIn(lang, "words", `currency.${line.amount.currency}`),
      width: 12,
    },
    amount("amount", say("line.amount"), (line) => line.amount.minor),
    ...budgetUses.map((use) => amount(use, say(`line.${use}`), (line) => line[use])),
    amount("left", say("line.left"), remaining),
  ],
  useFilters: useYear,
  empty: {
    title: say("line.emptyTitle"),
    text: say("line.emptyText"),
    action: AddLine,
  },
  fileName: (search, words) =>
    `${textIn(words.lang, "rates", "line.title")} ${yearOf(search, words)}`,
  paper: {
    confidentiality: () => "normal",
    asked: (search, words) =>
      textIn(words.lang, "rates", "line.yearOf", {
        year: localizeDigits(String(yearOf(search, words)), words.lang),
      }),
  },
});

const yearOf = ({ year }: BudgetSearch, { today }: ListWords): number => year ?? jalaliYear(today);

function Lines({ items }: { items: readonly ListedLine[] }) {
  const keeps = useCan()("money.keep");
  const [editing, setEditing] = useState<ListedLine | null>(null);
  return (
    <Stack sx={{ gap: 2 }}>
      {items.map((line) => (
        <LinePanel
          key={line.id}
          line={line}
          {...(keeps ? { onEdit: () => setEditing(line) } : {})}
        />
      ))}
      {editing && (
        <LineDialog
          line={items.find((one) => one.id === editing.id) ?? editing}
          year={editing.year}
          onClose={() => setEditing(null)}
        />
      )}
    </Stack>
  );
}

function useYear({
  answer,
}: {
  answer: Output<"budget.list"> | undefined;
}): Filter<BudgetSearch>[] {
  const t = useText("rates");
  const lang = useLang();
  if (!answer) return [];
  return [
    {
      key: "year",
      label: t("line.year"),
      value: String(answer.year),
      options: answer.years.map((one) => [String(one), localizeDigits(String(one), lang)]),
      asks: (value) => ({ year: Number(value) }),
      standing: true,
    },
  ];
}
