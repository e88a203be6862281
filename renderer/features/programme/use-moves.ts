/** Changing the programme with undo: moving, copying, removing, making final or planned. */
import { useQueryClient } from "@tanstack/react-query";
import type { Dossier } from "#shared/contract/missions.ts";
import { inOrder, type Segment } from "#shared/mission/programme/itinerary.ts";
import { copyTo, dayOf, moveSegment } from "#shared/mission/programme/itinerary-moves.ts";
import type { Result } from "#shared/result.ts";
import { tell } from "#renderer/app/told.tsx";
import { runCommand } from "#renderer/client.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { newId } from "#renderer/new-id.ts";
import { useSegmentName } from "./segment-words.ts";

export const useMoves = (dossier: Dossier) => {
  const t = useText("programme");
  const reason = useReason();
  const nameOf = useSegmentName();
  const queryClient = useQueryClient();
  const put = useAct("putSegments", dossier);
  const remove = useAct("removeSegment", dossier);
  const missionId = dossier.mission.id;
  const { segments } = dossier;

  /** On the earlier version, not the current one: if another person changed it in between, it is refused. */
  const undo = (act: (seenVersion: number) => Promise<Result<unknown>>) => ({
    label: t("undo"),
    run: (version: number) =>
      void act(version).then(async (result) => {
        if (!result.ok) tell(reason(result.error));
        await queryClient.invalidateQueries({ queryKey: ["mission.dossier"] });
      }),
  });
  const putBack = (before: readonly Segment[]) =>
    undo((seenVersion) =>
      runCommand("mission.putSegments", { missionId, seenVersion, segments: before.map(asInput) }),
    );

  const move = async (one: Segment, day: string, beforeId: string | null): Promise<void> => {
    const changed = moveSegment(segments, one.id, day, beforeId);
    if (changed.length === 0) return;
    const before = changed.flatMap(({ id }) => segments.find((each) => each.id === id) ?? []);
    await put.act(
      { segments: changed.map(asInput) },
      { text: t("moved", { name: nameOf(one) }), undo: putBack(before) },
    );
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
    copy: async (one: Segment, day: string) => {
      const copied = copyTo(one, newId(), day);
      return put.act(
        { segments: [asInput(copied)] },
        {
          text: t("copied", { name: nameOf(one) }),
          undo: undo((seenVersion) =>
            runCommand("mission.removeSegment", { missionId, seenVersion, id: copied.id }),
          ),
        },
      );
    },
    remove: (one: Segment) =>
      remove.act(
        { id: one.id },
        { text: t("removed", { name: nameOf(one) }), undo: putBack([one]) },
      ),
    refusal: put.refusal ?? remove.refusal,
  };
};
export type Moves = ReturnType<typeof useMoves>;

const asInput = ({ id, ...segment }: Segment) => ({ id, segment });
