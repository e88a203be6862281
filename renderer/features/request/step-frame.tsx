/** The frame of a step of the request: head with its facts, the tabs of the steps, what is known beside. */
import { Chip } from "@mui/material";
import type { ReactNode } from "react";
import { isDay } from "#shared/persian/jalali.ts";
import { useText } from "#renderer/i18n.ts";
import { Page } from "#renderer/ui/page.tsx";
import { StepTabs } from "#renderer/ui/step-tabs.tsx";
import { DayRange } from "#renderer/ui/text.tsx";
import {
  screenIds,
  steps,
  type RequestValues,
  type ScreenState,
  type ScreenId,
  type StepId,
} from "./request-values.ts";

export interface Frame {
  title: string;
  values: RequestValues;
  states: Record<ScreenId, ScreenState>;
  step: StepId;
  onOpen: (id: StepId) => void;
  /** Throwing the draft away. */
  actions: ReactNode;
  /** Whether what is typed is kept. */
  saved: ReactNode;
  /** Above the fields of every step. */
  notices: ReactNode;
  known: ReactNode;
}

export function StepFrame(props: {
  frame: Frame;
  foot: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  const { frame } = props;
  const t = useText("request");
  const complete = screenIds.filter((id) => frame.states[id] === "complete").length;
  const listed = steps.map((id) => {
    const ready = complete === screenIds.length ? ("ready" as const) : ("later" as const);
    const mark = id === "check" ? ready : frame.states[id];
    return { id, title: t(`step.${id}`), mark, state: t(`state.${mark}`) };
  });
  return (
    <Page
      title={frame.title}
      marks={<Chip size="small" label={t("draft")} />}
      subtitle={<Facts values={frame.values} />}
      actions={frame.actions}
      tabs={
        <StepTabs
          label={t("tasks")}
          steps={listed}
          current={frame.step}
          onOpen={frame.onOpen}
          end={
            <>
              {frame.saved}
              <span>{t("progress", { done: complete, total: screenIds.length })}</span>
            </>
          }
        />
      }
      aside={props.wide ? undefined : frame.known}
      foot={props.foot}
    >
      {frame.notices}
      {props.children}
    </Page>
  );
}

function Facts({ values: { subject, startDate, endDate } }: { values: RequestValues }) {
  const common = useText("common");
  const dated = isDay(startDate) && isDay(endDate) && endDate >= startDate;
  return (
    <>
      <bdi>{subject}</bdi>
      {dated && (
        <>
          {subject.trim() !== "" && common("dot")}
          <DayRange start={startDate} end={endDate} />
        </>
      )}
    </>
  );
}
