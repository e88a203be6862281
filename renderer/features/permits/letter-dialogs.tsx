/** Our letter to a body; and a reason, for leaving a permit out or asking once more. */
import { useForm } from "react-hook-form";
import type { Dossier, RouteStepView } from "#shared/contract/missions.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { useAct } from "#renderer/features/mission/use-act.ts";

interface Target {
  dossier: Dossier;
  step: RouteStepView;
  onClose: () => void;
}

export function LetterDialog({ dossier, step, onClose }: Target) {
  const t = useText("permits");
  const lang = useLang();
  const { act } = useAct("sendPermit", dossier);
  const form = useForm({
    defaultValues: {
      letterNo: step.letters?.sent?.letterNo ?? "",
      letterDate: step.letters?.sent?.letterDate ?? dossier.today,
    },
  });
  return (
    <FormDialog
      open
      title={`${t("act.sendPermit")} · ${stepTitle(lang, step)}`}
      form={form}
      confirmLabel={t("act.sendPermit")}
      onConfirm={(values) => act({ stepId: step.id, ...values })}
      onClose={onClose}
    >
      <TextField name="letterNo" label={t("letterNo")} required autoFocus />
      <DayField name="letterDate" label={t("letterDate")} required max={dossier.today} />
    </FormDialog>
  );
}

export function WhyPermitDialog(props: Target & { act: "skipPermit" | "askPermitAgain" }) {
  const { dossier, step } = props;
  const t = useText("permits");
  const lang = useLang();
  const { act } = useAct(props.act, dossier);
  const form = useForm({ defaultValues: { reason: "" } });
  return (
    <FormDialog
      open
      title={`${t(`act.${props.act}`)} · ${stepTitle(lang, step)}`}
      form={form}
      confirmLabel={t(`act.${props.act}`)}
      onConfirm={({ reason }) => act({ stepId: step.id, reason: reason.trim() })}
      onClose={props.onClose}
    >
      <TextField name="reason" label={t("reason")} multiline required autoFocus />
    </FormDialog>
  );
}
