/**
 * The receipt of an act on a dossier, from the command's answer: what happened, and where another act
 * takes it back exactly, its undo. What follows comes from the dossier as it is read anew.
 */
import { useQueryClient } from "@tanstack/react-query";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Output } from "#shared/contract/table.ts";
import { inverseOf, type Inverse } from "#shared/mission/inverse.ts";
import type { ActionName } from "#shared/mission/workflow.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { tell } from "#renderer/app/told.tsx";
import { answerThat, runCommand, type CommandInput } from "#renderer/client.ts";
import { useLang, useReason, useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { useTurnWords } from "./turn-words.ts";

type Answer = Pick<Output<`mission.${ActionName}`>, "missionId" | "version">;

/** What a receipt rests on. */
interface Done<A extends ActionName> {
  action: A;
  /** The command's own fields; without them, or without `before`, nothing is offered to undo it. */
  input?: Parameters<typeof inverseOf<A>>[1];
  answer: Answer;
  /** The dossier as it was on screen. */
  before: Dossier | null;
  /** Instead of the usual sentence. */
  text?: string | undefined;
}

export const useReceipt = () => {
  const t = useText("notices");
  const dossierWords = useText("dossier");
  const common = useText("common");
  const reason = useReason();
  const lang = useLang();
  const turnWords = useTurnWords();
  const { roles } = useSession().person;
  const queryClient = useQueryClient();

  const follow = async (
    { missionId, version }: Answer,
    before: Dossier | null,
    add: (next: string) => void,
  ) => {
    const now = await answerThat(
      queryClient,
      "mission.dossier",
      { missionId },
      (one) => one.mission.version >= version,
    );
    if (now === null) return;
    const taken =
      before === null
        ? []
        : numbersTaken(before, now).map(([key, no]) =>
            t(`took.${key}`, { no: localizeDigits(no, lang) }),
          );
    const { turn, facts, mine } = turnWords(now);
    const next = facts.length > 0 && !mine ? dossierWords("turn.next", { turn }) : turn;
    add([...taken, next, ...facts].join(common("dot")));
  };

  /** On the version that the act made: if another person changed it in between, it is refused. */
  const takeBack = async ({ action, input }: Inverse, { missionId, version }: Answer) => {
    const asked = { ...input, missionId, seenVersion: version };
    const result = await runCommand(`mission.${action}`, asked as CommandInput<"mission.classify">);
    if (result.ok) return void follow(result.value, null, tell(t("undone")));
    tell(reason(result.error.fields?.[0] ?? result.error));
    await queryClient.invalidateQueries({ queryKey: ["mission.dossier"] });
  };

  return <A extends ActionName>({ action, input, answer, before, text }: Done<A>): void => {
    const who = { roles, reason: t("undoReason") };
    const inverse = before && input ? inverseOf(action, input, before, who) : null;
    const undo = inverse && { label: t("undo"), run: () => void takeBack(inverse, answer) };
    void follow(answer, before, tell(text ?? t(`told.${action}`), undo));
  };
};

/** Numbers of the registers that the act gave to the dossier. */
const numbersTaken = (before: Dossier, now: Dossier) => {
  const numbers = ({ mission }: Dossier) => ({
    order: mission.order?.orderNo ?? "",
    report: mission.reportNo,
    accession: mission.record?.accessionNo ?? "",
  });
  const earlier = numbers(before);
  const { order, report, accession } = numbers(now);
  const all = [
    ["order", order],
    ["report", report],
    ["accession", accession],
  ] as const;
  return all.filter(([key, no]) => no !== "" && no !== earlier[key]);
};
