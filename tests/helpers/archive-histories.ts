/** Steps of random histories in the archive: classes, periods, a hold, and lists for the Council. */
import { randomUUID } from "node:crypto";
import type { Name } from "#shared/contract/table.ts";
import type { ArchivedMission } from "#shared/contract/archive.ts";
import type { RunningStore } from "#db/store.ts";

interface Hands {
  store: RunningStore;
  send(
    who: "archivist" | "administrator",
    name: Name,
    fields: object,
  ): Promise<{ ok: boolean; value?: unknown }>;
  upload(who: "archivist"): Promise<unknown>;
  versionOf(missionId: string): Promise<number>;
  /** Moves the clock on by days. */
  wait(days: number): void;
  today(): string;
}

/** Changes the tree and the table, then proposes the due dossiers; `refused` is the Council's answer. */
export const keepArchive = async (hands: Hands, words: string, refused: boolean) => {
  const { store, send, versionOf, today } = hands;
  const seen = () => ({ seenVersion: store.parts.archive().version });
  const code = `90-${store.parts.archive().version}`;
  const rule = {
    code: "K1",
    titleFa: words,
    trigger: "archived",
    years: 1,
    disposition: "destroy",
    citation: words,
    effectiveFrom: today(),
  };
  await send("administrator", "archive.putRule", { ...seen(), rule, isNew: false });
  const archiveClass = { code, titleFa: words, retentionClass: "K1" };
  await send("archivist", "archive.putClass", { ...seen(), archiveClass, isNew: true });
  await send("archivist", "archive.removeClass", { ...seen(), code: "10-1" });
  if (refused) await send("archivist", "archive.removeClass", { ...seen(), code });
  const listed = async (keeping: string): Promise<string[]> => {
    const { client, id } = { client: "client-archivist", id: archivistOf(store) };
    store.parts.sessions.start(client, id);
    const answer = await store.callUnchecked(client, "archive.list", { keeping });
    return answer.ok
      ? (answer.value as { missions: ArchivedMission[] }).missions.map((one) => one.id)
      : [];
  };
  const onMission = async (action: string, missionId: string, fields: object) =>
    send("archivist", `mission.${action}` as Name, {
      missionId,
      seenVersion: await versionOf(missionId),
      ...fields,
    });
  for (const missionId of await listed("permanent"))
    await onMission("changeRetention", missionId, { retentionClass: "K1", reason: "جدول تازه" });
  hands.wait(400);
  const [held, ...due] = await listed("due");
  if (held) await onMission("holdDisposal", held, { reason: "دادخواهی" });
  const missionIds = due.length > 0 ? due : held ? [held] : [];
  const id = randomUUID();
  const made = await send("archivist", "archive.proposeDisposal", { id, missionIds, note: words });
  if (!made.ok) return;
  const answer = {
    outcome: refused ? "refused" : "approved",
    letterNo: "۱۲",
    letterDate: today(),
    scan: await hands.upload("archivist"),
  };
  await send("archivist", "archive.answerDisposal", { id, answer });
};

const archivistOf = (store: RunningStore) => store.parts.people.byUsername("archivist")?.id ?? "";
