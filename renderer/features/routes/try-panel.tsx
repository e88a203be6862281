/** Trying a template on a journey before it goes into force: who would decide, which permits, by when. */
import { Alert, Box } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { sampleJourney, type PlannedRoute } from "#shared/contract/routes.ts";
import { currencies } from "#shared/money.ts";
import { passportTypes, payers, travellerClasses } from "#shared/route/conditions.ts";
import type { TemplateFields } from "#shared/route/template.ts";
import { toAsciiDigits } from "#shared/persian/digits.ts";
import { issuesOf, type FieldIssue, type Refusal } from "#shared/result.ts";
import { call } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { CheckGroupField, SelectField } from "#renderer/ui/choice-fields.tsx";
import { CountryField } from "#renderer/ui/country-field.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { focusField, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { TimeBar } from "#renderer/features/time-bar/time-bar.tsx";
import { PlannedRouteView } from "./planned-route.tsx";

const prefix = "sample";

/** `templateNow` gives the template as it is on screen, or `null` after showing what is wrong with it. */
export function TryPanel({ templateNow }: { templateNow: () => TemplateFields | null }) {
  const t = useText("routes");
  const words = useText("words");
  const form = useForm({
    defaultValues: {
      [prefix]: {
        requesterId: "",
        outsiders: [] as string[],
        country: "",
        startDate: "",
        endDate: "",
        payer: "own",
        passportType: "service",
        costAmount: "",
        costCurrency: "EUR",
      },
    },
  });
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);
  const [found, setFound] = useState<PlannedRoute | null>(null);

  const tryIt = async () => {
    const typed = form.getValues()[prefix];
    const read = sampleJourney.safeParse({
      ...typed,
      startDate: toAsciiDigits(typed.startDate),
      endDate: toAsciiDigits(typed.endDate),
    });
    const wrong = read.success
      ? []
      : issuesOf(read.error).map((one) => ({ ...one, path: `${prefix}.${one.path}` }));
    setIssues(wrong);
    setRefusal(null);
    if (wrong[0]) focusField(wrong[0].path);
    const template = templateNow();
    if (!read.success || template === null) return;
    setPending(true);
    const result = await call("route.try", { template, sample: read.data });
    setPending(false);
    setFound(result.ok ? result.value : null);
    setRefusal(result.ok ? null : result.error);
  };

  const at = (name: string) => `${prefix}.${name}`;
  return (
    <Panel title={t("try.title")}>
      <Form form={form} issues={issues} onSubmit={() => void tryIt()} label={t("try.title")}>
        <PersonField name={at("requesterId")} label={t("try.requester")} required />
        <CheckGroupField
          name={at("outsiders")}
          label={t("try.others")}
          columns={1}
          options={travellerClasses.map((value) => ({
            value,
            label: words(`travellerClass.${value}`),
          }))}
        />
        <CountryField name={at("country")} label={t("try.country")} required />
        <DayField name={at("startDate")} label={t("try.start")} required />
        <DayField name={at("endDate")} label={t("try.end")} required />
        <SelectField
          name={at("payer")}
          label={t("try.payer")}
          options={payers.map((value) => ({ value, label: words(`payer.${value}`) }))}
        />
        <SelectField
          name={at("passportType")}
          label={t("try.passport")}
          options={passportTypes.map((value) => ({ value, label: words(`passportType.${value}`) }))}
        />
        <TextField name={at("costAmount")} label={t("try.cost")} inputMode="decimal" />
        <SelectField
          name={at("costCurrency")}
          label={t("field.currency")}
          options={currencies.map((one) => ({ value: one, label: one }))}
        />
        <PrimaryButton type="submit" pending={pending}>
          {t("try.go")}
        </PrimaryButton>
      </Form>
      <RefusalAlert refusal={refusal} />
      <Box role="status" aria-label={t("try.result")} sx={{ marginBlockStart: 2 }}>
        {found && (
          <>
            <Alert severity="info" role="none" sx={{ marginBlockEnd: 1.5 }}>
              {t("try.found", { count: found.steps.length })}
            </Alert>
            <TimeBar {...found} />
            <PlannedRouteView route={found} />
          </>
        )}
      </Box>
    </Panel>
  );
}
