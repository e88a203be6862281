/** The one line of a record that says whose turn it is: mine in orange with its act, another's quiet. */
import HourglassIcon from "@mui/icons-material/HourglassEmptyOutlined";
import { Box, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { heights } from "#renderer/theme/tokens.ts";

export function TurnLine(props: {
  label: string;
  mine: boolean;
  /** Whose turn, in words. */
  turn: ReactNode;
  /** Until when, in whose place; cut where the line ends. */
  facts?: ReactNode;
  /** The act, or the way to the next task. */
  act?: ReactNode;
}) {
  const { label, mine, turn, facts, act } = props;
  return (
    <Stack
      component="section"
      aria-label={label}
      direction="row"
      sx={({ palette: { look } }) => ({
        alignItems: "center",
        gap: 1.25,
        flexShrink: 0,
        minBlockSize: heights.strip,
        paddingInline: "12px 8px",
        borderInlineStart: `4px solid ${mine ? look.orange : look.lineStrong}`,
        borderBlockEnd: `1px solid ${mine ? look.orangeLine : look.line}`,
        backgroundColor: mine ? look.orangeSoft : look.sunken,
      })}
    >
      <HourglassIcon
        aria-hidden
        sx={{ fontSize: 16, color: mine ? "secondary.dark" : "text.secondary" }}
      />
      <Typography component="span" noWrap sx={{ fontWeight: 600, flexShrink: 0 }}>
        {turn}
      </Typography>
      <Stack
        direction="row"
        sx={{ flex: 1, minInlineSize: 0, gap: 1.5, alignItems: "center", overflow: "hidden" }}
      >
        {facts}
      </Stack>
      <Box sx={{ flexShrink: 0 }}>{act}</Box>
    </Stack>
  );
}
