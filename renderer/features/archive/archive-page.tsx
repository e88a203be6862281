/** The archive: its dossiers, its tree of classes, its retention table, and the proposals for disposal. */
import ImportIcon from "@mui/icons-material/UnarchiveOutlined";
import { Tab, Tabs, Typography } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { ListOutputs } from "#renderer/list/list-outputs.tsx";
import { ListView } from "#renderer/list/list-view.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { archiveList } from "./archive-list.tsx";
import { ClassesView } from "./classes-view.tsx";
import { DisposalView } from "./disposal-view.tsx";
import { MonthSheetButton } from "./month-sheet-button.tsx";
import { RetentionView } from "./retention-view.tsx";
import { WaitingPanel } from "./waiting-panel.tsx";

const views = ["list", "classes", "retention", "disposal"] as const;
type View = (typeof views)[number];

export function ArchivePage() {
  const t = useText("archive");
  const packages = useText("package");
  const navigate = useNavigate();
  const can = useCan();
  const search = useSearch({ from: "/shell/archive" });
  const may: Record<View, boolean> = {
    list: can("mission.viewAll") || can("archive.keep"),
    classes: can("archive.scheme"),
    retention: can("archive.scheme"),
    disposal: can("archive.keep"),
  };
  const shown = useList(
    archiveList,
    search,
    (next) => void navigate({ to: "/archive", search: next, replace: true }),
  );
  const open = views.filter((one) => may[one]);
  const view = open.find((one) => one === search.view) ?? open[0];
  return (
    <Page
      title={t("title")}
      subtitle={t("subtitle")}
      actions={
        view === "list" && (
          <>
            {can("archive.keep") && <MonthSheetButton />}
            {can("archive.keep") && (
              <Button
                startIcon={<ImportIcon />}
                onClick={() => void navigate({ to: "/archive/import" })}
              >
                {packages("openImport")}
              </Button>
            )}
            <ListOutputs shown={shown} />
          </>
        )
      }
    >
      {open.length > 1 && (
        <Tabs
          value={view}
          aria-label={t("viewsLabel")}
          variant="scrollable"
          onChange={(_, next: View) =>
            void navigate({ to: "/archive", search: { view: next }, replace: true })
          }
          sx={{ marginBlockEnd: 2 }}
        >
          {open.map((one) => (
            <Tab key={one} value={one} label={t(`views.${one}`)} />
          ))}
        </Tabs>
      )}
      {view === "list" && (
        <>
          {can("archive.keep") && <WaitingPanel />}
          <Typography variant="h2" sx={{ marginBlockEnd: 2 }}>
            {t("listTitle")}
          </Typography>
          <ListView shown={shown} />
        </>
      )}
      {view === "classes" && <ClassesView />}
      {view === "retention" && <RetentionView />}
      {view === "disposal" && <DisposalView />}
    </Page>
  );
}
