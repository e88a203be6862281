/** The marks beside a dossier's title: its phase, its class when it is not normal, urgency. */
import UrgentIcon from "@mui/icons-material/PriorityHighOutlined";
import type { Dossier } from "#shared/contract/missions.ts";
import { phaseOf } from "#shared/mission/state.ts";
import { useText } from "#renderer/i18n.ts";
import { ClassMark, Mark, StatusChip } from "#renderer/ui/chips.tsx";

export function DossierMarks({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const { mission, today } = dossier;
  const { request } = mission;
  return (
    <>
      <StatusChip
        phase={phaseOf(
          mission.status,
          request.startDate,
          request.endDate,
          today,
          mission.cleared !== null,
        )}
      />
      {dossier.confidentiality !== "normal" && <ClassMark level={dossier.confidentiality} />}
      {request.priority === "urgent" && (
        <Mark tone="warning" icon={<UrgentIcon />} label={t("urgent")} />
      )}
    </>
  );
}
