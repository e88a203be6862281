/** The archive: its dossiers, what waits for it, its classes, its retention table, what is proposed for disposal. */
import ImportIcon from "@mui/icons-material/UnarchiveOutlined";
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useText } from "#renderer/i18n.ts";
import { ListPage } from "#renderer/list/list-page.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { useCan } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { archiveList, useArchiveViews } from "./archive-list.tsx";
import { ClassesView } from "./classes-view.tsx";
import { DisposalView } from "./disposal-view.tsx";
import { MonthSheetButton } from "./month-sheet-button.tsx";
import { RetentionView } from "./retention-view.tsx";
import { WaitingPanel } from "./waiting-panel.tsx";

/** What is not the list itself. */
const others: Record<string, ReactNode> = {
  waiting: <WaitingPanel />,
  classes: <ClassesView />,
  retention: <RetentionView />,
  disposal: <DisposalView />,
};

export function ArchivePage() {
  const t = useText("archive");
  const packages = useText("package");
  const navigate = useNavigate();
  const keeps = useCan()("archive.keep");
  const search = useSearch({ from: "/shell/archive" });
  const open = useArchiveViews();
  const { key } = open.find((one) => one.key === search.view) ?? open[0] ?? { key: "list" };
  const shown = useList(
    archiveList,
    search,
    (next) => void navigate({ to: "/archive", search: next, replace: true }),
  );
  return (
    <ListPage
      shown={shown}
      title={t("title")}
      subtitle={t("subtitle")}
      actions={
        key === "list" &&
        keeps && (
          <>
            <MonthSheetButton />
            <Button
              startIcon={<ImportIcon />}
              onClick={() => void navigate({ to: "/archive/import" })}
            >
              {packages("openImport")}
            </Button>
          </>
        )
      }
      instead={others[key]}
    />
  );
}
