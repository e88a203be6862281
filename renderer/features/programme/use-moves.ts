/** Changing the programme: moving, copying, removing. Each receipt names the segment. */
import type { Dossier } from "#shared/contract/missions.ts";
import { inOrder, type Segment } from "#shared/mission/programme/itinerary.ts";
import { copyTo, dayOf, moveSegment } from "#shared/mission/programme/itinerary-moves.ts";
import { useText } from "#renderer/i18n.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { newId } from "#renderer/new-id.ts";
import { useSegmentName } from "./segment-words.ts";

export const useMoves = (dossier: Dossier) => {
  const t = useText("programme");
  const nameOf = useSegmentName();
  const put = useAct("putSegments", dossier);
  const remove = useAct("removeSegment", dossier);
  const { segments } = dossier;

  const move = async (one: Segment, day: string, beforeId: string | null): Promise<void> => {
    const changed = moveSegment(segments, one.id, day, beforeId);
    if (changed.length === 0) return;
    await put.act({ segments: changed.map(asInput) }, t("moved", { name: nameOf(one) }));
  };

  return {
    move,
    /** One place up or down among those of its day. */
    shift: (one: Segment, by: -1 | 1): Promise<void> => {
      const sameDay = inOrder(segments).filter((each) => dayOf(each) === dayOf(one));
      const at = sameDay.findIndex((each) => each.id === one.id);
      const next = by < 0 ? sameDay[at - 1] : (sameDay[at + 2] ?? null);
      return next === undefined ? Promise.resolve() : move(one, dayOf(one), next?.id ?? null);
    },
    copy: (one: Segment, day: string) =>
      put.act(
        { segments: [asInput(copyTo(one, newId(), day))] },
        t("copied", { name: nameOf(one) }),
      ),
    remove: (one: Segment) => remove.act({ id: one.id }, t("removed", { name: nameOf(one) })),
    refusal: put.refusal ?? remove.refusal,
  };
};
export type Moves = ReturnType<typeof useMoves>;

const asInput = ({ id, ...segment }: Segment) => ({ id, segment });
