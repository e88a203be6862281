/** Who is here, how the window looks to them, and what they do with their session: account, lock, sign out. */
import KeyIcon from "@mui/icons-material/PersonOutlineOutlined";
import DensityIcon from "@mui/icons-material/DensitySmallOutlined";
import LockIcon from "@mui/icons-material/LockOutlined";
import LogoutIcon from "@mui/icons-material/LogoutOutlined";
import ThemeIcon from "@mui/icons-material/BrightnessAutoOutlined";
import {
  Box,
  ButtonBase,
  Divider,
  ListItemIcon,
  Menu,
  MenuItem,
  Typography,
  useMediaQuery,
  type Theme,
} from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { useSessionActs } from "#renderer/features/session/session-acts.ts";
import { PersonAvatar } from "#renderer/features/session/person-avatar.tsx";
import { setDensity, useDensity } from "#renderer/theme/density.ts";
import { modeChoices, setModeChoice, useModeChoice } from "#renderer/theme/mode.ts";
import { mirrored } from "#renderer/ui/mirrored.ts";
import { usePersonNames } from "#renderer/ui/text.tsx";

export function PersonMenu() {
  const t = useText("shell");
  const lang = useLang();
  const navigate = useNavigate();
  const { person } = useSession();
  const { name, postTitle } = usePersonNames()(person);
  const { lock, signOut } = useSessionActs();
  const version = useCall("app.status", {}).data?.version ?? "";
  const wide = useMediaQuery((theme: Theme) => theme.breakpoints.up("lg"), { noSsr: true });
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const density = useDensity();
  const { choice } = useModeChoice();
  const modeName = { light: t("themeLight"), dark: t("themeDark"), system: t("themeSystem") }[
    choice
  ];
  const nextMode = modeChoices[(modeChoices.indexOf(choice) + 1) % modeChoices.length] ?? "system";
  const close = (act?: () => void) => () => {
    setAnchor(null);
    act?.();
  };
  // MUI positions a menu physically; the end side is the left one in Persian.
  const side = lang === "fa" ? "left" : "right";
  return (
    <>
      <ButtonBase
        // Only where the name is not written: a label that differs from it cannot be spoken (WCAG 2.5.3).
        aria-label={wide ? undefined : name}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ gap: 1, padding: 0.5, borderRadius: 1, textAlign: "start", flexShrink: 0 }}
      >
        <PersonAvatar name={name} size={26} />
        <Box component="span" sx={{ display: wide ? "block" : "none", maxInlineSize: 200 }}>
          <Typography
            component="span"
            variant="body2"
            noWrap
            sx={{ display: "block", fontWeight: 600, lineHeight: "16px" }}
          >
            {name}
          </Typography>
          {postTitle !== name && (
            <Typography
              component="span"
              variant="caption"
              color="textSecondary"
              noWrap
              sx={{ display: "block", lineHeight: "14px" }}
            >
              {postTitle}
            </Typography>
          )}
        </Box>
      </ButtonBase>
      <Menu
        open={anchor !== null}
        anchorEl={anchor}
        onClose={close()}
        anchorOrigin={{ vertical: "bottom", horizontal: side }}
        transformOrigin={{ vertical: "top", horizontal: side }}
      >
        <MenuItem onClick={close(() => void navigate({ to: "/account" }))}>
          <ListItemIcon>
            <KeyIcon fontSize="small" />
          </ListItemIcon>
          {t("account")}
        </MenuItem>
        <MenuItem onClick={close(lock)}>
          <ListItemIcon>
            <LockIcon fontSize="small" />
          </ListItemIcon>
          {t("lock")}
        </MenuItem>
        <Divider />
        <MenuItem onClick={() => setModeChoice(nextMode)}>
          <ListItemIcon>
            <ThemeIcon fontSize="small" />
          </ListItemIcon>
          {t("themeNow", { name: modeName })}
        </MenuItem>
        <MenuItem onClick={() => setDensity(density === "compact" ? "comfortable" : "compact")}>
          <ListItemIcon>
            <DensityIcon fontSize="small" />
          </ListItemIcon>
          {density === "compact" ? t("densityComfortable") : t("densityCompact")}
        </MenuItem>
        <Divider />
        <MenuItem onClick={close(() => void signOut())}>
          <ListItemIcon>
            <LogoutIcon fontSize="small" sx={mirrored} />
          </ListItemIcon>
          {t("signOut")}
        </MenuItem>
        {version !== "" && (
          <Typography
            variant="caption"
            color="textSecondary"
            component="li"
            role="none"
            sx={{ paddingInline: 2, paddingBlock: 0.5 }}
          >
            {t("version", { version: localizeDigits(version, lang) })}
          </Typography>
        )}
      </Menu>
    </>
  );
}
