/** One row of what was found; it is chosen by a click or by the keys, its name opens it. */
import { Box } from "@mui/material";
import type { ReactNode } from "react";

export interface Choice {
  /** Key of the row beside which its preview is; empty without one. */
  chosen: string;
  onChoose: (key: string) => void;
}

export function ResultRow(props: Choice & { of: string; children: ReactNode }) {
  const { of, chosen, onChoose, children } = props;
  return (
    <Box
      onClick={() => onChoose(of)}
      onFocus={() => onChoose(of)}
      {...(chosen === of ? { "aria-current": "true" } : {})}
      sx={({ palette }) => ({
        paddingInline: 2,
        paddingBlock: 0.5,
        borderBlockEnd: `1px solid ${palette.look.lineSoft}`,
        "&:hover": { backgroundColor: palette.look.hover },
        ...(chosen === of ? { "&, &:hover": { backgroundColor: palette.look.select } } : {}),
      })}
    >
      {children}
    </Box>
  );
}

/** The name of a row: dark, not underlined. */
export const nameSx = {
  flexShrink: 0,
  maxInlineSize: "55%",
  overflow: "hidden",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
  lineHeight: "24px",
  color: "text.primary",
  fontWeight: 600,
  textAlign: "start",
  textDecoration: "none",
  "&:hover": { textDecoration: "underline" },
} as const;
