/**
 * Writes a file that arrives part by part: beside its place and under another name first, so that
 * a file under its final name is complete. Knows nothing of Electron or of what it writes.
 */
import { open, rename, rm } from "node:fs/promises";
import path from "node:path";
import { refuse, type Result } from "#shared/result.ts";

/** `next` gives the parts in order, and nothing after the last one. */
export const writeWhole = async (
  target: string,
  suffix: string,
  next: () => Promise<Result<Uint8Array>>,
): Promise<Result<{ path: string }>> => {
  const folder = path.dirname(target);
  const making = path.join(folder, `.${path.basename(target)}.${suffix}.part`);
  try {
    const file = await open(making, "wx", 0o600);
    try {
      for (;;) {
        const part = await next();
        if (!part.ok) return part;
        if (part.value.length === 0) break;
        await file.writeFile(part.value);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(making, target);
    await syncFolder(folder);
    return { ok: true, value: { path: target } };
  } catch (error) {
    return refuse(
      "refused",
      (error as { code?: string }).code === "ENOSPC" ? "diskFull" : "readOnly",
    );
  } finally {
    // After a rename there is none of this name; after anything else nothing may be left.
    await rm(making, { force: true }).catch(() => {});
  }
};

/** The name is there for good when its folder is; Windows cannot open folders and needs no sync. */
const syncFolder = async (folder: string): Promise<void> => {
  if (process.platform === "win32") return;
  const descriptor = await open(folder, "r");
  try {
    await descriptor.sync();
  } finally {
    await descriptor.close();
  }
};
