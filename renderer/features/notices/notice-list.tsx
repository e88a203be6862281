/** Notifications, newest first: columns for screen, paper and file, by kind and what is unread. */
import { noticeSorts, type Notice } from "#shared/contract/notices.ts";
import { highest } from "#shared/mission/confidentiality.ts";
import { noticeKinds } from "#shared/mission/notices.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { formatInstant, isDay } from "#shared/persian/jalali.ts";
import { noticeSearch, type NoticeSearch } from "#renderer/app/list-addresses.ts";
import { textIn, useText } from "#renderer/i18n.ts";
import { defineList, type Filter, type View } from "#renderer/list/define-list.ts";
import { sayIn } from "#renderer/list/list-words.ts";
import * as cells from "./notice-cells.tsx";
import { noticeIn } from "./notice-words.ts";

const say = sayIn("notices");

const filterOf = ({ kind, unread = false }: NoticeSearch) => ({
  kind: noticeKinds.find((one) => one === kind) ?? ("all" as const),
  unreadOnly: unread,
});

export const noticeList = defineList({
  name: "notices",
  title: say("title"),
  query: "notice.list",
  search: noticeSearch,
  sorts: noticeSorts,
  usual: "-at",
  input: (search, ask) => ({ ...filterOf(search), ...ask }),
  rows: ({ notices, ...answer }) => ({ items: notices, ...answer }),
  keyOf: ({ key }: Notice) => key,
  columns: [
    {
      key: "at",
      head: say("list.at"),
      sort: "at",
      screen: cells.AtCell,
      file: ({ at }, { lang, day }) => (isDay(at) ? day(at) : formatInstant(at, undefined, lang)),
      width: 22,
      paper: true,
      paperLook: "day",
    },
    {
      key: "what",
      head: say("list.what"),
      screen: cells.WhatCell,
      namesRow: true,
      grows: true,
      file: (one, { lang }) => noticeIn(lang, one),
      width: 50,
      paper: true,
    },
    {
      key: "number",
      head: say("list.number"),
      screen: cells.NumberCell,
      file: ({ dossierNo }) => dossierNo,
      width: 12,
      paper: ({ dossierNo }, { lang }) => localizeDigits(dossierNo, lang),
      paperLook: "day",
    },
    {
      key: "dossier",
      head: say("list.dossier"),
      sort: "dossier",
      screen: cells.DossierCell,
      file: ({ subject }) => subject,
      width: 46,
      paper: true,
    },
    {
      key: "kind",
      head: say("column.kind"),
      screen: cells.KindCell,
      optional: true,
      file: ({ kind }, { lang }) => textIn(lang, "notices", `kind.${kind}`),
      width: 30,
    },
    {
      key: "read",
      head: say("list.read"),
      screen: cells.ReadCell,
      file: ({ read }, { lang }) => textIn(lang, "notices", read ? "read" : "new"),
      width: 12,
      paper: true,
    },
  ],
  useFilters: useNoticeFilters,
  useViews: useNoticeViews,
  empty: { title: say("list.emptyTitle"), text: say("list.emptyText") },
  noMatch: { title: sayIn("lists")("noMatchTitle"), text: sayIn("lists")("noMatchText") },
  paper: {
    upright: true,
    confidentiality: (_answer, items) => highest(items.map((one) => one.confidentiality)),
  },
});

function useNoticeFilters({ search }: { search: NoticeSearch }): Filter<NoticeSearch>[] {
  const t = useText("notices");
  const { kind, unreadOnly } = filterOf(search);
  return [
    {
      key: "kind",
      label: t("column.kind"),
      value: kind === "all" ? "" : kind,
      options: noticeKinds.map((one) => [one, t(`kind.${one}`)]),
      asks: (value) => ({ kind: value || undefined }),
    },
    {
      key: "unread",
      label: t("list.unreadOnly"),
      value: unreadOnly ? "1" : "",
      options: [["1", t("list.unreadOnly")]],
      asks: (value) => ({ unread: value !== "" || undefined }),
    },
  ];
}

function useNoticeViews(): View<NoticeSearch>[] {
  const t = useText("notices");
  const common = useText("common");
  return [
    { key: "all", label: common("all"), counted: true },
    { key: "unread", label: t("list.unread"), search: { unread: true }, counted: true },
  ];
}
