/** Who invites, under which agreement, and what the invitation says. */
import { Box } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { useClauseNo, useClauseText } from "#renderer/features/agreements/words.ts";
import { DataList } from "#renderer/ui/data-list.tsx";
import { AppLink } from "#renderer/ui/link.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { DayText, Digits, Ltr, usePlace } from "#renderer/ui/text.tsx";

export function HostFacts({ dossier }: { dossier: Dossier }) {
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

function Agreement({ dossier }: { dossier: Dossier }) {
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

export function InvitationFacts({ dossier }: { dossier: Dossier }) {
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
