/** The archive: its dossiers, its tree of classes, its retention table, and what is proposed for disposal. */
import { Tab, Tabs } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { Page } from "#renderer/ui/page.tsx";
import { ArchiveList, ListActions } from "./archive-list.tsx";
import { ClassesView } from "./classes-view.tsx";
import { DisposalView } from "./disposal-view.tsx";
import { RetentionView } from "./retention-view.tsx";

const views = ["list", "classes", "retention", "disposal"] as const;
type View = (typeof views)[number];

export function ArchivePage() {
  const t = useText("archive");
  const navigate = useNavigate();
  const can = useCan();
  const { view: asked } = useSearch({ from: "/shell/archive" });
  const may: Record<View, boolean> = {
    list: can("mission.viewAll") || can("archive.keep"),
    classes: can("archive.scheme"),
    retention: can("archive.scheme"),
    disposal: can("archive.keep"),
  };
  const open = views.filter((one) => may[one]);
  const view = open.find((one) => one === asked) ?? open[0];
  return (
    <Page title={t("title")} subtitle={t("subtitle")} actions={view === "list" && <ListActions />}>
      {open.length > 1 && (
        <Tabs
          data-noprint=""
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
      {view === "list" && <ArchiveList />}
      {view === "classes" && <ClassesView />}
      {view === "retention" && <RetentionView />}
      {view === "disposal" && <DisposalView />}
    </Page>
  );
}
