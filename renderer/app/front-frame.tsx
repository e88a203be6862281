/** The frame before the shell: one sheet in the middle, language and theme in reach. */
import { Box, Paper, Stack, Typography } from "@mui/material";
import { useEffect, useRef, type ReactNode } from "react";
import { useText } from "#renderer/i18n.ts";
import { Brand } from "#renderer/ui/brand.tsx";
import { LanguageSwitch, ThemeSwitch } from "#renderer/ui/switches.tsx";
import { ReadOnlyBanner } from "./read-only-banner.tsx";
import { Told } from "./told.tsx";

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
    // A new screen begins at its heading, unless a field has already taken the focus.
    if (document.activeElement === document.body || document.activeElement === null)
      heading.current?.focus();
  }, [title, t]);
  return (
    <Box
      sx={{ minBlockSize: "100%", display: "flex", flexDirection: "column", isolation: "isolate" }}
    >
      <Sea />
      <Told />
      <ReadOnlyBanner />
      <Stack
        component="header"
        direction="row"
        sx={{
          alignItems: "center",
          justifyContent: "space-between",
          gap: 2,
          paddingInline: 3,
          paddingBlock: 2,
        }}
      >
        <Brand {...(props.beneath ? { beneath: props.beneath } : {})} />
        <Stack direction="row" sx={{ alignItems: "center", gap: 1 }}>
          <LanguageSwitch />
          <ThemeSwitch />
        </Stack>
      </Stack>
      <Box
        component="main"
        sx={{
          flex: 1,
          display: "grid",
          alignContent: "start",
          justifyItems: "center",
          paddingInline: 2,
          paddingBlockStart: "min(8vh, 72px)",
          paddingBlockEnd: 6,
        }}
      >
        <Paper
          variant="outlined"
          sx={{
            inlineSize: "100%",
            maxInlineSize: props.wide ? 880 : 520,
            padding: { xs: 2.5, sm: 4 },
          }}
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

/** The Caspian at the foot of the page; decoration. */
function Sea() {
  return (
    <Box
      component="svg"
      aria-hidden
      viewBox="0 0 1440 220"
      preserveAspectRatio="none"
      sx={{
        position: "fixed",
        insetInline: 0,
        insetBlockEnd: 0,
        inlineSize: "100%",
        blockSize: "min(24vh, 220px)",
        zIndex: -1,
        color: "primary.main",
      }}
    >
      <path
        fill="currentColor"
        opacity=".06"
        d="M0 70c180-52 330-52 520-8s330 60 520 10 300-40 400-14v162H0z"
      />
      <path
        fill="currentColor"
        opacity=".07"
        d="M0 126c220-40 380-22 560 8s360 26 540-10 240-26 340-6v102H0z"
      />
      <path
        fill="currentColor"
        opacity=".09"
        d="M0 176c160-22 340-20 520 0s420 22 600-2 240-14 320-4v50H0z"
      />
    </Box>
  );
}
