/** What was decided: why, with which result, who goes, who pays, who invites; beside it what follows from it. */
import { Box, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { aheadStatuses } from "#shared/mission/state.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { StillOpen } from "#renderer/features/commitments/still-open.tsx";
import { Honoured } from "#renderer/features/report-lock/lock-panel.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { AboutFacts } from "./about-facts.tsx";
import { ClosingPanel } from "./closing-panel.tsx";
import { ChangedSince, ChangeUnderWay } from "./decision-notes.tsx";
import { HostFacts, InvitationFacts } from "./host-facts.tsx";
import { OrderPanel } from "./order-panel.tsx";
import { PaymentFacts } from "./payment-facts.tsx";
import { SummaryNow } from "./summary-now.tsx";
import { SummaryPeople } from "./summary-people.tsx";

export function SummaryTab({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const { request } = dossier.mission;
  return (
    <Stack direction={{ xs: "column", lg: "row" }} sx={{ gap: 3 }}>
      <Stack sx={{ flex: 1, minInlineSize: 0, gap: 2 }}>
        <ClosingPanel dossier={dossier} />
        <ChangeUnderWay dossier={dossier} />
        <ChangedSince dossier={dossier} />
        <Honoured dossier={dossier} />
        <Panel title={t("summary.importance")}>
          <Prose>{request.importance}</Prose>
        </Panel>
        <Two>
          <Panel title={t("summary.expectedResults")}>
            <Prose>{request.expectedResults}</Prose>
          </Panel>
          <HostFacts dossier={dossier} />
        </Two>
        <SummaryPeople dossier={dossier} />
        <Two>
          <PaymentFacts dossier={dossier} />
          <InvitationFacts dossier={dossier} />
        </Two>
        <AboutFacts dossier={dossier} />
      </Stack>
      <Side dossier={dossier} />
    </Stack>
  );
}

/** What follows from the decision; on a narrow window below it. */
function Side({ dossier }: { dossier: Dossier }) {
  const { mission } = dossier;
  const { request, order } = mission;
  return (
    <Stack
      sx={{
        gap: 2,
        flexShrink: 0,
        inlineSize: { xs: "auto", lg: 300 },
      }}
    >
      <SummaryNow dossier={dossier} />
      {order && (
        <OrderPanel order={order} missionId={mission.id} kept={mission.orderFile !== null} />
      )}
      {aheadStatuses.includes(mission.status) && (
        <StillOpen
          country={request.country}
          city={request.city}
          agreementId={request.agreementId}
          hideEmpty
        />
      )}
    </Stack>
  );
}

function Two({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={(theme) => ({
        display: "grid",
        columnGap: 3,
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
        borderBlockEnd: `1px solid ${theme.palette.line}`,
        // The line below is the pair's, not the first one's.
        "&& > section": { borderBlockEnd: 0 },
      })}
    >
      {children}
    </Box>
  );
}

/** Text as it was typed, in its own direction. */
function Prose({ children }: { children: ReactNode }) {
  return (
    <Typography
      variant="subtitle1"
      component="p"
      dir="auto"
      sx={{ margin: 0, whiteSpace: "pre-line", maxInlineSize: "76ch" }}
    >
      {children}
    </Typography>
  );
}
