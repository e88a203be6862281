/**
 * The request as a task list: sections at the start side, one section in the middle, what the system
 * already knows at the end side. Saving, moving between sections, sending; no field of its own.
 */
import { Box, Stack } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useEffectEvent, useMemo, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import {
  memberKey,
  sectionIds,
  type RequestFacts,
  type SectionId,
} from "#shared/mission/request/request.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useDraftKeeper } from "#renderer/draft-keeper.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { useCall } from "#renderer/client.ts";
import { PresenceWarnings } from "#renderer/features/presence/presence-warnings.tsx";
import { LockBanner } from "#renderer/features/report-lock/lock-banner.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { SaveState } from "#renderer/ui/save-state.tsx";
import { focusField } from "#renderer/ui/states.tsx";
import { CheckStep } from "./check-step.tsx";
import { DiscardDraft } from "./discard-draft.tsx";
import { Known } from "./known.tsx";
import {
  bodyOf,
  isStep,
  routeFacts,
  sectionState,
  type RequestValues,
  type StepId,
} from "./request-values.ts";
import { ReturnedNotice } from "./returned-notice.tsx";
import { SectionStep } from "./section-step.tsx";
import { TaskList } from "./task-list.tsx";

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
        sectionIds.map((id) => [id, sectionState(id, values, empty, tried.has(id), facts)]),
      ),
    [values, empty, tried, facts],
  ) as Record<SectionId, ReturnType<typeof sectionState>>;
  const [first] = useState<StepId>(
    () => sectionIds.find((id) => states[id] !== "complete") ?? "check",
  );
  const { step, goTo } = useStep(first, keeper.flush);

  const complete = sectionIds.filter((id) => states[id] === "complete").length;
  const shared = { values, facts, tried, onTried: tryAlso, goTo };
  return (
    <Page
      title={
        returned
          ? t("titleCorrection", { dossierNo: localizeDigits(returned.mission.dossierNo, lang) })
          : t("title")
      }
      subtitle={
        <Stack
          direction="row"
          sx={{ flexWrap: "wrap", alignItems: "center", columnGap: 2, rowGap: 0.5 }}
        >
          <span>{t("progress", { done: complete, total: sectionIds.length })}</span>
          {(now.savedAt !== null || now.saving || now.failed) && <SaveState {...now} />}
        </Stack>
      }
      actions={<DiscardDraft draftId={draftId} correction={returned !== null} keeper={keeper} />}
    >
      <LockBanner personIds={[person.id]} title={lock("title")} note={lock("draft")} />
      {returned && (
        <ReturnedNotice
          dossier={returned}
          onTakeOver={({ people, startDate, endDate }) => {
            const { members } = form.getValues();
            const kept = members.filter((one) => people.includes(memberKey(one)));
            if (kept.length > 0) form.setValue("members", kept);
            if (startDate !== "") form.setValue("startDate", startDate);
            if (endDate !== "") form.setValue("endDate", endDate);
            goTo("check");
          }}
        />
      )}
      <Box sx={columns}>
        <TaskList states={states} current={step} onOpen={(id) => goTo(id)} />
        <Box sx={{ minInlineSize: 0 }} onBlur={() => void keeper.flush()}>
          {warned.has(step) && <Warnings values={values} missionId={missionId} />}
          {step === "check" ? (
            <CheckStep {...shared} draftId={draftId} returned={returned} keeper={keeper} />
          ) : (
            <SectionStep {...shared} key={step} id={step} form={form} />
          )}
        </Box>
        <Known values={values} facts={facts} ownMissionId={missionId} />
      </Box>
    </Page>
  );
}

/** The sections with days and people, and the check. */
const warned: ReadonlySet<StepId> = new Set(["dates", "delegation", "check"]);

function Warnings({ values, missionId }: { values: RequestValues; missionId: string | null }) {
  const draft = useDeferredValue(routeFacts(values));
  const { data } = useCall("presence.check", { draft, missionId }, { keepPrevious: true });
  return <PresenceWarnings warnings={data?.warnings ?? []} />;
}

/** Which step is open, from the address; opening one leads to its heading or to the field asked for. */
const useStep = (first: StepId, beforeLeaving: () => Promise<void>) => {
  const { section } = useSearch({ from: "/shell/request/$draftId" });
  const navigate = useNavigate({ from: "/request/$draftId" });
  const step: StepId = isStep(section) ? section : first;
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
    // The next section begins at its top.
    document.getElementById("main")?.scrollTo?.({ top: 0 });
  };
  return { step, goTo };
};

const columns = {
  display: "grid",
  gap: 3,
  alignItems: "start",
  gridTemplateColumns: {
    xs: "minmax(0, 1fr)",
    md: "minmax(13rem, 15.5rem) minmax(0, 1fr)",
    lg: "minmax(13rem, 15.5rem) minmax(0, 1fr) minmax(15rem, 18.5rem)",
  },
} as const;
