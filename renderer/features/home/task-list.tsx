/** Waiting tasks under heads of urgency with their counts; rows move by keys, dialogs hold what has no page. */
import LateIcon from "@mui/icons-material/ErrorOutlineOutlined";
import SoonIcon from "@mui/icons-material/ScheduleOutlined";
import WeekIcon from "@mui/icons-material/EventOutlined";
import { useRowKeys } from "#renderer/ui/use-row-keys.ts";
import { Box, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useId, useRef, useState } from "react";
import type { DueGroup } from "#shared/mission/waiting-groups.ts";
import { CommitmentList } from "#renderer/features/commitments/commitment-list.tsx";
import { DeputyshipCard } from "#renderer/features/deputies/deputyship-card.tsx";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { Digits } from "#renderer/ui/text.tsx";
import { TaskRow } from "./task-row.tsx";
import { groupsOf, type MyTask } from "./use-my-tasks.ts";

export function TaskList(props: {
  tasks: readonly MyTask[];
  moreCommitments: number;
  today: string;
}) {
  const { tasks, moreCommitments, today } = props;
  const t = useText("home");
  const commitments = useText("commitments");
  const list = useRef<HTMLDivElement>(null);
  const [asked, setAsked] = useState("");
  useRowKeys(list);
  const groups = groupsOf(tasks, today);
  const first = groups[0]?.tasks[0];
  return (
    <Box
      ref={list}
      role="group"
      aria-label={t("waiting")}
      data-scroll=""
      sx={{
        flex: 1,
        minInlineSize: 0,
        overflowY: "auto",
        containerType: "inline-size",
        // Holds what is only read aloud.
        position: "relative",
        scrollPaddingBlock: 32,
        // The side column is below it, and both scroll together.
        "@media (max-width: 900px)": { flex: "none", overflowY: "visible" },
      }}
    >
      <Box component="p" sx={visuallyHidden}>
        {t("keys")}
      </Box>
      {groups.map(({ group, tasks: inGroup }) => (
        <Group key={group} group={group} count={inGroup.length}>
          {inGroup.map((one) => (
            <TaskRow
              key={one.key}
              one={one}
              today={today}
              first={one === first}
              onAsk={({ key }) => setAsked(key)}
            />
          ))}
        </Group>
      ))}
      {moreCommitments > 0 && (
        <Typography sx={{ paddingInline: 2, paddingBlock: 1 }}>
          <AppLink to="/commitments">
            {commitments("moreWaiting", { count: moreCommitments })}
          </AppLink>
        </Typography>
      )}
      <Asked one={tasks.find(({ key }) => key === asked)} onClose={() => setAsked("")} />
    </Box>
  );
}

function Group(props: { group: DueGroup; count: number; children: React.ReactNode }) {
  const { group, count } = props;
  const t = useText("home");
  const id = useId();
  const late = group === "late";
  const Icon = late ? LateIcon : group === "tomorrow" ? SoonIcon : WeekIcon;
  return (
    <section aria-labelledby={id}>
      <Typography
        variant="caption"
        component="h2"
        id={id}
        sx={({ palette }) => ({
          position: "sticky",
          insetBlockStart: 0,
          zIndex: 1,
          display: "flex",
          alignItems: "center",
          gap: 0.75,
          blockSize: 24,
          margin: 0,
          paddingInline: 2,
          fontWeight: 600,
          backgroundColor: palette.look.sunken,
          borderBlockEnd: `1px solid ${palette.line}`,
          color: late
            ? palette.error.main
            : group === "tomorrow"
              ? palette.warning.main
              : palette.text.primary,
        })}
      >
        <Icon aria-hidden sx={{ fontSize: 14 }} />
        {t(`due.${group}`)}
        <Box component="span" sx={{ fontWeight: 400 }}>
          <Digits>{count}</Digits>
        </Box>
      </Typography>
      <Box component="ul" aria-labelledby={id} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
        {props.children}
      </Box>
    </section>
  );
}

/** What is answered on home itself; it stays open until it is done, and goes with its row. */
function Asked({ one, onClose }: { one: MyTask | undefined; onClose: () => void }) {
  const t = useText("home");
  const common = useText("common");
  const id = useId();
  if (!one || one.of === "task") return null;
  return (
    <Dialog open onClose={onClose} aria-labelledby={id} fullWidth maxWidth="sm">
      <DialogTitle id={id}>{t(one.of)}</DialogTitle>
      <DialogContent>
        {one.of === "commitment" ? (
          <CommitmentList items={[one.view]} />
        ) : (
          <Box component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
            <DeputyshipCard deputyship={one.deputyship} />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        <Button quiet onClick={onClose}>
          {common("close")}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
