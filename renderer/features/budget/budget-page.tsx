/** The budget lines of a year on their page. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useText } from "#renderer/i18n.ts";
import { ListPage } from "#renderer/list/list-page.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { AddLine } from "./add-line.tsx";
import { budgetList } from "./budget-list.tsx";

export function BudgetPage() {
  const t = useText("rates");
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/budget" });
  const shown = useList(
    budgetList,
    search,
    (next) => void navigate({ to: "/budget", search: next, replace: true }),
  );
  return (
    <ListPage
      shown={shown}
      title={t("line.title")}
      subtitle={t("line.subtitle")}
      actions={(shown.rows?.total ?? 0) > 0 && <AddLine />}
    />
  );
}
