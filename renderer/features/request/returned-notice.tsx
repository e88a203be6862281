/** Why a request was returned, above everything else on the page: who returned it, when, and the reason. */
import UndoIcon from "@mui/icons-material/AssignmentReturnOutlined";
import { Alert, Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import type { PermitAnswer } from "#shared/mission/permits/permits.ts";
import { memberKey } from "#shared/mission/request/request.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { InstantText, PersonText } from "#renderer/ui/text.tsx";

export function ReturnedNotice({
  dossier,
  onTakeOver,
}: {
  dossier: Dossier;
  /** Copies the grant of an outside body: fewer people, other days. */
  onTakeOver: (granted: PermitAnswer) => void;
}) {
  const t = useText("request");
  const common = useText("common");
  const words = useText("words");
  const granted = partialGrant(dossier);
  const { id: missionId, status } = dossier.mission;
  const history = useCall("mission.history", { missionId }, { enabled: status === "returned" });
  if (status !== "returned" && status !== "postponed") return null;
  const last = history.data?.timeline.findLast((one) => one.type === "mission.returned.v1");
  return (
    <Alert
      severity="warning"
      icon={<UndoIcon />}
      sx={(theme) => ({ marginBlockEnd: 3, border: `1px solid ${theme.palette.warning.main}` })}
    >
      <Typography variant="h3" component="h2">
        {status === "returned" ? t("returnedTitle") : words("status.postponed")}
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
      {granted ? (
        <>
          <Typography variant="body2" sx={{ marginBlock: 0.5 }}>
            {t("granted", {
              people: dossier.mission.request.members
                .filter((one) => granted.people.includes(memberKey(one)))
                .map((one) => one.nameFa)
                .join(common("listSeparator")),
              start: granted.startDate || dossier.mission.request.startDate,
              end: granted.endDate || dossier.mission.request.endDate,
            })}
          </Typography>
          <Button onClick={() => onTakeOver(granted)}>{t("takeOver")}</Button>
        </>
      ) : (
        <Typography variant="body2">{t("returnedText")}</Typography>
      )}
    </Alert>
  );
}

/** The partial answer that sent the request back, if it was one. */
const partialGrant = (dossier: Dossier): PermitAnswer | null => {
  const answers = dossier.route.flatMap((step) => step.letters?.answer ?? []);
  return answers.find((one) => one.outcome === "partial") ?? null;
};
