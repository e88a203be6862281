/** The news of one journey: its data is read once, then the editor keeps the typed text. */
import BlockIcon from "@mui/icons-material/BlockOutlined";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import type { NewsDesk } from "#shared/contract/dossier-parts.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { unsavedBody } from "#renderer/draft-keeper.ts";
import { useLang, useReason, useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { useSession } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { usePlace } from "#renderer/ui/text.tsx";
import { NewsEditor } from "./news-editor.tsx";
import { Releases } from "./news-panel.tsx";
import { valuesOf, type NewsValues } from "./news-values.ts";

export function NewsPage() {
  const { missionId } = useParams({ from: "/shell/missions/$missionId/news" });
  const t = useText("news");
  const dossier = useCall("mission.dossier", { missionId });
  const news = useCall("mission.newsDesk", { missionId });
  const error = dossier.error ?? news.error;
  if (dossier.data && news.data)
    return <Opened key={missionId} dossier={dossier.data} desk={news.data.desk} />;
  return (
    <Page title={t("title")}>
      {error ? <RefusalAlert refusal={error} /> : <Loading lines={6} />}
    </Page>
  );
}

function Opened({ dossier, desk }: { dossier: Dossier; desk: NewsDesk | null }) {
  const t = useText("news");
  const reason = useReason();
  const { person } = useSession();
  // Once open, text typed here is newer than any later answer.
  const [opened, setOpened] = useState(false);
  const [fresh] = useState(() => newId());
  const drafts = useCall("draft.list", {}, { enabled: !opened });
  const municipality = useCall("setup.status", {}).data?.municipality;
  const state = dossier.actions.find((one) => one.action === "writeNews");
  const { mission } = dossier;
  if (!opened && drafts.isSuccess && !drafts.isFetching && municipality) setOpened(true);
  if (!desk || !state?.allowed)
    return (
      <Frame dossier={dossier}>
        <Panel>
          <EmptyState
            icon={<BlockIcon />}
            title={t("notWritten")}
            text={state && !state.allowed ? reason(state.refused) : ""}
          />
        </Panel>
      </Frame>
    );
  if (!opened || !municipality)
    return (
      <Frame dossier={dossier}>
        {drafts.error ? <RefusalAlert refusal={drafts.error} /> : <Loading lines={6} />}
      </Frame>
    );
  const kept = drafts.data?.drafts.find(
    (one) => one.kind === "news" && one.missionId === mission.id,
  );
  const draftId = kept?.id ?? fresh;
  const start = valuesOf(mission.news.versions.at(-1)?.text ?? desk.suggestion, desk.photos);
  const typed = (unsavedBody(draftId, person.id) ?? kept?.body)?.values as
    | Partial<NewsValues>
    | undefined;
  return (
    <Frame dossier={dossier}>
      <NewsEditor
        dossier={dossier}
        desk={desk}
        municipality={municipality}
        draftId={draftId}
        initial={{ ...start, ...typed }}
        savedAt={kept?.updatedAt ?? null}
      />
      <Releases dossier={dossier} />
    </Frame>
  );
}

function Frame({ dossier, children }: { dossier: Dossier; children: ReactNode }) {
  const t = useText("news");
  const lang = useLang();
  const place = usePlace();
  const navigate = useNavigate();
  const { id: missionId, dossierNo, request } = dossier.mission;
  return (
    <Page
      title={t("titleOf", { place: place(request.city, request.country) })}
      subtitle={<bdi>{request.subject}</bdi>}
      back={{ label: localizeDigits(dossierNo, lang), to: `/missions/${missionId}` }}
      actions={
        <Button
          onClick={() =>
            void navigate({
              to: "/missions/$missionId",
              params: { missionId },
              search: { tab: "report" },
            })
          }
        >
          {t("toDossier")}
        </Button>
      }
    >
      {children}
    </Page>
  );
}
