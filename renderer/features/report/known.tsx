/** What the system already knows of the journey: expected results, travellers, days, and the programme. */
import { Box, Stack, Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { BothRange } from "#renderer/ui/both-calendars.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { DayText, PersonText } from "#renderer/ui/text.tsx";

export function Known({ dossier }: { dossier: Dossier }) {
  const t = useText("report");
  const words = useText("words");
  const common = useText("common");
  const { request } = dossier.mission;
  return (
    <Stack
      component="aside"
      aria-label={t("known")}
      sx={{ gap: 2, minInlineSize: 0, gridColumn: { md: "1 / -1", lg: "auto" } }}
    >
      <Panel title={t("expected")} dense>
        <Typography
          variant="body2"
          dir="auto"
          sx={{ whiteSpace: "pre-line", overflowWrap: "anywhere" }}
        >
          {request.expectedResults || t("expectedNone")}
        </Typography>
      </Panel>
      <Panel title={t("ordered")} dense>
        <Typography variant="body2">
          <BothRange start={request.startDate} end={request.endDate} />
        </Typography>
      </Panel>
      <Panel title={t("delegation")} dense>
        <Box component="ul" sx={{ margin: 0, paddingInlineStart: 2.25 }}>
          {request.members.map((one, index) => (
            <Typography key={`${index} ${one.nameFa}`} component="li" variant="body2">
              <PersonText person={one} />
              <Typography component="span" variant="caption" color="textSecondary">
                {common("dot")}
                {words(`delegationRole.${one.role}`)}
              </Typography>
            </Typography>
          ))}
        </Box>
      </Panel>
      {dossier.segments.length > 0 && (
        <Panel title={t("programme")} dense>
          <Box
            component="ol"
            sx={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 0.75 }}
          >
            {dossier.segments.map((one) => (
              <Typography key={one.id} component="li" variant="body2">
                <Typography component="span" variant="caption" color="textSecondary">
                  <DayText day={one.departAt.slice(0, 10)} look="dayMonth" />
                  {common("dot")}
                  {words(`segmentKind.${one.kind}`)}
                </Typography>
                <br />
                <bdi>{one.title || one.toPlace}</bdi>
              </Typography>
            ))}
          </Box>
        </Panel>
      )}
    </Stack>
  );
}
