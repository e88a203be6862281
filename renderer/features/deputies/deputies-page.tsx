/** Deputies: my deputies, whose deputy I am, requests to me, and all for an administrator. */
import AddIcon from "@mui/icons-material/AddOutlined";
import GroupIcon from "@mui/icons-material/SupervisorAccountOutlined";
import { Box, Stack } from "@mui/material";
import { useState } from "react";
import type { DeputyshipView } from "#shared/contract/deputies.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useCan, useSession } from "#renderer/session.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { DeputyshipCard } from "./deputyship-card.tsx";
import { ProposeDialog } from "./propose-dialog.tsx";

export function DeputiesPage() {
  const t = useText("deputies");
  const can = useCan();
  const me = useSession().person.id;
  const manages = can("people.manage");
  const [page, setPage] = useState(0);
  const [asking, setAsking] = useState(false);
  const { data, error } = useCall("deputies.list", { all: manages, page });
  const all = data?.deputyships ?? [];
  const waits = all.filter((one) => one.state === "proposed" && one.deputy.id === me);
  const rest = all.filter((one) => !waits.includes(one));
  const mayAsk = manages || can("mission.decide") || can("permit.record");
  const parts: [string, DeputyshipView[]][] = manages
    ? [[t("all"), rest]]
    : [
        [t("mine"), rest.filter((one) => one.principal.id === me)],
        [t("ofOthers"), rest.filter((one) => one.deputy.id === me)],
      ];
  return (
    <Page
      title={t("title")}
      subtitle={t("subtitle")}
      actions={
        mayAsk && (
          <PrimaryButton startIcon={<AddIcon />} onClick={() => setAsking(true)}>
            {t("ask")}
          </PrimaryButton>
        )
      }
    >
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading />}
      {waits.length > 0 && <Part title={t("waits")} items={waits} />}
      {data &&
        parts.map(([title, items]) =>
          items.length > 0 ? <Part key={title} title={title} items={items} /> : null,
        )}
      {data && all.length === 0 && (
        <Panel>
          <EmptyState icon={<GroupIcon />} title={t("emptyTitle")} text={t("emptyText")} />
        </Panel>
      )}
      {manages && data && (
        <Pager page={page} pageSize={data.pageSize} total={data.total} onPage={setPage} />
      )}
      {asking && <ProposeDialog forOthers={manages} onClose={() => setAsking(false)} />}
    </Page>
  );
}

function Part({ title, items }: { title: string; items: readonly DeputyshipView[] }) {
  return (
    <Box component="section" aria-label={title} sx={{ marginBlockEnd: 3 }}>
      <Box component="h2" sx={{ fontSize: "h1.fontSize", marginBlock: 1 }}>
        {title}
      </Box>
      <Stack component="ul" sx={{ listStyle: "none", margin: 0, padding: 0, gap: 1.5 }}>
        {items.map((one) => (
          <DeputyshipCard key={one.id} deputyship={one} />
        ))}
      </Stack>
    </Box>
  );
}
