/** The end side of home: reports that are due, the person's drafts, and the state of the person's missions. */
import { Box, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import type { DraftRow } from "#shared/contract/drafts.ts";
import type { WaitingTask } from "#shared/contract/missions.ts";
import { sectionIds, sectionIssues, type RequestFacts } from "#shared/mission/request/request.ts";
import { phaseOf } from "#shared/mission/state.ts";
import { formatInstant } from "#shared/persian/jalali.ts";
import { cleanTyped } from "#shared/persian/normalize.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { actionLink, draftLink, missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { DueChip, StatusChip } from "#renderer/ui/chips.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { DayRange, usePlace } from "#renderer/ui/text.tsx";

const shown = 4;

/** Whose report is due, also when other tasks are above it. */
export function ReportsDue({ tasks, today }: { tasks: readonly WaitingTask[]; today: string }) {
  const t = useText("home");
  const place = usePlace();
  const reports = tasks.filter(({ kind }) => kind === "fileReport" || kind === "correctReport");
  if (reports.length === 0) return null;
  return (
    <Panel title={t("reports")} dense>
      <Items>
        {reports.map(({ mission, due }) => (
          <Item
            key={mission.id}
            link={actionLink("fileReport", mission.id)}
            title={mission.subject}
          >
            <Note>
              <bdi>{place(mission.city, mission.country)}</bdi>
            </Note>
            <DueChip due={due} today={today} />
          </Item>
        ))}
      </Items>
    </Panel>
  );
}

export function MyDrafts() {
  const t = useText("home");
  const { data } = useCall("draft.list", {});
  // The others are found on the page where they were started.
  const drafts = (data?.drafts ?? []).filter(({ kind }) => kind === "request" || kind === "report");
  return (
    <Panel title={t("drafts")} dense>
      {drafts.length === 0 && <Note>{t("draftsEmpty")}</Note>}
      <Items>
        {drafts.slice(0, shown).map((draft) => (
          <DraftItem key={draft.id} draft={draft} />
        ))}
      </Items>
      {drafts.length > shown && <Note>{t("draftAll", { count: drafts.length - shown })}</Note>}
    </Panel>
  );
}

function DraftItem({ draft }: { draft: DraftRow }) {
  const t = useText("home");
  const common = useText("common");
  const lang = useLang();
  const facts = useCall("facts.forForms", {}).data as RequestFacts | undefined;
  const { subject: typed } = draft.body;
  const subject = typeof typed === "string" ? cleanTyped(typed) : "";
  const isReport = draft.kind === "report" && draft.missionId !== null;
  const kind = isReport
    ? t("draftReport")
    : draft.missionId === null
      ? t("draftRequest")
      : t("draftCorrection");
  const whole =
    facts && !isReport
      ? sectionIds.filter((id) => sectionIssues(id, draft.body, facts).length === 0).length
      : null;
  return (
    <Item
      link={
        draft.kind === "report" && draft.missionId !== null
          ? actionLink("fileReport", draft.missionId)
          : draftLink(draft.id)
      }
      title={subject || (isReport ? t("draftReport") : t("draftNameless"))}
    >
      <Note>
        {kind}
        {whole !== null &&
          `${common("dot")}${t("draftSections", { done: whole, total: sectionIds.length })}`}
      </Note>
      <Note>{t("draftAt", { at: formatInstant(draft.updatedAt, undefined, lang) })}</Note>
    </Item>
  );
}

export function MyMissions({ today }: { today: string }) {
  const t = useText("home");
  const place = usePlace();
  const common = useText("common");
  const { data } = useCall("mission.list", { mine: true });
  const missions = data?.missions ?? [];
  return (
    <Panel title={t("mine")} dense>
      {data && missions.length === 0 && <Note>{t("mineEmpty")}</Note>}
      <Items>
        {missions.slice(0, shown).map((one) => (
          <Item key={one.id} link={missionLink(one.id)} title={one.subject}>
            <Note>
              <bdi>{place(one.city, one.country)}</bdi>
              {common("dot")}
              <DayRange start={one.startDate} end={one.endDate} />
            </Note>
            <StatusChip
              phase={phaseOf(one.status, one.startDate, one.endDate, today, one.cleared)}
            />
          </Item>
        ))}
      </Items>
      {missions.length > shown && (
        <Box sx={{ marginBlockStart: 1.5, fontSize: "0.875rem" }}>
          <AppLink to="/missions" search={{ mine: true }} sx={{ color: "primary.main" }}>
            {t("mineAll")}
          </AppLink>
        </Box>
      )}
    </Panel>
  );
}

function Items({ children }: { children: ReactNode }) {
  return (
    <Stack
      component="ul"
      sx={{
        listStyle: "none",
        margin: 0,
        padding: 0,
        "& > li + li": {
          borderBlockStart: 1,
          borderColor: "divider",
          marginBlockStart: 1.25,
          paddingBlockStart: 1.25,
        },
      }}
    >
      {children}
    </Stack>
  );
}

function Item({
  link,
  title,
  children,
}: {
  link: ReturnType<typeof actionLink> | ReturnType<typeof draftLink>;
  title: string;
  children: ReactNode;
}) {
  return (
    <li>
      <AppLink
        {...link}
        sx={{
          color: "text.primary",
          fontWeight: 600,
          fontSize: "0.875rem",
          textDecoration: "none",
          "&:hover": { textDecoration: "underline" },
        }}
      >
        <bdi>{title}</bdi>
      </AppLink>
      {children}
    </li>
  );
}

function Note({ children }: { children: ReactNode }) {
  return (
    <Typography variant="caption" color="textSecondary" component="div">
      {children}
    </Typography>
  );
}
