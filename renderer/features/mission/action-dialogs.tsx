/** The question before each act: a reason, or the order's own fields. What is typed survives a refusal. */
import { Alert } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { ackKinds } from "#shared/mission/closing.ts";
import { batchActions, isSigned } from "#shared/mission/signed.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import type { Result } from "#shared/result.ts";
import { useText } from "#renderer/i18n.ts";
import { CheckGroupField } from "#renderer/ui/choice-fields.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { ReassignDialog } from "#renderer/features/reassign/reassign-dialog.tsx";
import { About } from "./about-dossier.tsx";
import { DecisionSeat } from "./decision-seat.tsx";
import { IssueOrderDialog } from "./issue-order-dialog.tsx";
import { SignReportDialog } from "#renderer/features/report/sign-report-dialog.tsx";
import { WaiveDialog } from "#renderer/features/report-lock/waive-dialog.tsx";
import { actionUi, wordedActions, type WordedAction } from "./action-ui.ts";
import { useAct } from "./use-act.ts";

/** Every dialog stays mounted, so that a text typed before a conflict or a second look is still there. */
export function ActionDialog(props: {
  dossier: Dossier;
  asked: ActionName | null;
  /** After an act that asked for its reason; its dialog closes without it. */
  onDone?: () => void;
  onClose: () => void;
}) {
  const { dossier, asked, onDone, onClose } = props;
  return (
    <>
      {wordedActions.map((action) => (
        <WordedDialog
          key={action}
          action={action}
          dossier={dossier}
          open={asked === action}
          {...(onDone ? { onDone } : {})}
          onClose={onClose}
        />
      ))}
      <WaiveDialog dossier={dossier} open={asked === "waiveLock"} onClose={onClose} />
      {asked === "issueOrder" && <IssueOrderDialog dossier={dossier} onClose={onClose} />}
      {asked === "signReport" && <SignReportDialog dossier={dossier} onClose={onClose} />}
      {asked === "reassign" && (
        <ReassignDialog
          target={{
            missionId: dossier.mission.id,
            version: dossier.mission.version,
            dossierNo: dossier.mission.dossierNo,
            steps: dossier.route.filter((step) => step.state === "open"),
          }}
          onClose={onClose}
        />
      )}
    </>
  );
}

interface Values {
  text: string;
  acknowledgements: string[];
  password: string;
}

function WordedDialog(props: {
  action: WordedAction;
  dossier: Dossier;
  open: boolean;
  onDone?: () => void;
  onClose: () => void;
}) {
  const { action, dossier } = props;
  const t = useText("dossier");
  const words = useText("words");
  const common = useText("common");
  const signed = isSigned(action);
  const { words: asks, button } = actionUi[action];
  const asksAcks = asks?.undoes === true;
  const form = useForm<Values>({
    defaultValues: { text: "", acknowledgements: [...dossier.suggestedAcks], password: "" },
  });
  const { act } = useAct(action, dossier);
  const { changed, watch } = useConflict();
  const confirm = (values: Values) => {
    const input = {
      reason: values.text.trim(),
      ...(asksAcks ? { acknowledgements: values.acknowledgements } : {}),
      ...(signed ? { password: values.password } : {}),
    };
    return watch(act(input as never)).then(atText);
  };
  return (
    <FormDialog
      open={props.open}
      title={t(`ask.${action}`)}
      form={form}
      check={({ text }) =>
        text.trim().length >= 3 ? [] : [{ path: "text", reason: "reasonNeeded" }]
      }
      signed={signed}
      danger={button?.weight === "final"}
      confirmLabel={t(`act.${action}`)}
      onConfirm={confirm}
      onDone={() => {
        props.onClose();
        props.onDone?.();
      }}
      onClose={props.onClose}
    >
      <About dossier={dossier}>{t(`ask.${action}Text`)}</About>
      {batchActions.some((one) => one === action) && <DecisionSeat dossier={dossier} />}
      <Changed when={changed} />
      <TextField name="text" multiline autoFocus required label={common("reasonLabel")} />
      {asksAcks && (
        <CheckGroupField
          name="acknowledgements"
          label={t("ask.acknowledgements")}
          helper={t("ask.acknowledgementsHelp")}
          columns={2}
          options={ackKinds.map((value) => ({ value, label: words(`ackKind.${value}`) }))}
        />
      )}
    </FormDialog>
  );
}

/** The engine calls it a reason; the field of the dialog is its text. */
const atText = (result: Result<unknown>): Result<unknown> =>
  result.ok || !result.error.fields
    ? result
    : {
        ok: false,
        error: {
          ...result.error,
          fields: result.error.fields.map((one) =>
            one.path === "reason" ? { ...one, path: "text" } : one,
          ),
        },
      };

/** Remembers that the last try met a dossier that had changed. */
const useConflict = () => {
  const [changed, setChanged] = useState(false);
  const watch = async (acting: Promise<Result<unknown>>): Promise<Result<unknown>> => {
    const result = await acting;
    setChanged(!result.ok && result.error.code === "conflict");
    return result;
  };
  return { changed, watch };
};

function Changed({ when }: { when: boolean }) {
  const t = useText("dossier");
  if (!when) return null;
  return (
    <Alert severity="info" sx={{ marginBlockEnd: 2 }}>
      {t("act.conflict")}
    </Alert>
  );
}
