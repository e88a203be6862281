/**
 * V2: the ledger of every released version, a whole municipality each, opens in this one: migrated,
 * upcast, verified, rebuilt and exported.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { root } from "#build/paths.ts";
import { canRead, currentEvents } from "#shared/events/table.ts";
import { isRefusal } from "#shared/package/check.ts";
import { eventLines, readHistory } from "#shared/package/history.ts";
import type { RunningStore } from "#db/store.ts";
import { dumpProjections } from "../helpers/projections.ts";
import { must, openTestStore, tempDir } from "../helpers/store.ts";

interface About {
  version: string;
  events: number;
  head: string;
  types: string[];
}

const folder = join(root, "tests", "golden");
const versions = readdirSync(folder)
  .filter((name) => name.endsWith(".zip"))
  .map((name) => name.slice(0, -".zip".length));

/** Lays a golden municipality into a folder of its own and opens it with this version. */
const openGolden = (version: string) => {
  const dir = tempDir();
  const files = unzipSync(readFileSync(join(folder, `${version}.zip`)));
  for (const [path, bytes] of Object.entries(files)) {
    const target = join(dir, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  const about = JSON.parse(readFileSync(join(dir, "golden.json"), "utf8")) as About;
  return { about, store: openTestStore(dir).store };
};

const missionIds = (store: RunningStore): string[] =>
  store.parts.db.prepare<[], string>("select id from mission order by id").pluck().all();

/** A person who may see everything and maintains the archive. */
const signInAs = (store: RunningStore, username: string): string => {
  const id = store.parts.people.byUsername(username)?.id ?? "";
  store.parts.sessions.start(`golden ${username}`, id);
  return `golden ${username}`;
};

describe("V2 golden ledgers", () => {
  it("V2 there is one, and it holds every type of event that its version wrote", () => {
    expect(versions.length).toBeGreaterThan(0);
    for (const version of versions) {
      const { about, store } = openGolden(version);
      const kept = store.parts.db
        .prepare<[], string>("select distinct type from event order by type")
        .pluck()
        .all();
      expect(kept).toEqual(about.types);
    }
    const newest = openGolden(versions.toSorted().at(-1) ?? "").about;
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as About;
    // Between two releases new types may be added; at a release all of them are in its ledger.
    if (newest.version === version)
      expect(newest.types).toEqual(expect.arrayContaining(Object.keys(currentEvents)));
  });

  it.each(versions)(
    "B14 b20 V2 %s opens completely: its chain is intact and every event can be read",
    (version) => {
      const { about, store } = openGolden(version);
      const { events, head, brokenAt } = store.parts.ledger.verifyAll();
      expect({ events, head, brokenAt }).toEqual({
        events: about.events,
        head: about.head,
        brokenAt: null,
      });
      const rows = store.parts.db
        .prepare<[], { type: string; payload: string }>("select type, payload from event")
        .all();
      const unread = rows.filter(({ type, payload }) => !canRead(type, JSON.parse(payload)));
      expect(unread.map((one) => one.type)).toEqual([]);
    },
  );

  it.each(versions)("B14 b20 V2 %s is unchanged after a rebuild", (version) => {
    const { store } = openGolden(version);
    const before = dumpProjections(store.parts.db);
    store.rebuild();
    expect(dumpProjections(store.parts.db)).toEqual(before);
  });

  it.each(versions)(
    "V2 %s shows every dossier, and each passes the check with its signatures",
    async (version) => {
      const { store } = openGolden(version);
      const mayor = signInAs(store, "shahrdar");
      for (const missionId of missionIds(store)) {
        const dossier = await must(store, mayor, "mission.dossier", { missionId });
        expect(dossier.mission.id).toBe(missionId);
        const proof = await must(store, mayor, "mission.verify", { missionId });
        expect(proof.sound, dossier.mission.dossierNo).toBe(true);
      }
    },
  );

  it.each(versions)(
    "V2 %s exports every dossier as a history that can be read again",
    (version) => {
      const { store } = openGolden(version);
      for (const id of missionIds(store)) {
        const events = store.parts.ledger
          .written(`mission:${id}`)
          .map(({ position: _position, ...event }) => event);
        const history = readHistory(eventLines(events));
        if (isRefusal(history)) throw new Error(`${id}: ${JSON.stringify(history)}`);
        expect(history.events.length).toBe(events.length);
      }
    },
  );
});
