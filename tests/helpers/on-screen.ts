/** The version that somebody has on screen who looks at it right now, for commands that overwrite. */
import type { Name } from "#shared/contract/table.ts";
import type { Store } from "#db/context.ts";
import { budgetLines } from "#shared/budget.ts";
import { calendars } from "#shared/calendar.ts";
import { settingChanges } from "#shared/setting-changes.ts";
import { personVersions, profileVersion } from "#db/seen.ts";
import { loadRecord, recordVersion } from "#db/streams.ts";
import type { RunningStore } from "#db/store.ts";

const standing: Partial<Record<Name, (store: Store, on: { id: string; key: string }) => number>> = {
  "people.change": (store, { id }) => personVersions(store, id).fields,
  "people.setActive": (store, { id }) => personVersions(store, id).active,
  "people.putProfile": (store, { id }) => profileVersion(store, id),
  "settings.change": (store, { key }) =>
    loadRecord(store.ledger, settingChanges, "").state.changed[key] ?? 0,
  "calendar.change": (store) => recordVersion(store, calendars, ""),
  "budget.put": (store, { id }) => recordVersion(store, budgetLines, id),
};

/** Adds that version where the command rests on one of these and the test does not name another. */
export const onScreen = <T extends object>(
  { parts }: RunningStore,
  name: Name,
  input: T,
): T & { seenVersion: number } => {
  const on = { id: "", key: "", ...input };
  return { seenVersion: standing[name]?.(parts, on) ?? 0, ...input };
};
/** The same for a call of any name. */
export const asSeen = (store: RunningStore, name: Name, input: object): object =>
  standing[name] ? onScreen(store, name, input) : input;
