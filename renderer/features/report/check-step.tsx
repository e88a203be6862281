/** The whole report once more, what is still missing, and the button that files it. */
import { Alert, Box, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Report } from "#shared/mission/report/report.ts";
import type { FieldIssue } from "#shared/result.ts";
import { useReceipt } from "#renderer/features/mission/use-receipt.ts";
import { useCommand } from "#renderer/client.ts";
import type { DraftKeeper } from "#renderer/draft-keeper.ts";
import { useText } from "#renderer/i18n.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { ErrorSummary, RefusalAlert } from "#renderer/ui/states.tsx";
import { useRefused } from "#renderer/use-refused.ts";
import { useLabels } from "./labels.ts";
import { ReportReading } from "./report-reading.tsx";
import {
  onScreen,
  sectionIds,
  sectionOf,
  sentReport,
  type ReportValues,
  type SectionId,
  type StepId,
} from "./report-values.ts";

export function CheckStep(props: {
  dossier: Dossier;
  values: ReportValues;
  issues: readonly FieldIssue[];
  onTried: (ids: readonly SectionId[]) => void;
  goTo: (id: StepId, path?: string) => void;
  keeper: DraftKeeper;
}) {
  const { dossier, values, issues, goTo, keeper } = props;
  const t = useText("report");
  const labelOf = useLabels();
  const refused = useRefused(dossier, "fileReport");
  const file = useCommand("mission.fileReport");
  const receipt = useReceipt();
  const [found, setFound] = useState<FieldIssue[]>([]);
  const { id, version, status } = dossier.mission;

  const submit = async () => {
    props.onTried(sectionIds);
    setFound([...issues]);
    if (issues.length > 0) return;
    await keeper.flush();
    const { draft, at } = sentReport(values);
    const result = await file.run({ missionId: id, seenVersion: version, draft });
    // The store deleted the draft with the filing; it must not be saved again.
    if (result.ok) {
      keeper.stop();
      receipt({ action: "fileReport", answer: result.value, before: dossier });
    } else setFound(onScreen(result.error.fields ?? [], at));
  };
  return (
    <>
      <Typography
        variant="h2"
        id="section-title"
        tabIndex={-1}
        sx={{ marginBlockEnd: 1, outline: "none" }}
      >
        {t("check")}
      </Typography>
      <Typography color="textSecondary" sx={{ marginBlockEnd: 2 }}>
        {t("checkIntro")}
      </Typography>
      <ErrorSummary issues={found} labelOf={labelOf} onGo={(path) => goTo(sectionOf(path), path)} />
      <ReportReading
        report={sentReport(values).draft as Report}
        dossier={dossier}
        onChange={(section) => goTo(section)}
      />
      <Box sx={{ marginBlockStart: 2 }}>
        {found.length > 0 && (
          <Alert severity="warning" role="note" sx={{ marginBlockEnd: 1.5 }}>
            {t("notReady", { count: found.length })}
          </Alert>
        )}
        {(file.refusal?.fields?.length ?? 0) === 0 && <RefusalAlert refusal={file.refusal} />}
        <Stack direction="row" sx={{ gap: 1.5, flexWrap: "wrap" }}>
          <PrimaryButton
            pending={file.pending}
            refusedBecause={refused}
            onClick={() => void submit()}
          >
            {status === "reportReturned" ? t("refile") : t("file")}
          </PrimaryButton>
        </Stack>
      </Box>
    </>
  );
}
