/**
 * A route that has not started, as the engine planned it: steps in their order and side by side, why
 * each is there, who would decide, what a permit requires, and by when. Read-only.
 */
import { Box, Stack, Typography } from "@mui/material";
import type { PlannedRoute, PlannedStepView } from "#shared/contract/routes.ts";
import { stepTitle, useLang, useList, useText } from "#renderer/i18n.ts";
import { useConditionWords } from "#renderer/ui/condition-words.ts";
import { Mark } from "#renderer/ui/chips.tsx";
import { DayText, Digits, usePersonNames } from "#renderer/ui/text.tsx";

export function PlannedRouteView({ route }: { route: PlannedRoute }) {
  const t = useText("routes");
  const list = useList();
  const lang = useLang();
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Stack component="ol" sx={{ listStyle: "none", margin: 0, padding: 0, gap: 1 }}>
        {route.steps.map((step, index) => (
          <Step
            key={step.id}
            step={step}
            number={numberOf(route.steps, index)}
            beside={route.steps[index - 1]?.group === step.group}
          />
        ))}
      </Stack>
      {route.leftOut.length > 0 && (
        <Typography variant="caption" color="textSecondary">
          {t("plan.leftOut", {
            steps: list(route.leftOut.map((one) => stepTitle(lang, one))),
          })}
        </Typography>
      )}
    </Stack>
  );
}

/** Steps of one group share a number. */
const numberOf = (steps: readonly PlannedStepView[], index: number): number =>
  new Set(steps.slice(0, index + 1).map((one) => one.group)).size;

function Step(props: { step: PlannedStepView; number: number; beside: boolean }) {
  const { step } = props;
  const t = useText("routes");
  const list = useList();
  const route = useText("route");
  const lang = useLang();
  const names = usePersonNames();
  const condition = useConditionWords();
  const who = step.people
    .slice(0, 3)
    .map(({ person, forWhom }) =>
      forWhom === null
        ? names(person).name
        : `${names(person).name} (${route("forWhom", { who: names(forWhom).name })})`,
    );
  const vacant = step.why.some((one) => one.key === "vacant");
  return (
    <Stack component="li" direction="row" sx={{ gap: 1.25, alignItems: "baseline" }}>
      <Box
        component="span"
        sx={(theme) => ({
          flexShrink: 0,
          inlineSize: 24,
          blockSize: 24,
          borderRadius: "50%",
          display: "grid",
          placeItems: "center",
          fontSize: "body2.fontSize",
          color: "primary.main",
          backgroundColor: theme.palette.soft.teal,
        })}
      >
        <Digits>{props.number}</Digits>
      </Box>
      <Box sx={{ minInlineSize: 0 }}>
        <Typography variant="body2" component="div" sx={{ fontWeight: 600 }}>
          {stepTitle(lang, step)}
          {props.beside && (
            <Box component="span" sx={{ fontWeight: 400, color: "text.secondary" }}>
              {" "}
              · {t("plan.beside")}
            </Box>
          )}
        </Typography>
        <Typography variant="body2" component="div" sx={{ color: "text.secondary" }}>
          {vacant ? (
            <Box component="span" sx={{ color: "warning.main" }}>
              {route("why.vacant")}
            </Box>
          ) : (
            list(who)
          )}
        </Typography>
        {step.why
          .flatMap((one) => one.condition ?? [])
          .map((one) => (
            <Note key={one.on}>{route("because", { condition: condition(one) })}</Note>
          ))}
        {step.why.some((one) => one.key === "ownTrip") && <Note>{route("why.ownTrip")}</Note>}
        {step.permit && <Permit permit={step.permit} />}
        {step.beginBy !== "" && (
          <Note>
            {t("plan.beginBy")} <DayText day={step.beginBy} />
            {step.late && (
              <Box component="span" sx={{ color: "error.main" }}>
                {" "}
                · {t("plan.late")}
              </Box>
            )}
          </Note>
        )}
      </Box>
    </Stack>
  );
}

function Permit({ permit }: { permit: NonNullable<PlannedStepView["permit"]> }) {
  const t = useText("permits");
  const list = useList();
  return (
    <Box sx={{ marginBlock: 0.5 }}>
      <Mark tone="plain" label={t(`mark.${permit.mark}`)} />
      <Note>
        {t("expected")}: {t("expectedDays", { count: permit.expectedDays })}
      </Note>
      {permit.papers.length > 0 && (
        <Note>
          {t("papers")}: {list(permit.papers)}
        </Note>
      )}
      {permit.legalBasis !== "" && (
        <Note>
          {t("legalBasis")}: {permit.legalBasis}
        </Note>
      )}
    </Box>
  );
}

function Note({ children }: { children: React.ReactNode }) {
  return (
    <Typography variant="caption" color="textSecondary" component="div">
      {children}
    </Typography>
  );
}
