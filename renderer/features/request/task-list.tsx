/** The request's sections in the task list; the check comes last. */
import { sectionIds, type SectionId } from "#shared/mission/request/request.ts";
import { useText } from "#renderer/i18n.ts";
import { StepList } from "#renderer/ui/step-list.tsx";
import { steps, type SectionState, type StepId } from "./request-values.ts";

export function TaskList(props: {
  states: Record<SectionId, SectionState>;
  current: StepId;
  onOpen: (id: StepId) => void;
}) {
  const t = useText("request");
  const words = useText("words");
  const ready = sectionIds.every((id) => props.states[id] === "complete");
  const listed = steps.map((id) => {
    const mark =
      id === "check" ? (ready ? ("ready" as const) : ("later" as const)) : props.states[id];
    const title = id === "check" ? t("check") : words(`section.${id}`);
    return { id, title, mark, state: t(`state.${mark}`) };
  });
  return (
    <StepList label={t("tasks")} steps={listed} current={props.current} onOpen={props.onOpen} />
  );
}
