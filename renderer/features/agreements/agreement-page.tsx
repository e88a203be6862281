/** One agreement: a new one, one being edited, or an existing one with everything done under it. */
import { Alert, Stack } from "@mui/material";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import type { AgreementView } from "#shared/contract/agreements.ts";
import { useCall } from "#renderer/client.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { RecordHistory } from "#renderer/features/history/record-history.tsx";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { Page, type Back } from "#renderer/ui/page.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { usePlace } from "#renderer/ui/text.tsx";
import { AgreementCommitments } from "#renderer/features/commitments/agreement-commitments.tsx";
import { ReviewDialog, StatusDialog } from "./act-dialogs.tsx";
import { ActivitiesPanel } from "./activities-panel.tsx";
import { AgreementForm } from "./agreement-form.tsx";
import { AddendaPanel } from "./addenda-panel.tsx";
import { AboutPanel, ClausesPanel, PeoplePanel, PermitsPanel } from "./facts-panels.tsx";
import { HealthMark } from "./health.tsx";
import { HealthPanel, ReviewsPanel, StatusPanel } from "./review-panels.tsx";
import { useTitleOf } from "./words.ts";

export function AgreementPage() {
  const t = useText("agreements");
  const navigate = useNavigate();
  const { agreementId } = useParams({ from: "/shell/agreements/$agreementId" });
  const { edit } = useSearch({ from: "/shell/agreements/$agreementId" });
  const manages = useCan()("agreements.manage");
  const back: Back = { label: t("title"), to: "/agreements" };
  const open = (id: string) =>
    void navigate({ to: "/agreements/$agreementId", params: { agreementId: id } });
  if (agreementId === "new" && manages)
    return (
      <Page title={t("formTitle")} subtitle={t("formIntro")} back={back}>
        <AgreementForm
          agreement={null}
          onDone={open}
          onClose={() => void navigate({ to: "/agreements" })}
        />
      </Page>
    );
  return <KnownAgreement key={agreementId} id={agreementId} back={back} editing={Boolean(edit)} />;
}

function KnownAgreement(props: { id: string; back: Back; editing: boolean }) {
  const { id, back, editing } = props;
  const t = useText("agreements");
  const navigate = useNavigate();
  const titleOf = useTitleOf();
  const { data, error } = useCall("agreements.get", { id });
  const show = (edit: boolean) =>
    void navigate({
      to: "/agreements/$agreementId",
      params: { agreementId: id },
      search: edit ? { edit: true } : {},
    });
  if (!data)
    return (
      <Page title={t("title")} back={back}>
        {error ? <RefusalAlert refusal={error} /> : <Loading />}
      </Page>
    );
  const title = titleOf(data.agreement);
  if (editing && data.bars.change === null)
    return (
      <Page title={t("editTitle")} subtitle={<bdi>{title}</bdi>} back={back}>
        <AgreementForm
          agreement={data.agreement}
          onDone={() => show(false)}
          onClose={() => show(false)}
        />
      </Page>
    );
  return <Standing view={data} back={back} onEdit={() => show(true)} />;
}

function Standing(props: { view: AgreementView; back: Back; onEdit: () => void }) {
  const { view } = props;
  const { agreement, health } = view;
  const t = useText("agreements");
  const words = useText("words");
  const place = usePlace();
  const titleOf = useTitleOf();
  const manages = useCan()("agreements.manage");
  const [asked, setAsked] = useState<"review" | "setStatus" | null>(null);
  const close = () => setAsked(null);
  return (
    <Page
      title={titleOf(agreement)}
      subtitle={<bdi>{place(agreement.partnerCity, agreement.country)}</bdi>}
      back={props.back}
      marks={
        <>
          <HealthMark level={health.level} />
          <Mark tone="plain" label={words(`agreementKind.${agreement.kind}`)} />
          <Mark tone="plain" label={t(`status.${agreement.status}`)} />
        </>
      }
      actions={manages && <Actions view={view} onAsk={setAsked} onEdit={props.onEdit} />}
      aside={
        <>
          <HealthPanel view={view} />
          <ReviewsPanel view={view} />
          <PeoplePanel agreement={agreement} />
          <StatusPanel view={view} />
          <RecordHistory of="agreements.history" id={agreement.id} />
        </>
      }
    >
      {!manages && (
        <Alert severity="info" role="note" sx={{ marginBlockEnd: 2 }}>
          {t("readOnly")}
        </Alert>
      )}
      <Stack sx={{ gap: 2 }}>
        <ClausesPanel view={view} />
        <AgreementCommitments agreement={agreement} />
        <ActivitiesPanel view={view} />
        <AboutPanel agreement={agreement} />
        <PermitsPanel agreement={agreement} />
        <AddendaPanel view={view} />
      </Stack>
      {asked === "review" && <ReviewDialog view={view} onClose={close} />}
      {asked === "setStatus" && <StatusDialog view={view} onClose={close} />}
    </Page>
  );
}

/** The review is what to do next once it is due; a refused one says why. */
function Actions(props: {
  view: AgreementView;
  onAsk: (act: "review" | "setStatus") => void;
  onEdit: () => void;
}) {
  const { bars, health } = props.view;
  const t = useText("agreements");
  const common = useText("common");
  const reason = useReason();
  const because = (bar: AgreementView["bars"]["review"]) => (bar ? reason(bar) : undefined);
  const Review = health.reviewDue ? PrimaryButton : Button;
  return (
    <>
      <Review refusedBecause={because(bars.review)} onClick={() => props.onAsk("review")}>
        {t("review.act")}
      </Review>
      {bars.setStatus === null && (
        <Button onClick={() => props.onAsk("setStatus")}>{t("act.setStatus")}</Button>
      )}
      <Button refusedBecause={because(bars.change)} onClick={props.onEdit}>
        {common("edit")}
      </Button>
    </>
  );
}
