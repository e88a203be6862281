/** Who is away as a list: its table on the page, with the file made of it. */
import { Stack } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ListOutputs } from "#renderer/list/list-outputs.tsx";
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
  return (
    <div>
      <Stack direction="row" sx={{ gap: 1, marginBlockEnd: 1 }}>
        <ListOutputs shown={shown} />
      </Stack>
      <ListView shown={shown} />
    </div>
  );
}
