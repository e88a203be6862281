/** One section: its fields, the error summary after "save and continue", and the way on. */
import { Paper, Stack, Typography } from "@mui/material";
import { useMemo, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { RequestFacts, SectionId } from "#shared/mission/request/request.ts";
import type { FieldIssue } from "#shared/result.ts";
import { useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { ErrorSummary } from "#renderer/ui/states.tsx";
import { DatesSection } from "./dates-section.tsx";
import { DelegationSection } from "./delegation-section.tsx";
import {
  DestinationSection,
  InvitationSection,
  PaymentSection,
  PurposeSection,
} from "./plain-sections.tsx";
import { useLabels } from "./labels.ts";
import { issuesOfSection, steps, type RequestValues, type StepId } from "./request-values.ts";

const none: FieldIssue[] = [];

export function SectionStep(props: {
  id: SectionId;
  form: UseFormReturn<RequestValues>;
  values: RequestValues;
  facts: RequestFacts;
  tried: ReadonlySet<SectionId>;
  onTried: (ids: readonly SectionId[]) => void;
  goTo: (id: StepId, path?: string) => void;
}) {
  const { id, form, values, facts, tried, goTo } = props;
  const t = useText("request");
  const words = useText("words");
  const labels = useLabels();
  // The summary stays as it was found; a field's own sentence goes as soon as the field is right.
  const [found, setFound] = useState<FieldIssue[]>(none);
  const issues = useMemo(
    () => (tried.has(id) ? issuesOfSection(id, values, facts) : none),
    [tried, id, values, facts],
  );
  const index = steps.indexOf(id);
  const next = steps[index + 1] ?? "check";
  const before = steps[index - 1];
  const nextTitle = next === "check" ? t("check") : words(`section.${next}`);

  const submit = () => {
    const wrong = issuesOfSection(id, form.getValues(), facts);
    props.onTried([id]);
    setFound(wrong);
    if (wrong.length === 0) goTo(next);
  };
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby="section-title"
      sx={{ padding: { xs: 2, sm: 3 } }}
    >
      <Typography
        variant="h2"
        id="section-title"
        tabIndex={-1}
        sx={{ marginBlockEnd: 2, outline: "none" }}
      >
        {words(`section.${id}`)}
      </Typography>
      <ErrorSummary issues={found} labelOf={(path) => labels(path, values)} />
      <Form form={form} issues={issues} onSubmit={submit} label={words(`section.${id}`)}>
        <Fields id={id} values={values} facts={facts} />
        <Stack direction="row" sx={{ gap: 1.5, flexWrap: "wrap", marginBlockStart: 3 }}>
          <PrimaryButton type="submit">{t("continueTo", { section: nextTitle })}</PrimaryButton>
          {found.length > 0 && issues.length > 0 && (
            <Button onClick={() => goTo(next)}>{t("skip")}</Button>
          )}
          {before && (
            <Button quiet onClick={() => goTo(before)}>
              {t("previous")}
            </Button>
          )}
        </Stack>
      </Form>
    </Paper>
  );
}

function Fields({
  id,
  values,
  facts,
}: {
  id: SectionId;
  values: RequestValues;
  facts: RequestFacts;
}) {
  switch (id) {
    case "purpose":
      return <PurposeSection />;
    case "destination":
      return <DestinationSection values={values} />;
    case "dates":
      return <DatesSection values={values} facts={facts} />;
    case "delegation":
      return <DelegationSection values={values} />;
    case "payment":
      return <PaymentSection values={values} />;
    case "invitation":
      return <InvitationSection facts={facts} />;
  }
}
