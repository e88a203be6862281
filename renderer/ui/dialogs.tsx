/** Questions before an act: sure, or with a reason. Text typed survives a refusal. */
import { Dialog, DialogActions, DialogContent, DialogTitle, OutlinedInput } from "@mui/material";
import { useId, useState, type ReactNode } from "react";
import type { Refusal, Result } from "#shared/result.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "./buttons.tsx";
import { Field } from "./field.tsx";
import { fieldId, RefusalAlert } from "./states.tsx";
import { useTextDirection } from "./text-direction.ts";

/** What a dialog's act answers: a refusal keeps the dialog open and is shown in it. */
type Answer = Promise<Result<unknown> | void> | void;

export function ConfirmDialog(props: {
  open: boolean;
  title: string;
  children?: ReactNode;
  confirmLabel: string;
  danger?: boolean;
  onConfirm: () => Answer;
  onClose: () => void;
}) {
  const t = useText("common");
  const titleId = useId();
  const act = useAct(props.onClose);
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="xs"
    >
      <DialogTitle id={titleId}>{props.title}</DialogTitle>
      <DialogContent>
        {props.children}
        <RefusalAlert refusal={act.refusal} />
      </DialogContent>
      <DialogActions sx={{ padding: 2 }}>
        <Button quiet onClick={props.onClose}>
          {t("cancel")}
        </Button>
        {props.danger ? (
          <Button danger pending={act.pending} onClick={() => void act.run(props.onConfirm)}>
            {props.confirmLabel}
          </Button>
        ) : (
          <PrimaryButton pending={act.pending} onClick={() => void act.run(props.onConfirm)}>
            {props.confirmLabel}
          </PrimaryButton>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Asks why; `onConfirm` gets the trimmed text. `optional` lets it be empty (a note). */
export function ReasonDialog(props: {
  open: boolean;
  title: string;
  children?: ReactNode;
  label?: string;
  confirmLabel: string;
  danger?: boolean;
  optional?: boolean;
  onConfirm: (reason: string) => Answer;
  onClose: () => void;
}) {
  const t = useText("common");
  const reason = useReason();
  const titleId = useId();
  const [text, setText] = useState("");
  const direction = useTextDirection(text);
  const [missing, setMissing] = useState(false);
  const act = useAct(() => {
    setText("");
    props.onClose();
  });
  const confirm = () => {
    const lacks = !props.optional && text.trim().length < 3;
    setMissing(lacks);
    if (!lacks) return void act.run(() => props.onConfirm(text.trim()));
    document.getElementById(fieldId("reason"))?.focus();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth="sm"
    >
      <DialogTitle id={titleId}>{props.title}</DialogTitle>
      <DialogContent>
        {props.children}
        <Field
          name="reason"
          label={props.label ?? t("reasonLabel")}
          required={!props.optional}
          error={missing ? reason({ reason: "reasonNeeded" }) : undefined}
        >
          <OutlinedInput
            id={fieldId("reason")}
            value={text}
            onChange={(event) => setText(event.target.value)}
            autoFocus
            multiline
            minRows={3}
            maxRows={12}
            fullWidth
            error={missing}
            inputProps={{
              "aria-invalid": missing || undefined,
              "aria-describedby": missing ? `${fieldId("reason")}-error` : undefined,
              dir: direction,
            }}
          />
        </Field>
        <RefusalAlert refusal={act.refusal} />
      </DialogContent>
      <DialogActions sx={{ padding: 2 }}>
        <Button quiet onClick={props.onClose}>
          {t("cancel")}
        </Button>
        {props.danger ? (
          <Button danger pending={act.pending} onClick={confirm}>
            {props.confirmLabel}
          </Button>
        ) : (
          <PrimaryButton pending={act.pending} onClick={confirm}>
            {props.confirmLabel}
          </PrimaryButton>
        )}
      </DialogActions>
    </Dialog>
  );
}

const useAct = (onDone: () => void) => {
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const run = async (act: () => Answer) => {
    setPending(true);
    setRefusal(null);
    const result = await act();
    setPending(false);
    if (result && !result.ok) setRefusal(result.error);
    else onDone();
  };
  return { run, pending, refusal };
};
