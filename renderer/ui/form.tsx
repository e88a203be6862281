/**
 * The ground of every form: react-hook-form for what is typed, and the issues that `shared/` or the
 * store found, shown at their fields. Knows no field of any form.
 */
import { Box } from "@mui/material";
import { createContext, useContext, useMemo, type FormEvent, type ReactNode } from "react";
import {
  FormProvider,
  get,
  useFormContext,
  useFormState,
  type FieldValues,
  type UseFormReturn,
} from "react-hook-form";
import type { Reason } from "#shared/locales/reasons.ts";
import type { FieldIssue } from "#shared/result.ts";
import { hasText, useReason } from "#renderer/i18n.ts";

const Issues = createContext<ReadonlyMap<string, FieldIssue>>(new Map());

/** Put around the fields. `issues` are by dotted path; `onSubmit` is called as it is, unvalidated. */
export function Form<T extends FieldValues>(props: {
  form: UseFormReturn<T>;
  issues?: readonly FieldIssue[];
  onSubmit: () => void;
  children: ReactNode;
  label?: string;
  /** For a button outside of the form. */
  id?: string;
}) {
  const { issues } = props;
  const byPath = useMemo(
    () => new Map((issues ?? []).map((issue) => [issue.path, issue])),
    [issues],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    props.onSubmit();
  };
  return (
    <FormProvider {...props.form}>
      <Issues.Provider value={byPath}>
        <Box component="form" id={props.id} noValidate onSubmit={submit} aria-label={props.label}>
          {props.children}
        </Box>
      </Issues.Provider>
    </FormProvider>
  );
}

/** The sentence at one field: an issue by path, or what a zod resolver said; `undefined` when fine. */
export const useFieldError = (name: string): string | undefined => {
  const reason = useReason();
  const issue = useContext(Issues).get(name);
  const { control } = useFormContext();
  const { errors } = useFormState({ control, name });
  if (issue) return reason(issue);
  const found: { message?: unknown } | undefined = get(errors, name);
  const message = found?.message;
  if (typeof message !== "string") return undefined;
  return reason({ reason: isReason(message) ? message : "required" });
};

const isReason = (text: string): text is Reason => hasText("reasons", text);
