/** On the home page: commitments near their day or past it, the person's own and those of the unit. */
import { Box } from "@mui/material";
import { Link } from "@tanstack/react-router";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { CommitmentList } from "./commitment-list.tsx";

export function WaitingCommitments() {
  const t = useText("commitments");
  const { data } = useCall("commitments.waiting", {});
  if (!data || data.total === 0) return null;
  return (
    <Panel
      title={t("waitingTitle")}
      action={
        <Box
          component={Link}
          to="/commitments"
          sx={{ color: "primary.main", fontSize: "0.875rem" }}
        >
          {t("openSheet")}
        </Box>
      }
    >
      <CommitmentList items={data.items} />
    </Panel>
  );
}
