/**
 * The trip report at its address: the form for those who travelled, the filed report for everyone
 * who sees the dossier, or why it cannot be written now.
 */
import BlockIcon from "@mui/icons-material/BlockOutlined";
import { Alert } from "@mui/material";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { useCall } from "#renderer/client.ts";
import { unsavedBody } from "#renderer/draft-keeper.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { useSession } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { usePlace } from "#renderer/ui/text.tsx";
import { useRefused } from "#renderer/use-refused.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { Notices } from "./notices.tsx";
import { ReportEditor } from "./report-editor.tsx";
import { ReportView } from "./report-view.tsx";
import {
  emptyValues,
  expectedOf,
  resultsFor,
  sectionIds,
  triedOf,
  valuesOfBody,
} from "./report-values.ts";

export function ReportPage() {
  const { missionId } = useParams({ from: "/shell/missions/$missionId/report" });
  const t = useText("report");
  const { data, error } = useCall("mission.dossier", { missionId });
  if (!data)
    return (
      <Page title={t("title")}>
        {error ? <RefusalAlert refusal={error} /> : <Loading lines={6} />}
      </Page>
    );
  return <Report key={missionId} dossier={data} />;
}

function Report({ dossier }: { dossier: Dossier }) {
  const { report } = dossier.mission;
  const state = dossier.actions.find((one) => one.action === "fileReport");
  // Before the return date the draft may be written; people who did not travel only read.
  const writes =
    state !== undefined && (state.allowed || state.refused.reason === "reportAfterReturn");
  if (writes) return <Draft dossier={dossier} />;
  if (report !== null) return <Filed dossier={dossier} />;
  return <NotNow dossier={dossier} />;
}

/** Ids of reports started in this window and not yet saved, so that leaving the page loses nothing. */
const begun = new Map<string, string>();
const idFor = (missionId: string, owner: string): string => {
  const key = `${owner} ${missionId}`;
  const id = begun.get(key) ?? newId();
  begun.set(key, id);
  return id;
};

function Draft({ dossier }: { dossier: Dossier }) {
  const t = useText("report");
  const { person } = useSession();
  const { id: missionId, report } = dossier.mission;
  // Once open, text typed here is newer than any later answer.
  const [opened, setOpened] = useState(false);
  const drafts = useCall("draft.list", {}, { enabled: !opened });
  const facts = useCall("facts.forForms", {});
  if (!opened && drafts.isSuccess && !drafts.isFetching && facts.isSuccess) setOpened(true);
  const failure = drafts.error ?? facts.error;
  if (!opened || !facts.data)
    return (
      <Page title={t("title")}>
        {failure ? <RefusalAlert refusal={failure} /> : <Loading lines={6} />}
      </Page>
    );
  const kept = drafts.data?.drafts.find(
    (one) => one.kind === "report" && one.missionId === missionId,
  );
  const draftId = kept?.id ?? idFor(missionId, person.id);
  const empty = emptyValues(dossier, facts.data.settings.minRecommendations ?? 0);
  const start = report ?? empty;
  const expected = expectedOf(dossier);
  const body = unsavedBody(draftId, person.id) ?? kept?.body;
  const initial = body ? valuesOfBody(body, start) : start;
  return (
    <ReportEditor
      draftId={draftId}
      dossier={dossier}
      facts={{ ...facts.data, expected }}
      empty={empty}
      initial={{ ...initial, results: resultsFor(expected, initial.results) }}
      // A returned report was complete before: its mistakes are shown at once.
      initialTried={body ? triedOf(body) : new Set(report ? sectionIds : [])}
      savedAt={kept?.updatedAt ?? null}
    />
  );
}

function Filed({ dossier }: { dossier: Dossier }) {
  const t = useText("report");
  const lang = useLang();
  const { reportNo, reportVersions } = dossier.mission;
  const outcome = reportVersions.at(-1)?.review?.outcome;
  const number = localizeDigits(reportNo, lang);
  return (
    <Frame dossier={dossier}>
      {outcome === "reportReturned" || outcome === "reportRejected" ? (
        <Notices dossier={dossier} />
      ) : (
        <Alert severity="success" sx={{ marginBlockEnd: 2 }} role="status">
          <strong>{t("filedTitle")}</strong>
          <br />
          {outcome === undefined ? t("filedReview", { number }) : t("filedDone", { number })}
        </Alert>
      )}
      <ReportView dossier={dossier} />
    </Frame>
  );
}

function NotNow({ dossier }: { dossier: Dossier }) {
  const t = useText("report");
  const because = useRefused(dossier, "fileReport");
  return (
    <Frame dossier={dossier}>
      <EmptyState icon={<BlockIcon />} title={t("notForYouTitle")} text={because} />
    </Frame>
  );
}

function Frame({ dossier, children }: { dossier: Dossier; children: ReactNode }) {
  const t = useText("report");
  const place = usePlace();
  const lang = useLang();
  const navigate = useNavigate();
  const { id, dossierNo, request } = dossier.mission;
  return (
    <Page
      title={t("titleOf", { place: place(request.city, request.country) })}
      subtitle={<bdi>{request.subject}</bdi>}
      back={{ label: localizeDigits(dossierNo, lang), to: `/missions/${id}` }}
      actions={
        <Button
          onClick={() => void navigate({ to: "/missions/$missionId", params: { missionId: id } })}
        >
          {t("toDossier")}
        </Button>
      }
    >
      {children}
    </Page>
  );
}
