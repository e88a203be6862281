/** One notice: its sign, what is said and of which dossier, when; and the way to its act while it is unread. */
import AccountIcon from "@mui/icons-material/ManageAccountsOutlined";
import DecidedIcon from "@mui/icons-material/CheckCircleOutlined";
import DueIcon from "@mui/icons-material/ScheduleOutlined";
import LateIcon from "@mui/icons-material/ErrorOutlineOutlined";
import TurnIcon from "@mui/icons-material/MoveToInboxOutlined";
import { Box, ButtonBase, Typography, type SvgIconProps } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import type { ComponentType } from "react";
import type { Notice } from "#shared/contract/notices.ts";
import type { FoldedNotice } from "#shared/mission/notice-groups.ts";
import type { NoticeKind } from "#shared/mission/notices.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { taskLink } from "#renderer/features/mission/mission-link.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { radii } from "#renderer/theme/tokens.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { placeOf } from "./notice-place.ts";
import { noticeIn, noticeTime } from "./notice-words.ts";

const icons: Record<NoticeKind, { Icon: ComponentType<SvgIconProps>; color: string }> = {
  yourTurn: { Icon: TurnIcon, color: "primary.main" },
  decided: { Icon: DecidedIcon, color: "success.main" },
  due: { Icon: DueIcon, color: "warning.main" },
  reminder: { Icon: DueIcon, color: "warning.main" },
  escalation: { Icon: LateIcon, color: "error.main" },
  account: { Icon: AccountIcon, color: "warning.main" },
};

export function NoticeRow({ folded, onOpen }: { folded: FoldedNotice; onOpen: () => void }) {
  const t = useText("notices");
  const common = useText("common");
  const lang = useLang();
  const today = useToday();
  const navigate = useNavigate();
  const { notice, unread, keys } = folded;
  const { Icon, color } = icons[notice.kind];
  return (
    <Box
      component="li"
      sx={({ palette }) => ({
        position: "relative",
        "&:not(:last-of-type)": { borderBlockEnd: `1px solid ${palette.look.lineSoft}` },
      })}
    >
      <ButtonBase
        onClick={() => {
          onOpen();
          void navigate(placeOf(notice));
        }}
        sx={({ palette }) => ({
          inlineSize: "100%",
          display: "grid",
          gridTemplateColumns: "6px 18px minmax(0, 1fr) auto",
          columnGap: 1,
          alignItems: "start",
          textAlign: "start",
          paddingInline: "10px 16px",
          paddingBlock: 1,
          "&:hover": { backgroundColor: palette.look.hover },
          "&:focus-visible": { outlineOffset: "-2px" },
        })}
      >
        <Box
          aria-hidden
          sx={{
            inlineSize: 6,
            blockSize: 6,
            marginBlockStart: "7px",
            borderRadius: "50%",
            backgroundColor: unread ? "primary.main" : "transparent",
          }}
        />
        <Icon aria-hidden sx={{ fontSize: 18, color, marginBlockStart: "1px" }} />
        <span>
          <Typography component="span" sx={{ display: "block", fontWeight: unread ? 600 : 400 }}>
            {noticeIn(lang, notice)}
            {unread && (
              <Typography component="span" variant="caption" color="textSecondary">
                {common("dot")}
                {t("new")}
              </Typography>
            )}
          </Typography>
          <Typography
            component="span"
            variant="caption"
            color="textSecondary"
            noWrap
            sx={{ display: "block" }}
          >
            <bdi>{localizeDigits(notice.dossierNo, lang)}</bdi>
            {notice.dossierNo !== "" && common("dot")}
            <bdi>{notice.subject}</bdi>
          </Typography>
          {keys.length > 1 && (
            <Typography
              component="span"
              variant="caption"
              color="textSecondary"
              sx={{ display: "block" }}
            >
              {t("saidAgain", { count: keys.length })}
            </Typography>
          )}
        </span>
        <Typography component="time" variant="caption" color="textSecondary" dateTime={notice.at}>
          {noticeTime(lang, notice.at, today)}
        </Typography>
      </ButtonBase>
      {unread && <Act notice={notice} onOpen={onOpen} />}
    </Box>
  );
}

/** Only for what is this person's own to do. */
function Act({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const home = useText("home");
  const { task, missionId, kind } = notice;
  if (task === null || missionId === null || kind === "escalation") return null;
  return (
    <AppLink
      {...taskLink({ kind: task, forWhom: null, mission: { id: missionId } })}
      onClick={onOpen}
      sx={({ palette, typography }) => ({
        ...typography.button,
        display: "inline-block",
        marginInlineStart: "42px",
        marginBlockEnd: 1,
        paddingInline: 1.5,
        paddingBlock: "3px",
        color: "primary.main",
        textDecoration: "none",
        border: `1px solid ${palette.line}`,
        borderRadius: `${radii.control}px`,
        "&:hover": { borderColor: palette.primary.main },
      })}
    >
      {home(`act.${task}`)}
    </AppLink>
  );
}
