/** The frame before the shell: one sheet in the middle, language and theme in reach. */
import { Box, Paper, Stack, Typography } from "@mui/material";
import { useEffect, useRef, type ReactNode } from "react";
import { useText } from "#renderer/i18n.ts";
import { Brand } from "#renderer/ui/brand.tsx";
import { LanguageSwitch, ThemeSwitch } from "#renderer/ui/switches.tsx";

export function FrontFrame(props: {
  title: string;
  text?: ReactNode;
  /** Name of the municipality, once there is one. */
  beneath?: string;
  wide?: boolean;
  children?: ReactNode;
}) {
  const t = useText("common");
  const heading = useRef<HTMLHeadingElement>(null);
  const { title } = props;
  useEffect(() => {
    document.title = `${title} — ${t("appName")}`;
  }, [title, t]);
  // A new screen begins at its heading, unless a field has already taken the focus.
  useEffect(() => {
    if (document.activeElement === document.body || document.activeElement === null) heading.current?.focus();
  }, [title]);
  return (
    <Box sx={{ minBlockSize: "100%", display: "flex", flexDirection: "column" }}>
      <Stack
        component="header"
        direction="row"
        sx={{ alignItems: "center", justifyContent: "space-between", gap: 2, paddingInline: 3, paddingBlock: 2 }}
      >
        <Brand {...(props.beneath ? { beneath: props.beneath } : {})} />
        <Stack direction="row" sx={{ alignItems: "center", gap: 1 }}>
          <LanguageSwitch />
          <ThemeSwitch />
        </Stack>
      </Stack>
      <Box
        component="main"
        sx={{ flex: 1, display: "grid", alignContent: "center", justifyItems: "center", paddingInline: 2, paddingBlockEnd: 6 }}
      >
        <Paper
          variant="outlined"
          sx={{ inlineSize: "100%", maxInlineSize: props.wide ? 880 : 480, padding: { xs: 2.5, sm: 4 } }}
        >
          <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ outline: "none" }}>
            {title}
          </Typography>
          {props.text && (
            <Typography component="div" color="textSecondary" sx={{ marginBlockStart: 1 }}>
              {props.text}
            </Typography>
          )}
          <Box sx={{ marginBlockStart: 3 }}>{props.children}</Box>
        </Paper>
      </Box>
    </Box>
  );
}
