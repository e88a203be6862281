/** A new version of a route at its address: started from the one in force, or continued. */
import { Navigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { routePurposes } from "#shared/route/template.ts";
import { valuesOfTemplate, type TemplateValues } from "#shared/route/template-values.ts";
import { useCall } from "#renderer/client.ts";
import { unsavedBody } from "#renderer/draft-keeper.ts";
import { useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { useSession } from "#renderer/session.ts";
import { Page } from "#renderer/ui/page.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { RouteEditor } from "./route-editor.tsx";

export function RouteEditorPage() {
  const params = useParams({ from: "/shell/routes/$purpose" });
  const purpose = routePurposes.find((one) => one === params.purpose);
  const { person } = useSession();
  const t = useText("routes");
  const [fresh] = useState(() => newId());
  const drafts = useCall("draft.list", {});
  const templates = useCall("route.templates", { purpose: purpose ?? "request" });
  const facts = useCall("facts.forForms", {});
  // Text typed after the form opens is newer than any later answer.
  const [opened, setOpened] = useState(false);
  const ready = drafts.isSuccess && templates.isSuccess && facts.isSuccess && !drafts.isFetching;
  if (ready && !opened) setOpened(true);
  if (purpose === undefined) return <Navigate to="/routes" replace />;
  if (!opened || !drafts.data || !templates.data || !facts.data)
    return (
      <Page title={t("editTitle")}>
        <RefusalAlert refusal={drafts.error ?? templates.error ?? facts.error} />
        <Loading />
      </Page>
    );
  const draft = drafts.data.drafts.find(
    (one) => one.kind === "route" && one.body.purpose === purpose,
  );
  const current = templates.data.versions.find((one) => one.inForce);
  if (!current) return null;
  const draftId = draft?.id ?? fresh;
  const kept = (unsavedBody(draftId, person.id) ?? draft?.body) as TemplateValues | undefined;
  return (
    <RouteEditor
      key={purpose}
      draftId={draftId}
      savedAt={draft?.updatedAt ?? null}
      initial={kept ?? valuesOfTemplate(current)}
      current={current}
      newest={templates.data.versions[0]?.version ?? 0}
      today={facts.data.today}
    />
  );
}
