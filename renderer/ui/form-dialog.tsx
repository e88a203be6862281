/**
 * A question with fields: what is typed stays through a refusal and through closing, mistakes are
 * at their fields, the act is confirmed once. With `signed` it asks for the password at the end.
 */
import { Alert, Dialog, DialogActions, DialogContent, DialogTitle } from "@mui/material";
import { useId, useState, type ReactNode } from "react";
import type { FieldValues, Path, PathValue, UseFormReturn } from "react-hook-form";
import type { FieldIssue, Refusal, Result } from "#shared/result.ts";
import { useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "./buttons.tsx";
import { Form } from "./form.tsx";
import { focusField, hasField, RefusalAlert } from "./states.tsx";
import { TextField } from "./text-field.tsx";

export function FormDialog<T extends FieldValues>(props: {
  open: boolean;
  title: string;
  form: UseFormReturn<T>;
  /** Mistakes that need no store; the others come from its answer. */
  check?: (values: T) => FieldIssue[];
  onConfirm: (values: T) => Promise<Result<unknown>>;
  onClose: () => void;
  /** After it was done; the form is emptied. */
  onDone?: () => void;
  /** Name under which the command takes these fields: `template` for `template.reason`. */
  prefix?: string;
  confirmLabel: string;
  danger?: boolean;
  wide?: boolean;
  signed?: boolean;
  /** What the password is asked for, where it signs nothing. */
  passwordHelp?: string;
  children: ReactNode;
}) {
  const { form } = props;
  const t = useText("common");
  const titleId = useId();
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [pending, setPending] = useState(false);

  const show = (found: FieldIssue[]) => {
    setIssues(found);
    if (found[0]) focusField(found[0].path);
  };
  const confirm = async () => {
    const values = form.getValues();
    const found = [
      ...(props.check?.(values) ?? []),
      ...(props.signed && !values.password
        ? [{ path: "password", reason: "passwordNeeded" as const }]
        : []),
    ];
    setRefusal(null);
    show(found);
    if (found.length > 0 || pending) return;
    setPending(true);
    const result = await props.onConfirm(values);
    setPending(false);
    // A password is not kept, with any answer.
    if (props.signed) form.setValue("password" as Path<T>, "" as PathValue<T, Path<T>>);
    if (!result.ok) {
      const refused = (result.error.fields ?? []).map((one) => without(one, props.prefix));
      setRefusal(saidAtFields(result.error, refused) ? null : result.error);
      return show(refused);
    }
    form.reset();
    (props.onDone ?? props.onClose)();
  };
  const buttons = { pending, onClick: () => void confirm() };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth={props.wide ? "md" : "sm"}
    >
      <DialogTitle id={titleId}>{props.title}</DialogTitle>
      <DialogContent>
        <Form form={form} issues={issues} onSubmit={() => void confirm()} label={props.title}>
          {props.children}
          {props.signed && <Signing help={props.passwordHelp} />}
          {/* Enter in a field confirms, as everywhere. */}
          <button type="submit" hidden aria-hidden tabIndex={-1} />
        </Form>
        <RefusalAlert refusal={refusal} />
      </DialogContent>
      <DialogActions sx={{ padding: 2 }}>
        <Button quiet onClick={props.onClose}>
          {t("cancel")}
        </Button>
        {props.danger ? (
          <Button danger {...buttons}>
            {props.confirmLabel}
          </Button>
        ) : (
          <PrimaryButton {...buttons}>{props.confirmLabel}</PrimaryButton>
        )}
      </DialogActions>
    </Dialog>
  );
}

/** Whether the fields say it already: the same sentence, or all that "check the fields" is about. */
const saidAtFields = ({ reason }: Refusal, issues: readonly FieldIssue[]): boolean =>
  issues.some((issue) => issue.reason === reason) ||
  (reason === "checkFields" && issues.length > 0 && issues.every(({ path }) => hasField(path)));

const without = (issue: FieldIssue, prefix?: string): FieldIssue =>
  prefix !== undefined && issue.path.startsWith(`${prefix}.`)
    ? { ...issue, path: issue.path.slice(prefix.length + 1) }
    : issue;

/** The password for the signature, and what that signature is. */
function Signing({ help }: { help: string | undefined }) {
  const t = useText("common");
  return (
    <>
      <TextField
        name="password"
        type="password"
        required
        label={t("signPassword")}
        helper={help ?? t("signPasswordHelp")}
        autoComplete="current-password"
      />
    </>
  );
}

/** Shown once where a person may not know the value of their signature here. */
export function InternalSignatureNote() {
  const t = useText("common");
  return (
    <Alert severity="info" variant="outlined" sx={{ marginBlockEnd: 2 }}>
      {t("internalSignature")}
    </Alert>
  );
}
