/** The notices over the page: by day, unread ones marked, one act where there is one; they inform, tasks are at home. */
import TuneIcon from "@mui/icons-material/TuneOutlined";
import { Box, IconButton, Modal, Paper, Stack, Typography } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { Notice } from "#shared/contract/notices.ts";
import {
  foldNotices,
  noticeDayOf,
  noticeDays,
  type FoldedNotice,
} from "#shared/mission/notice-groups.ts";
import { useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { heights, radii } from "#renderer/theme/tokens.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Digits } from "#renderer/ui/text.tsx";
import { NoticeRow } from "./notice-row.tsx";
import { noticeDayIn } from "./notice-words.ts";
import { SubjectChips, subjectOf, type NoticeSubject } from "./subject-chips.tsx";

/** More are on their page. */
const mostShown = 40;

export function NoticePanel(props: {
  notices: readonly Notice[];
  unread: number;
  onRead: (keys: string[]) => void;
  onReadAll: (keys: string[]) => void;
  onClose: () => void;
}) {
  const { notices, unread, onRead, onClose } = props;
  const t = useText("notices");
  const today = useToday();
  const navigate = useNavigate();
  const titleId = useId();
  const [subject, setSubject] = useState<NoticeSubject | "all">("all");
  const folded = foldNotices(notices);
  const chosen = folded.filter(
    ({ notice }) => subject === "all" || subjectOf(notice.kind) === subject,
  );
  const shown = chosen.slice(0, mostShown);
  const go = (to: "/notices" | "/account") => {
    onClose();
    void navigate({ to });
  };
  return (
    <Modal open onClose={onClose} slotProps={{ backdrop: { invisible: true } }}>
      <Paper role="dialog" aria-labelledby={titleId} sx={panelSx}>
        <Stack direction="row" sx={headSx}>
          <Typography variant="h2" id={titleId}>
            {t("title")}
          </Typography>
          {unread > 0 && (
            <Typography
              variant="caption"
              sx={({ palette }) => ({
                paddingInline: 0.75,
                borderRadius: `${radii.small}px`,
                fontWeight: 600,
                color: "primary.main",
                backgroundColor: palette.soft.teal,
              })}
            >
              {t("unread", { count: unread })}
            </Typography>
          )}
          <Box sx={{ flex: 1 }} />
          {unread > 0 && (
            <Button
              quiet
              size="small"
              onClick={() =>
                props.onReadAll(notices.filter((one) => !one.read).map((one) => one.key))
              }
            >
              {t("markAll")}
            </Button>
          )}
          <IconButton
            size="small"
            aria-label={t("choices")}
            title={t("choices")}
            onClick={() => go("/account")}
          >
            <TuneIcon fontSize="small" />
          </IconButton>
        </Stack>
        <SubjectChips folded={folded} chosen={subject} onChoose={setSubject} />
        <Box sx={{ flex: 1, minBlockSize: 0, overflowY: "auto", position: "relative" }}>
          {shown.length === 0 && (
            <Typography color="textSecondary" sx={{ padding: 2 }}>
              {t("empty")}
            </Typography>
          )}
          {noticeDays.map((day) => (
            <Day
              key={day}
              title={t(`day.${day}`)}
              shown={shown.filter(
                ({ notice }) => noticeDayOf(noticeDayIn(notice.at), today) === day,
              )}
              onRead={onRead}
              onClose={onClose}
            />
          ))}
        </Box>
        <Stack direction="row" sx={footSx}>
          <Typography variant="caption" color="textSecondary" sx={{ flex: 1 }}>
            {t("informs")}
          </Typography>
          <Button quiet size="small" onClick={() => go("/notices")}>
            {t("showAll", { count: notices.length })}
          </Button>
        </Stack>
      </Paper>
    </Modal>
  );
}

function Day(props: {
  title: string;
  shown: FoldedNotice[];
  onRead: (keys: string[]) => void;
  onClose: () => void;
}) {
  const { title, shown, onRead, onClose } = props;
  const id = useId();
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Typography
        variant="caption"
        component="h3"
        id={id}
        sx={({ palette }) => ({
          margin: 0,
          paddingInline: 2,
          lineHeight: "20px",
          fontWeight: 600,
          color: "text.secondary",
          backgroundColor: palette.look.sunken,
          borderBlock: `1px solid ${palette.line}`,
        })}
      >
        {title}{" "}
        <Box component="span" sx={{ fontWeight: 400 }}>
          <Digits>{shown.length}</Digits>
        </Box>
      </Typography>
      <Box component="ul" aria-labelledby={id} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {shown.map((one) => (
          <NoticeRow
            key={one.notice.key}
            folded={one}
            onOpen={() => {
              onClose();
              onRead(one.keys);
            }}
          />
        ))}
      </Box>
    </section>
  );
}

const panelSx = {
  position: "absolute",
  insetBlock: `${heights.topBar}px 8px`,
  insetInlineEnd: 8,
  inlineSize: "min(440px, 92vw)",
  display: "flex",
  flexDirection: "column",
  overflow: "hidden",
  outline: "none",
} as const;

const headSx = {
  alignItems: "center",
  gap: 1,
  blockSize: 36,
  flexShrink: 0,
  paddingInline: "16px 8px",
} as const;

const footSx = {
  alignItems: "center",
  gap: 1,
  flexShrink: 0,
  minBlockSize: heights.foot,
  paddingInline: 2,
  borderBlockStart: 1,
  borderColor: "divider",
} as const;
