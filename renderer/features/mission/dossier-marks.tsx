/** The marks beside a dossier's title: its phase, its class when it is not normal, urgency. */
import UrgentIcon from "@mui/icons-material/PriorityHighOutlined";
import type { Dossier } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { ClassMark, Mark, StatusChip } from "#renderer/ui/chips.tsx";
import { phaseOfDossier } from "./use-tab.ts";

export function DossierMarks({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const { request } = dossier.mission;
  return (
    <>
      <StatusChip phase={phaseOfDossier(dossier)} />
      {dossier.confidentiality !== "normal" && <ClassMark level={dossier.confidentiality} />}
      {request.priority === "urgent" && (
        <Mark tone="warning" icon={<UrgentIcon />} label={t("urgent")} />
      )}
    </>
  );
}
