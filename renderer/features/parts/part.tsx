/** The frame of one part on the page of parts: its name in the code, and the part as screens show it. */
import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { Ltr } from "#renderer/ui/text.tsx";

export function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Box component="section" sx={{ marginBlockEnd: 3 }}>
      <Typography variant="caption" component="h2" color="textSecondary">
        <Ltr>{name}</Ltr>
      </Typography>
      {children}
    </Box>
  );
}
