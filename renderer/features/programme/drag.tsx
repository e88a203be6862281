/** Dragging segments by pointer or by keys, announced in the language on screen. */
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type DragEndEvent,
} from "@dnd-kit/core";
import { sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import type { ReactNode } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { dayOf } from "#shared/mission/programme/itinerary-moves.ts";
import { formatDay, isDay } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useSegmentName } from "./segment-words.ts";
import type { Moves } from "./use-moves.ts";

export function Drag(props: { dossier: Dossier; moves: Moves; children: ReactNode }) {
  const { dossier, moves } = props;
  const { segments } = dossier;
  const t = useText("programme");
  const lang = useLang();
  const nameOf = useSegmentName();
  const sensors = useSensors(
    // A press without a move stays a press.
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const named = (id: unknown) => {
    const one = segments.find((each) => each.id === id);
    return one ? nameOf(one) : "";
  };
  const said = (name: string, over: unknown) =>
    isDay(String(over))
      ? t("dragOverDay", { name, day: formatDay(String(over), lang, "long") })
      : t("dragOver", { name, over: named(over) });

  const drop = ({ active, over }: DragEndEvent) => {
    const one = segments.find((each) => each.id === active.id);
    if (!one || !over || over.id === active.id) return;
    const target = String(over.id);
    if (isDay(target)) return void moves.move(one, target, null);
    const onto = segments.find((each) => each.id === target);
    if (!onto) return;
    const day = dayOf(onto);
    const inDay = segments.filter((each) => dayOf(each) === day);
    const at = inDay.findIndex((each) => each.id === target);
    const from = inDay.findIndex((each) => each.id === one.id);
    // Moved down within its day it is placed after the one it was dropped on.
    const before = from >= 0 && from < at ? inDay[at + 1] : onto;
    void moves.move(one, day, before?.id ?? null);
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={drop}
      accessibility={{
        screenReaderInstructions: { draggable: t("dragHelp") },
        announcements: {
          onDragStart: ({ active }) => t("dragStart", { name: named(active.id) }),
          onDragOver: ({ active, over }) => (over ? said(named(active.id), over.id) : undefined),
          onDragEnd: ({ active }) => t("dragEnd", { name: named(active.id) }),
          onDragCancel: ({ active }) => t("dragCancel", { name: named(active.id) }),
        },
      }}
    >
      {props.children}
    </DndContext>
  );
}
