/**
 * The buttons: one orange one for what to do next, outlined for the rest, quiet for what is rare.
 * A refused button stays in reach of the keyboard and says why beside itself.
 */
import {
  Box,
  Button as MuiButton,
  CircularProgress,
  Typography,
  type ButtonProps,
} from "@mui/material";
import { useId, type ReactNode } from "react";

export type AppButtonProps = Omit<ButtonProps, "variant" | "color"> & {
  pending?: boolean;
  /** Why it is refused now, as a sentence; shown below and read with the button. */
  refusedBecause?: string | undefined;
};

export function PrimaryButton(props: AppButtonProps) {
  return <Base {...props} look={{ variant: "contained", color: "secondary" }} />;
}

export function Button({
  quiet,
  danger,
  ...props
}: AppButtonProps & { quiet?: boolean; danger?: boolean }) {
  return (
    <Base
      {...props}
      look={{ variant: quiet ? "text" : "outlined", color: danger ? "error" : "primary" }}
    />
  );
}

function Base({
  look,
  pending,
  refusedBecause,
  children,
  ...props
}: AppButtonProps & { look: Pick<ButtonProps, "variant" | "color">; children?: ReactNode }) {
  const whyId = useId();
  const barred = Boolean(refusedBecause) || Boolean(pending);
  const button = (
    <MuiButton
      {...look}
      {...props}
      aria-disabled={barred || undefined}
      aria-describedby={refusedBecause ? whyId : props["aria-describedby"]}
      onClick={barred ? (event) => event.preventDefault() : props.onClick}
      startIcon={
        pending ? <CircularProgress size={16} color="inherit" aria-hidden /> : props.startIcon
      }
      sx={[
        refusedBecause ? { opacity: 0.55, cursor: "not-allowed" } : {},
        ...(Array.isArray(props.sx) ? props.sx : [props.sx]),
      ]}
    >
      {children}
    </MuiButton>
  );
  if (!refusedBecause) return button;
  return (
    <Box sx={{ display: "inline-flex", alignItems: "center", gap: 1.5, flexWrap: "wrap" }}>
      {button}
      <Typography
        id={whyId}
        variant="caption"
        color="textSecondary"
        sx={{ maxInlineSize: "26rem" }}
      >
        {refusedBecause}
      </Typography>
    </Box>
  );
}
