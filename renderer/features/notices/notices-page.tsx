/** All notices on their page; the bell shows the newest. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useText } from "#renderer/i18n.ts";
import { ListPage } from "#renderer/list/list-page.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { noticeList } from "./notice-list.tsx";

export function NoticesPage() {
  const t = useText("notices");
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/notices" });
  const shown = useList(
    noticeList,
    search,
    (next) => void navigate({ to: "/notices", search: next, replace: true }),
  );
  return <ListPage shown={shown} title={t("title")} />;
}
