/** The answer at the foot of a decision: a note, the password, the seat and the principal on the button. */
import MoreIcon from "@mui/icons-material/MoreHorizOutlined";
import { Box, IconButton, Menu, MenuItem, Stack } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import type { FieldIssue, Refusal } from "#shared/result.ts";
import { answersObjections } from "#shared/mission/route/decisions.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { ActionDialog } from "#renderer/features/mission/action-dialogs.tsx";
import { decisionLink } from "#renderer/features/mission/mission-link.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { focusField, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import { AfterApproval } from "./after-approval.tsx";
import type { Decisions } from "./use-decisions.ts";

/** The other answers a decider may give; which of them is the engine's word. */
const others = ["return", "object", "reject"] as const;

export function AnswerFoot({ dossier, decisions }: { dossier: Dossier; decisions: Decisions }) {
  const [asked, setAsked] = useState<ActionName | null>(null);
  const goOn = useGoOn(decisions);
  const allowed = (action: ActionName) =>
    dossier.actions.some((one) => one.action === action && one.allowed);
  const beside = others.filter(allowed);
  if (!allowed("approve") && beside.length === 0) return null;
  return (
    <Box
      component="section"
      sx={(theme) => ({
        flexShrink: 0,
        padding: "8px 16px",
        backgroundColor: "background.default",
        borderBlockStart: `1px solid ${theme.palette.line}`,
      })}
    >
      <Answer
        dossier={dossier}
        decisions={decisions}
        mayApprove={allowed("approve")}
        beside={beside}
        onAsk={setAsked}
        onDone={goOn}
      />
      <ActionDialog dossier={dossier} asked={asked} onDone={goOn} onClose={() => setAsked(null)} />
    </Box>
  );
}

function Answer(props: {
  dossier: Dossier;
  decisions: Decisions;
  mayApprove: boolean;
  beside: readonly (typeof others)[number][];
  onAsk: (action: ActionName) => void;
  onDone: () => void;
}) {
  const { dossier, decisions, beside } = props;
  const t = useText("decide");
  const words = useText("dossier");
  const common = useText("common");
  const names = usePersonNames();
  const approveSteps = useApproveWords();
  const form = useForm({ defaultValues: { note: "", password: "" } });
  const { act, pending } = useAct("approve", dossier);
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const forWhom = decisions.task?.forWhom;
  const mine = new Set(dossier.decides.map((one) => one.id));
  const answers = answersObjections(
    dossier.route.filter((step) => mine.has(step.id)),
    dossier.objections,
  );
  const approve = async () => {
    const { note, password } = form.getValues();
    setRefusal(null);
    if (password === "") return show([{ path: "password", reason: "passwordNeeded" }]);
    const result = await act({ note: note.trim(), password });
    form.setValue("password", "");
    if (result.ok) return props.onDone();
    setRefusal(result.error);
    show(result.error.fields ?? []);
  };
  const show = (found: FieldIssue[]) => {
    setIssues(found);
    if (found[0]) focusField(found[0].path);
  };
  const [first, ...rest] = beside;
  return (
    <Form form={form} issues={issues} onSubmit={() => void approve()} label={t("answer")}>
      {issues.length === 0 && <RefusalAlert refusal={refusal} />}
      <Stack
        direction="row"
        sx={{ gap: 1, alignItems: "flex-end", "& > div": { marginBlockEnd: 0 } }}
      >
        {props.mayApprove && (
          <>
            <Box sx={fieldSx({ flex: 1, position: "relative" })}>
              <AfterApproval dossier={dossier} />
              <TextField
                name="note"
                required={answers}
                label={answers ? t("objectionAnswer") : t("note")}
              />
            </Box>
            <Box sx={fieldSx({ inlineSize: 190 })}>
              <TextField
                name="password"
                type="password"
                required
                label={common("signPassword")}
                autoComplete="current-password"
              />
            </Box>
            <PrimaryButton type="submit" pending={pending}>
              {forWhom ? t("approveFor", { who: names(forWhom).name }) : approveSteps(dossier)}
            </PrimaryButton>
          </>
        )}
        {first && <Button onClick={() => props.onAsk(first)}>{words(`act.${first}`)}…</Button>}
        {rest.length > 0 && <Others actions={rest} onAsk={props.onAsk} />}
      </Stack>
    </Form>
  );
}

/** Approving names the step that it closes. */
const useApproveWords = () => {
  const t = useText("decide");
  const lang = useLang();
  return ({ decides }: Dossier): string => {
    const [only] = decides.length === 1 ? decides : [];
    return only
      ? t("approveStep", { step: stepTitle(lang, only) })
      : t("approveSteps", { count: decides.length });
  };
};

const fieldSx = (own: object) => ({ ...own, minInlineSize: 0, "& > div": { marginBlockEnd: 0 } });

function Others(props: {
  actions: readonly (typeof others)[number][];
  onAsk: (action: ActionName) => void;
}) {
  const t = useText("decide");
  const words = useText("dossier");
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  return (
    <>
      <IconButton
        aria-label={t("otherAnswers")}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {props.actions.map((action) => (
          <MenuItem
            key={action}
            onClick={() => {
              setAnchor(null);
              props.onAsk(action);
            }}
          >
            {words(`act.${action}`)}…
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

/** To the next decision, or home when there is none. The waiting list still has this one. */
const useGoOn = ({ next }: Decisions) => {
  const navigate = useNavigate();
  return () => void navigate(next ? decisionLink(next.mission.id) : { to: "/" });
};
