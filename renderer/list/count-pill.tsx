/** A count beside a name; of what waits or is missing in orange. */
import { Box } from "@mui/material";
import type { ReactNode } from "react";
import { radii } from "#renderer/theme/tokens.ts";

export function CountPill({ mine, children }: { mine?: boolean; children: ReactNode }) {
  return (
    <Box
      component="span"
      sx={(theme) => ({
        typography: "caption",
        fontWeight: 600,
        minInlineSize: 20,
        paddingInline: 0.75,
        textAlign: "center",
        borderRadius: `${radii.sheet}px`,
        backgroundColor: mine ? theme.palette.soft.orange : theme.palette.look.sunken,
        color: mine ? theme.palette.look.orangeHover : "text.secondary",
      })}
    >
      {children}
    </Box>
  );
}
