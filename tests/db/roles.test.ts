/** F2: every role on every row of the contract that the store answers, generated from the table. */
import { rmSync } from "node:fs";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { grants, roles, type Role } from "#shared/contract/capabilities.ts";
import { names, rowOf, type Name } from "#shared/contract/table.ts";
import { createStore, type RunningStore } from "#db/store.ts";
import { createClock, must, populate, requestDraft, withId } from "../helpers/store.ts";
import { testCost } from "../helpers/test-cost.ts";
import { onScreen } from "../helpers/on-screen.ts";

const rows = names.filter((name) => rowOf(name).host === "store");
const ofMain = names.filter((name) => rowOf(name).host === "main");
/** Refusals for lack of rights; any other answer means admission. */
const closed = ["signedOut", "locked", "forbidden"];

let store: RunningStore;
let dir: string;
let cast: Awaited<ReturnType<typeof populate>>;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "safir-roles-"));
  store = createStore({ dir, clock: createClock().now, passwordCost: testCost });
  cast = await populate(store);
});
afterAll(() => {
  store.close();
  rmSync(dir, { recursive: true, force: true });
});

/** The code of the refusal, or `ok`. Input is empty: admission is checked before it. */
const codeOf = async (client: string, name: string, input: unknown = {}) => {
  const result = await store.callUnchecked(client, name, input);
  return result.ok ? "ok" : result.error.code;
};
/** Some rows end or lock the session they are tried with. */
const signInAgain = (role: Role) => {
  store.parts.sessions.start(cast[role].client, cast[role].id);
  return cast[role].client;
};

describe("every row", () => {
  it("F2 every row has one of the two hosts", () => {
    expect(rows.length).toBeGreaterThan(35);
    expect(rows.length + ofMain.length).toBe(names.length);
  });

  it.each(rows)("B14 b23 F2 %s admits exactly the roles its capability names", async (name) => {
    const { capability } = rowOf(name);
    const answers: Record<string, string> = {};
    const expected: Record<string, string> = {};
    for (const role of roles) {
      const code = await codeOf(signInAgain(role), name);
      answers[role] = closed.includes(code) ? code : "let in";
      expected[role] = grants([role], capability) ? "let in" : "forbidden";
    }
    expect(answers).toEqual(expected);
  });

  it.each(rows)("F2 %s without a session", async (name) => {
    const code = await codeOf("nobody-is-signed-in-here", name);
    if (rowOf(name).capability === "anyone") expect(closed).not.toContain(code);
    else expect(code).toBe("signedOut");
  });

  it.each(rows)("F2 %s with a locked session", async (name) => {
    for (const role of roles) {
      store.parts.sessions.lock(signInAgain(role));
      const code = await codeOf(cast[role].client, name);
      if (rowOf(name).capability === "anyone") expect(["locked", "forbidden"]).not.toContain(code);
      else expect(code).toBe("locked");
    }
  });

  it.each(rows)("F2 %s before the first password was changed", async (name) => {
    const change = store.parts.db.prepare("update credential set must_change = ?");
    change.run(1);
    try {
      for (const role of roles) {
        const result = await store.callUnchecked(signInAgain(role), name, {});
        const free = rowOf(name).capability === "anyone" || name === "session.changePassword";
        if (free) expect(result.ok || result.error.reason).not.toBe("changePasswordFirst");
        else
          expect(result).toMatchObject({
            error: { code: "forbidden", reason: "changePasswordFirst" },
          });
      }
    } finally {
      change.run(0);
    }
  });

  it.each(ofMain)("F2 %s is not answered by the store", async (name) => {
    expect(await codeOf(signInAgain("administrator"), name)).toBe("unknown");
  });

  it("F2 a name without a row is unknown, also one that every object has", async () => {
    const client = signInAgain("administrator");
    for (const name of ["", "mission", "mission.nothing", "__proto__", "constructor", "toString"])
      expect(await codeOf(client, name)).toBe("unknown");
  });
});

describe("claimed identities", () => {
  const claims = {
    role: "mayor",
    roles: [...roles],
    actor: { id: randomUUID(), roles: [...roles] },
    session: { roles: [...roles] },
    capability: "anyone",
  };

  it("B14 b23 F2 a role sent along with the input changes nothing", async () => {
    const guarded = rows.filter((name) => !grants(["observer"], rowOf(name).capability));
    expect(guarded.length).toBeGreaterThan(10);
    for (const name of guarded)
      expect(await codeOf(signInAgain("observer"), name, claims)).toBe("forbidden");
  });

  it("F2 the ledger names the person of the session, no matter who the input names", async () => {
    const client = signInAgain("employee");
    const missionId = randomUUID();
    const draft = await requestDraft(store, client, cast.employee.id);
    const input = withId({
      missionId,
      seenVersion: 0,
      draft,
      ...claims,
      requesterId: cast.mayor.id,
    });
    expect(await codeOf(client, "mission.submit", input)).toBe("ok");
    const dossier = await must(store, client, "mission.dossier", { missionId });
    expect(dossier.mission.requesterId).toBe(cast.employee.id);
    expect(store.parts.ledger.stream(`mission:${missionId}`)[0]?.actor).toBe(cast.employee.id);
  });

  it("F2 a role taken away is gone at the next call, without signing out", async () => {
    const { fields } = { fields: await fieldsOf(cast.observer.id) };
    const client = signInAgain("observer");
    expect(await codeOf(client, "people.get", { id: cast.mayor.id })).toBe("forbidden");
    await change(cast.observer.id, { ...fields, roles: ["administrator"] });
    expect(await codeOf(client, "people.get", { id: cast.mayor.id })).toBe("ok");
    await change(cast.observer.id, fields);
    expect(await codeOf(client, "people.get", { id: cast.mayor.id })).toBe("forbidden");
  });

  it("F2 a deactivated person has no session any more", async () => {
    const client = signInAgain("observer");
    const admin = signInAgain("administrator");
    await must(
      store,
      admin,
      "people.setActive",
      withId(onScreen(store, "people.setActive", { id: cast.observer.id, active: false })),
    );
    expect(await codeOf(client, "mission.list")).toBe("signedOut");
    await must(
      store,
      admin,
      "people.setActive",
      withId(onScreen(store, "people.setActive", { id: cast.observer.id, active: true })),
    );
    expect(await codeOf(client, "mission.list")).toBe("signedOut");
    expect(await codeOf(signInAgain("observer"), "mission.list")).toBe("ok");
  });

  const fieldsOf = async (id: string) => {
    const {
      id: _id,
      username: _username,
      active: _active,
      ...fields
    } = await must(store, signInAgain("administrator"), "people.get", { id });
    return fields;
  };
  const change = (id: string, fields: Awaited<ReturnType<typeof fieldsOf>>) =>
    must(
      store,
      signInAgain("administrator"),
      "people.change",
      withId(onScreen(store, "people.change", { id, fields })),
    );
});

describe("dossiers of others", () => {
  it("B14 b23 F2 every row that names a dossier answers a person without access as if there were none", async () => {
    const client = signInAgain("employee");
    const missionId = randomUUID();
    const draft = await requestDraft(store, client, cast.employee.id);
    await must(store, client, "mission.submit", withId({ missionId, seenVersion: 0, draft }));
    const stranger = cast.colleague.client;
    store.parts.sessions.start(stranger, cast.colleague.id);
    const reads: Name[] = ["mission.dossier", "mission.verify"];
    for (const name of reads) {
      const real = await store.callUnchecked(stranger, name, { missionId });
      const none = await store.callUnchecked(stranger, name, { missionId: randomUUID() });
      expect(real).toEqual(none);
      expect(real).toMatchObject({ ok: false, error: { code: "notFound" } });
    }
    const withdraw = { seenVersion: 1, reason: "کنجکاوی" };
    const real = await store.callUnchecked(
      stranger,
      "mission.withdraw",
      withId({ missionId, ...withdraw }),
    );
    const none = await store.callUnchecked(
      stranger,
      "mission.withdraw",
      withId({ missionId: randomUUID(), ...withdraw }),
    );
    expect(real).toEqual(none);
    expect((await must(store, stranger, "mission.list", {})).total).toBe(0);
  });
});
