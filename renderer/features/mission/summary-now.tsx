/** Beside the summary: how long until the departure, what waits and with whom, who answers for the journey. */
import { Stack, Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { aheadStatuses } from "#shared/mission/state.ts";
import { daysBetween } from "#shared/persian/days.ts";
import { useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { PersonText } from "#renderer/ui/text.tsx";
import { TaskLines } from "./task-lines.tsx";
import { turnOf } from "./turn.ts";

export function SummaryNow({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const words = useText("words");
  const decide = useText("decide");
  const { mission, requester, today, tasks } = dossier;
  const { status, request } = mission;
  const left = daysBetween(today, request.startDate);
  const head = request.members.find((one) => one.role === "head");
  const people = [
    ...(requester ? [{ label: t("summary.requester"), person: requester }] : []),
    ...(head ? [{ label: words("delegationRole.head"), person: head }] : []),
  ];
  const me = useSession().person.id;
  const { others } = turnOf(dossier, me);
  return (
    <Panel title={t("summary.now")}>
      {left >= 0 && aheadStatuses.includes(status) && (
        <Typography sx={{ fontWeight: 600 }}>
          {decide("untilDeparture", { count: left })}
        </Typography>
      )}
      <TaskLines
        missionId={mission.id}
        today={today}
        own={tasks.filter((one) => !others.includes(one))}
        others={others}
      />
      <Stack sx={{ marginBlockStart: 1 }}>
        {people.map(({ label, person }) => (
          <Typography key={label} color="textSecondary">
            {label}: <PersonText person={person} />
          </Typography>
        ))}
      </Stack>
    </Panel>
  );
}
