/**
 * The drill of docs/contributing.md as data: a register of things that are lent for a journey, with its
 * stream, list, file, paper, form, permission and words. Eight files of its own, four with a line.
 */

/** Path and text of each new file. */
export const ownFiles: Readonly<Record<string, string>> = {
  "shared/loans/loans.ts": `/** Things that are lent for a journey: what, to whom, until when. Pure. */
import { z } from "zod";
import { seenVersion, written } from "../contract/define.ts";
import type { EventOf } from "../events/contract.ts";
import { actionOf, defineStream } from "../events/stream.ts";
import { requiredText } from "../people/person.ts";
import { invalid, ok } from "../result.ts";

export const loanFields = z.object({ thing: requiredText(120), holder: requiredText(120) });
export type LoanFields = z.infer<typeof loanFields>;

const loanEvents = {
  "loan.put.v1": z.strictObject({ thing: z.string(), holder: z.string() }),
} as const;
type State = LoanFields | null;

export const loans = defineStream({
  kind: "loan",
  events: loanEvents,
  empty: (): State => null,
  evolve: (_before: State, { payload }): State => payload,
  actions: {
    put: actionOf<State, EventOf<typeof loanEvents>, null>()({
      rests: "version",
      capability: "loans.keep",
      input: z.object({ id: z.uuid(), seenVersion, fields: loanFields }),
      output: written,
      topics: ["loans"],
      doc: "Record what is lent and to whom.",
      guards: [],
      decide: (_before, { fields }) =>
        fields.thing === fields.holder
          ? invalid([{ path: "fields.holder", reason: "choose" }])
          : ok([{ type: "loan.put.v1", payload: fields }]),
    }),
  },
});
`,
  "shared/contract/loans.ts": `/** Things that are lent for a journey. */
import { z } from "zod";
import { commandsOf } from "../events/stream.ts";
import { loanFields, loans } from "../loans/loans.ts";
import { optionalText } from "../people/person.ts";
import { query } from "./define.ts";
import { listAsk } from "./list.ts";

const listedLoan = loanFields.extend({ id: z.string() });
export type ListedLoan = z.infer<typeof listedLoan>;

export const loanSorts = ["thing", "holder"] as const;

export const loanRows = {
  "loans.list": query({
    capability: "loans.keep",
    input: z.object({ text: optionalText(100), ...listAsk(loanSorts) }),
    output: z.object({ items: z.array(listedLoan), total: z.number(), pageSize: z.number() }),
    topics: ["loans"],
    doc: "Things that are lent, in any spelling.",
  }),
  ...commandsOf("loans", loans),
};
`,
  "db/handlers/loans.ts": `/** Things that are lent: the list, and recording one. */
import type { ListedLoan, loanSorts } from "#shared/contract/loans.ts";
import { loans } from "#shared/loans/loans.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import type { Handlers } from "../context.ts";
import { readList } from "../list.ts";
import { handlersOf } from "../streams.ts";

type Names = Extract<keyof Handlers, \`loans.\${string}\`>;

export const loanHandlers: Pick<Handlers, Names> = {
  "loans.list": (store, { text, ...ask }) => {
    const { rows, total } = readList<ListedLoan, (typeof loanSorts)[number]>(
      store,
      "l.id, l.thing, l.holder",
      {
        from: "loan l",
        where: text === "" ? [] : ["instr(l.search, @text) > 0"],
        bound: { text: foldForSearch(text) },
        order: ["l.search"],
        sorts: { thing: ["l.search"], holder: ["l.holder"] },
        id: ["l.id"],
        ask,
      },
    );
    return { items: rows, total, pageSize: ask.pageSize };
  },

  ...handlersOf("loans", loans, () => ({ facts: null })),
};
`,
  "db/projections/loans.ts": `/** The list rows of things that are lent. */
import { belongsTo, idIn } from "#shared/events/stream.ts";
import { loans as stream } from "#shared/loans/loans.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { defineProjection } from "./define.ts";

export const loans = defineProjection({
  name: "loans",
  version: 1,
  sql: \`
    create table loan (
      id text primary key not null,
      thing text not null,
      holder text not null,
      search text not null
    ) strict, without rowid;
  \`,
  open: (db) => {
    const put = db.prepare("insert or replace into loan values (@id, @thing, @holder, @search)");
    return {
      event: (event) => {
        if (!belongsTo(stream, event)) return;
        const { thing, holder } = event.payload;
        const search = foldForSearch(\`\${thing} \${holder}\`);
        put.run({ id: idIn(stream, event.stream), thing, holder, search });
      },
    };
  },
});
`,
  "renderer/features/loans/loan-list.tsx": `/** Things that are lent: columns for screen, paper and file, searched in any spelling. */
import { loanSorts, type ListedLoan } from "#shared/contract/loans.ts";
import { loanSearch, type LoanSearch } from "#renderer/app/list-addresses.ts";
import { useText } from "#renderer/i18n.ts";
import { defineList, type FilterProps } from "#renderer/list/define-list.ts";
import { sayIn } from "#renderer/list/list-words.ts";
import { SearchBox } from "#renderer/ui/search-box.tsx";

const say = sayIn("loans");

export const loanList = defineList({
  name: "loans",
  title: say("title"),
  query: "loans.list",
  search: loanSearch,
  sorts: loanSorts,
  input: ({ text = "" }, ask) => ({ text, ...ask }),
  rows: (answer) => answer,
  keyOf: ({ id }: ListedLoan) => id,
  columns: [
    {
      key: "thing",
      head: say("thing"),
      sort: "thing",
      screen: ({ item }) => <bdi>{item.thing}</bdi>,
      namesRow: true,
      file: ({ thing }) => thing,
      paper: true,
    },
    {
      key: "holder",
      head: say("holder"),
      sort: "holder",
      screen: ({ item }) => <bdi>{item.holder}</bdi>,
      file: ({ holder }) => holder,
      paper: true,
    },
  ],
  filters: Filters,
  empty: { title: say("emptyTitle"), text: say("emptyText") },
  paper: { confidentiality: () => "normal" },
});

function Filters({ search, onChange }: FilterProps<"loans.list", LoanSearch>) {
  const t = useText("loans");
  return (
    <SearchBox
      label={t("search")}
      placeholder={t("search")}
      text={search.text ?? ""}
      onSearch={(text) => onChange({ text: text || undefined })}
    />
  );
}
`,
  "renderer/features/loans/loans-page.tsx": `/** Things that are lent on their page, and the form that records one. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { runCommand } from "#renderer/client.ts";
import { newId } from "#renderer/new-id.ts";
import { useText } from "#renderer/i18n.ts";
import { ListOutputs } from "#renderer/list/list-outputs.tsx";
import { ListView } from "#renderer/list/list-view.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { loanList } from "./loan-list.tsx";

export function LoansPage() {
  const t = useText("loans");
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const shown = useList(
    loanList,
    useSearch({ from: "/shell/loans" }),
    (next) => void navigate({ to: "/loans", search: next, replace: true }),
  );
  return (
    <Page
      title={t("title")}
      actions={
        <>
          <ListOutputs shown={shown} />
          <PrimaryButton onClick={() => setAdding(true)}>{t("add")}</PrimaryButton>
        </>
      }
    >
      <ListView shown={shown} />
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const t = useText("loans");
  const [id] = useState(newId);
  const form = useForm({ defaultValues: { thing: "", holder: "" } });
  return (
    <FormDialog
      open
      title={t("add")}
      form={form}
      prefix="fields"
      confirmLabel={t("add")}
      onConfirm={(fields) => runCommand("loans.put", { id, seenVersion: 0, fields })}
      onClose={onClose}
    >
      <TextField name="thing" label={t("thing")} required autoFocus />
      <TextField name="holder" label={t("holder")} required />
    </FormDialog>
  );
}
`,
  "shared/locales/fa/loans.ts": `/** Words of the area \`loans\`: things that are lent for a journey. */
export const loans = {
  title: "امانت‌ها",
  add: "ثبت امانت",
  thing: "شیء",
  holder: "امانت‌گیرنده",
  search: "جست‌وجو در امانت‌ها",
  emptyTitle: "امانتی ثبت نشده است",
  emptyText: "آنچه برای سفر امانت داده می‌شود اینجا ثبت می‌شود.",
};
`,
  "shared/locales/en/loans.ts": `/** Words of the area \`loans\`. Same keys as \`fa/loans.ts\`. */
import type { loans as fa } from "../fa/loans.ts";
import type { Words } from "../shape.ts";

export const loans: Words<typeof fa> = {
  title: "Loans",
  add: "Record a loan",
  thing: "Thing",
  holder: "Borrower",
  search: "Search in loans",
  emptyTitle: "No loan is recorded",
  emptyText: "What is lent for a journey is recorded here.",
};
`,
};

/** Additions to existing files: the anchor text and the text after it. */
export const addedLines: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  "shared/contract/capabilities.ts": [
    ['  | "agreements.manage"\n', '  | "loans.keep"\n'],
    ["  archivist: [...everyone, ", '"loans.keep", '],
  ],
  "renderer/app/list-addresses.ts": [
    [
      "const paged = { page, sort: text };\n",
      "\nexport const loanSearch = search({ text, ...paged });\nexport type LoanSearch = ReturnType<typeof loanSearch>;\n",
    ],
  ],
  "renderer/app/router.tsx": [
    ["  giftSearch,\n", "  loanSearch,\n"],
    [
      'import { shell } from "./shell-route.tsx";\n',
      `
const loanRoute = createRoute({
  getParentRoute: () => shell,
  path: "/loans",
  validateSearch: loanSearch,
  component: lazyRouteComponent(
    () => import("#renderer/features/loans/loans-page.tsx"),
    "LoansPage",
  ),
});
`,
    ],
    ["    home,\n", "    loanRoute,\n"],
  ],
  "renderer/app/places.tsx": [
    [
      "const places: readonly Place[] = [\n",
      '  {\n    id: "loans",\n    title: sayIn("loans")("title"),\n    Icon: GiftIcon,\n    needs: ["loans.keep"],\n    path: "/loans",\n  },\n',
    ],
  ],
};
