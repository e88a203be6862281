/**
 * The request as numbered steps, one a screen, with what follows from what is written beside it. Saving,
 * moving between the steps, sending; no field of its own.
 */
import { Box } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { memberKey, type RequestFacts, type SectionId } from "#shared/mission/request/request.ts";
import type { PermitAnswer } from "#shared/mission/permits/permits.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useDraftKeeper } from "#renderer/draft-keeper.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { useCall } from "#renderer/client.ts";
import { PresenceWarnings } from "#renderer/features/presence/presence-warnings.tsx";
import { LockBanner } from "#renderer/features/report-lock/lock-banner.tsx";
import { pageBodyId } from "#renderer/ui/page.tsx";
import { SaveState } from "#renderer/ui/save-state.tsx";
import { focusField } from "#renderer/ui/states.tsx";
import { CheckStep } from "./check-step.tsx";
import { DiscardDraft } from "./discard-draft.tsx";
import { Known } from "./known.tsx";
import {
  bodyOf,
  routeFacts,
  screenIds,
  screenState,
  stepOf,
  type RequestValues,
  type ScreenId,
  type ScreenState,
  type StepId,
} from "./request-values.ts";
import { ReturnedNotice } from "./returned-notice.tsx";
import { SectionStep } from "./section-step.tsx";
import type { Frame } from "./step-frame.tsx";
import { useSettled } from "./use-settled.ts";

export function RequestEditor(props: {
  draftId: string;
  returned: Dossier | null;
  facts: { today: string; settings: Record<string, number> };
  empty: RequestValues;
  initial: RequestValues;
  initialTried: ReadonlySet<SectionId>;
  savedAt: string | null;
}) {
  const { draftId, returned, empty } = props;
  const t = useText("request");
  const lock = useText("reportLock");
  const lang = useLang();
  const { person } = useSession();
  const facts = props.facts as RequestFacts;
  const missionId = returned?.mission.id ?? null;
  const form = useForm<RequestValues>({ defaultValues: props.initial });
  const values = useWatch({ control: form.control }) as RequestValues;
  const [tried, setTried] = useState(props.initialTried);
  const { keeper, now } = useDraftKeeper(
    { id: draftId, kind: "request", missionId, owner: person.id },
    props.savedAt,
  );

  const keep = (triedNow: ReadonlySet<SectionId>) =>
    keeper.change(bodyOf(structuredClone(form.getValues()), triedNow));
  const typed = useEffectEvent(() => keep(tried));
  useEffect(() => form.subscribe({ formState: { values: true }, callback: () => typed() }), [form]);
  const tryAlso = (ids: readonly SectionId[]) => {
    if (ids.every((id) => tried.has(id))) return;
    const more = new Set([...tried, ...ids]);
    setTried(more);
    keep(more);
  };

  const states = useMemo(
    () =>
      Object.fromEntries(
        screenIds.map((id) => [id, screenState(id, values, empty, tried, facts)]),
      ) as Record<ScreenId, ScreenState>,
    [values, empty, tried, facts],
  );
  const [first] = useState<StepId>(
    () => screenIds.find((id) => states[id] !== "complete") ?? "check",
  );
  const { step, goTo } = useStep(first, keeper.flush);

  const takeOver = ({ people, startDate, endDate }: PermitAnswer) => {
    const kept = form.getValues().members.filter((one) => people.includes(memberKey(one)));
    if (kept.length > 0) form.setValue("members", kept);
    if (startDate !== "") form.setValue("startDate", startDate);
    if (endDate !== "") form.setValue("endDate", endDate);
    goTo("check");
  };
  const frame: Frame = {
    title: returned
      ? t("titleCorrection", { dossierNo: localizeDigits(returned.mission.dossierNo, lang) })
      : t("title"),
    values,
    states,
    step,
    onOpen: goTo,
    actions: <DiscardDraft draftId={draftId} correction={returned !== null} keeper={keeper} />,
    saved: (now.savedAt !== null || now.saving || now.failed) && <SaveState {...now} />,
    notices: (
      <>
        <LockBanner personIds={[person.id]} title={lock("title")} note={lock("draft")} />
        {returned && <ReturnedNotice dossier={returned} onTakeOver={takeOver} />}
        {warned.has(step) && <Warnings values={values} missionId={missionId} />}
      </>
    ),
    known: <Known values={values} facts={facts} ownMissionId={missionId} />,
  };
  const shared = { frame, values, facts, tried, onTried: tryAlso, goTo };
  return (
    <Box sx={{ display: "contents" }} onBlur={() => void keeper.flush()}>
      {step === "check" ? (
        <CheckStep {...shared} draftId={draftId} returned={returned} keeper={keeper} />
      ) : (
        <SectionStep {...shared} key={step} id={step} form={form} />
      )}
    </Box>
  );
}

/** The sections with days and people, and the check. */
const warned: ReadonlySet<StepId> = new Set(["dates", "delegation", "check"]);

function Warnings({ values, missionId }: { values: RequestValues; missionId: string | null }) {
  const draft = useSettled(routeFacts(values));
  const { data } = useCall("presence.check", { draft, missionId }, { keepPrevious: true });
  return <PresenceWarnings warnings={data?.warnings ?? []} />;
}

/** Which step is open, from the address; opening one leads to its heading or to the field asked for. */
const useStep = (first: StepId, beforeLeaving: () => Promise<void>) => {
  const { section } = useSearch({ from: "/shell/request/$draftId" });
  const navigate = useNavigate({ from: "/request/$draftId" });
  const step: StepId = stepOf(section) ?? first;
  const [target, setTarget] = useState<{ step: StepId; path: string } | null>(null);
  useEffect(() => {
    if (target?.step !== step) return;
    if (target.path === "") document.getElementById("section-title")?.focus();
    else focusField(target.path);
  }, [step, target]);
  const goTo = (next: StepId, path = "") => {
    void beforeLeaving();
    setTarget({ step: next, path });
    if (next === step) return;
    void navigate({ search: (before) => ({ ...before, section: next }) });
    // The next step begins at its top.
    document.getElementById(pageBodyId)?.scrollTo?.({ top: 0 });
  };
  return { step, goTo };
};
