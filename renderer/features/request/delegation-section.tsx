/** Who travels and who pays: the table of members, below it the grid and what follows from both. */
import { Box } from "@mui/material";
import { useDeferredValue, type ReactNode } from "react";
import type { FieldIssue } from "#shared/result.ts";
import { useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { LockBanner } from "#renderer/features/report-lock/lock-banner.tsx";
import { MemberTable } from "./members/member-table.tsx";
import { PayerSection } from "./payer-section.tsx";
import type { RequestValues } from "./request-values.ts";

export function DelegationSection(props: {
  values: RequestValues;
  issues: readonly FieldIssue[];
  /** What is known, beside the grid: the table above takes the whole width. */
  known: ReactNode;
}) {
  const lock = useText("reportLock");
  const me = useSession().person.id;
  const { values, issues } = props;
  // One's own is said once, above the whole form.
  const others = values.members.flatMap((one) =>
    one.personId === null || one.personId === me ? [] : [one.personId],
  );
  const names = useDeferredValue(JSON.stringify(values.members.map((one) => one.nameFa)));
  return (
    <>
      {others.length > 0 && <LockBanner personIds={others} title={lock("title")} />}
      <MemberTable issues={issues} />
      <Box
        sx={(theme) => ({
          display: "grid",
          gridTemplateColumns: { xs: "minmax(0, 1fr)", md: "minmax(0, 1fr) minmax(0, 300px)" },
          borderBlockStart: `1px solid ${theme.palette.line}`,
        })}
      >
        <PayerSection values={values} names={names} issues={issues} />
        <Box
          sx={(theme) => ({
            padding: 2,
            borderInlineStart: `1px solid ${theme.palette.line}`,
            backgroundColor: "background.default",
          })}
        >
          {props.known}
        </Box>
      </Box>
    </>
  );
}
