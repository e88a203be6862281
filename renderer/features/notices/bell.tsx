/** The bell in the top bar: how much is unread, and the panel with the notices. */
import BellIcon from "@mui/icons-material/NotificationsOutlined";
import { Badge, IconButton } from "@mui/material";
import { useState } from "react";
import { localizeDigits } from "#shared/persian/digits.ts";
import { tell } from "#renderer/app/told.tsx";
import { useCall, useCommand } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useTellReminders } from "#renderer/features/reminders/use-tell.ts";
import { NoticePanel } from "./notice-panel.tsx";
import { useSystemNotices } from "./use-system-notices.ts";

export function Bell() {
  const t = useText("notices");
  const lang = useLang();
  // Days pass while the window is open, and bring what is due.
  const { data } = useCall("notice.list", {}, { pollMs: 10 * 60_000 });
  const { run: markRead } = useCommand("notice.markRead");
  const [open, setOpen] = useState(false);
  useSystemNotices(data);
  useTellReminders(data?.notices);
  const unread = data?.unread ?? 0;
  /** The panel closes, so that the receipt and its undo can be reached. */
  const readAll = async (keys: string[]) => {
    const result = await markRead({ keys });
    if (!result.ok) return;
    const undo = async () => {
      const undone = await markRead({ keys, read: false });
      if (undone.ok) tell(t("undone"));
    };
    tell(t("marked", { count: keys.length }), { label: t("undo"), run: () => void undo() });
  };
  return (
    <>
      <IconButton
        aria-label={unread > 0 ? t("bellUnread", { count: unread }) : t("bell")}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Badge
          // Teal: orange is for what is to be done, and that is at home.
          color="primary"
          badgeContent={
            unread === 0 ? null : localizeDigits(unread > 99 ? "99+" : String(unread), lang)
          }
          slotProps={{ badge: { "aria-hidden": true } }}
        >
          <BellIcon />
        </Badge>
      </IconButton>
      {open && (
        <NoticePanel
          notices={data?.notices ?? []}
          unread={unread}
          onRead={(keys) => void markRead({ keys })}
          onReadAll={(keys) => {
            setOpen(false);
            void readAll(keys);
          }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
