/** All open steps and who decides them; an administrator names another person for stuck ones. */
import CheckIcon from "@mui/icons-material/TaskAltOutlined";
import {
  Box,
  FormControlLabel,
  Switch,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { WaitingRow } from "#shared/contract/routes.ts";
import { useCall } from "#renderer/client.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { DueChip, Mark } from "#renderer/ui/chips.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { DayText, Digits, usePersonNames } from "#renderer/ui/text.tsx";
import { ReassignDialog } from "./reassign-dialog.tsx";

export function WaitingPage() {
  const t = useText("reassign");
  const { stuck: onlyStuck = false } = useSearch({ from: "/shell/waiting" });
  const navigate = useNavigate();
  const [page, setPage] = useState(0);
  const [asked, setAsked] = useState<WaitingRow | null>(null);
  const { data, error } = useCall("route.waiting", { page, onlyStuck }, { keepPrevious: true });
  return (
    <Page title={t("pageTitle")} subtitle={t("pageText")}>
      <FormControlLabel
        control={
          <Switch
            checked={onlyStuck}
            onChange={(event) => {
              void navigate({ to: "/waiting", search: { stuck: event.target.checked } });
              setPage(0);
            }}
          />
        }
        label={t("onlyStuck")}
      />
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading />}
      {data?.rows.length === 0 && (
        <Panel>
          <EmptyState icon={<CheckIcon />} title={t("empty")} text={t("emptyText")} />
        </Panel>
      )}
      {data && data.rows.length > 0 && <Rows rows={data.rows} onAsk={setAsked} />}
      {data && <Pager page={page} pageSize={data.pageSize} total={data.total} onPage={setPage} />}
      {asked && (
        <ReassignDialog
          target={{
            missionId: asked.missionId,
            version: asked.version,
            dossierNo: asked.dossierNo,
            steps: [{ id: asked.stepId, ...asked.step }],
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </Page>
  );
}

function Rows({ rows, onAsk }: { rows: readonly WaitingRow[]; onAsk: (row: WaitingRow) => void }) {
  const t = useText("reassign");
  const lang = useLang();
  const common = useText("common");
  const names = usePersonNames();
  const today = useToday();
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small" aria-label={t("caption")}>
        <TableHead>
          <TableRow>
            {(["dossier", "step", "waitsFor", "since", "due", "act"] as const).map((key) => (
              <TableCell key={key}>{t(key)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={`${row.missionId} ${row.stepId}`}>
              <TableCell>
                <Digits>{row.dossierNo}</Digits>
              </TableCell>
              <TableCell>{stepTitle(lang, row.step)}</TableCell>
              <TableCell>
                {row.people.map(({ person }) => names(person).name).join(common("listSeparator"))}
                {row.stuck !== null && <Mark tone="error" label={t(`stuck.${row.stuck}`)} />}
              </TableCell>
              <TableCell>
                <DayText day={row.since} />
              </TableCell>
              <TableCell>
                <DueChip due={row.due} today={today} />
              </TableCell>
              <TableCell>
                <Button
                  size="small"
                  aria-label={`${t("act")} ${row.dossierNo} ${stepTitle(lang, row.step)}`}
                  onClick={() => onAsk(row)}
                >
                  {t("act")}
                </Button>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
