/** The log of disclosures to the council: when, by whom and by which letter. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useText } from "#renderer/i18n.ts";
import { ListPage } from "#renderer/list/list-page.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { disclosureList } from "./disclosure-list.tsx";
import { NewPackButton } from "./new-pack-button.tsx";

export function CouncilPage() {
  const t = useText("council");
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/council" });
  const shown = useList(
    disclosureList,
    search,
    (next) => void navigate({ to: "/council", search: next, replace: true }),
  );
  return (
    <ListPage
      shown={shown}
      title={t("title")}
      subtitle={t("subtitle")}
      actions={(shown.rows?.total ?? 0) > 0 && <NewPackButton />}
    />
  );
}
