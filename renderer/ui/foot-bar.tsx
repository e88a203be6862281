/** The bar at the bottom of a page where something is written: the way on first, what is missing at the end. */
import { Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";

export function FootBar(props: { children: ReactNode; note?: ReactNode }) {
  return (
    <Stack
      direction="row"
      sx={(theme) => ({
        flexShrink: 0,
        alignItems: "center",
        gap: 1,
        minBlockSize: 48,
        paddingInline: 2,
        paddingBlock: 0.75,
        borderBlockStart: `1px solid ${theme.palette.line}`,
        backgroundColor: "background.default",
      })}
    >
      {props.children}
      <Typography
        variant="caption"
        color="textSecondary"
        component="div"
        role="status"
        sx={{ marginInlineStart: "auto", minInlineSize: 0 }}
      >
        {props.note}
      </Typography>
    </Stack>
  );
}
