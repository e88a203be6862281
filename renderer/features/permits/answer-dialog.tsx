/** The answer of an outside body as its letter gives it: granted, granted in part, refused. */
import { useForm, useWatch } from "react-hook-form";
import type { Dossier, RouteStepView } from "#shared/contract/missions.ts";
import { permitOutcomes, type PermitAnswerFields } from "#shared/mission/permits/permits.ts";
import { memberKey, type Paper } from "#shared/mission/request/request.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { CheckGroupField, ChoiceField } from "#renderer/ui/choice-fields.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FileField } from "#renderer/ui/file-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import { useAct } from "#renderer/features/mission/use-act.ts";

interface Values {
  answer: {
    outcome: string;
    letterNo: string;
    letterDate: string;
    validFrom: string;
    validUntil: string;
    people: string[];
    startDate: string;
    endDate: string;
    note: string;
    scan: Paper | null;
  };
}

export function AnswerDialog(props: {
  dossier: Dossier;
  step: RouteStepView;
  onClose: () => void;
}) {
  const { dossier, step } = props;
  const { request } = dossier.mission;
  const t = useText("permits");
  const lang = useLang();
  const names = usePersonNames();
  const { act } = useAct("recordPermit", dossier);
  const form = useForm<Values>({
    defaultValues: {
      answer: {
        outcome: "",
        letterNo: "",
        letterDate: dossier.today,
        validFrom: "",
        validUntil: "",
        people: request.members.map(memberKey),
        startDate: request.startDate,
        endDate: request.endDate,
        note: "",
        scan: null,
      },
    },
  });
  const outcome = useWatch({ control: form.control, name: "answer.outcome" });
  const confirm = ({ answer }: Values) => {
    const partial = answer.outcome === "partial";
    const sent = {
      ...answer,
      people: partial ? answer.people : [],
      startDate: partial ? answer.startDate : "",
      endDate: partial ? answer.endDate : "",
    };
    return act({ stepId: step.id, answer: sent as PermitAnswerFields });
  };
  return (
    <FormDialog
      open
      wide
      title={`${t("act.recordPermit")} · ${stepTitle(lang, step)}`}
      form={form}
      confirmLabel={t("act.recordPermit")}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      <ChoiceField
        name="answer.outcome"
        label={t("answer")}
        required
        columns={3}
        options={permitOutcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      <TextField name="answer.letterNo" label={t("letterNo")} required />
      <DayField name="answer.letterDate" label={t("letterDate")} required max={dossier.today} />
      {outcome === "partial" && (
        <>
          <CheckGroupField
            name="answer.people"
            label={t("whoGranted")}
            helper={t("partialHelp")}
            required
            columns={2}
            options={request.members.map((one) => ({
              value: memberKey(one),
              label: names(one).name,
            }))}
          />
          <DayField name="answer.startDate" label={t("startDate")} />
          <DayField name="answer.endDate" label={t("endDate")} />
        </>
      )}
      {outcome !== "refused" && (
        <>
          <DayField name="answer.validFrom" label={t("validFrom")} />
          <DayField name="answer.validUntil" label={t("validUntil")} required={step.compulsory} />
        </>
      )}
      <FileField name="answer.scan" label={t("scan")} />
      <TextField
        name="answer.note"
        label={outcome === "refused" ? t("refusedNote") : t("note")}
        multiline
        required={outcome === "refused"}
      />
    </FormDialog>
  );
}
