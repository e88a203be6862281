/** Signs that point along the reading direction (leave, next, back) are turned round in Persian. */
import type { Theme } from "@mui/material";

export const mirrored = (theme: Theme): { transform: string } => ({
  transform: theme.direction === "rtl" ? "scaleX(-1)" : "none",
});
