/** Open commitments with a partner, before the next journey there. */
import { Box, Typography } from "@mui/material";
import { Link } from "@tanstack/react-router";
import { useDeferredValue } from "react";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { CommitmentList } from "./commitment-list.tsx";

export function StillOpen(props: {
  country: string;
  city: string;
  agreementId: string | null;
  /** Empty without open commitments. */
  hideEmpty?: boolean;
  dense?: boolean;
}) {
  const t = useText("commitments");
  const country = useDeferredValue(props.country);
  const city = useDeferredValue(props.city.trim().slice(0, 80));
  const { agreementId } = props;
  const asks = country !== "" || Boolean(agreementId);
  const { data, error } = useCall(
    "commitments.stillOpen",
    { country, city, agreementId: agreementId || null },
    { enabled: asks, keepPrevious: true },
  );
  const items = asks ? (data?.items ?? []) : [];
  const more = (data?.total ?? 0) - items.length;
  if (props.hideEmpty && items.length === 0) return null;
  return (
    <Panel title={t("stillOpenTitle")} dense={props.dense ?? false}>
      <RefusalAlert refusal={error} />
      {items.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {asks ? t("stillOpenNone") : t("stillOpenChoose")}
        </Typography>
      )}
      {items.length > 0 && (
        <Typography variant="body2" color="textSecondary">
          {t("stillOpenIntro")}
        </Typography>
      )}
      <CommitmentList items={items} brief />
      {asks && more > 0 && (
        <Box
          component={Link}
          to="/commitments"
          sx={{ color: "primary.main", fontSize: "body2.fontSize" }}
        >
          {t("stillOpenMore", { count: more })}
        </Box>
      )}
    </Panel>
  );
}
