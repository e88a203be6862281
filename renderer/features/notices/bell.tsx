/** The bell in the top bar: how much is unread, the notices, and the way to each dossier. */
import BellIcon from "@mui/icons-material/NotificationsOutlined";
import {
  Badge,
  Box,
  IconButton,
  List,
  ListItem,
  ListItemButton,
  Popover,
  Stack,
  Typography,
} from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { Notice } from "#shared/contract/notices.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { isDay } from "#shared/persian/jalali.ts";
import { useCall, useCommand } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { DayText, InstantText } from "#renderer/ui/text.tsx";
import { useTellReminders } from "#renderer/features/reminders/use-tell.ts";
import { placeOf } from "./notice-place.ts";
import { noticeIn } from "./notice-words.ts";
import { useSystemNotices } from "./use-system-notices.ts";

/** A screenful; the page has the others. */
const firstShown = 12;

export function Bell() {
  const t = useText("notices");
  const lang = useLang();
  const navigate = useNavigate();
  const titleId = useId();
  // Days pass while the window is open, and tasks become due.
  const { data } = useCall("notice.list", {}, { pollMs: 10 * 60_000 });
  const { run: markRead } = useCommand("notice.markRead");
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  useSystemNotices(data);
  useTellReminders(data?.notices);
  const notices = data?.notices ?? [];
  const unread = data?.unread ?? 0;
  const shown = notices.slice(0, firstShown);
  const open = (one: Notice) => {
    setAnchor(null);
    void markRead({ keys: [one.key] });
    void navigate(placeOf(one));
  };
  return (
    <>
      <IconButton
        aria-label={unread > 0 ? t("bellUnread", { count: unread }) : t("bell")}
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <Badge
          badgeContent={
            unread === 0 ? null : localizeDigits(unread > 99 ? "99+" : String(unread), lang)
          }
          color="secondary"
          slotProps={{ badge: { "aria-hidden": true } }}
        >
          <BellIcon />
        </Badge>
      </IconButton>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "center" }}
        transformOrigin={{ vertical: "top", horizontal: "center" }}
        slotProps={{
          paper: {
            role: "dialog",
            "aria-labelledby": titleId,
            sx: { inlineSize: "min(26rem, 92vw)", maxBlockSize: "70vh" },
          },
        }}
      >
        <Stack
          direction="row"
          sx={{ alignItems: "center", paddingInline: 2, paddingBlock: 1.5, gap: 1 }}
        >
          <Typography variant="h3" component="h2" id={titleId} sx={{ flex: 1 }}>
            {t("title")}
          </Typography>
          {unread > 0 && (
            <Button
              quiet
              size="small"
              onClick={() =>
                void markRead({
                  keys: notices.filter((one) => !one.read).map((one) => one.key),
                })
              }
            >
              {t("markAll")}
            </Button>
          )}
        </Stack>
        {notices.length === 0 ? (
          <Typography color="textSecondary" sx={{ padding: 2 }}>
            {t("empty")}
          </Typography>
        ) : (
          <List disablePadding aria-labelledby={titleId}>
            {shown.map((one) => (
              <Row key={one.key} notice={one} onOpen={() => open(one)} />
            ))}
          </List>
        )}
        {shown.length < notices.length && (
          <Box sx={{ padding: 1 }}>
            <Button
              quiet
              onClick={() => {
                setAnchor(null);
                void navigate({ to: "/notices" });
              }}
            >
              {t("showAll", { count: notices.length })}
            </Button>
          </Box>
        )}
      </Popover>
    </>
  );
}

function Row({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const t = useText("notices");
  const common = useText("common");
  const lang = useLang();
  return (
    <ListItem disablePadding>
      <ListItemButton
        onClick={onOpen}
        sx={(theme) => ({
          alignItems: "flex-start",
          borderBlockStart: `1px solid ${theme.palette.line}`,
          borderInlineStart: `4px solid ${notice.read ? "transparent" : theme.palette.secondary.main}`,
        })}
      >
        <Box sx={{ minInlineSize: 0 }}>
          <Typography variant="body2" sx={{ fontWeight: notice.read ? 400 : 600 }}>
            {noticeIn(lang, notice)}
            {!notice.read && (
              <Typography component="span" variant="caption" color="textSecondary">
                {common("dot")}
                {t("new")}
              </Typography>
            )}
          </Typography>
          <Typography variant="caption" color="textSecondary" component="div">
            <bdi>{localizeDigits(notice.dossierNo, lang)}</bdi>
            {common("dot")}
            <bdi>{notice.subject}</bdi>
          </Typography>
          <Typography variant="caption" color="textSecondary" component="div">
            {isDay(notice.at) ? <DayText day={notice.at} /> : <InstantText at={notice.at} />}
          </Typography>
        </Box>
      </ListItemButton>
    </ListItem>
  );
}
