/** Beginning an act of the head or the strip: a dialog, a form, another place, a print, or at once. */
import { useNavigate } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import type { Refusal } from "#shared/result.ts";
import { hasText, useText } from "#renderer/i18n.ts";
import { actionUi } from "./action-ui.ts";
import { ActionDialog } from "./action-dialogs.tsx";
import { actionLink } from "./mission-link.ts";
import { useAct } from "./use-act.ts";
import { usePrintOrder } from "./use-print-order.ts";
import { useReceipt } from "./use-receipt.ts";

export interface Acts {
  start: (action: ActionName) => void;
  label: (action: ActionName) => string;
  isPending: (action: ActionName) => boolean;
  refusal: Refusal | null;
  /** The dialogs of the acts; drawn once in the page. */
  dialogs: ReactNode;
}

export const useActs = (dossier: Dossier): Acts => {
  const t = useText("dossier");
  const [asked, setAsked] = useState<ActionName | null>(null);
  const print = usePrintOrder(dossier);
  const receipt = useReceipt();
  const clear = useAct("clearToDepart", dossier);
  const navigate = useNavigate();
  const start = async (action: ActionName) => {
    switch (actionUi[action].button?.does ?? "go") {
      case "go":
        return void navigate(actionLink(action, dossier.mission.id));
      case "act":
        return void (await clear.act({}));
      case "print":
        if (await print.run())
          receipt({
            action: "keepOrderPdf",
            answer: { missionId: dossier.mission.id, version: dossier.mission.version + 1 },
            before: dossier,
            text: t("act.printed"),
          });
        return;
      default:
        setAsked(action);
    }
  };
  return {
    start: (action) => void start(action),
    label: useLabels(dossier),
    isPending: (action) =>
      (action === "keepOrderPdf" && print.pending) || (action === "clearToDepart" && clear.pending),
    refusal: print.refusal ?? clear.refusal,
    dialogs: <ActionDialog dossier={dossier} asked={asked} onClose={() => setAsked(null)} />,
  };
};

const useLabels = (dossier: Dossier): ((action: ActionName) => string) => {
  const t = useText("dossier");
  return (action) => {
    const { label, labelIn } = actionUi[action].button ?? {};
    const key = `act.${labelIn?.[dossier.mission.status] ?? label ?? action}`;
    return hasText("dossier", key) ? t(key) : "";
  };
};
