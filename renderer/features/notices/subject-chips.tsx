/** Chips over the notices: what was given to me, what was decided, warnings. */
import { ToggleButton, ToggleButtonGroup } from "@mui/material";
import type { FoldedNotice } from "#shared/mission/notice-groups.ts";
import type { NoticeKind } from "#shared/mission/notices.ts";
import { useText } from "#renderer/i18n.ts";
import { Digits } from "#renderer/ui/text.tsx";

const subjects = ["mine", "decided", "warning"] as const;
export type NoticeSubject = (typeof subjects)[number];

const subjectOfKind: Record<NoticeKind, NoticeSubject> = {
  yourTurn: "mine",
  decided: "decided",
  due: "warning",
  reminder: "warning",
  escalation: "warning",
  account: "warning",
};
export const subjectOf = (kind: NoticeKind): NoticeSubject => subjectOfKind[kind];

export function SubjectChips(props: {
  folded: readonly FoldedNotice[];
  chosen: NoticeSubject | "all";
  onChoose: (subject: NoticeSubject | "all") => void;
}) {
  const { folded, chosen, onChoose } = props;
  const t = useText("notices");
  const counts = subjects
    .map((subject) => ({
      subject,
      count: folded.filter(({ notice }) => subjectOf(notice.kind) === subject).length,
    }))
    .filter((one) => one.count > 0);
  if (counts.length < 2) return null;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      value={chosen}
      aria-label={t("column.kind")}
      onChange={(_, next: NoticeSubject | "all" | null) => onChoose(next ?? "all")}
      sx={{
        paddingInline: 2,
        paddingBlockEnd: 1,
        flexShrink: 0,
        "& .MuiToggleButton-root": { typography: "caption", paddingInline: 1, gap: 0.5 },
      }}
    >
      {[{ subject: "all" as const, count: folded.length }, ...counts].map(({ subject, count }) => (
        <ToggleButton key={subject} value={subject}>
          {t(`subject.${subject}`)} <Digits>{count}</Digits>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
