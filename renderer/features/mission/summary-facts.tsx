/** The facts of the request in groups: about it, who invites, who pays, the invitation. */
import { Box } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { useList, useText } from "#renderer/i18n.ts";
import { useClauseNo, useClauseText } from "#renderer/features/agreements/words.ts";
import { DataList } from "#renderer/ui/data-list.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { DayText, Digits, InstantText, Ltr, PersonText, usePlace } from "#renderer/ui/text.tsx";

interface FactsProps {
  dossier: Dossier;
}

export function AboutFacts({ dossier }: FactsProps) {
  const t = useText("dossier");
  const words = useText("words");
  const asked = useText("request");
  const council = useText("council");
  const list = useList();
  const { mission, requester } = dossier;
  const { request } = mission;
  return (
    <Panel title={t("summary.about")}>
      <DataList
        hideEmpty
        items={[
          {
            label: t("summary.requester"),
            value: requester && <PersonText person={requester} post="beside" />,
          },
          { label: t("summary.submitted"), value: <InstantText at={mission.submittedAt} /> },
          { label: t("summary.missionType"), value: words(`missionType.${request.missionType}`) },
          {
            label: t("summary.goals"),
            value: list(request.unitGoals.map((goal) => words(`goal.${goal}`))),
          },
          {
            label: asked("field.travelGoals"),
            value: list(request.travelGoals.map((one) => words(`travelGoal.${one}`))),
          },
          {
            label: asked("field.jobGoals"),
            value: list(request.jobGoals.map((one) => words(`jobGoal.${one}`))),
          },
          {
            label: asked("field.proposal"),
            value: request.proposal && <bdi>{request.proposal}</bdi>,
          },
          {
            label: t("summary.previousAchievements"),
            value: request.previousAchievements && <bdi>{request.previousAchievements}</bdi>,
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
  );
}

export function HostFacts({ dossier }: FactsProps) {
  const t = useText("dossier");
  const words = useText("words");
  const asked = useText("request");
  const place = usePlace();
  const { request } = dossier.mission;
  return (
    <Panel title={t("summary.hostTitle")}>
      <DataList
        hideEmpty
        items={[
          { label: t("summary.place"), value: place(request.city, request.country) },
          { label: t("summary.hostOrg"), value: <bdi>{request.hostOrg}</bdi> },
          { label: t("summary.hostContact"), value: <bdi>{request.hostContact}</bdi> },
          {
            label: t("summary.hostEmail"),
            value: request.hostEmail && <Ltr>{request.hostEmail}</Ltr>,
          },
          { label: t("summary.hostWeb"), value: request.hostWeb && <Ltr>{request.hostWeb}</Ltr> },
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
          {
            label: t("summary.agreement"),
            value: dossier.agreementTitleFa !== "" && <Agreement dossier={dossier} />,
          },
        ]}
      />
    </Panel>
  );
}

function Agreement({ dossier }: FactsProps) {
  const clauseText = useClauseText();
  const numbered = useClauseNo();
  const { agreementTitleFa, agreementClause, mission } = dossier;
  const { agreementId } = mission.request;
  if (!agreementId) return null;
  return (
    <>
      <AppLink
        to="/agreements/$agreementId"
        params={{ agreementId }}
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
  );
}

export function PaymentFacts({ dossier }: FactsProps) {
  const t = useText("dossier");
  const words = useText("words");
  const { request } = dossier.mission;
  return (
    <Panel title={t("summary.payment")}>
      <DataList
        hideEmpty
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
  );
}

export function InvitationFacts({ dossier }: FactsProps) {
  const t = useText("dossier");
  const asked = useText("request");
  const { request } = dossier.mission;
  return (
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
        ]}
      />
    </Panel>
  );
}

/** To whom it was disclosed, and when, for those who work on the dossier. */
function Disclosures({ dossier }: FactsProps) {
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
