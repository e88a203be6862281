/** Registers an agreement or changes one; mistakes are named at their fields by the contract's own schema. */
import { Box, Stack } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import {
  agreementKinds,
  agreementStatuses,
  type Agreement,
  type AgreementFields,
  type AgreementStatus,
} from "#shared/agreements/agreement.ts";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { ChangedMeanwhile, useSeen } from "#renderer/ui/changed-meanwhile.tsx";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { CheckField, SelectField } from "#renderer/ui/choice-fields.tsx";
import { CityField } from "#renderer/ui/city-field.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { CountryField } from "#renderer/ui/country-field.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FileField } from "#renderer/ui/file-field.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { ErrorSummary, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { numberFrom } from "#renderer/ui/typed-number.ts";
import { ClauseRows, CommitteeRows, ContactRows, PermitRows, SignatoryRows } from "./form-rows.tsx";

/** As typed: the kind is `null` until one is chosen, the number is text. */
type Typed = Omit<AgreementFields, "kind" | "renewalNoticeDays"> & {
  kind: AgreementFields["kind"] | null;
  renewalNoticeDays: string;
};
interface Values {
  fields: Typed;
  status: AgreementStatus;
}

const empty: Typed = {
  titleFa: "",
  titleEn: "",
  kind: null,
  country: "",
  partnerCity: "",
  partnerBody: "",
  contacts: [],
  signedOn: "",
  signedAt: "",
  languages: "",
  signatories: [],
  validUntil: "",
  autoRenew: false,
  renewalNoticeDays: "90",
  permits: [],
  clauses: [],
  committee: [],
  scan: null,
};

export function AgreementForm(props: {
  agreement: Agreement | null;
  onDone: (id: string) => void;
  onClose: () => void;
}) {
  const { agreement } = props;
  const t = useText("agreements");
  const common = useText("common");
  const form = useForm<Values>({
    defaultValues: { fields: agreement ? typedOf(agreement) : empty, status: "active" },
  });
  const register = useCommand("agreements.register");
  const change = useCommand("agreements.change");
  const command = agreement ? change : register;
  const [id] = useState(() => agreement?.id ?? newId());
  const seen = useSeen(agreement?.version ?? 0);
  const issues = command.refusal?.fields ?? noIssues;

  const submit = async () => {
    const { fields: typed, status } = form.getValues();
    const fields = {
      ...typed,
      renewalNoticeDays: numberFrom(typed.renewalNoticeDays),
    } as AgreementFields;
    const result = agreement
      ? await change.run({ id, seenVersion: seen.seenVersion, fields })
      : await register.run({ id, fields, status });
    if (result.ok) props.onDone(id);
  };
  const labelOf = useLabels();
  const plain = ["titleFa", "titleEn", "partnerCity", "signedOn", "validUntil"] as const;

  return (
    <Form form={form} issues={issues} onSubmit={() => void submit()} label={t("formTitle")}>
      <ErrorSummary issues={issues} labelOf={labelOf} />
      <Stack sx={{ gap: 2 }}>
        <Panel title={t("field.identity")}>
          <Identity status={agreement === null} />
        </Panel>
        <Panel title={t("field.signing")}>
          <Signing />
        </Panel>
        <Panel>
          <ClauseRows />
        </Panel>
        <Panel>
          <PermitRows />
        </Panel>
        <Panel>
          <CommitteeRows />
        </Panel>
        {issues.length === 0 && !seen.overtaken && <RefusalAlert refusal={command.refusal} />}
        {agreement && (
          <ChangedMeanwhile
            when={seen.overtaken}
            rows={plain.map((key) => ({
              label: labelOf(key) ?? t("field.titleEn"),
              now: agreement[key],
              mine: form.getValues().fields[key],
            }))}
            onKeepMine={seen.look}
            onTakeTheirs={() => {
              seen.look();
              form.reset({ fields: typedOf(agreement), status: "active" });
            }}
          />
        )}
        <Stack direction="row" sx={{ gap: 1.5 }}>
          <PrimaryButton type="submit" pending={command.pending}>
            {agreement ? t("saveChanges") : t("registerNew")}
          </PrimaryButton>
          <Button quiet onClick={props.onClose}>
            {common("cancel")}
          </Button>
        </Stack>
      </Stack>
    </Form>
  );
}

function Identity({ status }: { status: boolean }) {
  const t = useText("agreements");
  const words = useText("words");
  return (
    <>
      <Columns>
        <TextField name="fields.titleFa" label={t("field.titleFa")} required autoFocus />
        <TextField name="fields.titleEn" label={t("field.titleEn")} dir="ltr" />
        <SelectField
          name="fields.kind"
          label={t("field.kind")}
          required
          options={agreementKinds.map((value) => ({
            value,
            label: words(`agreementKind.${value}`),
          }))}
        />
        {status && (
          <SelectField
            name="status"
            label={t("field.status")}
            required
            options={agreementStatuses
              .filter((one) => one !== "ended")
              .map((value) => ({ value, label: t(`status.${value}`) }))}
          />
        )}
        <CountryField name="fields.country" label={t("field.country")} required />
        <CityField
          name="fields.partnerCity"
          country="fields.country"
          label={t("field.partnerCity")}
          required
        />
        <TextField name="fields.partnerBody" label={t("partnerBody")} />
      </Columns>
      <ContactRows />
    </>
  );
}

function Signing() {
  const t = useText("agreements");
  return (
    <>
      <Columns>
        <DayField name="fields.signedOn" label={t("signedOn")} helper={t("field.signedOnHelper")} />
        <TextField name="fields.signedAt" label={t("signedAt")} />
        <DayField name="fields.validUntil" label={t("validUntil")} helper={t("validUntilHelper")} />
        <TextField
          name="fields.renewalNoticeDays"
          label={t("renewalNoticeDays")}
          inputMode="numeric"
        />
        <TextField name="fields.languages" label={t("languages")} helper={t("languagesHelper")} />
      </Columns>
      <CheckField name="fields.autoRenew" label={t("autoRenew")} />
      <Box sx={{ maxInlineSize: "40rem" }}>
        <FileField name="fields.scan" label={t("scan")} />
      </Box>
      <SignatoryRows />
    </>
  );
}

/** The label of a field by the last part of its path: rows are alike. */
const useLabels = () => {
  const t = useText("agreements");
  return (path: string): string | undefined => {
    const labels: Record<string, string> = {
      titleFa: t("field.titleFa"),
      kind: t("field.kind"),
      country: t("field.country"),
      partnerCity: t("field.partnerCity"),
      signedOn: t("signedOn"),
      validUntil: t("validUntil"),
      renewalNoticeDays: t("renewalNoticeDays"),
      name: t("field.name"),
      side: t("field.side"),
      body: t("field.body"),
      number: t("field.number"),
      date: t("field.date"),
      no: t("field.no"),
      text: t("field.text"),
    };
    return labels[path.split(".").at(-1) ?? ""];
  };
};

const typedOf = (agreement: Agreement): Typed => ({
  ...(Object.fromEntries(
    Object.keys(empty).map((key) => [key, agreement[key as keyof Typed]]),
  ) as unknown as Typed),
  renewalNoticeDays: String(agreement.renewalNoticeDays),
});
const noIssues: never[] = [];
