/** A template as a line of steps, those of one group side by side, each with its conditions. Read-only. */
import { Box, Stack, Typography } from "@mui/material";
import type { RouteStep } from "#shared/route/template.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { useConditionWords } from "#renderer/ui/condition-words.ts";
import { useAssigneeWords } from "./words.ts";

export function TemplateView({ steps }: { steps: readonly RouteStep[] }) {
  const t = useText("routes");
  return (
    <Stack component="ol" sx={{ listStyle: "none", margin: 0, padding: 0, gap: 1 }}>
      {groupsOf(steps).map((group) => (
        <Box
          key={group[0]?.id}
          component="li"
          sx={(theme) => ({
            borderInlineStart: `3px solid ${group.length > 1 ? theme.palette.primary.main : theme.palette.line}`,
            paddingInlineStart: 1.5,
          })}
        >
          {group.length > 1 && (
            <Typography variant="caption" color="textSecondary" component="div">
              {t("parallel")}
            </Typography>
          )}
          <Box
            sx={{
              display: "grid",
              gap: 1,
              gridTemplateColumns: "repeat(auto-fit, minmax(11rem, 1fr))",
            }}
          >
            {group.map((step) => (
              <Step key={step.id} step={step} />
            ))}
          </Box>
        </Box>
      ))}
    </Stack>
  );
}

const groupsOf = (steps: readonly RouteStep[]): RouteStep[][] => {
  const groups = new Map<number, RouteStep[]>();
  for (const step of steps.toSorted((a, b) => a.group - b.group))
    groups.set(step.group, [...(groups.get(step.group) ?? []), step]);
  return [...groups.values()];
};

function Step({ step }: { step: RouteStep }) {
  const route = useText("route");
  const t = useText("routes");
  const lang = useLang();
  const condition = useConditionWords();
  const assignee = useAssigneeWords();
  const facts = [
    route(`kind.${step.kind}`),
    assignee(step.assignee),
    ...(step.compulsory ? [] : [t("optional")]),
  ];
  return (
    <Box sx={{ paddingBlock: 0.5, minInlineSize: 0 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {stepTitle(lang, step)}
      </Typography>
      <Typography variant="caption" color="textSecondary" component="div">
        {facts.join(" · ")}
      </Typography>
      {step.when.length > 0 && (
        <Typography variant="caption" component="div">
          {t("onlyWhen", { conditions: step.when.map(condition).join(` ${t("and")} `) })}
        </Typography>
      )}
    </Box>
  );
}
