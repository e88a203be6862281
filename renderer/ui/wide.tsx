/** What may be wider than the page: it scrolls sideways by itself, with the keyboard too. */
import { Box } from "@mui/material";
import type { ReactNode } from "react";

export function Wide(props: { label: string; children: ReactNode }) {
  return (
    <Box tabIndex={0} role="group" aria-label={props.label} sx={{ overflowX: "auto" }}>
      {props.children}
    </Box>
  );
}
