/** Earlier journeys on the same subject, to the same host or place, and their reports (K5). */
import { Alert, Stack, Typography } from "@mui/material";
import { Link } from "@tanstack/react-router";
import { useDeferredValue, useMemo } from "react";
import type { RequestFacts } from "#shared/mission/request/request.ts";
import { phaseOf } from "#shared/mission/state.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { Mark, StatusChip } from "#renderer/ui/chips.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { DayRange, usePlace } from "#renderer/ui/text.tsx";
import type { RequestValues } from "./request-values.ts";

export function Earlier(props: {
  values: RequestValues;
  facts: RequestFacts;
  ownMissionId: string | null;
}) {
  const t = useText("request");
  const place = usePlace();
  const { country, city, subject, hostOrg } = props.values;
  const { today, settings } = props.facts;
  const asked = useDeferredValue(
    useMemo(
      () => ({
        country,
        city: city.trim().slice(0, 80),
        subject: subject.trim().slice(0, 200),
        hostOrg: hostOrg.trim().slice(0, 200),
        except: props.ownMissionId,
      }),
      [country, city, subject, hostOrg, props.ownMissionId],
    ),
  );
  const something = asked.country !== "" || asked.subject !== "" || asked.hostOrg !== "";
  const { data } = useCall("request.earlier", asked, { enabled: something, keepPrevious: true });
  const missions = something ? (data?.missions ?? []) : [];
  const years = settings.earlierYears;
  return (
    <Panel title={t("earlier.title")} dense>
      {missions.length === 0 && (
        <Typography variant="body2" color="textSecondary">
          {t(something ? "earlier.none" : "earlier.choose", { years })}
        </Typography>
      )}
      {missions.some((one) => one.why.includes("subject")) && (
        <Alert severity="warning" role="status" sx={{ marginBlockEnd: 1.5 }}>
          {t("earlier.same")}
        </Alert>
      )}
      <Stack component="ul" sx={{ listStyle: "none", margin: 0, padding: 0, gap: 1.5 }}>
        {missions.map((one) => (
          <li key={one.id}>
            <AppLink
              {...missionLink(one.id)}
              sx={{ color: "primary.main", fontWeight: 600, fontSize: "body2.fontSize" }}
            >
              <bdi>{one.subject}</bdi>
            </AppLink>
            <Typography
              variant="caption"
              color="textSecondary"
              component="div"
              sx={{ marginBlockEnd: 0.5 }}
            >
              <bdi>{place(one.city, one.country)}</bdi> ·{" "}
              <DayRange start={one.startDate} end={one.endDate} />
              {one.hasReport && (
                <>
                  {" · "}
                  <Link
                    to="/missions/$missionId"
                    params={{ missionId: one.id }}
                    search={{ tab: "report" }}
                  >
                    {t("earlier.report")}
                  </Link>
                </>
              )}
            </Typography>
            <Stack direction="row" sx={{ gap: 0.75, flexWrap: "wrap" }}>
              {one.why.map((why) => (
                <Mark
                  key={why}
                  tone={why === "subject" ? "warning" : "plain"}
                  label={t(`earlier.why.${why}`)}
                />
              ))}
              <StatusChip
                phase={phaseOf(one.status, one.startDate, one.endDate, today, one.cleared)}
              />
            </Stack>
          </li>
        ))}
      </Stack>
    </Panel>
  );
}
