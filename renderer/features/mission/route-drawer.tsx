/** The route of a dossier beside its tabs: the request's, and below it that of a change under way. */
import SentIcon from "@mui/icons-material/CheckCircleOutlined";
import { Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { Drawer } from "#renderer/ui/drawer.tsx";
import { RouteLine, Station } from "#renderer/ui/route-line.tsx";
import { InstantText, PersonText } from "#renderer/ui/text.tsx";
import { RouteSteps } from "./route-steps.tsx";

export function RouteDrawer({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const t = useText("route");
  const { mission, requester, route, today } = dossier;
  return (
    <Drawer title={t("title")} onClose={onClose}>
      <RouteLine>
        <Station
          Icon={SentIcon}
          color="success.main"
          title={t("submittedStep")}
          who={<PersonText person={requester} />}
          day={<InstantText at={mission.submittedAt} />}
        />
        <RouteSteps steps={route.filter((step) => step.purpose === "request")} today={today} />
      </RouteLine>
      {dossier.change && (
        <>
          <Typography variant="h3" sx={{ marginBlock: 1.5 }}>
            {t("changeTitle")}
          </Typography>
          <RouteLine>
            <RouteSteps steps={route.filter((step) => step.purpose === "change")} today={today} />
          </RouteLine>
        </>
      )}
    </Drawer>
  );
}
