/** Before the shell: one line of 44 px, one card in the middle, one line at the foot; no navigation and no content. */
import LockIcon from "@mui/icons-material/LockOutlined";
import SavedIcon from "@mui/icons-material/SaveOutlined";
import { Box, Paper, Stack, Typography } from "@mui/material";
import { useEffect, useRef, type ReactNode } from "react";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { heights } from "#renderer/theme/tokens.ts";
import { Brand } from "#renderer/ui/brand.tsx";
import { LanguageSwitch, ThemeSwitch } from "#renderer/ui/switches.tsx";
import { ReadOnlyBanner } from "./read-only-banner.tsx";
import { Sea } from "./sea.tsx";
import { Told } from "./told.tsx";

export function FrontFrame(props: {
  title: string;
  text?: ReactNode;
  /** Name of the municipality, once there is one. */
  below?: string;
  wide?: boolean;
  /** A column at the start of the card, under its own heading. */
  side?: ReactNode;
  sideTitle?: string;
  sideText?: string;
  /** The line at the bottom of the card. */
  foot?: ReactNode;
  /** A sentence at the foot of the window. */
  note?: string;
  children?: ReactNode;
}) {
  const t = useText("common");
  const heading = useRef<HTMLHeadingElement>(null);
  const { title, side, foot, note } = props;
  useEffect(() => {
    document.title = `${title} — ${t("appName")}`;
    // A new screen begins at its heading, unless a field has already taken the focus.
    if (document.activeElement === document.body || document.activeElement === null)
      heading.current?.focus();
  }, [title, t]);
  return (
    <Box sx={frameSx}>
      <Sea />
      <ReadOnlyBanner />
      <Stack component="header" direction="row" sx={headSx}>
        <Brand {...(props.below ? { below: props.below } : {})} />
        <Told />
        {note && <KeptHere />}
        <LanguageSwitch />
        <ThemeSwitch />
      </Stack>
      <Box component="main" sx={mainSx}>
        <Paper
          variant="outlined"
          sx={{
            inlineSize: "100%",
            maxInlineSize: props.wide || side ? 900 : 520,
            display: "flex",
            overflow: "hidden",
            "@media (max-width: 720px)": { flexDirection: "column" },
          }}
        >
          {side && (
            <Box sx={sideSx}>
              <Box sx={{ paddingInline: 3, paddingBlock: 3 }}>
                <Typography variant="h2" component="p" sx={{ margin: 0 }}>
                  {props.sideTitle}
                </Typography>
                <Typography color="textSecondary">{props.sideText}</Typography>
              </Box>
              {side}
            </Box>
          )}
          <Stack sx={{ flex: 1, minInlineSize: 0 }}>
            <Box sx={{ flex: 1, padding: { xs: 2, sm: 3 }, paddingInline: { sm: 4 } }}>
              <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ outline: "none" }}>
                {title}
              </Typography>
              {props.text && (
                <Typography component="div" color="textSecondary" sx={{ marginBlockStart: 0.5 }}>
                  {props.text}
                </Typography>
              )}
              <Box sx={{ marginBlockStart: 2 }}>{props.children}</Box>
            </Box>
            {foot && (
              <Stack direction="row" sx={footSx}>
                {foot}
              </Stack>
            )}
          </Stack>
        </Paper>
      </Box>
      {note && <Note text={note} />}
    </Box>
  );
}

/** The state of saving before anybody has signed in; a failure has its banner. */
function KeptHere() {
  const t = useText("session");
  const readOnly = Boolean(useCall("app.status", {}).data?.condition.readOnly);
  if (readOnly) return null;
  return (
    <Typography
      variant="caption"
      color="textSecondary"
      noWrap
      sx={{ display: "flex", alignItems: "center", gap: 0.75, minInlineSize: 0 }}
    >
      <SavedIcon aria-hidden sx={{ fontSize: 16, color: "success.main" }} />
      {t("keptHere")}
    </Typography>
  );
}

function Note({ text }: { text: string }) {
  const t = useText("session");
  const version = useCall("app.status", {}).data?.version;
  return (
    <Stack component="footer" direction="row" sx={noteSx}>
      <LockIcon aria-hidden sx={{ fontSize: 14 }} />
      <Typography variant="caption" sx={{ flex: 1 }}>
        {text}
      </Typography>
      {version && <Typography variant="caption">{t("note.version", { version })}</Typography>}
    </Stack>
  );
}

const frameSx = {
  minBlockSize: "100%",
  display: "flex",
  flexDirection: "column",
  isolation: "isolate",
} as const;

const headSx = {
  alignItems: "center",
  gap: 1,
  blockSize: heights.topBar,
  flexShrink: 0,
  paddingInline: 2,
} as const;

const mainSx = {
  flex: 1,
  display: "grid",
  alignContent: "start",
  justifyItems: "center",
  paddingInline: 2,
  paddingBlock: "min(6vh, 56px) 16px",
} as const;

const sideSx = {
  inlineSize: { xs: "auto", sm: 360 },
  flexShrink: 0,
  backgroundColor: "background.default",
  borderInlineEnd: 1,
  borderColor: "divider",
} as const;

const footSx = {
  alignItems: "center",
  gap: 1,
  flexWrap: "wrap",
  minBlockSize: heights.foot,
  paddingInline: { xs: 2, sm: 4 },
  paddingBlock: 0.75,
  borderBlockStart: 1,
  borderColor: "divider",
  backgroundColor: "background.default",
} as const;

const noteSx = {
  alignItems: "center",
  gap: 0.75,
  paddingInline: 2,
  paddingBlockEnd: 1.5,
  color: "text.secondary",
} as const;
