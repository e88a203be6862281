/** The report's sections in the task list; the check comes last. */
import { useText } from "#renderer/i18n.ts";
import { StepList } from "#renderer/ui/step-list.tsx";
import {
  sectionIds,
  steps,
  type SectionId,
  type SectionState,
  type StepId,
} from "./report-values.ts";

export function SectionList(props: {
  states: Record<SectionId, SectionState>;
  current: StepId;
  onOpen: (id: StepId) => void;
}) {
  const t = useText("report");
  const ready = sectionIds.every(
    (id) => props.states[id] === "complete" || props.states[id] === "optional",
  );
  const listed = steps.map((id) => {
    const mark =
      id === "check" ? (ready ? ("ready" as const) : ("later" as const)) : props.states[id];
    const title = id === "check" ? t("check") : t(`section.${id}`);
    return { id, title, mark, state: t(`state.${mark}`) };
  });
  return (
    <StepList label={t("tasks")} steps={listed} current={props.current} onOpen={props.onOpen} />
  );
}
