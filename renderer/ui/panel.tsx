/** One subject on the sheet with its own heading; a hairline parts it from the next. */
import { Box, Stack, Typography } from "@mui/material";
import { useId, type ReactNode } from "react";

export function Panel(props: {
  title?: ReactNode;
  action?: ReactNode;
  children: ReactNode;
  dense?: boolean;
}) {
  const titleId = useId();
  return (
    <Box
      component="section"
      aria-labelledby={props.title ? titleId : undefined}
      sx={(theme) => ({
        paddingBlockEnd: props.dense ? 1 : 2,
        minInlineSize: 0,
        "&:not(:last-child)": { borderBlockEnd: `1px solid ${theme.palette.line}` },
      })}
    >
      {(props.title || props.action) && (
        <Stack
          direction="row"
          sx={{
            alignItems: "center",
            justifyContent: "space-between",
            gap: 1,
            minBlockSize: 32,
            marginBlockEnd: 0.5,
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
    </Box>
  );
}
