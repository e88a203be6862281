/** Readiness: what each member and the delegation need before departure, and how long it is valid. */
import { Stack } from "@mui/material";
import { useState } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import type { DossierPlace } from "#shared/mission/dossier-places.ts";
import { paperOfNeed, type Need } from "#shared/mission/departure/readiness.ts";
import { everyMember } from "#shared/mission/departure/travel-papers.ts";
import { DossierPart } from "#renderer/features/mission/dossier-part.tsx";
import { mayDo } from "#renderer/features/mission/may-do.ts";
import { DeparturePanel } from "./departure-panel.tsx";
import { ExpiryPanel } from "./expiry-panel.tsx";
import { tabOf, type DepartureDossier } from "./need-words.ts";
import { PaperDialog, type AskedPaper } from "./paper-dialog.tsx";

export function DepartureTab(props: { dossier: Dossier; onTab: (tab: DossierPlace) => void }) {
  const { dossier, onTab } = props;
  return (
    <DossierPart name="mission.departure" of={{ missionId: dossier.mission.id }}>
      {(part) => <Panels dossier={{ ...dossier, ...part }} onTab={onTab} />}
    </DossierPart>
  );
}

function Panels(props: { dossier: DepartureDossier; onTab: (tab: DossierPlace) => void }) {
  const { dossier } = props;
  const [asked, setAsked] = useState<AskedPaper | null>(null);
  const mayPut = mayDo(dossier, "putTravelPaper");
  /** Where a need is met: the dialog of its paper, or another tab; `undefined`: not by this person. */
  const mendOf = (need: Need): (() => void) | undefined => {
    const kind = paperOfNeed(need.kind);
    const tab = tabOf[need.kind];
    if (kind === null) return tab && (() => props.onTab(tab));
    const member = need.member === "" ? everyMember : need.member;
    return mayPut ? () => setAsked({ member, kind, id: need.paperId }) : undefined;
  };
  return (
    <Stack sx={{ gap: 2 }}>
      <DeparturePanel dossier={dossier} acts={{ mendOf, onPaper: mayPut ? setAsked : undefined }} />
      <ExpiryPanel dossier={dossier} />
      {asked && (
        <PaperDialog
          key={`${asked.id} ${asked.kind} ${asked.member}`}
          dossier={dossier}
          asked={asked}
          onClose={() => setAsked(null)}
        />
      )}
    </Stack>
  );
}
