/** Which tab of the dossier is open: as the address says, otherwise as the state of the journey asks. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import type { Dossier } from "#shared/contract/missions.ts";
import {
  firstTab,
  placeInDossier,
  type DossierPlace,
  type DossierSection,
  type DossierTab,
} from "#shared/mission/dossier-places.ts";
import { phaseOf, type Phase } from "#shared/mission/state.ts";

export const phaseOfDossier = ({ mission, today }: Dossier): Phase =>
  phaseOf(
    mission.status,
    mission.request.startDate,
    mission.request.endDate,
    today,
    mission.cleared !== null,
  );

export interface OpenPlace {
  tab: DossierTab;
  section: DossierSection | null;
}

export const useTab = (dossier: Dossier): [OpenPlace, (place: DossierPlace) => void] => {
  const { tab = "" } = useSearch({ from: "/shell/missions/$missionId" });
  const navigate = useNavigate();
  const open = placeInDossier(tab) ?? { tab: firstTab(phaseOfDossier(dossier)), section: null };
  const go = (place: DossierPlace) =>
    void navigate({
      to: "/missions/$missionId",
      params: { missionId: dossier.mission.id },
      search: { tab: place },
      replace: true,
    });
  return [open, go];
};
