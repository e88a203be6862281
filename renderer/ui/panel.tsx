/** A sheet of paper on the ground: one subject with its own heading. */
import { Paper, Stack, Typography } from "@mui/material";
import { useId, type ReactNode } from "react";

export function Panel(props: {
  title?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
  dense?: boolean;
}) {
  const titleId = useId();
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={props.title ? titleId : undefined}
      sx={{ padding: props.dense ? 1.5 : 2.5, minInlineSize: 0 }}
    >
      {(props.title || props.action) && (
        <Stack
          direction="row"
          sx={{
            alignItems: "center",
            justifyContent: "space-between",
            gap: 1,
            marginBlockEnd: 1.5,
          }}
        >
          {props.title && (
            <Typography variant="h3" component="h2" id={titleId}>
              {props.title}
            </Typography>
          )}
          {props.action}
        </Stack>
      )}
      {props.children}
    </Paper>
  );
}
