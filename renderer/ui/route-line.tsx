/**
 * The one drawing of a route, before it starts and while it runs: stations down a line, and those that
 * run at the same time side by side in one dashed box. It knows nothing of steps; who uses it says the words.
 */
import { Box, Stack, Typography, type SvgIconProps } from "@mui/material";
import type { ComponentType, ReactNode } from "react";

export function RouteLine({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <Stack
      component="ol"
      aria-label={label}
      sx={{ listStyle: "none", margin: 0, padding: 0, gap: 1.5 }}
    >
      {children}
    </Stack>
  );
}

/** Stations that are open at the same time. */
export function SideBySide({ note, children }: { note: string; children: ReactNode }) {
  return (
    <Box
      component="li"
      sx={(theme) => ({
        border: `1px dashed ${theme.palette.lineStrong}`,
        borderRadius: 1,
        padding: 1,
      })}
    >
      <Box
        component="ol"
        sx={{
          listStyle: "none",
          margin: 0,
          padding: 0,
          display: "grid",
          gap: 1,
          gridTemplateColumns: "repeat(auto-fit, minmax(9rem, 1fr))",
        }}
      >
        {children}
      </Box>
      <Typography
        variant="caption"
        color="textSecondary"
        component="p"
        sx={{ margin: 0, marginBlockStart: 0.5 }}
      >
        {note}
      </Typography>
    </Box>
  );
}

/** One stop: its sign, its title, who, on which day, and what is to be said about it. */
export function Station(props: {
  Icon: ComponentType<SvgIconProps>;
  color: string;
  title: string;
  who?: ReactNode;
  day?: ReactNode;
  quiet?: boolean;
  children?: ReactNode;
}) {
  const { Icon } = props;
  return (
    <Stack component="li" direction="row" sx={{ gap: 1, minInlineSize: 0 }}>
      <Icon aria-hidden sx={{ fontSize: 20, flexShrink: 0, color: props.color }} />
      <Box sx={{ flex: 1, minInlineSize: 0 }}>
        <Stack direction="row" sx={{ gap: 1, alignItems: "baseline", flexWrap: "wrap" }}>
          <Typography
            component="span"
            sx={{ fontWeight: 600, color: props.quiet ? "text.secondary" : "text.primary" }}
          >
            {props.title}
          </Typography>
          <Typography component="span" variant="caption" color="textSecondary">
            {props.who}
          </Typography>
          <Typography
            component="span"
            variant="caption"
            color="textSecondary"
            sx={{ marginInlineStart: "auto", whiteSpace: "nowrap" }}
          >
            {props.day}
          </Typography>
        </Stack>
        {props.children}
      </Box>
    </Stack>
  );
}
