/** Why a request came back, above everything else on the page: who returned it, when, and the reason. */
import UndoIcon from "@mui/icons-material/AssignmentReturnOutlined";
import { Alert, Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { InstantText, PersonText } from "#renderer/ui/text.tsx";

export function ReturnedNotice({ dossier }: { dossier: Dossier }) {
  const t = useText("request");
  const common = useText("common");
  const last = dossier.timeline.findLast((one) => one.type === "mission.returned.v1");
  return (
    <Alert
      severity="warning"
      icon={<UndoIcon />}
      sx={(theme) => ({ marginBlockEnd: 3, border: `1px solid ${theme.palette.warning.main}` })}
    >
      <Typography variant="h3" component="h2">
        {t("returnedTitle")}
      </Typography>
      <Typography sx={{ whiteSpace: "pre-line", marginBlock: 0.5, fontWeight: 500 }}>
        <bdi>{dossier.mission.lastReason}</bdi>
      </Typography>
      {last && (
        <Typography variant="body2">
          <PersonText person={last.actor} post="beside" />
          {common("dot")}
          <InstantText at={last.at} />
        </Typography>
      )}
      <Typography variant="body2">{t("returnedText")}</Typography>
    </Alert>
  );
}
