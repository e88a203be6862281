/** B4 B7: a lost recovery code is replaced; the old one is recognised and opens nothing, and others are told. */
import { mkdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findBackups } from "#db/backup/layout.ts";
import { stageRestore } from "#db/backup/restore.ts";
import { readCredential } from "#db/credentials.ts";
import type { RunningStore } from "#db/store.ts";
import { onScreen } from "../helpers/on-screen.ts";
import {
  createClock,
  must,
  openTestStore,
  populate,
  tempDir,
  testPassword,
  withId,
} from "../helpers/store.ts";
import { otherPassword } from "../helpers/test-password.ts";
import { findingsAfterRound } from "../helpers/whole.ts";

const first = "ABCDE-FGHJK-MNPQR-STVWX";
const second = "23456-789AB-CDEFG-HJKMN";
const third = "ZYXWV-TSRQP-NMKJH-GFEDC";

const recover = (store: RunningStore, code: string, username = "admin") =>
  store.call(
    "window",
    "session.recover",
    withId({ username, recoveryCode: code, password: otherPassword, nextRecoveryCode: third }),
  );
const replace = (
  store: RunningStore,
  client: string,
  recoveryCode: string,
  password = testPassword,
) => store.call(client, "recovery.replace", withId({ password, recoveryCode }));

describe("replacing the recovery code", () => {
  it("B4 the old code opens nothing and is told when it was replaced; the new one opens", async () => {
    const { store, clock } = openTestStore();
    const { client } = (await populate(store)).administrator;
    clock.advance(60_000);
    const at = clock.now().toISOString();
    expect((await replace(store, client, second)).ok).toBe(true);
    expect(await must(store, client, "recovery.codes", {})).toMatchObject({
      codes: [{ username: "admin", madeAt: at }],
    });
    const told = { reason: "recoveryCodeReplaced", params: { at } };
    expect(await recover(store, first)).toMatchObject({
      ok: false,
      error: { code: "invalid", ...told, fields: [{ path: "recoveryCode", ...told }] },
    });
    // Whoever does not hold it learns nothing: neither of a code, nor of a user name.
    for (const username of ["admin", "nobody"])
      expect(await recover(store, third, username)).toMatchObject({
        error: { reason: "wrongRecoveryCode", fields: [{ path: "recoveryCode" }] },
      });
    clock.advance(60_000);
    expect((await recover(store, second)).ok).toBe(true);
    clock.advance(60_000);
    expect(await recover(store, second)).toMatchObject({
      error: { reason: "recoveryCodeReplaced" },
    });
    expect(findingsAfterRound(store)).toEqual([]);
  });

  it("B4 asks for the administrator's own password, and keeps the code nowhere", async () => {
    const { store } = openTestStore();
    const cast = await populate(store);
    const { client, id } = cast.administrator;
    const before = readCredential(store.parts.db, id);
    expect(await replace(store, client, second, otherPassword)).toMatchObject({
      error: { reason: "wrongPassword", fields: [{ path: "password" }] },
    });
    expect(readCredential(store.parts.db, id)).toEqual(before);
    expect(await replace(store, cast.head.client, second)).toMatchObject({
      error: { code: "forbidden" },
    });
    expect((await replace(store, client, second)).ok).toBe(true);
    const written = store.parts.db
      .prepare<[], string>(
        "select payload from event union all select input_hash || result from command",
      )
      .pluck()
      .all()
      .join("\n");
    for (const secret of [first, second]) {
      expect(written).not.toContain(secret);
      expect(written).not.toContain(secret.replaceAll("-", ""));
    }
  });

  it("B4 another administrator makes a code of their own, which is void when they are deactivated", async () => {
    const { store, clock } = openTestStore();
    const cast = await populate(store);
    const { id, client } = cast.archivist;
    const known = await must(store, cast.administrator.client, "people.get", { id });
    const { id: _id, username: _name, active: _active, ...fields } = known;
    await must(
      store,
      cast.administrator.client,
      "people.change",
      withId(
        onScreen(store, "people.change", {
          id,
          fields: { ...fields, roles: ["administrator" as const] },
        }),
      ),
    );
    const codes = () => must(store, cast.administrator.client, "recovery.codes", {});
    expect((await codes()).codes.map((one) => one.madeAt !== null)).toEqual([false, true]);
    expect((await replace(store, client, second)).ok).toBe(true);
    expect((await codes()).codes.every((one) => one.madeAt !== null)).toBe(true);
    await must(
      store,
      cast.administrator.client,
      "people.setActive",
      withId(onScreen(store, "people.setActive", { id, active: false })),
    );
    expect(await recover(store, second, "archivist")).toMatchObject({
      error: { code: "refused", reason: "recoveryInactive" },
    });
    clock.advance(60_000);
    // The first administrator's code is another one and stays.
    expect((await recover(store, first)).ok).toBe(true);
  });

  it("B4 a backup from before it accepts the code of its time after a restore", async () => {
    const { store } = openTestStore();
    const { client } = (await populate(store)).administrator;
    const place = tempDir();
    await must(store, client, "backup.choose", { place, hour: 13, gigabytes: 5 });
    await must(store, client, "backup.make", {});
    expect((await replace(store, client, second)).ok).toBe(true);
    const at = store.parts.now().toISOString();
    store.close();
    const [backup] = findBackups(place);
    if (!backup) throw new Error("No backup was found.");
    const dir = path.join(tempDir(), "new");
    mkdirSync(dir);
    expect(stageRestore(dir, backup, new Date(), () => {})).toBe("staged");
    const restored = openTestStore(dir, createClock(at)).store;
    expect(await recover(restored, second)).toMatchObject({
      error: { reason: "wrongRecoveryCode" },
    });
    expect((await recover(restored, first)).ok).toBe(true);
  });

  it("B7 it is told to the administrator, to a second person, and in the history", async () => {
    const { store, clock } = openTestStore();
    const cast = await populate(store);
    const { client, id } = cast.administrator;
    expect((await replace(store, client, second)).ok).toBe(true);
    const { notices } = await must(store, cast.head.client, "notice.list", { kind: "account" });
    expect(notices.map(({ account }) => [account?.personId, account?.change])).toEqual([
      [id, "recoveryReplaced"],
    ]);
    const { entries } = await must(store, client, "people.history", { id });
    expect(entries[0]).toMatchObject({ type: "person.recoveryReplaced.v1", actor: { id } });
    clock.advance(60_000);
    await must(store, "again", "session.signIn", { username: "admin", password: testPassword });
    expect(await must(store, "again", "session.access", {})).toMatchObject({
      changes: [{ kind: "recoveryReplaced", own: true }],
    });
  });
});
