/** What the mission is about, for the decider: the reason first, then place, payer, papers. */
import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { aheadStatuses } from "#shared/mission/state.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { DayText, Digits, InstantText, Ltr, PersonText, usePlace } from "#renderer/ui/text.tsx";
import { useClauseNo, useClauseText } from "#renderer/features/agreements/words.ts";
import { MissionCommitments } from "#renderer/features/commitments/mission-commitments.tsx";
import { StillOpen } from "#renderer/features/commitments/still-open.tsx";
import { RemindersPanel } from "#renderer/features/reminders/reminders-panel.tsx";
import { OrderPanel } from "./order-panel.tsx";

export function SummaryTab({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const words = useText("words");
  const asked = useText("request");
  const separator = useText("common")("listSeparator");
  const council = useText("council");
  const place = usePlace();
  const clauseText = useClauseText();
  const numbered = useClauseNo();
  const { mission, requester, agreementTitleFa, agreementClause } = dossier;
  const { request } = mission;
  return (
    <Box
      sx={{
        display: "grid",
        gap: 2,
        gridTemplateColumns: { xs: "minmax(0,1fr)", lg: "repeat(2, minmax(0,1fr))" },
      }}
    >
      {mission.order && (
        <Box sx={{ gridColumn: "1 / -1" }}>
          <OrderPanel
            order={mission.order}
            missionId={mission.id}
            kept={mission.orderFile !== null}
          />
        </Box>
      )}
      <Panel title={t("summary.importance")}>
        <Prose>{request.importance}</Prose>
      </Panel>
      <Panel title={t("summary.expectedResults")}>
        <Prose>{request.expectedResults}</Prose>
      </Panel>
      <Box sx={{ gridColumn: "1 / -1" }}>
        <Panel title={t("summary.about")}>
          <DataList
            hideEmpty
            items={[
              {
                label: t("summary.requester"),
                value: requester && <PersonText person={requester} post="beside" />,
              },
              { label: t("summary.submitted"), value: <InstantText at={mission.submittedAt} /> },
              {
                label: t("summary.missionType"),
                value: words(`missionType.${request.missionType}`),
              },
              {
                label: t("summary.goals"),
                value: (
                  <Box component="ul" sx={{ margin: 0, paddingInlineStart: 2 }}>
                    {request.unitGoals.map((goal) => (
                      <li key={goal}>{words(`goal.${goal}`)}</li>
                    ))}
                  </Box>
                ),
              },
              {
                label: asked("field.travelGoals"),
                value:
                  request.travelGoals.length > 0 &&
                  request.travelGoals.map((one) => words(`travelGoal.${one}`)).join(separator),
              },
              {
                label: asked("field.jobGoals"),
                value:
                  request.jobGoals.length > 0 &&
                  request.jobGoals.map((one) => words(`jobGoal.${one}`)).join(separator),
              },
              {
                label: asked("field.proposal"),
                value: request.proposal && <bdi>{request.proposal}</bdi>,
              },
              {
                label: t("summary.agreement"),
                value: agreementTitleFa && request.agreementId && (
                  <>
                    <AppLink
                      to="/agreements/$agreementId"
                      params={{ agreementId: request.agreementId }}
                      sx={{ color: "primary.main" }}
                    >
                      <bdi>{agreementTitleFa}</bdi>
                    </AppLink>
                    {agreementClause && (
                      <Box>
                        {`${numbered(agreementClause.no)}: `}
                        <bdi>{clauseText(agreementClause)}</bdi>
                      </Box>
                    )}
                  </>
                ),
              },
              {
                label: t("summary.latenessReason"),
                value: request.latenessReason && <bdi>{request.latenessReason}</bdi>,
              },
              {
                label: council("inDossier"),
                value: dossier.disclosures.length > 0 && <Disclosures dossier={dossier} />,
              },
            ]}
          />
        </Panel>
      </Box>
      <Box sx={{ gridColumn: "1 / -1", display: "grid", gap: 2, "&:empty": { display: "none" } }}>
        <RemindersPanel dossier={dossier} />
        <MissionCommitments dossier={dossier} />
        {aheadStatuses.includes(mission.status) && (
          <StillOpen
            country={request.country}
            city={request.city}
            agreementId={request.agreementId}
            hideEmpty
          />
        )}
      </Box>
      <Panel title={t("summary.hostTitle")}>
        <DataList
          hideEmpty
          stacked
          items={[
            {
              label: t("summary.place"),
              value: place(request.city, request.country),
            },
            { label: t("summary.hostOrg"), value: <bdi>{request.hostOrg}</bdi> },
            { label: t("summary.hostContact"), value: <bdi>{request.hostContact}</bdi> },
            {
              label: t("summary.hostEmail"),
              value: request.hostEmail && <Ltr>{request.hostEmail}</Ltr>,
            },
            {
              label: t("summary.hostWeb"),
              value: request.hostWeb && <Ltr>{request.hostWeb}</Ltr>,
            },
            {
              label: t("summary.counterpart"),
              value: request.counterpartProfile && <bdi>{request.counterpartProfile}</bdi>,
            },
            {
              label: asked("field.ownPart"),
              value: request.ownPart && words(`ownPart.${request.ownPart}`),
            },
            {
              label: asked("field.mfaNote"),
              value: request.mfaNote && words(`answer.${request.mfaNote}`),
            },
            {
              label: asked("field.joint"),
              value:
                request.joint === "yes" ? (
                  <bdi>{request.jointOrgs}</bdi>
                ) : (
                  request.joint && words(`answer.${request.joint}`)
                ),
            },
          ]}
        />
      </Panel>
      <Panel title={t("summary.payment")}>
        <DataList
          hideEmpty
          stacked
          items={[
            { label: t("summary.payer"), value: words(`payer.${request.payer}`) },
            {
              label: t("summary.fundingSource"),
              value: request.fundingSource && <bdi>{request.fundingSource}</bdi>,
            },
            {
              label: t("summary.privatePayer"),
              value: request.privatePayer && <bdi>{request.privatePayer}</bdi>,
            },
            {
              label: t("summary.privatePayerReason"),
              value: request.privatePayerReason && <bdi>{request.privatePayerReason}</bdi>,
            },
            {
              label: t("summary.paymentNote"),
              value: request.paymentNote && <bdi>{request.paymentNote}</bdi>,
            },
          ]}
        />
      </Panel>
      <Box sx={{ gridColumn: "1 / -1" }}>
        <Panel title={t("summary.invitation")}>
          <DataList
            hideEmpty
            items={[
              {
                label: t("summary.invitationNo"),
                value: request.invitationNo && <Digits>{request.invitationNo}</Digits>,
              },
              {
                label: t("summary.invitationDate"),
                value: request.invitationDate && <DayText day={request.invitationDate} both />,
              },
              {
                label: t("summary.invitationSummary"),
                value: <bdi>{request.invitationSummary}</bdi>,
              },
              {
                label: asked("field.otherLetters"),
                value: request.otherLetters && <bdi>{request.otherLetters}</bdi>,
              },
              {
                label: t("summary.previousAchievements"),
                value: request.previousAchievements && <bdi>{request.previousAchievements}</bdi>,
              },
            ]}
          />
        </Panel>
      </Box>
    </Box>
  );
}

/** To whom it was disclosed, and when, for those who work on the dossier. */
function Disclosures({ dossier }: { dossier: Dossier }) {
  const t = useText("council");
  return dossier.disclosures.map((one) => (
    <div key={one.id}>
      <InstantText at={one.at} /> ·{" "}
      <Digits>
        {one.letterNo === "" ? one.body : t("inDossierLine", { body: one.body, no: one.letterNo })}
      </Digits>
    </div>
  ));
}
/** Text as it was typed, in its own direction. */
function Prose({ children }: { children: ReactNode }) {
  return (
    <Typography dir="auto" sx={{ whiteSpace: "pre-line" }}>
      {children}
    </Typography>
  );
}
