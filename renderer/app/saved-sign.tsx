/** How the data are kept: what is typed, what is done, the last backup and its drill. */
import FailedIcon from "@mui/icons-material/ErrorOutlineOutlined";
import SavedIcon from "@mui/icons-material/SaveOutlined";
import WarningIcon from "@mui/icons-material/WarningAmberOutlined";
import { Button, Popover, Stack, Typography } from "@mui/material";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { formatInstant } from "#shared/persian/jalali.ts";
import { useCall } from "#renderer/client.ts";
import { useTypingFails } from "#renderer/draft-keeper.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";

/** A backup becomes late without an act. */
const minute = 60_000;

export function SavedSign() {
  const t = useText("backups");
  const lang = useLang();
  const mayOpen = useCan()("settings.manage");
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const typingFails = useTypingFails();
  const state = useCall("backup.state", {}, { pollMs: 10 * minute }).data;
  const readOnly = Boolean(useCall("app.status", {}).data?.condition.readOnly);
  if (!state) return null;
  const timeOf = (at: string | null) =>
    at === null ? t("never") : formatInstant(at, undefined, lang);
  const { lastAt, drillAt } = state;
  // One sentence, the worst one: nothing is recorded, typed text is not kept, a backup is missing.
  const failure = readOnly ? t("sign.notActing") : typingFails ? t("sign.notTyped") : null;
  const warning = state.warning ? t(`warning.${state.warning}`) : null;
  const look = failure ? "error" : warning ? "warning" : "success";
  const Icon = { error: FailedIcon, warning: WarningIcon, success: SavedIcon }[look];
  return (
    <>
      <Button
        size="small"
        color="inherit"
        startIcon={<Icon aria-hidden color={look} />}
        aria-haspopup="dialog"
        title={t("sign.backup", { time: timeOf(lastAt) })}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={({ palette }) => ({
          typography: "caption",
          minInlineSize: 0,
          flexShrink: 1,
          paddingInline: 1,
          fontWeight: look === "success" ? 400 : 500,
          color: look === "success" ? "text.secondary" : `${look}.main`,
          backgroundColor: look === "success" ? "transparent" : palette.soft[look],
          "& .MuiButton-startIcon": { marginInlineStart: 0 },
        })}
      >
        <Typography component="span" variant="caption" noWrap>
          {failure ?? warning ?? t("sign.here")}
        </Typography>
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "center" }}
        transformOrigin={{ vertical: "top", horizontal: "center" }}
        slotProps={{ paper: { role: "dialog", "aria-label": t("sign.open") } }}
      >
        <Stack sx={{ gap: 1, padding: 2, maxInlineSize: 360 }}>
          <Typography variant="h3" component="h2">
            {t("sign.open")}
          </Typography>
          {typingFails ? (
            <Typography color="warning.main">{t("sign.notTyped")}</Typography>
          ) : (
            <Typography>{t("sign.typed")}</Typography>
          )}
          {readOnly ? (
            <Typography color="warning.main">{t("sign.notActing")}</Typography>
          ) : (
            <Typography>{t("sign.act")}</Typography>
          )}
          <Typography>{t("sign.backup", { time: timeOf(lastAt) })}</Typography>
          <Typography>{t("sign.drill", { time: timeOf(drillAt) })}</Typography>
          {state.warning && (
            <Typography color="warning.main">{t(`warning.${state.warning}`)}</Typography>
          )}
          {mayOpen && (
            <Link to="/backups" onClick={() => setAnchor(null)}>
              {t("title")}
            </Link>
          )}
        </Stack>
      </Popover>
    </>
  );
}
