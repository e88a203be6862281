/** The staff: a list searched in any spelling, the organisation chart, entries that may be one person. */
import PersonAddIcon from "@mui/icons-material/PersonAddAltOutlined";
import { Alert, Tab, Tabs } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { ListOutputs } from "#renderer/list/list-outputs.tsx";
import { ListView } from "#renderer/list/list-view.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { DuplicatesView } from "./duplicates-view.tsx";
import { ExportDialog } from "#renderer/features/staff-file/export-dialog.tsx";
import { useState } from "react";
import { OrgChart } from "./org-chart.tsx";
import { peopleList } from "./people-list.tsx";

const views = ["list", "chart", "duplicates"] as const;
type View = (typeof views)[number];

export function PeoplePage() {
  const t = useText("people");
  const p = useText("profile");
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
  const offered = views.filter((one) => one !== "duplicates" || keeps);
  const view: View = offered.find((one) => one === search.view) ?? "list";
  return (
    <Page
      title={t("title")}
      actions={
        <>
          {view === "list" && <ListOutputs shown={shown} />}
          {keeps && <Button onClick={() => setExporting(true)}>{f("exportOpen")}</Button>}
          {manages && (
            <Button onClick={() => void navigate({ to: "/people/import" })}>{f("open")}</Button>
          )}
          {manages && (
            <PrimaryButton
              startIcon={<PersonAddIcon />}
              onClick={() =>
                void navigate({ to: "/people/$personId", params: { personId: "new" } })
              }
            >
              {t("registerNew")}
            </PrimaryButton>
          )}
        </>
      }
    >
      {!keeps && (
        <Alert severity="info" role="note" sx={{ marginBlockEnd: 2 }}>
          {t("readOnly")}
        </Alert>
      )}
      <Tabs
        value={view}
        aria-label={p("viewsLabel")}
        onChange={(_, next: View) =>
          void navigate({ to: "/people", search: { view: next }, replace: true })
        }
        sx={{ marginBlockEnd: 2 }}
      >
        {offered.map((one) => (
          <Tab key={one} value={one} id={`view-${one}`} label={p(`views.${one}`)} />
        ))}
      </Tabs>
      {view === "list" && <ListView shown={shown} />}
      {view === "chart" && <OrgChart linked={opens} />}
      {view === "duplicates" && <DuplicatesView />}
      {exporting && <ExportDialog onClose={() => setExporting(false)} />}
    </Page>
  );
}
