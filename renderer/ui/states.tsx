/** States without content: empty, loading, refused. Each says what to do. */
import ErrorIcon from "@mui/icons-material/ErrorOutlineOutlined";
import { Alert, Box, Skeleton, Stack, Typography } from "@mui/material";
import { useEffect, useRef, type ReactNode } from "react";
import type { Reason } from "#shared/locales/reasons.ts";
import type { FieldIssue, Refusal } from "#shared/result.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { SaveReport } from "./save-report.tsx";

export function EmptyState(props: {
  icon?: ReactNode;
  title: string;
  text?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <Stack
      sx={{ alignItems: "center", textAlign: "center", gap: 1, paddingBlock: 6, paddingInline: 2 }}
    >
      {props.icon && (
        <Box
          aria-hidden
          sx={{
            display: "grid",
            placeItems: "center",
            inlineSize: 64,
            blockSize: 64,
            borderRadius: "50%",
            color: "primary.main",
            backgroundColor: (theme) => theme.palette.soft.teal,
            "& svg": { fontSize: 32 },
          }}
        >
          {props.icon}
        </Box>
      )}
      <Typography variant="h2" sx={{ marginBlockStart: 1 }}>
        {props.title}
      </Typography>
      {props.text && (
        <Typography component="div" color="textSecondary" sx={{ maxInlineSize: "34rem" }}>
          {props.text}
        </Typography>
      )}
      {props.action && <Box sx={{ marginBlockStart: 1.5 }}>{props.action}</Box>}
    </Stack>
  );
}

/** Grey lines while a query is on its way; announced to a screen reader once. */
export function Loading({ lines = 4 }: { lines?: number }) {
  const t = useText("common");
  return (
    <Box role="status" aria-label={t("loading")} sx={{ paddingBlock: 1 }}>
      {Array.from({ length: lines }, (_, index) => (
        <Skeleton key={index} height={40} sx={{ inlineSize: `${100 - index * 9}%` }} />
      ))}
    </Box>
  );
}

/** A refusal in words. Field issues are for `ErrorSummary`. */
export function RefusalAlert({
  refusal,
  action,
}: {
  refusal: Refusal | null | undefined;
  action?: ReactNode;
}) {
  const reason = useReason();
  if (!refusal) return null;
  const sentence = reason(
    refusal.ref ? { ...refusal, params: { ref: refusal.ref, ...refusal.params } } : refusal,
  );
  return (
    <Alert
      severity={refusal.code === "internal" ? "error" : "warning"}
      action={action ?? (refusal.code === "internal" && <SaveReport small />)}
      sx={{ marginBlock: 1 }}
    >
      {sentence}
    </Alert>
  );
}

/**
 * GOV.UK's error summary: takes the focus when it appears, names every issue, leads to its field.
 * `onGo` may first open the section the field is in; the field is focused afterwards.
 */
export function ErrorSummary(props: {
  issues: FieldIssue[];
  /** The field's label, put before the sentence where the sentence alone would be unclear. */
  labelOf?: (path: string) => string | undefined;
  onGo?: (path: string) => void;
}) {
  const t = useText("common");
  const reason = useReason();
  const box = useRef<HTMLDivElement>(null);
  const { issues } = props;
  useEffect(() => {
    if (issues.length > 0) box.current?.focus();
  }, [issues]);
  if (issues.length === 0) return null;
  const go = (path: string) => {
    props.onGo?.(path);
    // After the section has been opened and drawn.
    setTimeout(() => focusField(path), 0);
  };
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      severity="error"
      icon={<ErrorIcon />}
      sx={{ marginBlockEnd: 3, border: 1, borderColor: "error.main" }}
    >
      <Typography variant="h3" component="h2" sx={{ fontWeight: 700 }}>
        {t("errorSummary", { count: issues.length })}
      </Typography>
      <Box component="ul" sx={{ margin: 0, paddingInlineStart: 2.5 }}>
        {issues.map((issue) => {
          // Of several alike (members, meetings) the label is always shown.
          const label =
            needsLabel.has(issue.reason) || /\.\d+\./.test(issue.path)
              ? props.labelOf?.(issue.path)
              : undefined;
          return (
            <li key={`${issue.path} ${issue.reason}`}>
              <Box
                component="button"
                type="button"
                onClick={() => go(issue.path)}
                sx={{
                  all: "unset",
                  cursor: "pointer",
                  // The bullet stays at the first line of a long sentence.
                  verticalAlign: "top",
                  textDecoration: "underline",
                  paddingBlock: 0.5,
                  "&:focus-visible": { outline: "2px solid currentColor", outlineOffset: 2 },
                }}
              >
                {label ? `${label}: ` : ""}
                {reason(issue)}
              </Box>
            </li>
          );
        })}
      </Box>
    </Alert>
  );
}

/** Sentences that do not name their field themselves. */
const needsLabel: ReadonlySet<Reason> = new Set<Reason>([
  "required",
  "tooLong",
  "tooMany",
  "choose",
  "chooseDate",
  "chooseTime",
  "choosePerson",
  "wholeNumber",
  "outOfRange",
  "memberTwice",
]);

/** The id of a field's control; the error summary leads there. */
export const fieldId = (path: string): string => `field-${path.replaceAll(".", "-")}`;

/** Whether a field with exactly this path is on the page. */
export const hasField = (path: string): boolean => document.getElementById(fieldId(path)) !== null;

/** Focuses a field, or the nearest field around it (`members.0.nameFa` → `members`). */
export const focusField = (path: string): void => {
  const parts = path.split(".");
  while (parts.length > 0) {
    const element = document.getElementById(fieldId(parts.join(".")));
    if (element) {
      element.scrollIntoView({ block: "center" });
      element.focus();
      return;
    }
    parts.pop();
  }
};
