/** The register of gifts on its page. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useText } from "#renderer/i18n.ts";
import { ListPage } from "#renderer/list/list-page.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { giftList } from "./gift-list.tsx";

export function GiftsPage() {
  const t = useText("gifts");
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/gifts" });
  const shown = useList(
    giftList,
    search,
    (next) => void navigate({ to: "/gifts", search: next, replace: true }),
  );
  return <ListPage shown={shown} title={t("registerTitle")} subtitle={t("subtitle")} />;
}
