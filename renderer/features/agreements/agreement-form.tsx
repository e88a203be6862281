/** Registers an agreement; mistakes are named at their fields by the contract's own schema. */
import { Box, Stack } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { agreementKinds, type AgreementFields } from "#shared/contract/people.ts";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { CountryField } from "#renderer/ui/country-field.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { ErrorSummary, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";

/** As typed: the kind is `null` until one is chosen. */
type Typed = Omit<AgreementFields, "kind"> & { kind: AgreementFields["kind"] | null };
const empty: Typed = {
  titleFa: "",
  titleEn: "",
  kind: null,
  partnerCity: "",
  country: "",
  signedOn: "",
  clauses: "",
};

export function AgreementForm({
  onDone,
  onClose,
}: {
  onDone: (title: string) => void;
  onClose: () => void;
}) {
  const t = useText("agreements");
  const words = useText("words");
  const common = useText("common");
  const form = useForm({ defaultValues: { fields: empty } });
  const register = useCommand("agreements.register");
  const [id] = useState(() => crypto.randomUUID());
  const issues = register.refusal?.fields ?? noIssues;

  const submit = async () => {
    const { fields } = form.getValues();
    const result = await register.run({ id, fields: fields as AgreementFields });
    if (result.ok) onDone(fields.titleFa.trim());
  };
  const labels: Record<string, string> = {
    "fields.titleFa": t("titleFa"),
    "fields.kind": t("kind"),
    "fields.partnerCity": t("partnerCity"),
    "fields.country": t("country"),
    "fields.signedOn": t("signedOn"),
  };

  return (
    <Box sx={{ marginBlockEnd: 3 }}>
      <Panel title={t("formTitle")}>
        <ErrorSummary issues={issues} labelOf={(path) => labels[path]} />
        <Form form={form} issues={issues} onSubmit={() => void submit()} label={t("formTitle")}>
          <Box
            sx={{
              display: "grid",
              columnGap: 2.5,
              gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" },
            }}
          >
            <TextField name="fields.titleFa" label={t("titleFa")} required autoFocus />
            <TextField name="fields.titleEn" label={t("titleEn")} dir="ltr" />
            <SelectField
              name="fields.kind"
              label={t("kind")}
              required
              options={agreementKinds.map((kind) => ({
                value: kind,
                label: words(`agreementKind.${kind}`),
              }))}
            />
            <CountryField name="fields.country" label={t("country")} required />
            <TextField name="fields.partnerCity" label={t("partnerCity")} required />
            <DayField name="fields.signedOn" label={t("signedOn")} helper={t("signedOnHelper")} />
          </Box>
          <TextField
            name="fields.clauses"
            label={t("clauses")}
            helper={t("clausesHelper")}
            multiline
            maxLength={4000}
          />
          {issues.length === 0 && <RefusalAlert refusal={register.refusal} />}
          <Stack direction="row" sx={{ gap: 1.5 }}>
            <PrimaryButton type="submit" pending={register.pending}>
              {t("register")}
            </PrimaryButton>
            <Button quiet onClick={onClose}>
              {common("cancel")}
            </Button>
          </Stack>
        </Form>
      </Panel>
    </Box>
  );
}

const noIssues: never[] = [];
