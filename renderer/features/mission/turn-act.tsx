/** The button of the turn strip: the act of the task itself, or the way to where it is done. */
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { isAckKind, type AckKind } from "#shared/mission/closing.ts";
import { placeInDossier, type DossierPlace } from "#shared/mission/dossier-places.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { actionUi } from "./action-ui.ts";
import { AckDialog } from "./closing-panel.tsx";
import { mayDo } from "./may-do.ts";
import { actionLink } from "./mission-link.ts";
import type { DossierTask } from "./turn.ts";
import type { Acts } from "./use-acts.tsx";
import type { OpenPlace } from "./use-tab.ts";

export interface TurnActProps {
  dossier: Dossier;
  acts: Acts;
  open: OpenPlace;
  onPlace: (place: DossierPlace) => void;
}

export function TurnAct(props: TurnActProps & { task: DossierTask; action: ActionName }) {
  const { dossier, acts, open, onPlace, task, action } = props;
  const home = useText("home");
  const navigate = useNavigate();
  if (task.kind === "acknowledge" && isAckKind(task.stepId))
    return <Acknowledge kind={task.stepId} dossier={dossier} />;
  const { place, button } = actionUi[action];
  const may = mayDo(dossier, action);
  if (may && button && button.does !== "go")
    return (
      <PrimaryButton
        size="small"
        pending={acts.isPending(action)}
        onClick={() => acts.start(action)}
      >
        {acts.label(action)}
      </PrimaryButton>
    );
  const tab = place.on === "tab" ? place.tab : null;
  const isOpen = tab !== null && placeInDossier(tab)?.tab === open.tab;
  // A form of the open tab has the filled button itself.
  const Look = button?.leavesToTab && isOpen ? Button : PrimaryButton;
  return (
    <Look
      size="small"
      onClick={() =>
        tab === null ? void navigate(actionLink(action, dossier.mission.id)) : onPlace(tab)
      }
    >
      {may && button ? acts.label(action) : home(`act.${task.kind}`)}
    </Look>
  );
}

function Acknowledge({ kind, dossier }: { kind: AckKind; dossier: Dossier }) {
  const t = useText("dossier");
  const [asked, setAsked] = useState(false);
  return (
    <>
      <PrimaryButton size="small" onClick={() => setAsked(true)}>
        {t("acks.confirm")}
      </PrimaryButton>
      {asked && <AckDialog kind={kind} dossier={dossier} onClose={() => setAsked(false)} />}
    </>
  );
}
