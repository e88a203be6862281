/**
 * What can be done with the dossier now: one primary act, the others beside it, and the refused
 * ones with their reason in words. Which acts there are is the engine's answer (`actions`).
 */
import { Box, Button as MuiButton, Paper, Stack, Typography } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import type { ActionState } from "#shared/mission/decide.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { hasText, useReason, useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { floatShadow } from "#renderer/theme/components.ts";
import { actionUi, barActions, hiddenBy } from "./action-ui.ts";
import { ActionDialog } from "./action-dialogs.tsx";
import { useAct } from "./use-act.ts";
import { actionLink } from "./mission-link.ts";
import { usePrintOrder } from "./use-print-order.ts";

export function ActionBar({ dossier, tab }: { dossier: Dossier; tab: string }) {
  const t = useText("dossier");
  const [asked, setAsked] = useState<ActionName | null>(null);
  const [told, setTold] = useState("");
  const print = usePrintOrder(dossier);
  const clear = useAct("clearToDepart", dossier);
  const navigate = useNavigate();
  const states = statesOf(dossier, tab);
  const allowed = states.filter((one) => one.allowed);
  const refused = states.filter((one) => !one.allowed);
  const primary = allowed.find((one) => actionUi[one.action].bar?.weight === "next");

  const start = async (action: ActionName) => {
    setTold("");
    switch (actionUi[action].bar?.does) {
      case "go":
        return void navigate(actionLink(action, dossier.mission.id));
      case "act":
        return void (await clear.act({}));
      case "print":
        if (await print.run()) setTold(t("act.printed"));
        return;
      default:
        setAsked(action);
    }
  };
  const label = useLabels(dossier);

  return (
    <>
      {(states.length > 0 || told !== "" || print.refusal) && (
        <Paper
          component="section"
          variant="outlined"
          aria-label={t("act.bar")}
          sx={(theme) => ({
            position: "sticky",
            insetBlockEnd: 12,
            zIndex: 3,
            // The page that scrolls by is not seen beneath the bar.
            "&::after": {
              content: '""',
              position: "absolute",
              insetInline: -2,
              insetBlockStart: "100%",
              blockSize: 14,
              backgroundColor: theme.palette.background.default,
            },
            marginBlockStart: 2.5,
            paddingInline: 2,
            paddingBlock: 1.5,
            boxShadow: floatShadow[theme.palette.mode],
          })}
        >
          {allowed.length > 0 && (
            <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", alignItems: "center" }}>
              {allowed.map((one) => {
                const { action } = one;
                const common = {
                  onClick: () => void start(action),
                  pending:
                    (action === "keepOrderPdf" && print.pending) ||
                    (action === "clearToDepart" && clear.pending),
                };
                if (one === primary)
                  return (
                    <PrimaryButton key={action} {...common}>
                      {label(action)}
                    </PrimaryButton>
                  );
                // Rare and final: quiet beside the usual act, red in any case.
                const final = actionUi[action].bar?.weight === "final";
                return (
                  <Button
                    key={action}
                    quiet={final && primary !== undefined}
                    danger={final}
                    {...common}
                  >
                    {label(action)}
                  </Button>
                );
              })}
            </Stack>
          )}
          <Refused states={refused} label={label} spaced={allowed.length > 0} />
          <Typography variant="body2" role="status" sx={{ color: "text.secondary" }}>
            {print.pending ? t("act.printing") : told}
          </Typography>
          <RefusalAlert refusal={print.refusal ?? clear.refusal} />
        </Paper>
      )}
      <ActionDialog dossier={dossier} asked={asked} onClose={() => setAsked(null)} />
    </>
  );
}

/** Refused actions, grouped by their reason, so that each sentence is shown once. */
function Refused({
  states,
  label,
  spaced,
}: {
  states: ActionState[];
  label: (action: ActionName) => string;
  spaced: boolean;
}) {
  const reason = useReason();
  const id = useId();
  const bySentence = new Map<string, ActionName[]>();
  for (const one of states) {
    if (one.allowed) continue;
    const sentence = reason(one.refused);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), one.action]);
  }
  return [...bySentence].map(([sentence, actions], index) => (
    <Box
      key={sentence}
      sx={(theme) => ({
        display: "flex",
        flexWrap: "wrap",
        alignItems: "center",
        columnGap: 1,
        rowGap: 0.5,
        ...(spaced || index > 0
          ? {
              marginBlockStart: 1.25,
              paddingBlockStart: 1.25,
              borderBlockStart: `1px solid ${theme.palette.line}`,
            }
          : {}),
      })}
    >
      {actions.map((action) => (
        <MuiButton
          key={action}
          variant="outlined"
          size="small"
          aria-disabled
          aria-describedby={`${id}-${index}`}
          onClick={(event) => event.preventDefault()}
          sx={{ opacity: 0.6, cursor: "not-allowed" }}
        >
          {label(action)}
        </MuiButton>
      ))}
      <Typography
        id={`${id}-${index}`}
        variant="body2"
        color="textSecondary"
        sx={{ flex: "1 1 18rem" }}
      >
        {sentence}
      </Typography>
    </Box>
  ));
}

/**
 * The engine's answers that belong in the bar. Left out: actions that only another person's part allows
 * (nobody expects them), a sheet that is already kept, and what the open tab has a button for.
 */
const statesOf = (dossier: Dossier, tab: string): ActionState[] =>
  barActions.flatMap((name): ActionState[] => {
    const state = dossier.actions.find((one) => one.action === name);
    const { bar, place } = actionUi[name];
    if (state === undefined || bar === undefined) return [];
    if (!state.allowed) return hiddenBy(bar, state.refused.reason) ? [] : [state];
    const onTab = bar.leavesToTab && place.on === "tab" && place.tab === tab;
    return bar.onlyRefused || onTab ? [] : [state];
  });

const useLabels = (dossier: Dossier): ((action: ActionName) => string) => {
  const t = useText("dossier");
  return (action) => {
    const { label, labelIn } = actionUi[action].bar ?? {};
    const key = `act.${labelIn?.[dossier.mission.status] ?? label ?? action}`;
    return hasText("dossier", key) ? t(key) : "";
  };
};
