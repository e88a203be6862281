/** The question before each act: a note, a reason, or the order's own fields. What is typed survives a refusal. */
import { Alert } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { ackKinds } from "#shared/mission/closing.ts";
import { isSigned } from "#shared/mission/signed.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import type { Result } from "#shared/result.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { CheckGroupField } from "#renderer/ui/choice-fields.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { ReassignDialog } from "#renderer/features/reassign/reassign-dialog.tsx";
import { About } from "./about-dossier.tsx";
import { IssueOrderDialog } from "./issue-order-dialog.tsx";
import { WaiveDialog } from "#renderer/features/report-lock/waive-dialog.tsx";
import { actionUi, wordedActions, type WordedAction } from "./action-ui.ts";
import { useAct } from "./use-act.ts";

/** Every dialog stays mounted, so that a text typed before a conflict or a second look is still there. */
export function ActionDialog(props: {
  dossier: Dossier;
  asked: ActionName | null;
  onClose: () => void;
}) {
  const { dossier, asked, onClose } = props;
  return (
    <>
      {wordedActions.map((action) => (
        <WordedDialog
          key={action}
          action={action}
          dossier={dossier}
          open={asked === action}
          onClose={onClose}
        />
      ))}
      <WaiveDialog dossier={dossier} open={asked === "waiveLock"} onClose={onClose} />
      {asked === "issueOrder" && <IssueOrderDialog dossier={dossier} onClose={onClose} />}
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
  onClose: () => void;
}) {
  const { action, dossier } = props;
  const t = useText("dossier");
  const words = useText("words");
  const common = useText("common");
  const signed = isSigned(action);
  const { words: asks, button } = actionUi[action];
  const optional = asks?.text === "note";
  const asksAcks = asks?.undoes === true;
  const form = useForm<Values>({
    defaultValues: { text: "", acknowledgements: [...dossier.suggestedAcks], password: "" },
  });
  const { act } = useAct(action, dossier);
  const { changed, watch } = useConflict();
  const confirm = (values: Values) => {
    const input = {
      ...(optional ? { note: values.text.trim() } : { reason: values.text.trim() }),
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
        optional || text.trim().length >= 3 ? [] : [{ path: "text", reason: "reasonNeeded" }]
      }
      signed={signed}
      danger={button?.weight === "final"}
      confirmLabel={t(`act.${action}`)}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <About dossier={dossier}>
        {action === "approve" ? <AfterApproval dossier={dossier} /> : t(`ask.${action}Text`)}
      </About>
      <Changed when={changed} />
      <TextField
        name="text"
        multiline
        autoFocus
        required={!optional}
        label={optional ? t("ask.note") : common("reasonLabel")}
      />
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

/** The engine calls the text a note or a reason; here it is one field. */
const atText = (result: Result<unknown>): Result<unknown> =>
  result.ok || !result.error.fields
    ? result
    : {
        ok: false,
        error: {
          ...result.error,
          fields: result.error.fields.map((one) =>
            one.path === "note" || one.path === "reason" ? { ...one, path: "text" } : one,
          ),
        },
      };

/** What this one act closes, and read from the plan who comes after it. */
function AfterApproval({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const common = useText("common");
  const lang = useLang();
  const { decides, objections, route } = dossier;
  const titles = (steps: readonly { titleFa: string; titleEn: string }[]) =>
    steps.map((step) => stepTitle(lang, step)).join(common("listSeparator"));
  const mine = new Set(decides.map((one) => one.id));
  const stillOpen = route.filter((step) => step.state === "open" && !mine.has(step.id));
  const next = route.find((step) => step.state === "later" && !mine.has(step.id));
  return (
    <>
      {decides.length > 1 && (
        <Alert severity="info" sx={{ marginBlockEnd: 1 }}>
          {t("ask.approveTogether", { steps: titles(decides) })}
        </Alert>
      )}
      {objections.length > 0 && (
        <Alert severity="warning" sx={{ marginBlockEnd: 1 }}>
          {t("ask.approveObjection")}
        </Alert>
      )}
      {stillOpen.length > 0
        ? t("ask.approveParallel", { steps: titles(stillOpen) })
        : next
          ? t("ask.approveNext", { step: stepTitle(lang, next) })
          : t("ask.approveLast")}
    </>
  );
}

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
