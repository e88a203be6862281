/** A column at the end side that pushes the page aside: its title, its own scroll, a way to close it. */
import CloseIcon from "@mui/icons-material/CloseOutlined";
import { Box, IconButton, Stack, Typography } from "@mui/material";
import { useId, type ReactNode } from "react";
import { useText } from "#renderer/i18n.ts";

export function Drawer(props: {
  title: string;
  /** A mark beside the title. */
  mark?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useText("common");
  const titleId = useId();
  return (
    <Stack
      component="section"
      aria-labelledby={titleId}
      sx={(theme) => ({
        inlineSize: { xs: 320, lg: 390 },
        flexShrink: 0,
        minBlockSize: 0,
        backgroundColor: "background.default",
        borderInlineStart: `1px solid ${theme.palette.line}`,
      })}
    >
      <Stack
        direction="row"
        sx={(theme) => ({
          alignItems: "center",
          gap: 1,
          flexShrink: 0,
          paddingInline: "16px 8px",
          minBlockSize: 40,
          borderBlockEnd: `1px solid ${theme.palette.line}`,
        })}
      >
        <Typography variant="h2" id={titleId}>
          {props.title}
        </Typography>
        {props.mark}
        <IconButton
          aria-label={t("close")}
          onClick={props.onClose}
          sx={{ marginInlineStart: "auto" }}
        >
          <CloseIcon />
        </IconButton>
      </Stack>
      <Box
        data-scroll=""
        tabIndex={0}
        role="group"
        aria-labelledby={titleId}
        sx={{ flex: 1, minBlockSize: 0, overflowY: "auto", padding: 1.5 }}
      >
        {props.children}
      </Box>
    </Stack>
  );
}
