/** Search in all texts and papers the person may see, in any spelling; words and conditions are in the address. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { isAsked } from "#shared/search.ts";
import type { SearchAddress } from "#renderer/app/list-addresses.ts";
import { useText } from "#renderer/i18n.ts";
import { ListView } from "#renderer/list/list-view.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { Page } from "#renderer/ui/page.tsx";
import { KeepSearch, SavedSearches } from "./saved-searches.tsx";
import { addressOf, conditionsOf } from "./search-address.ts";
import { searchList } from "./search-list.tsx";

export function SearchPage() {
  const t = useText("search");
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/search" });
  const ask = (next: SearchAddress) =>
    void navigate({ to: "/search", search: next, replace: true });
  const shown = useList(searchList, search, ask);
  const conditions = conditionsOf(search);
  return (
    <Page
      title={t("title")}
      flush
      views={<SavedSearches onAsk={(saved) => ask(addressOf(saved))} />}
      actions={isAsked(conditions) && <KeepSearch conditions={conditions} />}
    >
      <ListView shown={shown} />
    </Page>
  );
}
