/** What follows from what is written in a request: whether the time is enough, earlier journeys, the route. */
import { Stack, Typography } from "@mui/material";
import { leadTime, type RequestFacts } from "#shared/mission/request/request.ts";
import type { PlannedRoute } from "#shared/contract/routes.ts";
import type { Refusal } from "#shared/result.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { StillOpen } from "#renderer/features/commitments/still-open.tsx";
import { PlannedRouteView } from "#renderer/features/routes/planned-route.tsx";
import { Earlier } from "./earlier.tsx";
import { TimeBar } from "#renderer/features/time-bar/time-bar.tsx";
import { routeFacts, type RequestValues } from "./request-values.ts";
import { useSettled } from "./use-settled.ts";

export function Known(props: {
  values: RequestValues;
  facts: RequestFacts;
  ownMissionId: string | null;
}) {
  const t = useText("request");
  const { values, facts } = props;
  const draft = useSettled(routeFacts(values));
  const route = useCall("route.forDraft", { draft }, { keepPrevious: true });
  return (
    <Stack role="group" aria-label={t("known")} sx={{ gap: 1, minInlineSize: 0 }}>
      <Typography variant="caption" color="textSecondary" aria-hidden>
        {t("known")}
      </Typography>
      <Time values={values} facts={facts} route={route.data} />
      <Earlier values={values} facts={facts} ownMissionId={props.ownMissionId} />
      <StillOpen
        country={values.country}
        city={values.city}
        agreementId={values.agreementId}
        dense
      />
      <Route facts={facts} route={route.data} error={route.error} />
    </Stack>
  );
}

/** One verdict, from the days of the route; the setting only decides whether a reason is asked for. */
function Time(props: {
  values: RequestValues;
  facts: RequestFacts;
  route: PlannedRoute | undefined;
}) {
  const t = useText("request");
  const { values, facts, route } = props;
  const lead = leadTime(values, facts);
  const routes = useText("routes");
  const known = lead !== null && values.country !== "";
  return (
    <Panel title={routes("time.title")} dense>
      {!known && (
        <Typography variant="body2" color="textSecondary">
          {t("lead.choose")}
        </Typography>
      )}
      {known && lead.left <= 0 && <Typography variant="body2">{t("lead.past")}</Typography>}
      {known && lead.left > 0 && route && <TimeBar {...route} />}
      {known && lead.late && lead.left > 0 && (
        <Typography variant="body2" sx={{ marginBlockStart: 1 }}>
          {t("lead.late", { demanded: lead.demanded })}
        </Typography>
      )}
    </Panel>
  );
}

/** The way the request will take, as far as it is written: people, permits, and by when each begins. */
function Route(props: {
  facts: RequestFacts;
  route: PlannedRoute | undefined;
  error: Refusal | null;
}) {
  const t = useText("request");
  const routes = useText("routes");
  const common = useText("common");
  const { route } = props;
  return (
    <Panel title={t("route.title")} dense>
      <RefusalAlert refusal={props.error} />
      {route && route.missing.length > 0 && (
        <Typography variant="body2" sx={{ marginBlockEnd: 1.5 }}>
          {routes("plan.missing", {
            fields: route.missing
              .map((gap) => routes(`plan.gap.${gap}`))
              .join(common("listSeparator")),
          })}
        </Typography>
      )}
      {route && <PlannedRouteView route={route} />}
      <Typography
        variant="caption"
        color="textSecondary"
        component="p"
        sx={{ marginBlockStart: 1.5, marginBlockEnd: 0 }}
      >
        {`${routes("plan.defaultsNote")} ${t("route.intro", { count: props.facts.settings.stepDueWorkingDays })} ${t("route.order")} ${t("route.ownTrip")}`}
      </Typography>
    </Panel>
  );
}
