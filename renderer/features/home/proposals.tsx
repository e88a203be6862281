/** A person asks me to be their deputy: answered here, on the home page. */
import { Stack } from "@mui/material";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { DeputyshipCard } from "#renderer/features/deputies/deputyship-card.tsx";

export function Proposals() {
  const t = useText("deputies");
  const me = useSession().person.id;
  const all = useCall("deputies.list", { all: false, page: 0 }).data?.deputyships ?? [];
  const waits = all.filter((one) => one.state === "proposed" && one.deputy.id === me);
  if (waits.length === 0) return null;
  return (
    <Panel title={t("waits")}>
      <Stack component="ul" sx={{ listStyle: "none", margin: 0, padding: 0, gap: 1.5 }}>
        {waits.map((one) => (
          <DeputyshipCard key={one.id} deputyship={one} />
        ))}
      </Stack>
    </Panel>
  );
}
