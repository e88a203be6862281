/** Importing the staff list: file, columns, check, done. Nothing is written before the last button. */
import DoneIcon from "@mui/icons-material/CheckCircleOutlined";
import TableIcon from "@mui/icons-material/TableChartOutlined";
import { Alert, Step, StepLabel, Stepper } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { exportColumns, headerOf } from "#shared/people/staff-columns.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { ChooseFileButton } from "#renderer/ui/choose-file.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, RefusalAlert } from "#renderer/ui/states.tsx";
import { MappingStep } from "./mapping-step.tsx";
import { PreviewStep } from "./preview-step.tsx";
import { useImport, type Work } from "./use-import.ts";
import { useSaveTable } from "./use-save-table.ts";
import { WorkBar } from "./work-bar.tsx";

const steps = ["file", "mapping", "preview", "done"] as const;

export function ImportPage() {
  const t = useText("staffFile");
  const people = useText("people");
  const lang = useLang();
  const can = useCan();
  const navigate = useNavigate();
  const job = useImport();
  const { file, work, checked, written } = job;
  if (!can("people.manage"))
    return (
      <Page title={t("title")}>
        <EmptyState icon={<TableIcon />} title={t("notForYou")} text={t("notForYouText")} />
      </Page>
    );
  const at = written ? 3 : checked ? 2 : file ? 1 : 0;
  return (
    <Page
      title={t("title")}
      subtitle={t("subtitle")}
      back={{ label: people("title"), to: "/people" }}
    >
      <Stepper activeStep={at} aria-label={t("stepsLabel")} sx={{ marginBlockEnd: 3 }}>
        {steps.map((step, index) => (
          <Step key={step} completed={index < at || written !== null}>
            <StepLabel
              icon={localizeDigits(String(index + 1), lang)}
              {...(index === at ? { "aria-current": "step" as const } : {})}
            >
              {t(`steps.${step}`)}
            </StepLabel>
          </Step>
        ))}
      </Stepper>
      <RefusalAlert refusal={job.refusal} />
      {work && <Working work={work} onCancel={job.cancel} />}
      {at === 0 && <FileStep job={job} />}
      {at === 1 && file && <MappingStep file={file} job={job} />}
      {at === 2 && file && checked && <PreviewStep file={file} checked={checked} job={job} />}
      {written && (
        <Panel>
          <EmptyState
            icon={<DoneIcon />}
            title={t("doneTitle")}
            text={t("doneText", written)}
            action={
              <PrimaryButton onClick={() => void navigate({ to: "/people" })}>
                {t("toList")}
              </PrimaryButton>
            }
          />
        </Panel>
      )}
    </Page>
  );
}

function FileStep({ job }: { job: ReturnType<typeof useImport> }) {
  const t = useText("staffFile");
  const lang = useLang();
  const { save, pending } = useSaveTable();
  const empty = () =>
    save({
      name: t("sampleName"),
      heads: exportColumns
        .filter((column) => column !== "id")
        .map((column) => headerOf(column, lang)),
      rows: [],
      format: "xlsx",
    });
  return (
    <Panel>
      {job.broken && <Alert severity="error">{t(job.broken)}</Alert>}
      <EmptyState
        icon={<TableIcon />}
        title={t("fileTitle")}
        text={t("fileText")}
        action={
          <>
            <ChooseFileButton
              primary
              label={t("choose")}
              accept=".csv,.xlsx"
              onChoose={(chosen) => void job.choose(chosen)}
            />{" "}
            <Button quiet pending={pending} onClick={() => void empty()}>
              {t("sample")}
            </Button>
          </>
        }
      />
    </Panel>
  );
}

function Working({ work, onCancel }: { work: Work; onCancel: () => void }) {
  const t = useText("staffFile");
  const { data } = useCall("app.status", {});
  if (work.what === "writing") {
    const part = data?.working ?? work;
    return <WorkBar label={t("writing", part)} part={part} note={t("writingText")} />;
  }
  return (
    <WorkBar
      label={t(work.what, { done: work.done, total: work.total })}
      part={work}
      onCancel={onCancel}
    />
  );
}
