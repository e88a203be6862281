/** Everyone met abroad: searched in any spelling, by country and tie; columns for screen, paper and file. */
import { ties } from "#shared/contacts/contact.ts";
import { contactSorts, type ListedContact } from "#shared/contract/contacts.ts";
import { countries } from "#shared/persian/names.ts";
import { textIn, useLang, useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { defineList, type Filter, type View } from "#renderer/list/define-list.ts";
import { sayIn } from "#renderer/list/list-words.ts";
import * as cells from "./contact-cells.tsx";
import { contactSearch, type ContactSearch } from "#renderer/app/list-addresses.ts";
import { nameIn } from "./contact-words.tsx";

const say = sayIn("contacts");

const filterOf = ({ text = "", tie, country = "" }: ContactSearch) => ({
  text: text.slice(0, 100),
  tie: ties.find((one) => one === tie) ?? ("all" as const),
  country: country.slice(0, 2),
});

export const contactList = defineList({
  name: "contacts",
  title: say("title"),
  query: "contacts.list",
  search: contactSearch,
  sorts: contactSorts,
  usual: "name",
  input: (search, ask) => ({ ...filterOf(search), ...ask }),
  rows: (answer) => answer,
  keyOf: ({ id }: ListedContact) => id,
  minWidth: 820,
  columns: [
    {
      key: "name",
      head: say("column.name"),
      sort: "name",
      screen: cells.NameCell,
      namesRow: true,
      file: ({ fields }, { lang }) => nameIn(lang, fields),
      width: 28,
      paper: true,
    },
    {
      key: "post",
      head: say("field.post"),
      file: ({ fields }) => fields.post,
      width: 26,
      paper: true,
    },
    {
      key: "organisation",
      head: say("column.organisation"),
      sort: "organisation",
      screen: cells.OrganisationCell,
    },
    {
      key: "workplace",
      head: say("field.organisation"),
      file: ({ fields }) => fields.organisation,
      width: 30,
      paper: true,
    },
    {
      key: "place",
      head: say("column.place"),
      screen: cells.PlaceCell,
      file: ({ fields }, { place }) => place(fields.city, fields.country),
      width: 24,
      paper: true,
    },
    {
      key: "languages",
      head: say("column.languages"),
      screen: cells.LanguagesCell,
      file: ({ fields }) => fields.languages,
      width: 20,
      paper: true,
    },
    {
      key: "tie",
      head: say("filterTie"),
      screen: cells.TieCell,
      file: ({ fields }, { lang }) => textIn(lang, "contacts", `tie.${fields.tie}`),
      width: 20,
      paper: true,
    },
    { key: "reach", head: say("field.reach"), file: ({ fields }) => fields.reach, width: 26 },
    {
      key: "last",
      head: say("column.last"),
      sort: "last",
      screen: cells.LastCell,
      file: ({ lastDay }, { day }) => day(lastDay),
      width: 14,
      paper: true,
      paperLook: "day",
    },
    {
      key: "promised",
      head: say("column.promised"),
      screen: cells.PromisedCell,
      file: ({ promised }) => promised,
      width: 12,
      paper: true,
    },
  ],
  searchBox: { label: say("search"), placeholder: say("searchPlaceholder") },
  useFilters: useContactFilters,
  useViews: useContactViews,
  total: (count, lang) => textIn(lang, "contacts", "count", { count }),
  empty: { title: say("emptyTitle"), text: say("emptyText") },
  noMatch: { title: say("noMatchTitle"), text: say("noMatchText") },
  paper: { confidentiality: (answer) => answer.confidentiality },
});

function useContactFilters({ search }: { search: ContactSearch }): Filter<ContactSearch>[] {
  const t = useText("contacts");
  const lang = useLang();
  const { tie, country } = filterOf(search);
  return [
    {
      key: "tie",
      label: t("filterTie"),
      value: tie === "all" ? "" : tie,
      options: ties.map((one) => [one, t(`tie.${one}`)]),
      asks: (value) => ({ tie: value || undefined }),
    },
    {
      key: "country",
      label: t("filterCountry"),
      value: country,
      options: countries(lang).map(({ code, name }) => [code, name]),
      asks: (value) => ({ country: value || undefined }),
    },
  ];
}

/** Pairs are shown to those who may merge them. */
function useContactViews(): View<ContactSearch>[] {
  const t = useText("contacts");
  const pairs = { key: "duplicates", label: t("views.duplicates"), search: { view: "duplicates" } };
  return [
    { key: "list", label: t("views.list"), counted: true },
    ...(useCan()("agreements.manage") ? [pairs] : []),
  ];
}
