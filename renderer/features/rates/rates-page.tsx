/** Tables of rates: which is in force, since when, by which circular; and publishing the next one. */
import UploadIcon from "@mui/icons-material/FileUploadOutlined";
import PaymentsIcon from "@mui/icons-material/PaymentsOutlined";
import { Box, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { Output } from "#shared/contract/table.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { RateRows } from "./rate-rows.tsx";

type Published = Output<"rates.list">["tables"][number];

export function RatesPage() {
  const t = useText("rates");
  const { data, error } = useCall("rates.list", {});
  const keeps = useCan()("money.keep");
  const [publishing, setPublishing] = useState(false);
  const publish = keeps && (
    <PrimaryButton startIcon={<UploadIcon />} onClick={() => setPublishing(true)}>
      {t("publish")}
    </PrimaryButton>
  );
  const tables = data?.tables ?? [];
  return (
    <Page title={t("title")} subtitle={t("subtitle")} actions={tables.length > 0 && publish}>
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading />}
      {data && tables.length === 0 && (
        <Panel>
          <EmptyState
            icon={<PaymentsIcon />}
            title={t("emptyTitle")}
            text={t("emptyText")}
            action={publish}
          />
        </Panel>
      )}
      <Stack sx={{ gap: 2 }}>
        {tables.map((table) => (
          <TablePanel key={table.version} table={table} inForce={table.version === data?.inForce} />
        ))}
      </Stack>
      {publishing && (
        <PublishDialog seenVersion={tables[0]?.version ?? 0} onClose={() => setPublishing(false)} />
      )}
    </Page>
  );
}

function TablePanel({ table, inForce }: { table: Published; inForce: boolean }) {
  const t = useText("rates");
  const money = useText("money");
  return (
    <Panel
      title={t("version", { n: table.version, day: table.effectiveFrom })}
      action={inForce && <Mark tone="success" label={t("inForce")} />}
    >
      <Typography variant="body2" color="textSecondary">
        <bdi>{table.citation}</bdi> · {money(`rules.${table.rules}`)}
      </Typography>
      <Box component="details" open={inForce} sx={{ marginBlockStart: 1 }}>
        <Box component="summary" sx={{ cursor: "pointer" }}>
          {t("show", { count: table.rows.length })}
        </Box>
        <RateRows table={table} />
      </Box>
    </Panel>
  );
}
