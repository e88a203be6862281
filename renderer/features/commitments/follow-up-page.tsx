/** The half-yearly follow-up sheet: what was open in the period, filtered, printed, or as a table file. */
import PrintIcon from "@mui/icons-material/PrintOutlined";
import TableIcon from "@mui/icons-material/TableChartOutlined";
import TaskIcon from "@mui/icons-material/AssignmentTurnedInOutlined";
import { Alert, Stack, Typography } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useCan, useToday } from "#renderer/session.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { usePrintSheet } from "#renderer/ui/use-print-sheet.ts";
import { CommitmentDialog } from "./commitment-dialog.tsx";
import { FollowUpFilters } from "./follow-up-filters.tsx";
import { FollowUpTable } from "./follow-up-table.tsx";
import { filterOf, periodOf, searchOf, type FollowUpSearch } from "./follow-up-search.ts";
import { useFollowUpFile } from "./use-follow-up-file.ts";

export function FollowUpPage() {
  const t = useText("commitments");
  const navigate = useNavigate();
  const today = useToday();
  const search: FollowUpSearch = useSearch({ from: "/shell/commitments" });
  const period = periodOf(search, today);
  const filter = filterOf(search, today);
  const page = search.page ?? 0;
  const { data, error } = useCall(
    "commitments.followUp",
    { ...filter, page },
    { keepPrevious: true },
  );
  const manages = useCan()("agreements.manage");
  const [making, setMaking] = useState(false);
  const show = (next: FollowUpSearch) => void navigate({ to: "/commitments", search: next });
  const sheet = usePrintSheet();
  const file = useFollowUpFile(period);
  const name = t("fileName", { year: String(period.year), half: period.half });
  const savedTo = sheet.savedTo || file.savedTo;
  return (
    <Page
      title={t("title")}
      subtitle={t("subtitle")}
      actions={
        <>
          <Button
            startIcon={<PrintIcon />}
            pending={sheet.pending}
            onClick={() => void sheet.print(`/print/follow-up?${searchOf(filter)}`, name)}
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
          {manages && <PrimaryButton onClick={() => setMaking(true)}>{t("make")}</PrimaryButton>}
        </>
      }
    >
      <FollowUpFilters search={search} onChange={show} />
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
      {data && (
        <Typography component="p" sx={{ fontWeight: 600, marginBlockEnd: 1.5 }}>
          {t("print.summary", data.counts)}
        </Typography>
      )}
      {data && data.total === 0 && (
        <Panel>
          <EmptyState icon={<TaskIcon />} title={t("emptyTitle")} text={t("emptyText")} />
        </Panel>
      )}
      {data && data.total > 0 && (
        <Stack>
          <FollowUpTable items={data.items} />
          <Pager
            page={page}
            pageSize={50}
            total={data.total}
            onPage={(next) => show({ ...search, page: next })}
          />
        </Stack>
      )}
      {making && <CommitmentDialog onClose={() => setMaking(false)} />}
    </Page>
  );
}
