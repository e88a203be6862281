/** What the system already knows about a request: time left, earlier journeys, the route it will take. */
import { Box, Stack, Typography } from "@mui/material";
import { useDeferredValue, useMemo } from "react";
import { leadTime, type RequestFacts } from "#shared/mission/request/request.ts";
import { addDays } from "#shared/persian/jalali.ts";
import { leadDaysFor } from "#shared/settings.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { StillOpen } from "#renderer/features/commitments/still-open.tsx";
import { PlannedRouteView } from "#renderer/features/routes/planned-route.tsx";
import { radii } from "#renderer/theme/tokens.ts";
import { Earlier } from "./earlier.tsx";
import { routeFacts, type RequestValues } from "./request-values.ts";

export function Known(props: {
  values: RequestValues;
  facts: RequestFacts;
  ownMissionId: string | null;
}) {
  const t = useText("request");
  const { values, facts } = props;
  return (
    <Stack
      component="aside"
      aria-label={t("known")}
      sx={{ gap: 2, minInlineSize: 0, gridColumn: { md: "1 / -1", lg: "auto" } }}
    >
      <Lead values={values} facts={facts} />
      <Earlier values={values} facts={facts} ownMissionId={props.ownMissionId} />
      <StillOpen
        country={values.country}
        city={values.city}
        agreementId={values.agreementId}
        dense
      />
      <Route values={values} facts={facts} />
    </Stack>
  );
}

function Lead({ values, facts }: { values: RequestValues; facts: RequestFacts }) {
  const t = useText("request");
  const lead = leadTime(values, facts);
  const { country } = values;
  return (
    <Panel title={t("lead.title")} dense>
      {lead && country !== "" ? (
        <>
          <Typography variant="body2" sx={{ fontWeight: 600 }}>
            {lead.left > 0 ? t("lead.left", { left: lead.left }) : t("lead.past")}
          </Typography>
          {lead.left > 0 && (
            <Meter
              {...lead}
              label={t("lead.meter", { left: lead.left, demanded: lead.demanded })}
            />
          )}
          <Typography variant="body2" color="textSecondary">
            {t(lead.late ? "lead.late" : "lead.enough", { demanded: lead.demanded })}
          </Typography>
        </>
      ) : (
        <Typography variant="body2" color="textSecondary">
          {t("lead.choose")}
        </Typography>
      )}
      {country !== "" && (lead === null || lead.late) && (
        <Typography variant="body2" sx={{ marginBlockStart: 1 }}>
          {t("lead.earliest", { day: addDays(facts.today, leadDaysFor(country, facts.settings)) })}
        </Typography>
      )}
    </Panel>
  );
}

function Meter({
  left,
  demanded,
  late,
  label,
}: {
  left: number;
  demanded: number;
  late: boolean;
  label: string;
}) {
  const share = demanded === 0 ? 100 : Math.min(100, (left / demanded) * 100);
  return (
    <Box
      role="img"
      aria-label={label}
      sx={(theme) => ({
        blockSize: 6,
        borderRadius: `${radii.small}px`,
        marginBlock: 1,
        overflow: "hidden",
        backgroundColor: theme.palette.line,
      })}
    >
      <Box
        sx={{
          blockSize: "100%",
          inlineSize: `${share}%`,
          backgroundColor: late ? "warning.main" : "primary.main",
        }}
      />
    </Box>
  );
}

/** The route of the request as typed so far: people, permits, and when each must begin. */
function Route({ values, facts }: { values: RequestValues; facts: RequestFacts }) {
  const t = useText("request");
  const routes = useText("routes");
  const common = useText("common");
  const draft = useDeferredValue(useMemo(() => routeFacts(values), [values]));
  const { data, error } = useCall("route.forDraft", { draft }, { keepPrevious: true });
  return (
    <Panel title={t("route.title")} dense>
      <RefusalAlert refusal={error} />
      {data && data.missing.length > 0 && (
        <Typography variant="body2" sx={{ marginBlockEnd: 1.5 }}>
          {routes("plan.missing", {
            fields: data.missing
              .map((gap) => routes(`plan.gap.${gap}`))
              .join(common("listSeparator")),
          })}
        </Typography>
      )}
      {data && <PlannedRouteView route={data} />}
      <Typography
        variant="caption"
        color="textSecondary"
        component="p"
        sx={{ marginBlockStart: 1.5, marginBlockEnd: 0 }}
      >
        {`${routes("plan.defaultsNote")} ${t("route.intro", { count: facts.settings.stepDueWorkingDays })} ${t("route.order")} ${t("route.ownTrip")}`}
      </Typography>
    </Panel>
  );
}
