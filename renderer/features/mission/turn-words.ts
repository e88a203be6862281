/** The turn of a dossier as words: for the strip, and for the receipt of an act. */
import type { Dossier } from "#shared/contract/missions.ts";
import { isAckKind } from "#shared/mission/closing.ts";
import { closedStatuses, type Status } from "#shared/mission/state.ts";
import { stepTitle, useLang, useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { usePersonList } from "./people-words.ts";
import { turnOf, type DossierTask } from "./turn.ts";

interface TurnWords {
  turn: string;
  /** The step, whose it is, until when; none without a task. */
  facts: string[];
  /** The task that is named. */
  first: DossierTask | null;
  /** It is a task of this person. */
  mine: boolean;
}

export const useTurnWords = (): ((dossier: Dossier) => TurnWords) => {
  const t = useText("dossier");
  const words = useText("words");
  const lang = useLang();
  const people = usePersonList();
  const me = useSession().person.id;
  return (dossier) => {
    const { mine, others } = turnOf(dossier, me);
    const first = mine ?? others[0] ?? null;
    if (first === null)
      return { turn: t(nothingWaits(dossier.mission.status)), facts: [], first, mine: false };
    const task = words(`taskKind.${first.kind}`);
    const of =
      first.kind === "acknowledge" && isAckKind(first.stepId)
        ? words(`ackKind.${first.stepId}`)
        : stepTitle(lang, first.step);
    const whose =
      first.people.length === 0 ? t("turn.nobody") : t("turn.by", { who: people(first.people) });
    return {
      turn: mine ? t("turn.yours", { task }) : t("turn.theirs", { task }),
      facts: [of, mine ? "" : whose, t("turn.until", { day: first.due })].filter(
        (one) => one !== "",
      ),
      first,
      mine: mine !== null,
    };
  };
};

const nothingWaits = (status: Status) =>
  status === "archived"
    ? "turn.archived"
    : closedStatuses.includes(status)
      ? "turn.closed"
      : "turn.nothing";
