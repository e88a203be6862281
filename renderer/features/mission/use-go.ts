/** Acts that are a page of their own: correcting the request, the report, the archive's forms. */
import { useNavigate } from "@tanstack/react-router";
import type { Dossier } from "#shared/contract/missions.ts";
import { call } from "#renderer/client.ts";

export const useGo = (dossier: Dossier) => {
  const navigate = useNavigate();
  const missionId = dossier.mission.id;
  return async (
    action:
      | "resubmit"
      | "proposeChange"
      | "fileReport"
      | "archive"
      | "addAddendum"
      | "acceptReport"
      | "returnReport"
      | "rejectReport",
  ): Promise<void> => {
    if (action === "resubmit" || action === "proposeChange") {
      const draftId = await draftOf(missionId);
      return navigate({ to: "/request/$draftId", params: { draftId }, search: { missionId } });
    }
    if (action === "fileReport")
      return navigate({ to: "/missions/$missionId/report", params: { missionId } });
    return navigate({
      to: "/missions/$missionId",
      params: { missionId },
      search: { tab: action === "archive" || action === "addAddendum" ? "archive" : "report" },
    });
  };
};

/** The correction already begun, or a new one. */
const draftOf = async (missionId: string): Promise<string> => {
  const drafts = await call("draft.list", {});
  const begun = drafts.ok
    ? drafts.value.drafts.find((one) => one.kind === "request" && one.missionId === missionId)
    : undefined;
  return begun?.id ?? crypto.randomUUID();
};
