/**
 * The diary at its address: for travellers, from the order until the report is filed; or why it is closed,
 * with the text they wrote.
 */
import BlockIcon from "@mui/icons-material/BlockOutlined";
import { Alert } from "@mui/material";
import { useParams } from "@tanstack/react-router";
import type { Dossier } from "#shared/contract/missions.ts";
import { isWritten } from "#shared/mission/report/diary.ts";
import { useCall } from "#renderer/client.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { Page } from "#renderer/ui/page.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { DiaryFrame } from "./diary-frame.tsx";
import { DiaryForm } from "./diary-form.tsx";
import { KeptDays } from "./kept-days.tsx";
import { useDiary } from "./use-diary.ts";

export function DiaryPage() {
  const { missionId } = useParams({ from: "/shell/missions/$missionId/diary" });
  const t = useText("diary");
  const { data, error } = useCall("mission.dossier", { missionId });
  if (!data)
    return (
      <Page title={t("title")}>
        {error ? <RefusalAlert refusal={error} /> : <Loading lines={6} />}
      </Page>
    );
  return data.diary.refused === null ? (
    <Open key={missionId} dossier={data} />
  ) : (
    <Closed dossier={data} />
  );
}

function Open({ dossier }: { dossier: Dossier }) {
  const { diary, error } = useDiary(dossier.mission.id, true);
  if (diary === null)
    return (
      <DiaryFrame dossier={dossier}>
        {error ? <RefusalAlert refusal={error} /> : <Loading lines={6} />}
      </DiaryFrame>
    );
  return <DiaryForm dossier={dossier} {...diary} />;
}

function Closed({ dossier }: { dossier: Dossier }) {
  const t = useText("diary");
  const reason = useReason();
  const { refused } = dossier.diary;
  const { diary, error } = useDiary(dossier.mission.id, false);
  const kept = diary?.entries.filter(isWritten) ?? [];
  if (diary === null)
    return (
      <DiaryFrame dossier={dossier}>
        {error ? <RefusalAlert refusal={error} /> : <Loading lines={6} />}
      </DiaryFrame>
    );
  if (kept.length > 0)
    return (
      <DiaryFrame dossier={dossier}>
        <Alert severity="info" role="note" sx={{ marginBlockEnd: 2 }}>
          {refused ? reason(refused) : ""} {t("closedKept")}
        </Alert>
        <KeptDays entries={kept} />
      </DiaryFrame>
    );
  return (
    <DiaryFrame dossier={dossier}>
      <EmptyState
        icon={<BlockIcon />}
        title={t("closedTitle")}
        text={refused ? reason(refused) : ""}
      />
    </DiaryFrame>
  );
}
