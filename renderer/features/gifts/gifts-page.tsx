/** The register of gifts over all dossiers one may see: filtered, printed, or as a table file. */
import GiftIcon from "@mui/icons-material/CardGiftcardOutlined";
import PrintIcon from "@mui/icons-material/PrintOutlined";
import TableIcon from "@mui/icons-material/TableChartOutlined";
import { Alert, Box, Stack, Typography } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { usePrintSheet } from "#renderer/ui/use-print-sheet.ts";
import { GiftFilters } from "./gift-filters.tsx";
import { filterOf, searchOf, type GiftSearch } from "./gift-search.ts";
import { GiftTable } from "./gift-table.tsx";
import { useRials } from "./gift-words.tsx";
import { useGiftsFile } from "./use-gifts-file.ts";

export function GiftsPage() {
  const t = useText("gifts");
  const lang = useLang();
  const navigate = useNavigate();
  const today = useToday();
  const rials = useRials();
  const search: GiftSearch = useSearch({ from: "/shell/gifts" });
  const filter = filterOf(search, today);
  const page = search.page ?? 0;
  const { data, error } = useCall("gifts.list", { ...filter, page }, { keepPrevious: true });
  const show = (next: GiftSearch) => void navigate({ to: "/gifts", search: next, replace: true });
  const sheet = usePrintSheet();
  const file = useGiftsFile();
  const name = [t("fileName"), ...(filter.year === 0 ? [] : [filter.year])].join(" ");
  const savedTo = sheet.savedTo || file.savedTo;
  return (
    <Page
      title={t("registerTitle")}
      subtitle={t("subtitle")}
      actions={
        <>
          <Button
            startIcon={<PrintIcon />}
            pending={sheet.pending}
            onClick={() => void sheet.print(`/print/gifts?${searchOf(filter, lang)}`, name)}
          >
            {t("printPdf")}
          </Button>
          <Button
            startIcon={<TableIcon />}
            pending={file.pending}
            onClick={() => void file.save(filter, name)}
          >
            {t("saveXlsx")}
          </Button>
        </>
      }
    >
      <GiftFilters search={search} onChange={show} />
      <RefusalAlert refusal={error ?? sheet.refusal ?? file.refusal} />
      {file.progress && (
        <Alert
          severity="info"
          role="status"
          sx={{ marginBlockEnd: 2 }}
          action={
            <Button quiet size="small" onClick={file.stop}>
              {t("stopMaking")}
            </Button>
          }
        >
          {t("making", file.progress)}
        </Alert>
      )}
      {savedTo !== "" && (
        <Alert severity="success" role="status" sx={{ marginBlockEnd: 2 }}>
          {t("saved", { path: savedTo })}
        </Alert>
      )}
      {!data && !error && <Loading />}
      {data && data.total === 0 && (
        <Panel>
          <EmptyState icon={<GiftIcon />} title={t("emptyTitle")} text={t("emptyText")} />
        </Panel>
      )}
      {data && data.total > 0 && (
        <Stack>
          <Box sx={{ marginBlockEnd: 1.5 }}>
            <Typography component="p" sx={{ fontWeight: 600 }}>
              {t("summary", data.counts)}
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {t("sums", { given: rials(data.rials.given), received: rials(data.rials.received) })}
            </Typography>
          </Box>
          <GiftTable items={data.items} />
          <Pager
            page={page}
            pageSize={50}
            total={data.total}
            onPage={(next) => show({ ...search, page: next })}
          />
        </Stack>
      )}
    </Page>
  );
}
