/** The addresses of a mission: its dossier, a tab of it, and the place where an action is done. */
import { linkOptions } from "@tanstack/react-router";
import type { WaitingTask } from "#shared/contract/missions.ts";
import type { DossierPlace } from "#shared/mission/dossier-places.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { actionUi, taskAction } from "./action-ui.ts";

/** A dossier, at one of its tabs or at a section of it; otherwise at the tab its state asks for. */
export const missionLink = (missionId: string, tab?: DossierPlace) =>
  linkOptions({
    to: "/missions/$missionId",
    params: { missionId },
    search: tab ? { tab } : {},
  });

/** The screen of one decision. */
export const decisionLink = (missionId: string) =>
  linkOptions({ to: "/missions/$missionId/decide", params: { missionId } });

/** The form of a request, with what was typed so far. */
export const draftLink = (draftId: string) =>
  linkOptions({ to: "/request/$draftId", params: { draftId }, search: {} });

/**
 * Where the control of an action is. The draft of a correction has the dossier's own id, so there
 * is one, wherever it is opened from.
 */
export const actionLink = (action: ActionName, missionId: string) => {
  const { place } = actionUi[action];
  if (place.on !== "page")
    return missionLink(missionId, place.on === "tab" ? place.tab : undefined);
  switch (place.page) {
    case "request":
      return linkOptions({
        to: "/request/$draftId",
        params: { draftId: missionId },
        search: { missionId },
      });
    case "decide":
      return decisionLink(missionId);
    case "report":
      return linkOptions({ to: "/missions/$missionId/report", params: { missionId }, search: {} });
    case "news":
      return linkOptions({ to: "/missions/$missionId/news", params: { missionId } });
    case "scan":
      return linkOptions({ to: "/scan", search: { missionId } });
  }
};

/** Where a waiting task is done. */
export const taskLink = ({
  kind,
  forWhom,
  mission,
}: Pick<WaitingTask, "kind" | "forWhom"> & { mission: { id: string } }) => {
  if (kind === "nameAnother") return linkOptions({ to: "/waiting", search: { stuck: true } });
  if (kind === "fillRole") return linkOptions({ to: "/people", search: {} });
  // A request of a person who has left cannot be corrected any more, only cancelled.
  if ((kind === "correct" || kind === "resumePostponed") && forWhom !== null)
    return missionLink(mission.id);
  return actionLink(taskAction[kind], mission.id);
};
