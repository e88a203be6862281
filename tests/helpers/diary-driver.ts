/**
 * A process of its own that writes a diary, one more line each time, with a photo from time to time, until
 * it is killed (R1). It reports to its parent acknowledged lines.
 */
import { createStore } from "#db/store.ts";

export interface DiaryOptions {
  dir: string;
  client: string;
  personId: string;
  draftId: string;
  missionId: string;
  day: string;
  /** Lines that were written before. */
  from: number;
}
/** How many lines the store has acknowledged, and the stored photo. */
export type DiarySaid = { lines: number } | { photo: string };

const options = JSON.parse(process.argv[2] ?? "{}") as DiaryOptions;
const store = createStore({ dir: options.dir, clock: () => new Date(`${options.day}T08:00:00Z`) });
store.parts.sessions.start(options.client, options.personId);
const say = (said: DiarySaid) => process.send?.(said);

for (let lines = options.from + 1; ; lines += 1) {
  const text = Array.from({ length: lines }, (_, index) => `سطر ${index + 1}`).join("\n");
  const saved = await store.call(options.client, "draft.save", {
    id: options.draftId,
    kind: "diary",
    missionId: options.missionId,
    body: { days: [{ day: options.day, places: "", meetings: [], text, photos: [] }] },
  });
  if (!saved.ok) throw new Error(saved.error.reason);
  say({ lines });
  if (lines % 5 !== 0) continue;
  const bytes = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, lines % 256]);
  const kept = await store.call(options.client, "file.add", { name: "عکس.png", mime: "", bytes });
  if (!kept.ok) throw new Error(kept.error.reason);
  say({ photo: kept.value.sha256 });
}
