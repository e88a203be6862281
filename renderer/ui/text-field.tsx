/** One line or several lines of text, and a password with its eye. */
import VisibilityIcon from "@mui/icons-material/VisibilityOutlined";
import VisibilityOffIcon from "@mui/icons-material/VisibilityOffOutlined";
import { Box, IconButton, InputAdornment, OutlinedInput, Stack, Typography } from "@mui/material";
import { useState, type ReactNode } from "react";
import { useController } from "react-hook-form";
import { fontFamily } from "#renderer/theme/tokens.ts";
import { draftLimits } from "#shared/drafts.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { describedBy, Field, fieldIds, type FieldText } from "./field.tsx";
import { useFieldError } from "./form.tsx";
import { useTextDirection } from "./text-direction.ts";

export function TextField(
  props: FieldText & {
    name: string;
    multiline?: boolean;
    /** Rows before a multi-line field grows. */
    rows?: number;
    /** Counted below; longer text is kept and refused with a sentence, never cut. */
    maxLength?: number;
    /** `ltr` for what is Latin by nature: e-mail, user name, flight number. */
    dir?: "ltr" | "rtl";
    type?: "text" | "email" | "password";
    autoComplete?: string;
    autoFocus?: boolean;
    /** Only shown, so that what is wrong with it is said there. */
    readOnly?: boolean;
    placeholder?: string;
    inputMode?: "text" | "numeric" | "decimal" | "email" | "tel" | "url";
    after?: ReactNode;
    /** A button that fills the field, on one line with it. */
    beside?: ReactNode;
  },
) {
  const { name, dir, maxLength } = props;
  const t = useText("common");
  const found = useFieldError(name);
  const reason = useReason();
  const { field } = useController({ name });
  const [shown, setShown] = useState(false);
  const secret = props.type === "password";
  const value = typeof field.value === "string" ? field.value : "";
  const used = value.length;
  // Too long for a draft: shown while typing, at the field.
  const error =
    used > draftLimits.text
      ? reason({ reason: "textTooLong", params: { limit: draftLimits.text } })
      : found;
  const direction = useTextDirection(value);
  return (
    <Field
      {...props}
      error={error}
      after={
        <>
          {maxLength !== undefined && used > maxLength * 0.8 && (
            <Typography
              variant="caption"
              color={used > maxLength ? "error" : "textSecondary"}
              component="div"
            >
              {t("characterCount", { used, limit: maxLength })}
            </Typography>
          )}
          {props.after}
        </>
      }
    >
      <Beside what={props.beside}>
        <OutlinedInput
          {...field}
          value={value}
          inputRef={field.ref}
          ref={undefined}
          id={fieldIds(name).id}
          fullWidth
          size="small"
          error={Boolean(error)}
          multiline={props.multiline ?? false}
          {...(props.multiline ? { minRows: props.rows ?? 3, maxRows: 16 } : {})}
          type={secret ? (shown ? "text" : "password") : (props.type ?? "text")}
          autoComplete={props.autoComplete ?? "off"}
          autoFocus={props.autoFocus ?? false}
          readOnly={props.readOnly ?? false}
          {...(props.placeholder ? { placeholder: props.placeholder } : {})}
          inputProps={{
            ...describedBy(name, props.helper, error),
            "aria-required": props.required || undefined,
            dir: dir ?? direction,
            inputMode: props.inputMode,
            spellCheck: false,
          }}
          endAdornment={
            secret && (
              <InputAdornment position="end">
                <IconButton
                  size="small"
                  edge="end"
                  aria-label={shown ? t("hidePassword") : t("showPassword")}
                  aria-pressed={shown}
                  onClick={() => setShown(!shown)}
                >
                  {shown ? <VisibilityOffIcon /> : <VisibilityIcon />}
                </IconButton>
              </InputAdornment>
            )
          }
          // Latin by nature: the plain cut, so that a digit is seen as it is kept.
          sx={{
            ...(dir === "ltr" || secret
              ? { fontFamily, "& input, & textarea": { textAlign: "start" } }
              : {}),
            ...(props.readOnly ? { backgroundColor: "action.hover" } : {}),
          }}
        />
      </Beside>
    </Field>
  );
}

function Beside({ what, children }: { what: ReactNode; children: ReactNode }) {
  if (!what) return children;
  return (
    <Stack direction="row" sx={{ gap: 1, alignItems: "center" }}>
      {children}
      <Box sx={{ flex: "none" }}>{what}</Box>
    </Stack>
  );
}
