/** What the checked file would do, the wrong rows first; and the button that imports it. */
import {
  Checkbox,
  FormControlLabel,
  Stack,
  ToggleButton,
  ToggleButtonGroup,
  Typography,
} from "@mui/material";
import { useState } from "react";
import {
  rowsACall,
  rowStates,
  type CheckedRow,
  type RowState,
} from "#shared/contract/staff-file.ts";
import { headerOf } from "#shared/people/staff-columns.ts";
import { call, useCall } from "#renderer/client.ts";
import { useLang, useReason, useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { CheckedRows } from "./checked-rows.tsx";
import { bodyOf, headersOf, type Checked, type ChosenFile, type useImport } from "./use-import.ts";
import { useSaveTable } from "./use-save-table.ts";

const pageSize = 50;

export function PreviewStep(props: {
  file: ChosenFile;
  checked: Checked;
  job: ReturnType<typeof useImport>;
}) {
  const t = useText("staffFile");
  const lang = useLang();
  const { file, checked, job } = props;
  const { id, counts } = checked;
  const [state, setState] = useState<RowState | null>(null);
  const [page, setPage] = useState(0);
  const [leaveOut, setLeaveOut] = useState(false);
  const { data, error } = useCall(
    "staffFile.rows",
    { id, state, from: page * pageSize, limit: pageSize, lang },
    { keepPrevious: true, enabled: job.work === null },
  );
  const toWrite = counts.new + counts.changed;
  const all = rowStates.reduce((sum, one) => sum + counts[one], 0);
  const barred = counts.wrong > 0 && !leaveOut ? t("mendFirst") : undefined;
  return (
    <Panel
      title={t("previewTitle")}
      action={counts.wrong > 0 && <SaveIssues file={file} checked={checked} />}
    >
      {counts.wrong === 0 && toWrite === 0 && <Typography>{t("previewNothing")}</Typography>}
      <ToggleButtonGroup
        exclusive
        size="small"
        value={state ?? "all"}
        aria-label={t("filter")}
        onChange={(_, chosen: RowState | "all" | null) => {
          setPage(0);
          if (chosen !== null) setState(chosen === "all" ? null : chosen);
        }}
        sx={{ marginBlock: 2, flexWrap: "wrap" }}
      >
        <ToggleButton value="all">{t("all", { count: all })}</ToggleButton>
        {rowStates.map((one) => (
          <ToggleButton key={one} value={one}>
            {t(`state.${one}`, { count: counts[one] })}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading />}
      {data && <CheckedRows rows={data.rows} />}
      {data && <Pager page={page} pageSize={pageSize} total={data.total} onPage={setPage} />}
      {counts.wrong > 0 && toWrite > 0 && (
        <FormControlLabel
          control={<Checkbox checked={leaveOut} onChange={(_, on) => setLeaveOut(on)} />}
          label={t("leaveOut", { count: counts.wrong })}
          sx={{ display: "flex", marginBlockStart: 1 }}
        />
      )}
      <Stack direction="row" sx={{ gap: 1, marginBlockStart: 2, flexWrap: "wrap" }}>
        {toWrite > 0 && (
          <PrimaryButton
            pending={job.work !== null}
            refusedBecause={barred}
            onClick={() => void job.importAll(leaveOut)}
          >
            {t("import", { count: toWrite })}
          </PrimaryButton>
        )}
        {job.refusal && (
          <Button onClick={() => void job.check()}>{t("check", { count: all })}</Button>
        )}
        <Button quiet onClick={job.back}>
          {t("backToMapping")}
        </Button>
        <Button quiet onClick={job.forget}>
          {t("another")}
        </Button>
      </Stack>
    </Panel>
  );
}

/** The wrong rows as in the file, each with its mistakes, to be corrected and imported again. */
function SaveIssues({ file, checked }: { file: ChosenFile; checked: Checked }) {
  const t = useText("staffFile");
  const lang = useLang();
  const reason = useReason();
  const { save, pending, refusal, savedTo } = useSaveTable();
  const run = async () => {
    const wrong: CheckedRow[] = [];
    while (wrong.length < checked.counts.wrong) {
      const from = wrong.length;
      const page = await call("staffFile.rows", {
        id: checked.id,
        state: "wrong",
        from,
        limit: rowsACall,
      });
      if (!page.ok || page.value.rows.length === 0) break;
      wrong.push(...page.value.rows);
    }
    const cells = new Map(bodyOf(file).map((one) => [one.row, one.cells]));
    const heads = headersOf(file);
    await save({
      name: t("issuesName"),
      heads: [t("rowColumn"), t("issueColumn"), ...heads],
      rows: wrong.map(({ row, issues }) => [
        String(row),
        issues
          .map((one) => t("issue", { column: headerOf(one.column, lang), text: reason(one) }))
          .join("\n"),
        ...heads.map((_, index) => cells.get(row)?.[index] ?? ""),
      ]),
      format: "xlsx",
    });
  };
  return (
    <Stack sx={{ alignItems: "end" }}>
      <Button pending={pending} onClick={() => void run()}>
        {t("saveIssues")}
      </Button>
      <RefusalAlert refusal={refusal} />
      {savedTo !== "" && (
        <Typography variant="caption" role="status">
          {t("savedTo", { path: savedTo })}
        </Typography>
      )}
    </Stack>
  );
}
