/**
 * The frame of one field: label above, hint, control, error below, all tied together for a
 * screen reader. Controls with their own labels (radios, checks) use `FieldGroup`.
 */
import { Box, FormHelperText, FormLabel, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useText } from "#renderer/i18n.ts";
import { fieldId } from "./states.tsx";

export interface FieldText {
  label: string;
  helper?: ReactNode;
  required?: boolean;
}

/** Ids that tie a control to its words. */
export const fieldIds = (name: string) => {
  const id = fieldId(name);
  return { id, labelId: `${id}-label`, helperId: `${id}-helper`, errorId: `${id}-error` };
};

/** Props of the control itself. */
export const describedBy = (name: string, helper: unknown, error: string | undefined) => {
  const { helperId, errorId } = fieldIds(name);
  const ids = [helper ? helperId : "", error ? errorId : ""].filter((one) => one !== "");
  return {
    "aria-invalid": error ? true : undefined,
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
  };
};

export function Field(
  props: FieldText & {
    name: string;
    error: string | undefined;
    after?: ReactNode;
    children: ReactNode;
  },
) {
  const { id, labelId } = fieldIds(props.name);
  return (
    <Box sx={{ marginBlockEnd: 2.5, minInlineSize: 0 }}>
      <FormLabel htmlFor={id} id={labelId} sx={{ display: "block", marginBlockEnd: 0.5 }}>
        <LabelText {...props} />
      </FormLabel>
      <Helper {...props} />
      {props.children}
      {props.after}
      <FieldError name={props.name} error={props.error} />
    </Box>
  );
}

/** Several controls that are one question. */
export function FieldGroup(
  props: FieldText & {
    name: string;
    error: string | undefined;
    role?: "radiogroup" | "group";
    children: ReactNode;
  },
) {
  const { id, labelId, helperId, errorId } = fieldIds(props.name);
  return (
    <Box
      role={props.role ?? "group"}
      id={id}
      tabIndex={-1}
      aria-labelledby={labelId}
      aria-describedby={`${helperId} ${errorId}`}
      sx={{ marginBlockEnd: 2.5, outline: "none" }}
    >
      <FormLabel component="div" id={labelId} sx={{ marginBlockEnd: 0.5 }}>
        <LabelText {...props} />
      </FormLabel>
      <Helper {...props} />
      {props.children}
      <FieldError name={props.name} error={props.error} />
    </Box>
  );
}

function LabelText({ label, required }: FieldText) {
  const t = useText("common");
  return (
    <>
      {label}
      {required && (
        <Typography component="span" variant="caption" color="textSecondary">
          {" "}
          ({t("required")})
        </Typography>
      )}
    </>
  );
}

function Helper({ name, helper }: FieldText & { name: string }) {
  if (!helper) return null;
  return (
    <FormHelperText
      component="div"
      id={fieldIds(name).helperId}
      sx={{ marginBlockStart: 0, marginBlockEnd: 0.75 }}
    >
      {helper}
    </FormHelperText>
  );
}

export function FieldError({ name, error }: { name: string; error: string | undefined }) {
  const t = useText("common");
  if (!error) return null;
  return (
    <FormHelperText
      error
      id={fieldIds(name).errorId}
      sx={{ fontWeight: 500, marginBlockStart: 0.5 }}
    >
      <Box component="span" sx={visuallyHidden}>
        {t("errorPrefix")}{" "}
      </Box>
      {error}
    </FormHelperText>
  );
}

/** Read by a screen reader, not drawn. */
export const visuallyHidden = {
  position: "absolute",
  inlineSize: 1,
  blockSize: 1,
  margin: "-1px",
  overflow: "hidden",
  clipPath: "inset(50%)",
  whiteSpace: "nowrap",
} as const;
