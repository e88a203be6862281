/** The version that is on screen for a person who reads it now, for commands that overwrite. */
import type { Name } from "#shared/contract/table.ts";
import type { Store } from "#db/context.ts";
import { budgetLines } from "#shared/budget.ts";
import { calendars } from "#shared/calendar.ts";
import { settingChanges } from "#shared/setting-changes.ts";
import { people } from "#shared/people/people.ts";
import { profiles } from "#shared/people/profiles.ts";
import { loadRecord, recordVersion } from "#db/streams.ts";
import type { RunningStore } from "#db/store.ts";

const versionsOf = (store: Store, id: string) =>
  loadRecord(store.ledger, people, id).state.versions;
const standing: Partial<Record<Name, (store: Store, on: { id: string; key: string }) => number>> = {
  "people.change": (store, { id }) => versionsOf(store, id).fields,
  "people.setActive": (store, { id }) => versionsOf(store, id).active,
  "people.giveAccess": (store, { id }) => versionsOf(store, id).access,
  "staffFile.import": ({ sql }, { id }) =>
    sql<[string], number>("select checked_at from staff_import where id = ?").pluck().get(id) ?? 0,
  "people.putProfile": (store, { id }) => recordVersion(store, profiles, id),
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
