/** The register of gifts on its page. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useText } from "#renderer/i18n.ts";
import { ListOutputs } from "#renderer/list/list-outputs.tsx";
import { ListView } from "#renderer/list/list-view.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { Page } from "#renderer/ui/page.tsx";
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
  return (
    <Page
      title={t("registerTitle")}
      subtitle={t("subtitle")}
      actions={<ListOutputs shown={shown} />}
    >
      <ListView shown={shown} />
    </Page>
  );
}
