/**
 * The request at its address: a new one, a kept draft, the correction of a returned dossier, or,
 * once it has been sent, what happens next. The form itself is `request-editor.tsx`.
 */
import EditNoteIcon from "@mui/icons-material/EditNoteOutlined";
import { Navigate, useParams, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { isReportOwed } from "#shared/mission/report/report-lock.ts";
import { sectionIds } from "#shared/mission/request/request.ts";
import { useCall } from "#renderer/client.ts";
import { unsavedBody } from "#renderer/draft-keeper.ts";
import { useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { useCan, useSession } from "#renderer/session.ts";
import { Page } from "#renderer/ui/page.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { RequestEditor } from "./request-editor.tsx";
import { emptyValues, triedOf, valuesOfBody, valuesOfRequest } from "./request-values.ts";
import { SentPanel } from "./sent-panel.tsx";

export function RequestPage() {
  const { draftId } = useParams({ from: "/shell/request/$draftId" });
  const [fresh] = useState(() => newId());
  const { person } = useSession();
  const can = useCan();
  const t = useText("request");
  useEffect(() => {
    if (draftId !== "new" && !openedBy.has(draftId)) openedBy.set(draftId, person.id);
  }, [draftId, person.id]);
  if (!can("mission.request"))
    return (
      <Page title={t("title")}>
        <EmptyState icon={<EditNoteIcon />} title={t("notForYouTitle")} text={t("notForYouText")} />
      </Page>
    );
  if (draftId === "new")
    return <Navigate to="/request/$draftId" params={{ draftId: fresh }} replace />;
  if ((openedBy.get(draftId) ?? person.id) !== person.id) return <Navigate to="/" replace />;
  // Another draft is another form: nothing may be carried over.
  return <Draft key={draftId} draftId={draftId} />;
}

/** The person who opened a draft on this window: another person who signs in at its address starts at home. */
const openedBy = new Map<string, string>();

function Draft({ draftId }: { draftId: string }) {
  const t = useText("request");
  const search = useSearch({ from: "/shell/request/$draftId" });
  const { person } = useSession();
  const kept = useCall("draft.load", { id: draftId });
  const draft = kept.data?.draft ?? null;
  // A new request has no dossier yet; the correction of one that cannot be seen is refused.
  const corrected = draft?.missionId ?? search.missionId;
  const missionId = corrected ?? draftId;
  const dossier = useCall("mission.dossier", { missionId }, { enabled: kept.isSuccess });
  const facts = useCall("facts.forForms", {});
  const staff = useCall("people.list", { text: person.nameFa });
  // Once open, text typed here is newer than any later answer.
  const [opened, setOpened] = useState(false);

  // A started correction is continued, no matter where it is opened from.
  const drafts = useCall("draft.list", {}, { enabled: search.missionId !== undefined });
  const begun = drafts.data?.drafts.find(
    (one) => one.kind === "request" && one.missionId !== null && one.missionId === search.missionId,
  );

  const settled =
    !kept.isFetching &&
    !dossier.isLoading &&
    dossier.isFetched &&
    facts.isSuccess &&
    !staff.isLoading &&
    !drafts.isLoading;
  const isNew = dossier.error?.code === "notFound" && corrected === undefined;
  const failure = kept.error ?? facts.error ?? (isNew ? null : dossier.error);
  const elsewhere = begun !== undefined && begun.id !== draftId && draft === null;
  if (settled && !failure && !opened && !elsewhere) setOpened(true);
  if (!opened && elsewhere && settled)
    return (
      <Navigate
        to="/request/$draftId"
        params={{ draftId: begun.id }}
        search={{ missionId }}
        replace
      />
    );
  if (!opened || !facts.data)
    return (
      <Page title={t("title")}>
        {failure ? <RefusalAlert refusal={failure} /> : <Loading lines={6} />}
      </Page>
    );

  const mission = dossier.data?.mission;
  if (
    dossier.data &&
    mission &&
    !dossier.data.actions.some(
      (one) =>
        (one.action === "resubmit" || one.action === "proposeChange") &&
        // A person who owes a report can continue typing: the form says why it cannot be sent yet.
        (one.allowed || isReportOwed(one.refused.reason)),
    )
  )
    return <SentPanel dossier={dossier.data} />;

  const workplace = staff.data?.people.find((one) => one.id === person.id)?.unitFa ?? "";
  const empty = emptyValues(person, workplace);
  const body = unsavedBody(draftId, person.id) ?? draft?.body;
  const start = mission ? valuesOfRequest(mission.request, empty) : empty;
  return (
    <RequestEditor
      draftId={draftId}
      returned={dossier.data ?? null}
      facts={facts.data}
      empty={empty}
      initial={body ? valuesOfBody(body, start) : start}
      // A returned request was complete before: its mistakes are shown at once.
      initialTried={body ? triedOf(body) : new Set(mission ? sectionIds : [])}
      savedAt={draft?.updatedAt ?? null}
    />
  );
}
