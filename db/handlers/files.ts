/** Files: stored under their hash before an event names them; read by who may see their dossier. */
import { randomUUID } from "node:crypto";
import { grants } from "#shared/contract/capabilities.ts";
import { safeFileName, typeOfFile } from "#shared/papers-policy.ts";
import { keepBytes, readBytes } from "../attachments.ts";
import { agreements } from "#shared/agreements/agreements.ts";
import { commitments } from "#shared/commitments/commitments.ts";
import { disposals } from "#shared/archive/disposal.ts";
import { idIn } from "#shared/events/stream.ts";
import { visibleCommitment } from "../commitments.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { sees } from "../visibility.ts";
import { seenRow } from "./disposal.ts";
import { readMission } from "../whole/readable.ts";

interface FileRow {
  name: string;
  mime: string;
}

export const fileHandlers: Pick<Handlers, "file.add" | "file.read"> = {
  "file.add": (store, { name, bytes }, call) => {
    const limit = store.settings.values().maxFileMegabytes;
    if (bytes.length > limit * 1024 * 1024)
      refuseWith({ code: "invalid", reason: "fileTooLarge", params: { limit } });
    const safeName = safeFileName(name);
    const mime = typeOfFile(safeName, bytes);
    if (mime === null) return refuseWith({ code: "invalid", reason: "fileType" });
    const sha256 = keepBytes(store.attachments, bytes, randomUUID());
    store
      .sql("insert or ignore into file values (?, ?, ?, ?, ?, ?)")
      .run(sha256, call.actor.id, safeName, mime, bytes.length, store.now().toISOString());
    return { sha256, name: safeName, mime, size: bytes.length };
  },

  "file.read": (store, { sha256 }, call) => {
    const row = visibleFile(store, sha256, call);
    const bytes = row && readBytes(store.attachments, sha256);
    if (!row || !bytes) return refuseWith({ code: "notFound", reason: "fileMissing" });
    return { name: row.name, mime: row.mime, bytes };
  },
};

/** A paper of a dossier or register this person sees, or a file that they have just added. */
const visibleFile = (store: Store, sha256: string, call: Call): FileRow | undefined =>
  missionPaper(store, sha256, call) ??
  registerPaper(store, sha256, call) ??
  store
    .sql<[string, string], FileRow>(
      "select name, mime from file where sha256 = ? and added_by = ? order by name limit 1",
    )
    .get(sha256, call.actor.id);

const missionPaper = (store: Store, sha256: string, call: Call): FileRow | undefined =>
  store
    .sql<[string], FileRow & { missionId: string }>(
      "select name, mime, mission_id as missionId from mission_paper where sha256 = ?",
    )
    .all(sha256)
    .find(({ missionId }) => {
      const mission = readMission(store, missionId);
      return mission !== null && sees(store, mission, call.actor);
    });

/** The Council's answer to a list, for people who keep the archive and may see every dossier on it. */
const isAnswerSeen = (store: Store, id: string | null, call: Call): boolean =>
  id !== null && grants(call.actor.roles, "archive.keep") && seenRow(store, id, call) !== undefined;

/** Of an agreement, whose register everyone may read; or the evidence of a visible commitment. */
const registerPaper = (store: Store, sha256: string, call: Call): FileRow | undefined =>
  store
    .sql<[string], FileRow & { stream: string }>(
      "select stream, name, mime from register_paper where sha256 = ? order by stream, name limit 50",
    )
    .all(sha256)
    .find(
      ({ stream }) =>
        idIn(agreements, stream) !== null ||
        isAnswerSeen(store, idIn(disposals, stream), call) ||
        visibleCommitment(store, idIn(commitments, stream) ?? "", call) !== undefined,
    );
