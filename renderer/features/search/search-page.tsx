/** Search in all texts and papers the person may see, in any spelling; words and conditions are in the address. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { isAsked } from "#shared/search.ts";
import { useText } from "#renderer/i18n.ts";
import { ListOutputs } from "#renderer/list/list-outputs.tsx";
import { ListView } from "#renderer/list/list-view.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { Page } from "#renderer/ui/page.tsx";
import { KeepSearch } from "./saved-searches.tsx";
import { conditionsOf } from "./search-address.ts";
import { searchList } from "./search-list.tsx";

export function SearchPage() {
  const t = useText("search");
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/search" });
  const shown = useList(
    searchList,
    search,
    (next) => void navigate({ to: "/search", search: next, replace: true }),
  );
  const conditions = conditionsOf(search);
  return (
    <Page
      title={t("title")}
      actions={
        isAsked(conditions) && (
          <>
            <KeepSearch conditions={conditions} />
            <ListOutputs shown={shown} />
          </>
        )
      }
    >
      <ListView shown={shown} />
    </Page>
  );
}
