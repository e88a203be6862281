/** B7: owners of keys: changes of accounts are shown and confirmed, and changes outside Safir are found. */
import { generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, it } from "vitest";
import { canonical, sha256 } from "#db/canonical.ts";
import { hashPassword } from "#db/passwords.ts";
import { linkHash, type EventRow } from "#db/ledger.ts";
import type { Db } from "#db/sqlite.ts";
import type { RunningStore } from "#db/store.ts";
import { genesis } from "#shared/ledger-link.ts";
import { must, openTestStore, populate, signing, testPassword, withId } from "../helpers/store.ts";
import { testCost } from "../helpers/test-cost.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";
import { findingsAfterRound, goOnFor, rechain, tamper } from "../helpers/whole.ts";

const next = "یک گذرواژهٔ تازه برای آزمون";

const open = async () => {
  const opened = openTestStore();
  const walk = await createWalk(opened.store, opened.clock);
  return { ...opened, walk };
};

const accessOf = (store: RunningStore, client: string) => must(store, client, "session.access", {});

const noticesOf = async (store: RunningStore, client: string) =>
  (await must(store, client, "notice.list", { kind: "account" })).notices.map(
    ({ subject, account }) => [subject, account?.change],
  );

const proofOf = (store: RunningStore, client: string, missionId: string) =>
  must(store, client, "mission.verify", { missionId });

/** Writes an event at the end of a stream with correct hashes, as a forger would. */
const plant = (
  db: Db,
  {
    stream,
    type,
    payload,
    actor,
    sig = null,
  }: Pick<EventRow, "stream" | "type" | "actor"> & {
    payload: object;
    sig?: string | null;
  },
  commandId = "planted",
): void => {
  const last = db
    .prepare<[string], { version: number; hash: string }>(
      "select version, hash from event where stream = ? order by version desc limit 1",
    )
    .get(stream) ?? { version: 0, hash: genesis };
  const head = db
    .prepare<[], { position: number; run_hash: string; at: string }>(
      "select position, run_hash, at from event order by position desc limit 1",
    )
    .get();
  const row = {
    position: (head?.position ?? 0) + 1,
    id: `${commandId} ${type} ${last.version}`,
    stream,
    version: last.version + 1,
    type,
    at: head?.at ?? "",
    actor,
    for_whom: null,
    device: "local",
    command_id: commandId,
    payload: canonical(payload),
    prev: last.hash,
    sig,
  };
  const hash = linkHash(row);
  db.prepare(
    `insert into event (position, id, stream, version, type, at, actor, for_whom, device, command_id, payload, prev, hash, run_hash, sig)
     values (@position, @id, @stream, @version, @type, @at, @actor, @for_whom, @device, @command_id, @payload, @prev, @hash, @run, @sig)`,
  ).run({ ...row, hash, run: sha256((head?.run_hash ?? genesis) + hash) });
};

const newKey = () => {
  const pair = generateKeyPairSync("ed25519");
  const publicKey = pair.publicKey.export({ type: "spki", format: "der" }).toString("base64");
  return { privateKey: pair.privateKey, publicKey, keyId: sha256(publicKey).slice(0, 16) };
};

/** An approval of the manager on paper: the same payload as theirs, signed with another key. */
const approveInTheirName = async ({ store, walk }: { store: RunningStore; walk: Walk }) => {
  const missionId = await walk.missionIn("inReview");
  const basis = signing(store, missionId).basis;
  return { missionId, basis };
};

describe("changes of an account", () => {
  it("B7 a reset is shown to the person until they confirm it, to the head, and beside each signature after it", async () => {
    const { store, walk, clock } = await open();
    const { cast } = walk;
    const first = await walk.missionIn("inReview");
    await walk.mustAct("manager", "approve", first, { note: "" });
    // The first key is shown too: another person could have made it.
    expect((await accessOf(store, cast.manager.client)).changes.map(({ kind }) => kind)).toEqual([
      "keySet",
    ]);
    clock.advance(3 * 86_400_000);
    store.parts.sessions.start(cast.administrator.client, cast.administrator.id);
    const reset = { id: cast.manager.id, password: next };
    await must(store, cast.administrator.client, "people.resetPassword", withId(reset));
    await must(store, "fresh", "session.signIn", { username: "manager", password: next });
    const own = { current: next, password: testPassword };
    await must(store, "fresh", "session.changePassword", withId(own));
    clock.advance(2 * 86_400_000);
    const second = await walk.missionIn("inReview");
    await walk.mustAct("manager", "approve", second, { note: "" });

    const { changes } = await accessOf(store, cast.manager.client);
    expect(changes.map(({ kind, own: byOwnHand }) => [kind, byOwnHand])).toEqual([
      ["keySet", true],
      ["passwordReset", false],
      ["passwordChanged", true],
      ["keyChanged", true],
    ]);
    expect(changes[1]?.by?.id).toBe(cast.administrator.id);
    const upTo = changes.at(-1)?.version ?? 0;
    await must(store, cast.manager.client, "session.seeAccess", withId({ upTo }));
    expect((await accessOf(store, cast.manager.client)).changes).toEqual([]);

    store.parts.sessions.start(cast.head.client, cast.head.id);
    expect(await noticesOf(store, cast.head.client)).toEqual([
      ["آزمون manager", "keyChanged"],
      ["آزمون manager", "passwordReset"],
    ]);
    // The mayor is notified only of the heads, and a person not of themselves.
    store.parts.sessions.start(cast.mayor.client, cast.mayor.id);
    expect(await noticesOf(store, cast.mayor.client)).toEqual([]);

    const before = await proofOf(store, cast.head.client, first);
    expect(before.signatures[0]).toMatchObject({
      state: "valid",
      key: { nth: 1, own: true, reset: null, confirmed: true },
    });
    const after = await proofOf(store, cast.head.client, second);
    expect(after.sound).toBe(true);
    expect(after.signatures[0]).toMatchObject({
      state: "valid",
      key: {
        nth: 2,
        own: true,
        reset: { by: { id: cast.administrator.id }, how: "administrator", days: 2 },
      },
    });
    expect(findingsAfterRound(store)).toEqual([]);
  });

  it("B7 notifications of the head are not displaced by events that nobody is notified of", async () => {
    const { store } = openTestStore();
    const cast = await populate(store);
    const { db } = store.parts;
    const put = db.prepare("insert into account_change values (?, ?, ?, ?, ?)");
    const at = store.parts.now().toISOString();
    put.run(cast.employee.id, 900, at, cast.employee.id, "keyUnexplained");
    for (let version = 1000; version < 1120; version += 1)
      put.run(cast.colleague.id, version, `${at}~`, cast.colleague.id, "passwordChanged");
    expect(await noticesOf(store, cast.head.client)).toEqual([
      ["آزمون employee", "keyUnexplained"],
    ]);
  });

  it("B7 changed roles are shown to the person and to the head; those of a head to the mayor", async () => {
    const { store } = openTestStore();
    const cast = await populate(store);
    const give = async (who: "employee" | "head", roles: ("manager" | "head" | "employee")[]) => {
      const { client } = cast.administrator;
      const {
        id,
        username: _name,
        active: _active,
        versions,
        ...fields
      } = await must(store, client, "people.get", { id: cast[who].id });
      const change = { id, seenVersion: versions.fields, fields: { ...fields, roles } };
      await must(store, client, "people.change", withId(change));
    };
    await give("employee", ["employee", "manager"]);
    await give("head", ["head", "manager"]);
    expect((await accessOf(store, cast.employee.client)).changes).toMatchObject([
      {
        kind: "rolesChanged",
        roles: { before: ["employee"], after: ["employee", "manager"] },
        by: { id: cast.administrator.id },
      },
    ]);
    expect(await noticesOf(store, cast.head.client)).toEqual([["آزمون employee", "rolesChanged"]]);
    expect(await noticesOf(store, cast.mayor.client)).toEqual([["آزمون head", "rolesChanged"]]);
  });
});

describe("changes outside Safir", () => {
  it("B7 a planted key is found, and so is the approval signed with it, although every hash fits", async () => {
    const { store, dir, clock, walk } = await open();
    const { cast } = walk;
    const own = await walk.missionIn("inReview");
    await walk.mustAct("manager", "approve", own, { note: "" });
    const { missionId, basis } = await approveInTheirName({ store, walk });
    const approval = store.parts.ledger
      .written(`mission:${own}`)
      .find(({ type }) => type.startsWith("mission.stepApproved"));
    store.close();
    const { privateKey, publicKey, keyId } = newKey();
    const stream = `mission:${missionId}`;
    const type = approval?.type ?? "";
    const payload = approval?.payload ?? {};
    const signature = sign(
      null,
      Buffer.from(
        canonical(["safir.decision.v2", "planted", stream, type, canonical(payload), basis]),
        "utf8",
      ),
      privateKey,
    ).toString("base64");
    tamper(dir, (db) => {
      plant(db, {
        stream: `person:${cast.manager.id}`,
        type: "person.keyRegistered.v1",
        payload: { keyId, publicKey },
        actor: cast.manager.id,
      });
      const sig = canonical({ keyId, basis, signature });
      plant(db, { stream, type, payload, actor: cast.manager.id, sig });
    });
    const again = openTestStore(dir, clock).store;
    again.parts.sessions.start("head", cast.head.id);
    const proof = await proofOf(again, "head", missionId);
    expect(proof.brokenAt).toBeNull();
    expect(proof.sound).toBe(false);
    expect(proof.signatures).toMatchObject([{ state: "planted", key: { nth: 2, reset: null } }]);
    expect(findingsAfterRound(again)).toEqual([
      `signature ${stream}`,
      `key person:${cast.manager.id}`,
    ]);
    again.parts.sessions.start("manager", cast.manager.id);
    const { changes } = await accessOf(again, "manager");
    expect(changes.map(({ kind }) => kind)).toEqual(["keySet", "keyUnexplained"]);
    expect(await noticesOf(again, "head")).toEqual([["آزمون manager", "keyUnexplained"]]);
  });

  it("B7 a planted password is refused and found; after it is put back, its use is found", async () => {
    const { store, dir, clock, walk } = await open();
    const { cast } = walk;
    const missionId = await walk.missionIn("inReview");
    await walk.mustAct("manager", "approve", missionId, { note: "" });
    store.close();
    const phc = await hashPassword(next, testCost);
    let kept: { phc: string } | undefined;
    tamper(dir, (db) => {
      kept = db
        .prepare<[string], { phc: string }>("select phc from credential where person_id = ?")
        .get(cast.manager.id);
      db.prepare("update credential set phc = ? where person_id = ?").run(phc, cast.manager.id);
      db.prepare("delete from private_key where person_id = ?").run(cast.manager.id);
    });
    const planted = openTestStore(dir, clock).store;
    expect(
      await planted.call("thief", "session.signIn", { username: "manager", password: next }),
    ).toMatchObject({ ok: false, error: { reason: "passwordSetElsewhere" } });
    expect(findingsAfterRound(planted)).toEqual([`credential person:${cast.manager.id}`]);
    planted.close();

    // The forger writes the event as well: now it is accepted, and everyone is notified.
    tamper(dir, (db) => {
      plant(db, {
        stream: `person:${cast.manager.id}`,
        type: "person.passwordSet.v2",
        payload: { by: "administrator", credential: sha256(phc) },
        actor: cast.administrator.id,
      });
    });
    const opened = openTestStore(dir, clock).store;
    await must(opened, "thief", "session.signIn", { username: "manager", password: next });
    opened.close();
    tamper(dir, (db) => {
      db.prepare("update credential set phc = ? where person_id = ?").run(
        kept?.phc,
        cast.manager.id,
      );
    });
    const back = openTestStore(dir, clock).store;
    expect(
      await back.call("window", "session.signIn", { username: "manager", password: testPassword }),
    ).toMatchObject({ ok: false, error: { reason: "passwordSetElsewhere" } });
    back.parts.sessions.start("head", cast.head.id);
    expect(await noticesOf(back, "head")).toEqual([["آزمون manager", "passwordReset"]]);
    expect(findingsAfterRound(back)).toEqual([`credential person:${cast.manager.id}`]);
  });

  it("B7 a signing key that does not open is refused with instructions, and a reset makes another", async () => {
    const { store, walk } = await open();
    const { cast } = walk;
    const first = await walk.missionIn("approved");
    const { db } = store.parts;
    const put = db.prepare(
      "update private_key set wrapped = @wrapped, cost = @cost where person_id = @id",
    );
    const kept = db
      .prepare<[string], { wrapped: string; cost: string }>(
        "select wrapped, cost from private_key where person_id = ?",
      )
      .get(cast.manager.id) ?? { wrapped: "", cost: "" };
    const other = db
      .prepare<[string], { wrapped: string }>(
        "select wrapped from private_key where person_id <> ?",
      )
      .get(cast.manager.id);
    const flipped = Buffer.from(kept.wrapped, "base64");
    flipped[40] = (flipped[40] ?? 0) ^ 1;
    const second = await walk.missionIn("inReview");
    const own = { current: testPassword, password: next };
    const damages = [
      { wrapped: flipped.toString("base64") },
      { wrapped: "" },
      // Under the same password, so it opens, but it is another person's.
      { wrapped: other?.wrapped ?? "" },
      { cost: "{}" },
      { cost: "not written by Safir" },
    ];
    for (const damage of damages) {
      put.run({ ...kept, ...damage, id: cast.manager.id });
      const refused = { ok: false, error: { code: "refused", reason: "keyUnreadable" } };
      expect(await walk.act("manager", "approve", second, { note: "" })).toMatchObject(refused);
      expect(await walk.ask("manager", "session.changePassword", withId(own))).toMatchObject(
        refused,
      );
    }
    const reset = { id: cast.manager.id, password: next };
    await must(store, cast.administrator.client, "people.resetPassword", withId(reset));
    await must(store, cast.manager.client, "session.signIn", {
      username: "manager",
      password: next,
    });
    const back = { current: next, password: testPassword };
    await must(store, cast.manager.client, "session.changePassword", withId(back));
    await walk.mustAct("manager", "approve", second, { note: "" });
    for (const missionId of [first, second])
      expect((await proofOf(store, cast.manager.client, missionId)).sound).toBe(true);
  });

  it("B7 a stored password that is not Safir's gives a sentence, not an internal error", async () => {
    const { store, walk } = await open();
    const { manager } = walk.cast;
    const put = store.parts.db.prepare("update credential set phc = ? where person_id = ?");
    const planted = { ok: false, error: { code: "refused", reason: "passwordSetElsewhere" } };
    for (const phc of ["", "$scrypt$ln=99,r=8,p=1$AAAA$AAAA", "$scrypt$ln=0,r=0,p=0$AAAA$AAAA"]) {
      put.run(phc, manager.id);
      const input = { username: "manager", password: testPassword };
      expect(await store.call("window", "session.signIn", input)).toMatchObject(planted);
    }
    expect(findingsAfterRound(store)).toEqual([`credential person:${manager.id}`]);
  });

  it("B7 an edited event of a person breaks the proof of every dossier they acted in, and is found", async () => {
    const { store, dir, clock, walk } = await open();
    const missionId = await walk.missionIn("inReview");
    await walk.mustAct("manager", "approve", missionId, { note: "" });
    await goOnFor(store, walk.cast.administrator);
    store.close();
    const stream = `person:${walk.cast.manager.id}`;
    const promote = (db: Db) =>
      db
        .prepare(
          "update event set payload = replace(payload, '\"manager\"', '\"administrator\"') where stream = ? and version = 1",
        )
        .run(stream);
    tamper(dir, promote);
    const again = openTestStore(dir, clock).store;
    again.parts.sessions.start("head", walk.cast.head.id);
    const proof = await proofOf(again, "head", missionId);
    expect(proof).toMatchObject({ sound: false, brokenAt: null });
    expect(proof.people.find(({ person }) => person?.id === walk.cast.manager.id)?.brokenAt).toBe(
      1,
    );
    expect(findingsAfterRound(again)).toContain(`event ${stream}`);
    again.close();

    // With all hashes recomputed the file differs from the one this computer has recorded.
    tamper(dir, rechain);
    const forged = openTestStore(dir, clock).store;
    expect(forged.parts.ledger.verifyAll().brokenAt).toBeNull();
    expect(findingsAfterRound(forged)).toContain("anchor here");
  });
});
