/** Fields side by side where there is room, otherwise one below the other. */
import { Box } from "@mui/material";
import type { ReactNode } from "react";

export function Columns({ count = 2, children }: { count?: 2 | 3; children: ReactNode }) {
  return (
    <Box
      sx={{
        display: "grid",
        columnGap: 2,
        alignItems: "start",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: `repeat(${count}, minmax(0, 1fr))` },
      }}
    >
      {children}
    </Box>
  );
}
