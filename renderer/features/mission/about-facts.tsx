/** About the request itself: who asks, for which goals, and to whom it was disclosed. */
import type { Dossier } from "#shared/contract/missions.ts";
import { useList, useText } from "#renderer/i18n.ts";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Digits, InstantText } from "#renderer/ui/text.tsx";

export function AboutFacts({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const words = useText("words");
  const asked = useText("request");
  const council = useText("council");
  const list = useList();
  const { mission } = dossier;
  const { request } = mission;
  return (
    <Panel title={t("summary.about")}>
      <DataList
        hideEmpty
        items={[
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
