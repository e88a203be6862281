/** The open commitments under one agreement, and the way to add one from a meeting or a letter. */
import { Box, Typography } from "@mui/material";
import { useState } from "react";
import type { Agreement } from "#shared/agreements/agreement.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { useCan } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { CommitmentDialog } from "./commitment-dialog.tsx";
import { CommitmentList } from "./commitment-list.tsx";

export function AgreementCommitments({ agreement }: { agreement: Agreement }) {
  const t = useText("commitments");
  const agreements = useText("agreements");
  const manages = useCan()("agreements.manage");
  const [making, setMaking] = useState(false);
  const { data, error } = useCall("commitments.stillOpen", { agreementId: agreement.id });
  return (
    <Panel
      title={t("title")}
      action={manages && <Button onClick={() => setMaking(true)}>{t("make")}</Button>}
    >
      <RefusalAlert refusal={error} />
      {data?.items.length === 0 && (
        <Typography color="textSecondary">{agreements("noOpenCommitments")}</Typography>
      )}
      {data && <CommitmentList items={data.items} />}
      <Box sx={{ marginBlockStart: 1, fontSize: "body2.fontSize" }}>
        <AppLink
          to="/commitments"
          search={{ agreementId: agreement.id }}
          sx={{ color: "primary.main" }}
        >
          {t("openSheet")}
        </AppLink>
      </Box>
      {making && (
        <CommitmentDialog start={{ agreementId: agreement.id }} onClose={() => setMaking(false)} />
      )}
    </Panel>
  );
}
