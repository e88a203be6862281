/** The stream of the settings: each is changed and overwritten separately. Pure. */
import { z } from "zod";
import { seenVersion, written } from "./contract/define.ts";
import type { EventOf } from "./events/contract.ts";
import { settingsEvents } from "./events/office.ts";
import { actionOf, defineStream } from "./events/stream.ts";
import { invalid, ok } from "./result.ts";
import { settingKeys, settingRows } from "./settings.ts";

interface Changes {
  version: number;
  /** The version at which each was last changed; those never changed are missing. */
  changed: Readonly<Record<string, number>>;
}
const action = actionOf<Changes, EventOf<typeof settingsEvents>, null>();

export const settingChanges = defineStream({
  kind: "settings",
  events: settingsEvents,
  empty: (): Changes => ({ version: 0, changed: {} }),
  evolve: (before: Changes, { payload: { key } }): Changes => {
    const version = before.version + 1;
    return { version, changed: { ...before.changed, [key]: version } };
  },
  actions: {
    change: action({
      rests: "version",
      capability: "settings.manage",
      input: z.object({ key: z.enum(settingKeys), seenVersion, value: z.number() }),
      output: written,
      // A clearance decides which dossiers are visible at all.
      topics: ["settings", "session", "missions"],
      doc: "Change one setting within its bounds.",
      stands: ({ changed }, { key }) => changed[key] ?? 0,
      guards: [],
      decide: (_before, { key, value }) =>
        settingRows[key].schema.safeParse(value).success
          ? ok([{ type: "settings.changed.v1", payload: { key, value } }])
          : invalid([{ path: "value", reason: "outOfRange" }]),
    }),
  },
});
