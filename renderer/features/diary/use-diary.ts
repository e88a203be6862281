/** The kept diary of the person signed in: the draft, its id, and its days as they were last saved. */
import { useState } from "react";
import { diaryOf, emptyDay, isWritten, type DiaryEntry } from "#shared/mission/report/diary.ts";
import type { Refusal } from "#shared/result.ts";
import { useCall } from "#renderer/client.ts";
import { unsavedBody } from "#renderer/draft-keeper.ts";
import { newId } from "#renderer/new-id.ts";
import { useSession } from "#renderer/session.ts";

interface KeptDiary {
  draftId: string;
  entries: DiaryEntry[];
  savedAt: string | null;
}

/** Ids of diaries started in this window and not yet saved. */
const begun = new Map<string, string>();
const idFor = (missionId: string, owner: string): string => {
  const key = `${owner} ${missionId}`;
  const id = begun.get(key) ?? newId();
  begun.set(key, id);
  return id;
};

/** With `once`, later answers are ignored: text typed here is newer. */
export const useDiary = (
  missionId: string,
  once: boolean,
): { diary: KeptDiary | null; error: Refusal | null } => {
  const { person } = useSession();
  const [opened, setOpened] = useState(false);
  const drafts = useCall("draft.list", {}, { enabled: !opened });
  if (once && !opened && drafts.isSuccess && !drafts.isFetching) setOpened(true);
  const ready = once ? opened : drafts.data !== undefined;
  if (!ready) return { diary: null, error: drafts.error ?? null };
  const kept = drafts.data?.drafts.find(
    (one) => one.kind === "diary" && one.missionId === missionId,
  );
  const draftId = kept?.id ?? idFor(missionId, person.id);
  const body = unsavedBody(draftId, person.id) ?? kept?.body ?? {};
  return {
    diary: { draftId, entries: diaryOf(body), savedAt: kept?.updatedAt ?? null },
    error: null,
  };
};

/** One row for each day of the journey; written days that are no longer part of it are at the end. */
export const rowsFor = (days: readonly string[], entries: readonly DiaryEntry[]): DiaryEntry[] => [
  ...days.map((day) => entries.find((one) => one.day === day) ?? emptyDay(day)),
  ...entries.filter((one) => !days.includes(one.day) && isWritten(one)),
];
