/** Actions on a matched sheet: it is stored at its step, or the decision signed on it is recorded. */
import { MenuItem, Select, Stack } from "@mui/material";
import { useId, useState } from "react";
import { useForm } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Paper } from "#shared/mission/request/request.ts";
import { isDay } from "#shared/persian/jalali.ts";
import type { Refusal, Result } from "#shared/result.ts";
import { runCommand } from "#renderer/client.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { mayDo } from "#renderer/features/mission/may-do.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { ChoiceField, SelectField } from "#renderer/ui/choice-fields.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { Field, fieldIds } from "#renderer/ui/field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import { useAct } from "#renderer/features/mission/use-act.ts";

export function SheetActs(props: {
  dossier: Dossier;
  /** The step the code names, or empty. */
  step: string;
  file: File;
  onDone: (sentence: string) => void;
}) {
  const { dossier, file } = props;
  const t = useText("paperIn");
  const name = `step${useId().replaceAll(":", "")}`;
  const steps = useStepOptions(dossier);
  const [step, setStep] = useState(steps.some((one) => one.value === props.step) ? props.step : "");
  const [deciding, setDeciding] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);
  const { act } = useAct("keepSignedPaper", dossier);
  const open = dossier.route.find(
    (one) => one.id === step && one.state === "open" && one.kind !== "permit",
  );
  const mayDecide = mayDo(dossier, "decideOnPaper");
  const title = steps.find((one) => one.value === step)?.label ?? "";

  const keep = async () => {
    setPending(true);
    setRefusal(null);
    const stored = await storeFile(file);
    const result = stored.ok ? await act({ stepId: step, file: stored.value }) : stored;
    setPending(false);
    if (result.ok) props.onDone(t("kept", { step: title }));
    else setRefusal(result.error);
  };
  return (
    <>
      <Field name={name} label={t("step")} required error={undefined}>
        <Select
          value={step}
          onChange={(event) => setStep(event.target.value)}
          displayEmpty
          size="small"
          fullWidth
          labelId={fieldIds(name).labelId}
          SelectDisplayProps={{ id: fieldIds(name).id }}
        >
          {step === "" && <MenuItem value="">{t("chooseStep")}</MenuItem>}
          {steps.map((one) => (
            <MenuItem key={one.value} value={one.value}>
              {one.label}
            </MenuItem>
          ))}
        </Select>
      </Field>
      <RefusalAlert refusal={refusal} />
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap" }}>
        {open && mayDecide && (
          <PrimaryButton onClick={() => setDeciding(true)}>{t("decide")}</PrimaryButton>
        )}
        <Button disabled={step === ""} pending={pending} onClick={() => void keep()}>
          {t("keep")}
        </Button>
      </Stack>
      {deciding && open && (
        <DecisionDialog
          dossier={dossier}
          step={open}
          file={file}
          onClose={() => setDeciding(false)}
          onDone={() => props.onDone(t("decided", { step: title }))}
        />
      )}
    </>
  );
}

/** The whole request, the order once there is one, and every step with a signature. */
const useStepOptions = (dossier: Dossier) => {
  const t = useText("paperIn");
  const lang = useLang();
  return [
    { value: "request", label: t("wholeRequest") },
    ...(dossier.mission.order ? [{ value: "order", label: t("order") }] : []),
    ...dossier.route
      .filter((one) => one.kind !== "permit")
      .map((one) => ({
        value: one.id,
        label:
          one.purpose === "change"
            ? t("ofChange", { step: stepTitle(lang, one) })
            : stepTitle(lang, one),
      })),
  ];
};

const storeFile = async (file: File): Promise<Result<Paper>> =>
  runCommand("file.add", {
    name: file.name,
    mime: file.type,
    bytes: new Uint8Array(await file.arrayBuffer()),
  });

interface Values {
  decision: "approved" | "objected" | "returned" | "rejected" | "";
  personId: string;
  signedOn: string;
  reason: string;
  password: string;
}

/** The decision as it was signed by hand; the person who records it signs for the record with their own password. */
function DecisionDialog(props: {
  dossier: Dossier;
  step: Dossier["route"][number];
  file: File;
  onClose: () => void;
  onDone: () => void;
}) {
  const { dossier, step } = props;
  const t = useText("paperIn");
  const names = usePersonNames();
  const { act } = useAct("decideOnPaper", dossier);
  const form = useForm<Values>({
    defaultValues: {
      decision: "approved",
      personId: step.people[0]?.person.id ?? "",
      signedOn: dossier.today,
      reason: "",
      password: "",
    },
  });
  const decisions =
    step.kind === "clearance"
      ? (["approved", "objected", "returned"] as const)
      : (["approved", "returned", "rejected"] as const);
  return (
    <FormDialog
      open
      signed
      title={t("decide")}
      form={form}
      confirmLabel={t("decide")}
      check={({ signedOn }) =>
        isDay(signedOn) ? [] : [{ path: "signedOn", reason: "chooseDate" }]
      }
      onConfirm={async ({ decision, personId, signedOn, reason, password }) => {
        const stored = await storeFile(props.file);
        if (!stored.ok) return stored;
        return act({
          stepId: step.id,
          decision: decision === "" ? "approved" : decision,
          personId,
          signedOn,
          reason: reason.trim(),
          file: stored.value,
          password,
        });
      }}
      onDone={props.onDone}
      onClose={props.onClose}
    >
      <ChoiceField
        name="decision"
        label={t("decision")}
        required
        options={decisions.map((value) => ({ value, label: t(`decisions.${value}`) }))}
      />
      <SelectField
        name="personId"
        label={t("signer")}
        required
        options={step.people.map(({ person }) => ({ value: person.id, label: names(person).name }))}
      />
      <DayField name="signedOn" label={t("signedOn")} required max={dossier.today} />
      <TextField name="reason" label={t("reason")} multiline />
    </FormDialog>
  );
}
