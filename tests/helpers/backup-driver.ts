/** A process of its own that makes one backup after another until it is killed (B1). */
import { randomUUID } from "node:crypto";
import { createStore } from "#db/store.ts";

export interface BackupDriverOptions {
  dir: string;
  place: string;
}

const { dir, place } = JSON.parse(process.argv[2] ?? "{}") as BackupDriverOptions;
const store = createStore({ dir });
const { backups, people } = store.parts;
const administrator = people.byUsername("modir.samaneh")?.id ?? "";
store.parts.sessions.start("window", administrator);
backups.choose({ place, hour: 13, gigabytes: 5 });

for (let value = 15; ; value = value === 60 ? 15 : value + 1) {
  const listed = await store.call("window", "settings.list", {});
  if (!listed.ok) throw new Error(listed.error.reason);
  const seenVersion = listed.value.versions.leadDaysForeign;
  const changed = await store.call("window", "settings.change", {
    key: "leadDaysForeign",
    value,
    seenVersion,
    commandId: randomUUID(),
  });
  if (!changed.ok) throw new Error(changed.error.reason);
  process.send?.("acknowledged");
  const trouble = await backups.make("hand");
  if (trouble !== null) throw new Error(trouble);
  process.send?.("made");
}
