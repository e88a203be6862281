/** Who is away as a list: its table on the page, with the file made of it. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ListView } from "#renderer/list/list-view.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { awayList } from "./away-list.tsx";

export function AwayRows() {
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/away" });
  const shown = useList(
    awayList,
    search,
    (next) => void navigate({ to: "/away", search: next, replace: true }),
  );
  return <ListView shown={shown} />;
}
