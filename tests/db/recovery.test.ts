/** F6: first passwords, the printed recovery code, and the last administrator. */
import { describe, expect, it } from "vitest";
import type { RunningStore } from "#db/store.ts";
import { must, openTestStore, populate, testPassword, withId } from "../helpers/store.ts";
import { onScreen } from "../helpers/on-screen.ts";
import { otherPassword } from "../helpers/test-password.ts";

const signIn = (store: RunningStore, username: string, password: string, client = "window") =>
  store.call(client, "session.signIn", { username, password });
const recoveryCode = "ABCDE-FGHJK-MNPQR-STVWX";
const nextRecoveryCode = "23456-789AB-CDEFG-HJKMN";

describe("the first password and the recovery code", () => {
  it("F6 a first password must be changed to another one before anything else", async () => {
    const { store } = openTestStore();
    const cast = await populate(store);
    await must(
      store,
      cast.administrator.client,
      "people.resetPassword",
      withId({ id: cast.head.id, password: otherPassword }),
    );
    expect(await must(store, cast.head.client, "session.current", {})).toMatchObject({
      state: "signedOut",
    });
    expect((await signIn(store, "head", testPassword)).ok).toBe(false);
    expect(await signIn(store, "head", otherPassword)).toMatchObject({
      value: { mustChangePassword: true },
    });
    const change = (current: string, password: string) =>
      store.call("window", "session.changePassword", withId({ current, password }));
    expect(await change(otherPassword, otherPassword)).toMatchObject({
      error: { fields: [{ path: "password", reason: "passwordSame" }] },
    });
    expect(await change(otherPassword, "کوتاه")).toMatchObject({
      error: { fields: [{ path: "password", reason: "passwordShort" }] },
    });
    expect((await change(otherPassword, testPassword)).ok).toBe(true);
    expect((await store.call("window", "mission.list", {})).ok).toBe(true);
  });

  it("F6 the recovery code works once, in any spelling, and is replaced by another", async () => {
    const { store, clock } = openTestStore();
    const cast = await populate(store);
    const recover = (code: string, next = nextRecoveryCode) =>
      store.call(
        "window",
        "session.recover",
        withId({
          username: "admin",
          recoveryCode: code,
          password: otherPassword,
          nextRecoveryCode: next,
        }),
      );
    expect(await recover("ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ")).toMatchObject({
      error: { reason: "wrongRecoveryCode" },
    });
    expect((await recover(" abcde fghjk mnpqr stvwx ")).ok).toBe(true);
    expect(await must(store, cast.administrator.client, "session.current", {})).toMatchObject({
      state: "signedOut",
    });
    expect((await signIn(store, "admin", otherPassword)).ok).toBe(true);
    expect(await recover(recoveryCode)).toMatchObject({
      error: { reason: "recoveryCodeReplaced" },
    });
    clock.advance(60_000);
    expect((await recover(nextRecoveryCode, recoveryCode)).ok).toBe(true);
  });

  it("F6 two windows with the same code at the same time: it works once", async () => {
    const { store } = openTestStore();
    await populate(store);
    const answers = await Promise.all(
      ["a", "b"].map((window) =>
        store.call(
          window,
          "session.recover",
          withId({
            username: "admin",
            recoveryCode,
            password: `${otherPassword} ${window}`,
            nextRecoveryCode,
          }),
        ),
      ),
    );
    expect(answers.filter((one) => one.ok)).toHaveLength(1);
  });

  it("F6 the last administrator can neither be deactivated nor lose the role", async () => {
    const { store } = openTestStore();
    const cast = await populate(store);
    const admin = cast.administrator;
    const {
      id,
      username: _username,
      active: _active,
      ...fields
    } = await must(store, admin.client, "people.get", { id: admin.id });
    const last = { error: { code: "refused", reason: "lastAdministrator" } };
    const demote = () =>
      store.call(
        admin.client,
        "people.change",
        withId(
          onScreen(store, "people.change", {
            id,
            fields: { ...fields, roles: ["employee" as const] },
          }),
        ),
      );
    expect(
      await store.call(
        admin.client,
        "people.setActive",
        withId(onScreen(store, "people.setActive", { id, active: false })),
      ),
    ).toMatchObject(last);
    expect(await demote()).toMatchObject(last);
    const head = store.parts.people.get(cast.head.id);
    if (head === undefined) throw new Error("head");
    const { id: headId, username: _name, active: _on, ...headFields } = head;
    await must(
      store,
      admin.client,
      "people.change",
      withId(
        onScreen(store, "people.change", {
          id: headId,
          fields: { ...headFields, roles: ["head", "administrator"] as const },
        }),
      ) as never,
    );
    expect((await demote()).ok).toBe(true);
  });
});
