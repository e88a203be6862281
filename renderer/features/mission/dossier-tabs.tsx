/** The line of the six tabs with their counts, and the route at its end. */
import RouteIcon from "@mui/icons-material/AltRouteOutlined";
import { Stack, Tab, Tabs } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { dossierTabs, type DossierTab } from "#shared/mission/dossier-places.ts";
import { heights } from "#renderer/theme/tokens.ts";
import { useText } from "#renderer/i18n.ts";
import { CountPill } from "#renderer/list/count-pill.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { mirrored } from "#renderer/ui/mirrored.ts";
import { Digits } from "#renderer/ui/text.tsx";
import { routeProgress } from "./route-progress.ts";

export function DossierTabs(props: {
  dossier: Dossier;
  tab: DossierTab;
  onTab: (tab: DossierTab) => void;
  isRouteOpen: boolean;
  onRoute: () => void;
}) {
  const { dossier, tab, isRouteOpen } = props;
  const t = useText("dossier");
  const route = useText("route");
  const { counts } = dossier;
  const countOf = (name: DossierTab): number =>
    name === "departure" ? counts.missing : name === "record" ? counts.papers : 0;
  return (
    <Stack
      direction="row"
      sx={(theme) => ({
        alignItems: "center",
        flexShrink: 0,
        blockSize: heights.tabs,
        paddingInline: "8px 12px",
        borderBlockEnd: `1px solid ${theme.palette.line}`,
      })}
    >
      <Tabs
        value={tab}
        onChange={(_, next: DossierTab) => props.onTab(next)}
        aria-label={t("tabsLabel")}
        sx={{ flex: 1, minInlineSize: 0 }}
      >
        {dossierTabs.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`tab-${name}`}
            aria-controls={`tabpanel-${name}`}
            label={
              <Stack direction="row" component="span" sx={{ gap: 0.75, alignItems: "center" }}>
                {t(`tabs.${name}`)}
                {countOf(name) > 0 && (
                  <CountPill mine={name === "departure"}>
                    <Digits>{countOf(name)}</Digits>
                  </CountPill>
                )}
              </Stack>
            }
          />
        ))}
      </Tabs>
      <Button
        quiet
        size="small"
        aria-expanded={isRouteOpen}
        startIcon={<RouteIcon sx={mirrored} />}
        onClick={props.onRoute}
        sx={(theme) => ({
          flexShrink: 0,
          ...(isRouteOpen ? { backgroundColor: theme.palette.soft.teal } : {}),
        })}
      >
        {route("progress", routeProgress(dossier.route))}
      </Button>
    </Stack>
  );
}
