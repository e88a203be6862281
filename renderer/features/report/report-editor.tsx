/**
 * The report as a task list: sections at the start side, one section in the middle, what the system
 * knows at the end side. Saving, moving between sections; no field of its own.
 */
import { Box, Stack } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import type { ReportFacts } from "#shared/mission/report/report.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useDraftKeeper } from "#renderer/draft-keeper.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { Page } from "#renderer/ui/page.tsx";
import { SaveState } from "#renderer/ui/save-state.tsx";
import { focusField } from "#renderer/ui/states.tsx";
import { usePlace } from "#renderer/ui/text.tsx";
import { CheckStep } from "./check-step.tsx";
import { DiaryNotice } from "./diary-notice.tsx";
import { Known } from "./known.tsx";
import { Notices } from "./notices.tsx";
import { ReportSection } from "./report-section.tsx";
import {
  bodyOf,
  isStep,
  issuesOf,
  sectionIds,
  sectionState,
  type ReportValues,
  type SectionId,
  type SectionState,
  type StepId,
} from "./report-values.ts";
import { SectionList } from "./section-list.tsx";

export function ReportEditor(props: {
  draftId: string;
  dossier: Dossier;
  facts: { today: string; settings: Record<string, number>; expected: readonly string[] };
  empty: ReportValues;
  initial: ReportValues;
  initialTried: ReadonlySet<SectionId>;
  savedAt: string | null;
}) {
  const { draftId, dossier, empty } = props;
  const t = useText("report");
  const lang = useLang();
  const place = usePlace();
  const { person } = useSession();
  const facts = props.facts as ReportFacts;
  const { id: missionId, dossierNo, request } = dossier.mission;
  const form = useForm<ReportValues>({ defaultValues: props.initial });
  const values = useWatch({ control: form.control }) as ReportValues;
  const [tried, setTried] = useState(props.initialTried);
  const { keeper, now } = useDraftKeeper(
    { id: draftId, kind: "report", missionId, owner: person.id },
    props.savedAt,
  );
  const { change } = keeper;

  const keep = useCallback(
    (triedNow: ReadonlySet<SectionId>) =>
      change(bodyOf(structuredClone(form.getValues()), triedNow)),
    [change, form],
  );
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: () => keep(tried) }),
    [form, keep, tried],
  );
  const tryAlso = (ids: readonly SectionId[]) => {
    if (ids.every((id) => tried.has(id))) return;
    const next = new Set([...tried, ...ids]);
    setTried(next);
    keep(next);
  };

  const issues = useMemo(() => issuesOf(values, facts), [values, facts]);
  const states = Object.fromEntries(
    sectionIds.map((id) => [id, sectionState(id, values, empty, tried.has(id), issues)]),
  ) as Record<SectionId, SectionState>;
  const done = (state: SectionState) => state === "complete" || state === "optional";
  const [first] = useState<StepId>(() => sectionIds.find((id) => !done(states[id])) ?? "check");
  const { step, goTo } = useStep(first, keeper.flush);
  const shared = { values, facts, issues, tried, onTried: tryAlso, goTo };
  return (
    <Page
      title={t("titleOf", { place: place(request.city, request.country) })}
      back={{ label: localizeDigits(dossierNo, lang), to: `/missions/${missionId}` }}
      subtitle={
        <Stack
          direction="row"
          sx={{ flexWrap: "wrap", alignItems: "center", columnGap: 2, rowGap: 0.5 }}
        >
          <span>
            {t("progress", {
              done: sectionIds.filter((id) => states[id] === "complete").length,
              total: sectionIds.filter((id) => states[id] !== "optional").length,
            })}
          </span>
          <SaveState {...now} />
        </Stack>
      }
    >
      <Notices dossier={dossier} />
      <DiaryNotice dossier={dossier} form={form} values={values} />
      <Box sx={columns}>
        <SectionList states={states} current={step} onOpen={(id) => goTo(id)} />
        <Box sx={{ minInlineSize: 0 }} onBlur={() => void keeper.flush()}>
          {step === "check" ? (
            <CheckStep {...shared} dossier={dossier} keeper={keeper} />
          ) : (
            <ReportSection {...shared} key={step} id={step} form={form} dossier={dossier} />
          )}
        </Box>
        <Known dossier={dossier} />
      </Box>
    </Page>
  );
}

/** Which step is open, from the address; opening one leads to its heading or to the field asked for. */
const useStep = (first: StepId, beforeLeaving: () => Promise<void>) => {
  const { section } = useSearch({ from: "/shell/missions/$missionId/report" });
  const navigate = useNavigate({ from: "/missions/$missionId/report" });
  const step: StepId = isStep(section) ? section : first;
  const target = useRef<{ step: StepId; path: string } | null>(null);
  useEffect(() => {
    const wanted = target.current;
    if (wanted?.step !== step) return;
    target.current = null;
    if (wanted.path === "") document.getElementById("section-title")?.focus();
    else focusField(wanted.path);
  }, [step]);
  const goTo = (next: StepId, path = "") => {
    void beforeLeaving();
    target.current = { step: next, path };
    if (next === step) return path === "" ? undefined : focusField(path);
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
    lg: "minmax(13rem, 15.5rem) minmax(0, 1fr) minmax(15rem, 19rem)",
  },
} as const;
