/** A tool at the end of the filter line: sign and word, only the sign where the window is narrow. */
import type { ReactNode } from "react";
import { Box } from "@mui/material";
import { Button, type AppButtonProps } from "#renderer/ui/buttons.tsx";

export function ToolButton({
  icon,
  label,
  ...props
}: AppButtonProps & { icon: ReactNode; label: string }) {
  return (
    <Button quiet size="small" startIcon={icon} aria-label={label} title={label} {...props}>
      <Box component="span" aria-hidden sx={{ display: { xs: "none", lg: "inline" } }}>
        {label}
      </Box>
    </Button>
  );
}
