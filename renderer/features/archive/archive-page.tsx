/** The archive's shelf list, searched by any word of a dossier, and what waits to be put on the shelf. */
import ArchiveIcon from "@mui/icons-material/Inventory2Outlined";
import ImportIcon from "@mui/icons-material/UnarchiveOutlined";
import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Box, Stack, Typography } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PrintPage } from "#renderer/ui/print-page.tsx";
import { SearchBox } from "#renderer/ui/search-box.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { ArchiveTable } from "./archive-table.tsx";
import { WaitingPanel } from "./waiting-panel.tsx";

export function ArchivePage() {
  const t = useText("archive");
  const packages = useText("package");
  const navigate = useNavigate();
  const { text = "", page = 0 } = useSearch({ from: "/shell/archive" });
  const keeps = useCan()("archive.keep");
  const { data, error } = useCall(
    "mission.list",
    { text, status: "archived", page },
    { keepPrevious: true },
  );
  const show = (next: { text: string; page: number }) =>
    void navigate({
      to: "/archive",
      search: {
        ...(next.text ? { text: next.text } : {}),
        ...(next.page ? { page: next.page } : {}),
      },
      replace: true,
    });
  return (
    <Page
      title={t("title")}
      subtitle={t("subtitle")}
      actions={
        <>
          {keeps && (
            <Button
              data-noprint=""
              startIcon={<ImportIcon />}
              onClick={() => void navigate({ to: "/archive/import" })}
            >
              {packages("openImport")}
            </Button>
          )}
          {(data?.missions.length ?? 0) > 0 && (
            <Button data-noprint="" startIcon={<PrintIcon />} onClick={() => window.print()}>
              {t("printList")}
            </Button>
          )}
        </>
      }
    >
      <PrintPage />
      {keeps && <WaitingPanel />}
      <Stack
        direction="row"
        sx={{
          alignItems: "center",
          justifyContent: "space-between",
          flexWrap: "wrap",
          gap: 2,
          marginBlockEnd: 2,
        }}
      >
        <Box>
          <Typography variant="h2">{t("listTitle")}</Typography>
          {data && (
            <Typography variant="body2" color="textSecondary" role="status">
              {t("count", { count: data.total })}
            </Typography>
          )}
        </Box>
        <SearchBox
          label={t("searchLabel")}
          placeholder={t("searchPlaceholder")}
          text={text}
          onSearch={(next) => show({ text: next, page: 0 })}
        />
      </Stack>
      <RefusalAlert refusal={error} />
      <Panel>
        {!data && !error && <Loading lines={6} />}
        {data && data.missions.length > 0 && <ArchiveTable missions={data.missions} />}
        {data?.missions.length === 0 && (
          <EmptyState
            icon={<ArchiveIcon />}
            title={text === "" ? t("emptyTitle") : t("noMatchTitle")}
            text={text === "" ? t("emptyText") : t("noMatchText")}
          />
        )}
      </Panel>
      {data && (
        <Pager
          page={page}
          pageSize={data.pageSize}
          total={data.total}
          onPage={(next) => show({ text, page: next })}
        />
      )}
    </Page>
  );
}
