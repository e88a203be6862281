/** What a decision rests on below its facts: who pays, earlier answers, objections, time, warnings, promised results. */
import { Box, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { memberMoves, type FieldChange } from "#shared/mission/request/changes.ts";
import { useText } from "#renderer/i18n.ts";
import {
  ChangedSince,
  ChangeUnderWay,
  Objections,
} from "#renderer/features/mission/decision-notes.tsx";
import { PayerTable } from "#renderer/features/payer-grid/payer-table.tsx";
import { PresenceWarnings } from "#renderer/features/presence/presence-warnings.tsx";
import { MemberLocks } from "#renderer/features/report-lock/member-locks.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { AnswersBefore } from "./answers-before.tsx";
import { TimeLeft } from "./time-left.tsx";

export function DecisionMatters({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const { importance, expectedResults } = dossier.mission.request;
  return (
    <Box sx={{ display: "grid", gridTemplateColumns: { xs: "1fr", md: "1fr 1fr" } }}>
      <Column>
        <Payers dossier={dossier} />
        <AnswersBefore dossier={dossier} />
      </Column>
      <Column>
        <ChangeUnderWay dossier={dossier} told={toldAbove(dossier)} />
        <Objections dossier={dossier} />
        <TimeLeft dossier={dossier} />
        <PresenceWarnings warnings={dossier.warnings} />
        <MemberLocks dossier={dossier} />
        <ChangedSince dossier={dossier} />
        <Text title={t("summary.importance")}>{importance}</Text>
        <Text title={t("summary.expectedResults")}>{expectedResults}</Text>
      </Column>
    </Box>
  );
}

const Column = ({ children }: { children: ReactNode }) => (
  <Stack
    sx={(theme) => ({
      gap: 1,
      minInlineSize: 0,
      paddingInline: 2,
      paddingBlock: 1,
      "&:not(:last-child)": { borderInlineEnd: `1px solid ${theme.palette.look.lineSoft}` },
    })}
  >
    {children}
  </Stack>
);

/** The facts and the grid of payers show these of a change, old beside new. */
const factFields: readonly FieldChange["field"][] = [
  "startDate",
  "endDate",
  "country",
  "city",
  "hostOrg",
  "payments",
  "payer",
  "costAmount",
  "costCurrency",
];

/** Of the members the facts show who joins and who leaves; another difference is in the list of changes. */
const toldAbove = ({ change, mission }: Dossier): readonly FieldChange["field"][] => {
  if (change === null) return [];
  const { added, removed } = memberMoves(mission.request, change.request);
  return added.length + removed.length > 0 ? [...factFields, "members"] : factFields;
};

function Payers({ dossier }: { dossier: Dossier }) {
  const { mission, change } = dossier;
  const request = change?.request ?? mission.request;
  if (request.payments.length === 0 && mission.request.payments.length === 0) return null;
  return (
    <Panel>
      <PayerTable request={request} approved={change ? mission.request : undefined} />
    </Panel>
  );
}

/** What the requester wrote, in its own direction. */
const Text = ({ title, children }: { title: string; children: string }) => (
  <Panel title={title}>
    <Typography sx={{ whiteSpace: "pre-line" }}>
      <bdi>{children}</bdi>
    </Typography>
  </Panel>
);
