/** One step: its fields, the error summary after "save and continue", and in the foot the way on. */
import { Box, Typography } from "@mui/material";
import { useMemo, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { RequestFacts, SectionId } from "#shared/mission/request/request.ts";
import type { FieldIssue } from "#shared/result.ts";
import { useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { FootBar } from "#renderer/ui/foot-bar.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { ErrorSummary } from "#renderer/ui/states.tsx";
import { DatesSection } from "./dates-section.tsx";
import { DelegationSection } from "./delegation-section.tsx";
import { DestinationSection, InvitationSection, PurposeSection } from "./plain-sections.tsx";
import { useLabels } from "./labels.ts";
import {
  issuesOfScreen,
  sectionsOf,
  steps,
  type RequestValues,
  type ScreenId,
  type StepId,
} from "./request-values.ts";
import { StepFrame, type Frame } from "./step-frame.tsx";

const none: FieldIssue[] = [];
const formId = "request-form";

export function SectionStep(props: {
  id: ScreenId;
  frame: Frame;
  form: UseFormReturn<RequestValues>;
  values: RequestValues;
  facts: RequestFacts;
  tried: ReadonlySet<SectionId>;
  onTried: (ids: readonly SectionId[]) => void;
  goTo: (id: StepId, path?: string) => void;
}) {
  const { id, form, values, facts, tried, goTo, frame } = props;
  const t = useText("request");
  const labels = useLabels();
  // The summary stays as it was found; a field's own sentence goes as soon as the field is right.
  const [found, setFound] = useState<FieldIssue[]>(none);
  const open = useMemo(() => issuesOfScreen(id, values, facts), [id, values, facts]);
  const wasTried = sectionsOf(id).some((one) => tried.has(one));
  const issues = useSame(wasTried ? open : open.filter(saidAtOnce));
  const index = steps.indexOf(id);
  const next = steps[index + 1] ?? "check";
  const before = steps[index - 1];

  const submit = () => {
    const wrong = issuesOfScreen(id, form.getValues(), facts);
    props.onTried(sectionsOf(id));
    setFound(wrong);
    if (wrong.length === 0) goTo(next);
  };
  const wide = id === "delegation";
  return (
    <StepFrame
      frame={frame}
      wide={wide}
      foot={
        <FootBar note={open.length > 0 && t("openItems", { count: open.length })}>
          <PrimaryButton type="submit" form={formId}>
            {t("continueTo", { section: t(`step.${next}`) })}
          </PrimaryButton>
          {found.length > 0 && issues.length > 0 && (
            <Button onClick={() => goTo(next)}>{t("skip")}</Button>
          )}
          {before && (
            <Button quiet onClick={() => goTo(before)}>
              {t("previous")}
            </Button>
          )}
        </FootBar>
      }
    >
      <Box component="section" aria-labelledby="section-title">
        {!wide && (
          <Typography variant="h2" id="section-title" tabIndex={-1} style={visuallyHidden}>
            {t(`step.${id}`)}
          </Typography>
        )}
        <ErrorSummary issues={found} labelOf={(path) => labels(path, values)} />
        <Form id={formId} form={form} issues={issues} onSubmit={submit} label={t(`step.${id}`)}>
          {wide ? (
            <DelegationSection values={values} issues={issues} known={frame.known} />
          ) : (
            <Box sx={{ maxInlineSize: 860 }}>
              <Fields id={id} values={values} facts={facts} />
            </Box>
          )}
        </Form>
      </Box>
    </StepFrame>
  );
}

/** What cannot be right whatever follows is said while it is typed: a return before the departure. */
const saidAtOnce = (issue: FieldIssue): boolean =>
  issue.reason === "endBeforeStart" || issue.reason === "pastDate";

/** The same list as long as the same issues are in it, so that a key that mends nothing draws no row. */
const useSame = (issues: FieldIssue[]): FieldIssue[] => {
  const signature = JSON.stringify(issues);
  return useMemo(() => JSON.parse(signature) as FieldIssue[], [signature]);
};

function Fields({
  id,
  values,
  facts,
}: {
  id: ScreenId;
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
    case "invitation":
      return <InvitationSection facts={facts} />;
    case "delegation":
      return null;
  }
}
