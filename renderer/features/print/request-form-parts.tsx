/** Shared pieces of the printed request form: their data and their boxes to tick. */
import type { MemberRecord } from "#shared/contract/member-records.ts";
import type { MoneyDossier } from "#renderer/features/money/members.ts";
import { yesNo, type YesNo } from "#shared/mission/request/board-form.ts";
import { Ticks, words } from "./form-parts.tsx";

export interface RequestForm {
  dossier: MoneyDossier;
  records: readonly MemberRecord[];
  municipality: string;
}

/** Options to tick, those of the dossier ticked. */
export function Chosen<A extends "travelGoal" | "jobGoal" | "ownPart" | "answer">(props: {
  area: A;
  options: readonly string[];
  chosen: readonly string[];
}) {
  return (
    <Ticks
      options={props.options.map((one) => [
        words(`${props.area}.${one}` as Parameters<typeof words>[0]),
        props.chosen.includes(one),
      ])}
    />
  );
}

/** Without an answer in the dossier both boxes stay empty, to be ticked by hand. */
export function YesOrNo({ said }: { said: YesNo | "" }) {
  return <Chosen area="answer" options={yesNo} chosen={[said]} />;
}
