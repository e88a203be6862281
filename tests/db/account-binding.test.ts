/** B7: what is stored of an account is what the ledger says: recovery codes, accounts of older versions, keys. */
import { rmSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { credentialMark, readCredential } from "#db/credentials.ts";
import { hashPassword } from "#db/passwords.ts";
import type { RunningStore } from "#db/store.ts";
import { accountOf } from "#db/whole/accounts.ts";
import { must, openTestStore, populate, testPassword, withId } from "../helpers/store.ts";
import { testCost } from "../helpers/test-cost.ts";
import { createWalk } from "../helpers/walk.ts";
import { findingsAfterRound, rechain, tamper } from "../helpers/whole.ts";

const next = "یک گذرواژهٔ تازه برای آزمون";

const changesOf = async (store: RunningStore, client: string) =>
  (await must(store, client, "session.access", {})).changes.map(({ kind }) => kind);

describe("an account and the ledger", () => {
  it("B7 a planted recovery code opens nothing, is found by the round, and told at the next sign-in", async () => {
    const { store, dir, clock } = openTestStore();
    const cast = await populate(store);
    store.close();
    const code = "23456-789AB-CDEFG-HJKMN";
    const recoveryPhc = await hashPassword(code.replaceAll("-", ""), testCost);
    const plantCode = (id: string) =>
      tamper(dir, (db) => {
        db.prepare("update credential set recovery_phc = ? where person_id = ?").run(
          recoveryPhc,
          id,
        );
      });
    plantCode(cast.manager.id);
    plantCode(cast.employee.id);
    const again = openTestStore(dir, clock).store;
    const stream = (id: string) => `recovery person:${id}`;
    expect(findingsAfterRound(again)).toEqual(
      [stream(cast.manager.id), stream(cast.employee.id)].toSorted(),
    );
    const recovery = { recoveryCode: code, password: next, nextRecoveryCode: code };
    const input = withId({ username: "manager", ...recovery });
    expect(await again.call("thief", "session.recover", input)).toMatchObject({
      ok: false,
      error: { code: "refused", reason: "recoverySetElsewhere" },
    });

    // The person's own password opens as before; the code is taken away and the change told.
    clock.advance(3_600_000);
    const signedIn = { username: "manager", password: testPassword };
    await must(again, "manager", "session.signIn", signedIn);
    expect(await changesOf(again, "manager")).toEqual(["recoveryUnexplained"]);
    again.parts.sessions.start("head", cast.head.id);
    const { notices } = await must(again, "head", "notice.list", { kind: "account" });
    expect(notices.map(({ subject, account }) => [subject, account?.change])).toEqual([
      ["آزمون manager", "recoveryUnexplained"],
    ]);
    // For somebody who does not come, a new password does the same.
    again.parts.sessions.start("administrator", cast.administrator.id);
    const reset = { id: cast.employee.id, password: next };
    await must(again, "administrator", "people.resetPassword", withId(reset));
    expect(findingsAfterRound(again)).toEqual([]);
    expect(
      await again.call("thief", "session.recover", withId({ ...input, username: "employee" })),
    ).toMatchObject({ error: { reason: "wrongRecoveryCode" } });
  });

  it("B7 accounts from before events said what is kept are bound at the next sign-in", async () => {
    const { store, dir, clock } = openTestStore();
    const cast = await populate(store);
    store.close();
    tamper(dir, (db) => {
      db.exec(`delete from event where type = 'person.recoverySet.v1'`);
      db.exec(`update event set type = 'person.passwordSet.v1', payload = '{"by":"' || (payload ->> 'by') || '"}'
        where type = 'person.passwordSet.v2'`);
      rechain(db);
    });
    // This computer has seen the newer file; the older one comes to another.
    for (const end of ["", "-wal"]) rmSync(path.join(dir, `local.db${end}`), { force: true });
    const old = openTestStore(dir, clock).store;
    const first = readCredential(old.parts.db, cast.administrator.id);
    const account = (id: string) => accountOf(old.parts.ledger, id);
    expect(account(cast.manager.id)).toMatchObject({ credential: "", recovery: null });
    for (const username of ["manager", "admin"]) {
      clock.advance(60_000);
      await must(old, username, "session.signIn", { username, password: testPassword });
    }
    const kept = readCredential(old.parts.db, cast.manager.id);
    expect(account(cast.manager.id).credential).toBe(credentialMark(kept?.phc ?? ""));
    expect(account(cast.administrator.id)).toMatchObject({
      setUp: true,
      recovery: credentialMark(first?.recoveryPhc ?? ""),
    });
    expect(await changesOf(old, "manager")).toEqual(["passwordRenewed"]);
    const code = "ABCDE-FGHJK-MNPQR-STVWX";
    const recovery = { recoveryCode: code, password: next, nextRecoveryCode: code };
    const input = withId({ username: "admin", ...recovery });
    expect((await old.call("window", "session.recover", input)).ok).toBe(true);
  });

  it("B7 an administrator whose key does not open is led to another one, or to the recovery code", async () => {
    const { store, clock } = openTestStore();
    const walk = await createWalk(store, clock);
    const { db } = store.parts;
    const { manager, administrator } = walk.cast;
    await walk.missionIn("approved");
    db.prepare(
      "insert into private_key select ?, key_id, public_key, salt, cost, '' from private_key where person_id = ?",
    ).run(administrator.id, manager.id);
    const own = { current: testPassword, password: next };
    expect(await walk.ask("administrator", "session.changePassword", withId(own))).toMatchObject({
      ok: false,
      error: { code: "refused", reason: "ownKeyUnreadable" },
    });
  });
});
