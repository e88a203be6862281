/** The list of missions on its page, and the way to a new request. */
import AddIcon from "@mui/icons-material/AddOutlined";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useText } from "#renderer/i18n.ts";
import { ListPage } from "#renderer/list/list-page.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { newId } from "#renderer/new-id.ts";
import { useCan } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { missionList } from "./mission-list.tsx";

export function MissionsPage() {
  const t = useText("missions");
  const can = useCan();
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/missions" });
  // Going to another page can be undone with the back key.
  const shown = useList(
    missionList,
    search,
    (next) => void navigate({ to: "/missions", search: next, replace: next.page === search.page }),
  );
  const newRequest = () => void navigate({ to: "/request/$draftId", params: { draftId: newId() } });
  return (
    <ListPage
      shown={shown}
      title={t("title")}
      actions={
        can("mission.request") && (
          <Button startIcon={<AddIcon />} onClick={newRequest}>
            {t("newRequest")}
          </Button>
        )
      }
    />
  );
}
