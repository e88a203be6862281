/** One section: its fields, the error summary after "save and continue", and the way on. */
import { Paper, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import type { ReportFacts } from "#shared/mission/report/report.ts";
import type { FieldIssue } from "#shared/result.ts";
import { useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { ErrorSummary } from "#renderer/ui/states.tsx";
import { JourneySection, PublicSection } from "./plain-sections.tsx";
import { useLabels } from "./labels.ts";
import { MeetingsSection } from "./meetings-section.tsx";
import { PapersSection } from "./papers-section.tsx";
import {
  issuesOf,
  sectionOf,
  steps,
  type ReportValues,
  type SectionId,
  type StepId,
} from "./report-values.ts";
import { ResultsSection } from "./results-section.tsx";

const none: FieldIssue[] = [];

export function ReportSection(props: {
  id: SectionId;
  form: UseFormReturn<ReportValues>;
  dossier: Dossier;
  values: ReportValues;
  facts: ReportFacts;
  issues: readonly FieldIssue[];
  tried: ReadonlySet<SectionId>;
  onTried: (ids: readonly SectionId[]) => void;
  goTo: (id: StepId, path?: string) => void;
}) {
  const { id, form, facts, goTo } = props;
  const t = useText("report");
  const labelOf = useLabels();
  // The summary stays as it was found; a field's own sentence goes as soon as the field is right.
  const [found, setFound] = useState<FieldIssue[]>(none);
  const here = (issues: readonly FieldIssue[]) =>
    issues.filter((issue) => sectionOf(issue.path) === id);
  const issues = props.tried.has(id) ? here(props.issues) : none;
  const index = steps.indexOf(id);
  const next = steps[index + 1] ?? "check";
  const before = steps[index - 1];
  const nextTitle = next === "check" ? t("check") : t(`section.${next}`);

  const submit = () => {
    const wrong = here(issuesOf(form.getValues(), facts));
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
        {t(`section.${id}`)}
      </Typography>
      <ErrorSummary issues={found} labelOf={labelOf} />
      <Form form={form} issues={issues} onSubmit={submit} label={t(`section.${id}`)}>
        <Fields {...props} />
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

function Fields(props: {
  id: SectionId;
  dossier: Dossier;
  values: ReportValues;
  facts: ReportFacts;
}) {
  switch (props.id) {
    case "journey":
      return <JourneySection facts={props.facts} dossier={props.dossier} />;
    case "meetings":
      return <MeetingsSection dossier={props.dossier} />;
    case "results":
      return <ResultsSection values={props.values} facts={props.facts} />;
    case "public":
      return <PublicSection />;
    case "papers":
      return <PapersSection />;
  }
}
