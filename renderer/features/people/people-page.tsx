/** The staff: a list searched in any spelling, the organisation chart, entries that may be one person. */
import PersonAddIcon from "@mui/icons-material/PersonAddAltOutlined";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useText } from "#renderer/i18n.ts";
import { ExportDialog } from "#renderer/features/staff-file/export-dialog.tsx";
import { ListPage } from "#renderer/list/list-page.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { useCan } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { DuplicatesView } from "./duplicates-view.tsx";
import { OrgChart } from "./org-chart.tsx";
import { peopleList } from "./people-list.tsx";

export function PeoplePage() {
  const t = useText("people");
  const f = useText("staffFile");
  const [exporting, setExporting] = useState(false);
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/people" });
  const shown = useList(
    peopleList,
    search,
    (next) => void navigate({ to: "/people", search: next, replace: true }),
  );
  const can = useCan();
  const manages = can("people.manage");
  const keeps = can("people.profile");
  const opens = keeps || can("people.sensitive");
  return (
    <ListPage
      shown={shown}
      title={t("title")}
      subtitle={!keeps && t("readOnly")}
      actions={
        <>
          {keeps && <Button onClick={() => setExporting(true)}>{f("exportOpen")}</Button>}
          {manages && (
            <Button onClick={() => void navigate({ to: "/people/import" })}>{f("open")}</Button>
          )}
          {manages && (
            <Button
              startIcon={<PersonAddIcon />}
              onClick={() =>
                void navigate({ to: "/people/$personId", params: { personId: "new" } })
              }
            >
              {t("registerNew")}
            </Button>
          )}
        </>
      }
      instead={
        search.view === "chart" ? (
          <OrgChart linked={opens} />
        ) : (
          keeps && search.view === "duplicates" && <DuplicatesView />
        )
      }
    >
      {exporting && <ExportDialog onClose={() => setExporting(false)} />}
    </ListPage>
  );
}
