/** Dialogs of a commitment: progress, evidence, or a reason. */
import { Typography } from "@mui/material";
import { useForm } from "react-hook-form";
import type { CommitmentAct } from "#shared/commitments/commitments.ts";
import type { CommitmentView } from "#shared/contract/commitments.ts";
import type { Paper } from "#shared/mission/request/request.ts";
import { runCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { FileField } from "#renderer/ui/file-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { ReasonDialog } from "#renderer/ui/dialogs.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { numberFrom } from "#renderer/ui/typed-number.ts";
import { CommitmentDialog } from "./commitment-dialog.tsx";

export type AskedAct = Exclude<CommitmentAct, "make">;
interface Asked {
  view: CommitmentView;
  onClose: () => void;
}

export function CommitmentDialogs({ act, ...asked }: Asked & { act: AskedAct }) {
  switch (act) {
    case "change":
      return <CommitmentDialog change={asked.view.commitment} onClose={asked.onClose} />;
    case "progress":
      return <ProgressDialog {...asked} />;
    case "finish":
      return <FinishDialog {...asked} />;
    case "cancel":
    case "reopen":
      return <WhyDialog {...asked} act={act} />;
  }
}

function ProgressDialog({ view, onClose }: Asked) {
  const t = useText("commitments");
  const { id, text, percent } = view.commitment;
  const form = useForm<{ progress: { percent: string; note: string; evidence: Paper[] } }>({
    defaultValues: { progress: { percent: String(percent), note: "", evidence: [] } },
  });
  return (
    <FormDialog
      open
      title={t("progress")}
      form={form}
      confirmLabel={t("progress")}
      onConfirm={({ progress }) =>
        runCommand("commitments.progress", {
          id,
          progress: { ...progress, percent: numberFrom(progress.percent) },
        })
      }
      onClose={onClose}
    >
      <What text={text} />
      <TextField name="progress.percent" label={t("field.percent")} required inputMode="numeric" />
      <TextField name="progress.note" label={t("field.note")} required multiline rows={3} />
      <FileField name="progress.evidence" label={t("field.evidence")} many />
    </FormDialog>
  );
}

function FinishDialog({ view, onClose }: Asked) {
  const t = useText("commitments");
  const { id, version, text } = view.commitment;
  const form = useForm<{ note: string; evidence: Paper[] }>({
    defaultValues: { note: "", evidence: [] },
  });
  return (
    <FormDialog
      open
      title={t("finish")}
      form={form}
      confirmLabel={t("finish")}
      onConfirm={(values) =>
        runCommand("commitments.finish", { id, seenVersion: version, ...values })
      }
      onClose={onClose}
    >
      <What text={text} />
      <TextField name="note" label={t("field.doneNote")} required multiline rows={3} />
      <FileField name="evidence" label={t("field.evidence")} many />
    </FormDialog>
  );
}

function WhyDialog({ view, act, onClose }: Asked & { act: "cancel" | "reopen" }) {
  const t = useText("commitments");
  const { id, version, text } = view.commitment;
  return (
    <ReasonDialog
      open
      title={t(act)}
      confirmLabel={t(act)}
      danger={act === "cancel"}
      onConfirm={(reason) => runCommand(`commitments.${act}`, { id, seenVersion: version, reason })}
      onClose={onClose}
    >
      <What text={text} />
    </ReasonDialog>
  );
}

function What({ text }: { text: string }) {
  return (
    <Typography sx={{ marginBlockEnd: 2, fontWeight: 600 }} dir="auto">
      {text}
    </Typography>
  );
}
