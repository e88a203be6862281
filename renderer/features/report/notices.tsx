/** Notices for the author: why the report was returned or rejected, or that it is too early to file it. */
import { Alert, AlertTitle, Box } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { formatInstant } from "#shared/persian/jalali.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useReason, useText } from "#renderer/i18n.ts";
import { usePersonNames } from "#renderer/ui/text.tsx";

export function Notices({ dossier }: { dossier: Dossier }) {
  const t = useText("report");
  const lang = useLang();
  const reason = useReason();
  const names = usePersonNames();
  const { review } = dossier.mission.reportVersions.at(-1) ?? { review: null };
  const reviewer = useCall("mission.review", { missionId: dossier.mission.id }).data?.reviewers.at(
    -1,
  );
  const filing = dossier.actions.find((one) => one.action === "fileReport");
  if (review?.outcome === "reportReturned" || review?.outcome === "reportRejected") {
    const rejected = review.outcome === "reportRejected";
    return (
      <Alert severity={rejected ? "error" : "warning"} role="note" sx={{ marginBlockEnd: 2 }}>
        <AlertTitle>{t(rejected ? "rejectedTitle" : "returnedTitle")}</AlertTitle>
        <Box dir="auto" sx={{ whiteSpace: "pre-line" }}>
          {review.text}
        </Box>
        {reviewer && (
          <Box sx={{ marginBlockStart: 0.5, fontSize: "body2.fontSize" }}>
            {t("returnedBy", {
              name: names(reviewer).name,
              at: formatInstant(review.at, undefined, lang),
            })}
          </Box>
        )}
      </Alert>
    );
  }
  if (filing === undefined || filing.allowed) return null;
  return (
    <Alert severity="info" role="note" sx={{ marginBlockEnd: 2 }}>
      {reason(filing.refused)} {t("early")}
    </Alert>
  );
}
