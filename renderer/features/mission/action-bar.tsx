/**
 * What can be done with the dossier now: one primary act, the others beside it, and the refused
 * ones with their reason in words. Which acts there are is the engine's answer (`actions`).
 */
import { Box, Button as MuiButton, Paper, Stack, Typography } from "@mui/material";
import { useId, useState } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import type { ActionState } from "#shared/mission/decide.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { ActionDialog, type AskedAction } from "./action-dialogs.tsx";
import { useAct } from "./use-act.ts";
import { useGo } from "./use-go.ts";
import { usePrintOrder } from "./use-print-order.ts";

/** Acts of the bar in the order of their weight; the first allowed one is the primary button. */
const shown = [
  "approve",
  "resubmit",
  "issueOrder",
  "acceptReport",
  "fileReport",
  "archive",
  "keepOrderPdf",
  "clearToDepart",
  "addAddendum",
  "proposeChange",
  "object",
  "return",
  "returnReport",
  "waiveLock",
  "dropChange",
  "reassign",
  "postpone",
  "withdraw",
  "cancel",
  "reject",
  "rejectReport",
] as const satisfies ActionName[];
type Shown = (typeof shown)[number];

/** Never the thing to do next. */
const neverPrimary: readonly Shown[] = [
  "object",
  "proposeChange",
  "dropChange",
  "reassign",
  "postpone",
  "cancel",
  "return",
  "returnReport",
  "rejectReport",
  "waiveLock",
  "withdraw",
  "reject",
  "addAddendum",
];

export function ActionBar({ dossier, tab }: { dossier: Dossier; tab: string }) {
  const t = useText("dossier");
  const [asked, setAsked] = useState<AskedAction | null>(null);
  const [told, setTold] = useState("");
  const print = usePrintOrder(dossier);
  const clear = useAct("clearToDepart", dossier);
  const go = useGo(dossier);
  const states = statesOf(dossier, tab);
  const allowed = states.filter((one) => one.allowed);
  const refused = states.filter((one) => !one.allowed);
  const primary = allowed.find((one) => !neverPrimary.includes(one.action as Shown));

  const start = async (action: Shown) => {
    setTold("");
    if (
      action === "resubmit" ||
      action === "proposeChange" ||
      action === "fileReport" ||
      action === "archive" ||
      action === "addAddendum" ||
      action === "acceptReport" ||
      action === "returnReport" ||
      action === "rejectReport"
    )
      return go(action);
    if (action === "clearToDepart") return void (await clear.act({}));
    if (action !== "keepOrderPdf") return setAsked(action);
    if (await print.run()) setTold(t("act.printed"));
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
            boxShadow:
              theme.palette.mode === "light"
                ? "0 4px 18px rgb(27 38 36 / 12%)"
                : "0 4px 18px rgb(0 0 0 / 45%)",
          })}
        >
          {allowed.length > 0 && (
            <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", alignItems: "center" }}>
              {allowed.map((one) => {
                const action = one.action as Shown;
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
                const final = action === "reject" || action === "withdraw" || action === "cancel";
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

/** Refused acts, gathered by their reason, so that one sentence is said once. */
function Refused({
  states,
  label,
  spaced,
}: {
  states: ActionState[];
  label: (action: Shown) => string;
  spaced: boolean;
}) {
  const reason = useReason();
  const id = useId();
  const bySentence = new Map<string, Shown[]>();
  for (const one of states) {
    if (one.allowed) continue;
    const sentence = reason(one.refused);
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), one.action as Shown]);
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

const isShown = (action: ActionName): action is Shown =>
  (shown as readonly string[]).includes(action);

/**
 * The engine's answers that belong in the bar. Left out: what only somebody else's own part allows
 * (nobody looks for it), a sheet that is already kept, and the archive's acts on its own tab.
 */
const statesOf = (dossier: Dossier, tab: string): ActionState[] =>
  shown.flatMap((name) => {
    const state = dossier.actions.find((one) => one.action === name);
    if (state === undefined || !isShown(state.action)) return [];
    if (
      !state.allowed &&
      [
        "onlyRequester",
        "onlyTraveller",
        "onlyTravellerOrUnit",
        "onlyRequesterOrLeaders",
        "orderPrintedBefore",
        "clearedBefore",
      ].includes(state.refused.reason)
    )
      return [];
    // Who has left is not called ready any more.
    if (!state.allowed && name === "clearToDepart" && state.refused.reason === "journeyHasBegun")
      return [];
    // An office that has the step open will not look for the other kind's word.
    if (!state.allowed && ["clearanceObjects", "decisionRejects"].includes(state.refused.reason))
      return [];
    if (tab === "archive" && state.allowed && (name === "archive" || name === "addAddendum"))
      return [];
    // The review has its own sheet, with its own buttons.
    if (state.allowed && ["returnReport", "rejectReport"].includes(name)) return [];
    if (tab === "report" && state.allowed && name === "acceptReport") return [];
    return [state];
  });

const useLabels = (dossier: Dossier): ((action: Shown) => string) => {
  const t = useText("dossier");
  return (action) => {
    if (action === "keepOrderPdf") return t("act.printOrder");
    if (action === "acceptReport") return t("act.reviewReport");
    if (action === "fileReport" && dossier.mission.status === "reportReturned")
      return t("act.correctReport");
    if (action === "resubmit" && dossier.mission.status === "postponed") return t("act.resume");
    return t(`act.${action}`);
  };
};
