/** One list for the National Documents Council: its rows as they stood, the Council's answer, the outputs. */
import { Alert, Stack, Typography } from "@mui/material";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { Disposal } from "#shared/contract/archive.ts";
import type { CouncilAnswer } from "#shared/archive/disposal.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { runCommand, useCall, type CommandInput } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { SavablePapers } from "#renderer/features/report/savable-papers.tsx";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { ChoiceField } from "#renderer/ui/choice-fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FileField } from "#renderer/ui/file-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { KeptOutputs } from "#renderer/ui/kept-outputs.tsx";
import { sheetOf } from "#renderer/features/print/sheets.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { DayText, Digits, InstantText, PersonText } from "#renderer/ui/text.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { disposalSheet } from "./disposal-file.ts";
import { DisposalMark } from "./disposal-list.tsx";
import { DisposalRows } from "./disposal-rows.tsx";

const rowsPerPage = 20;

export function DisposalPage() {
  const t = useText("archive");
  const lang = useLang();
  const { disposalId: id } = useParams({ from: "/shell/archive/disposal/$disposalId" });
  const { data, error } = useCall("archive.disposal", { id });
  const [answering, setAnswering] = useState(false);
  return (
    <Page
      title={
        data
          ? t("disposal.listNamed", { listNo: localizeDigits(data.listNo, lang) })
          : t("views.disposal")
      }
      back={{ label: t("title"), to: "/archive" }}
      marks={data && <DisposalMark state={data.state} />}
      actions={
        data?.answer === null && (
          <PrimaryButton onClick={() => setAnswering(true)}>{t("disposal.answer")}</PrimaryButton>
        )
      }
    >
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading />}
      {data && <Listed disposal={data} />}
      {answering && data && <AnswerDialog id={data.id} onClose={() => setAnswering(false)} />}
    </Page>
  );
}

function Listed({ disposal }: { disposal: Disposal }) {
  const t = useText("archive");
  const [page, setPage] = useState(0);
  const { answer, actor, at, note, rows, dossiers } = disposal;
  const kept = rows.length === dossiers;
  return (
    <Stack sx={{ gap: 2 }}>
      <Alert severity="info" role="note">
        {t("disposal.note")}
      </Alert>
      <Panel title={t("sheet.title")} action={kept && <Outputs disposal={disposal} />}>
        <DataList
          hideEmpty
          items={[
            { label: t("disposal.madeOn"), value: <InstantText at={at} /> },
            { label: t("disposal.by"), value: <PersonText person={actor} post="beside" /> },
            { label: t("disposal.count"), value: <Digits>{dossiers}</Digits> },
            { label: t("disposal.noteField"), value: note && <bdi>{note}</bdi> },
            {
              label: t("disposal.letter"),
              value: answer && (
                <>
                  <bdi>
                    <Digits>{answer.letterNo}</Digits>
                  </bdi>
                  {" · "}
                  <DayText day={answer.letterDate} />
                </>
              ),
            },
            {
              label: t("disposal.answerNote"),
              value: answer?.note ? <bdi>{answer.note}</bdi> : "",
            },
            {
              label: t("disposal.scan"),
              value: answer && <SavablePapers papers={[answer.scan]} />,
            },
          ]}
        />
      </Panel>
      <Panel title={t("disposal.rowsTitle")}>
        {kept ? (
          <>
            <DisposalRows rows={rows.slice(page * rowsPerPage, (page + 1) * rowsPerPage)} />
            <Pager page={page} pageSize={rowsPerPage} total={rows.length} onPage={setPage} />
          </>
        ) : (
          <Alert severity="info" role="note">
            {t("disposal.rowsNotKept")}
          </Alert>
        )}
      </Panel>
    </Stack>
  );
}

function AnswerDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText("archive");
  const form = useForm<{
    outcome: CouncilAnswer["outcome"] | null;
    letterNo: string;
    letterDate: string;
    scan: CouncilAnswer["scan"] | null;
    note: string;
  }>({ defaultValues: { outcome: null, letterNo: "", letterDate: "", scan: null, note: "" } });
  return (
    <FormDialog
      open
      wide
      title={t("disposal.answer")}
      form={form}
      prefix="answer"
      confirmLabel={t("disposal.answer")}
      onConfirm={(answer) =>
        runCommand("archive.answerDisposal", {
          id,
          answer,
        } as CommandInput<"archive.answerDisposal">)
      }
      onClose={onClose}
    >
      <Typography sx={{ marginBlockEnd: 1.5 }}>{t("disposal.answerText")}</Typography>
      <ChoiceField
        name="outcome"
        label={t("disposal.outcome")}
        required
        options={(["approved", "refused"] as const).map((value) => ({
          value,
          label: t(`disposal.${value}`),
        }))}
      />
      <Columns>
        <TextField name="letterNo" label={t("disposal.letterNo")} required />
        <DayField name="letterDate" label={t("disposal.letterDate")} required />
      </Columns>
      <FileField name="scan" label={t("disposal.scan")} required />
      <TextField name="note" label={t("disposal.answerNote")} multiline rows={2} maxLength={1000} />
    </FormDialog>
  );
}

/** Both are made from the kept rows, so a reprint says the same. */
function Outputs({ disposal }: { disposal: Disposal }) {
  const t = useText("archive");
  const lang = useLang();
  return (
    <KeptOutputs
      paper={sheetOf("disposal", lang, { ids: { id: disposal.id }, of: disposal.listNo })}
      table={() => disposalSheet(lang, disposal)}
      words={{
        saveXlsx: t("disposal.saveXlsx"),
        printPdf: t("disposal.printPdf"),
        saved: t("disposal.saved"),
      }}
    />
  );
}
