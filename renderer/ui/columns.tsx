/** Fields beside each other where there is room, beneath each other where there is none. */
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
