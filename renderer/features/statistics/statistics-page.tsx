/** Statistics: the years at a glance, each dimension as chart and table, the world; every number leads to its list. */
import PrintIcon from "@mui/icons-material/PrintOutlined";
import ChartIcon from "@mui/icons-material/InsertChartOutlined";
import TableIcon from "@mui/icons-material/TableChartOutlined";
import { Alert, Stack } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ok } from "#shared/result.ts";
import { measuresOf } from "#shared/statistics.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { useTableFile } from "#renderer/table-file/use-table-file.ts";
import { sheetOf } from "#renderer/features/print/sheets.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { usePrintSheet } from "#renderer/ui/use-print-sheet.ts";
import { DimensionPanel } from "./dimension-panel.tsx";
import { Figures } from "./figures.tsx";
import { StatisticsFilters } from "./statistics-filters.tsx";
import { dimensionOf, filterOf, measureOf, type StatisticsSearch } from "./statistics-search.ts";
import { sheetsOf } from "./statistics-file.ts";
import { WorldPanel } from "./world-panel.tsx";
import { YearsPanel } from "./years-panel.tsx";

export function StatisticsPage() {
  const t = useText("statistics");
  const lang = useLang();
  const today = useToday();
  const navigate = useNavigate();
  const search: StatisticsSearch = useSearch({ from: "/shell/statistics" });
  const filter = filterOf(search, today);
  const { data, error } = useCall("statistics.read", { filter }, { keepPrevious: true });
  const measures = measuresOf(data?.total ?? { costs: [] });
  const measure = measureOf(search, measures);
  const by = dimensionOf(search);
  const put = (next: StatisticsSearch) =>
    void navigate({ to: "/statistics", search: { ...search, ...next }, replace: true });
  const sheet = usePrintSheet();
  const file = useTableFile();
  const name = t("fileName", { from: String(filter.from), to: String(filter.to) });
  const savedTo = sheet.savedTo || file.savedTo;
  return (
    <Page
      large
      title={t("title")}
      subtitle={t("subtitle")}
      actions={
        data &&
        data.total.missions > 0 && (
          <>
            <Button
              startIcon={<PrintIcon />}
              pending={sheet.pending}
              onClick={() =>
                void sheet.print(
                  sheetOf("statistics", lang, { of: name, search: { ...filter, measure, by } }),
                )
              }
            >
              {t("printPdf")}
            </Button>
            <Button
              startIcon={<TableIcon />}
              pending={file.pending}
              onClick={() =>
                void file.save(name, () => Promise.resolve(ok(sheetsOf(lang, data, filter))))
              }
            >
              {t("saveXlsx")}
            </Button>
          </>
        )
      }
    >
      <StatisticsFilters filter={filter} measure={measure} measures={measures} onChange={put} />
      <RefusalAlert refusal={error ?? sheet.refusal ?? file.refusal} />
      {savedTo !== "" && (
        <Alert severity="success" role="status" sx={{ marginBlockEnd: 2 }}>
          {t("saved", { path: savedTo })}
        </Alert>
      )}
      {!data && !error && <Loading lines={8} />}
      {data && data.total.missions === 0 && (
        <Panel>
          <EmptyState icon={<ChartIcon />} title={t("emptyTitle")} text={t("emptyText")} />
        </Panel>
      )}
      {data && data.total.missions > 0 && (
        <Stack sx={{ gap: 2 }}>
          <Figures total={data.total} filter={filter} />
          <YearsPanel years={data.years} measure={measure} filter={filter} />
          <DimensionPanel
            data={data}
            by={by}
            measure={measure}
            filter={filter}
            onBy={(next) => put({ by: next })}
          />
          <WorldPanel places={data.places} sisterCities={data.sisterCities} filter={filter} />
        </Stack>
      )}
    </Page>
  );
}
