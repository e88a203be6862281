/**
 * Writes a file whole or not at all: beside its place and under another name first, synced, then
 * renamed, so that an old file of that name stays until the new one is there. Every file that leaves
 * Safir where a person chooses goes this way. Independent of Electron and of what it writes.
 */
import { open, realpath, rename, rm } from "node:fs/promises";
import { randomUUID } from "node:crypto";
import path from "node:path";
import type { Reason } from "#shared/locales/reasons.ts";
import { ok, refuse, type Result } from "#shared/result.ts";

type Saved = Result<{ path: string }>;

/** One piece. */
export const saveWhole = (target: string, content: string | Uint8Array): Promise<Saved> => {
  const parts = [typeof content === "string" ? new TextEncoder().encode(content) : content];
  return writeWhole(target, () => Promise.resolve(ok(parts.shift() ?? new Uint8Array())));
};

/** Part by part: `next` gives them in order, and nothing after the last one. */
export const writeWhole = async (
  target: string,
  next: () => Promise<Result<Uint8Array>>,
): Promise<Saved> => {
  // Replaces the file that a link names, not the link.
  const file = await realpath(target).catch(() => target);
  // A short name: one made from the target's could be too long for the disk.
  const making = path.join(path.dirname(file), `.safir-${randomUUID()}.part`);
  const no = (step: Step, error: unknown) =>
    refuse("refused", causeOf(step, error), { file: path.basename(target) });
  try {
    const made = await writeParts(making, next).catch((error: unknown) => no("write", error));
    if (!made.ok) return made;
    await rename(making, file);
    await syncFolder(path.dirname(file));
    return ok({ path: target });
  } catch (error) {
    return no("replace", error);
  } finally {
    // After the rename this file no longer exists; after a failure it must not be left behind.
    await rm(making, { force: true }).catch(() => {});
  }
};

const writeParts = async (
  making: string,
  next: () => Promise<Result<Uint8Array>>,
): Promise<Result<null>> => {
  const file = await open(making, "wx");
  try {
    for (;;) {
      const part = await next();
      if (!part.ok) return part;
      if (part.value.length === 0) break;
      await file.writeFile(part.value);
    }
    await file.sync();
    return ok(null);
  } finally {
    await file.close();
  }
};

/** `replace`: the new file is written, and the old one cannot be replaced. */
type Step = "write" | "replace";

/** Why a file was not saved, so that the person knows what to do. */
const causeOf = (step: Step, error: unknown): Reason => {
  switch (codeOf(error)) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return "saveDiskFull";
    case "ENOENT":
    case "ENOTDIR":
    case "EIO":
    case "ENXIO":
    case "ENODEV":
      return "saveGone";
    case "ENAMETOOLONG":
    case "EINVAL":
      return "saveName";
    case "EROFS":
      return "saveNotAllowed";
    case "EACCES":
    case "EPERM":
      return step === "replace" ? "saveInUse" : "saveNotAllowed";
    case "EBUSY":
    case "ETXTBSY":
    case "EISDIR":
    case "EEXIST":
    case "ENOTEMPTY":
      return "saveInUse";
    default:
      return "saveFailed";
  }
};

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : "";

/**
 * The name is durable once its folder is synced. Windows cannot open folders, and many a network
 * folder or stick cannot sync one; the file itself is synced.
 */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === "win32") return;
  const descriptor = await open(folder, "r").catch(() => null);
  await descriptor?.sync().catch(() => {});
  await descriptor?.close();
};
