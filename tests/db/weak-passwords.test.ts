/** B13: a password that is easy to guess is refused, wherever one is set. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { whyGuessed } from "#db/weak-passwords/guessed.ts";
import { must, openTestStore, populate, tempDir, testPassword, withId } from "../helpers/store.ts";

const about = ["شهرداری ساری", "Municipality of Sari", "مریم رضوانی", "m.rezvani", "0012345679"];

describe("a password", () => {
  it.each([
    ["123456789012345", "passwordCommon"],
    ["۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵", "passwordCommon"],
    ["١٢٣٤٥٦٧٨٩٠١٢٣٤٥", "passwordCommon"],
    ["aaaaaaaaaaaaaaa", "passwordRepeats"],
    ["passwordpassword", "passwordRepeats"],
    ["P@ssw0rdP@ssw0rd", "passwordRepeats"],
    ["سلام سلام سلام سلام", "passwordRepeats"],
    // «سلام» on the Latin layout.
    ["sghlsghlsghlsghl", "passwordRepeats"],
    ["ضصثقفغعهخحجچشسیبلا", "passwordKeys"],
    ["1qaz2wsx3edc4rfv", "passwordCommon"],
    ["mohammadreza1365", "passwordCommon"],
    ["محمدعلی کریمی ۱۳۶۵", "passwordCommon"],
    ["یاحسین یاعلی یامهدی", "passwordCommon"],
    ["ياحسين ياعلي يامهدي", "passwordCommon"],
    ["شهرداری ساری ۱۴۰۵", "passwordOwn"],
    ["municipalitysari1405", "passwordOwn"],
    ["م‌ریم رضوانی ۱۳۶۵", "passwordOwn"],
    ["m.rezvani.m.rezvani", "passwordOwn"],
    ["m.rezvani.sari.1405", "passwordOwn"],
    ["m-rezvani_tehran@65", "passwordOwn"],
    ["۰۰۱۲۳۴۵۶۷۹۰۰۱۲۳۴۵۶۷۹", "passwordOwn"],
  ])("B13 %s is refused: %s", async (password, reason) => {
    const why = await whyGuessed(password, about);
    // Doubled own words match both reasons; either is correct.
    expect(reason === "passwordOwn" && why === "passwordRepeats" ? reason : why).toBe(reason);
  });

  it.each([
    testPassword,
    "correct horse battery staple",
    "صندلی چوبی کنار پنجره",
    "تازه‌تر از پیش است این",
    "xK9#mQ2$vL8@pW5",
    "bcdf-ghjk-mnpq-rstv",
  ])("B13 %s is taken", async (password) => {
    expect(await whyGuessed(password, about)).toBeNull();
  });
});

describe("in the store", () => {
  const weak = "ali ali ali ali ali";
  const refused = { code: "invalid", fields: [{ path: "password" }] };

  it("B13 it is refused at set-up, by the check and by the command", async () => {
    const { store } = openTestStore(tempDir());
    const password = "شهرداری بابلسر ۱۴۰۵";
    const words = { username: "admin", about: ["شهرداری بابلسر"] };
    expect(await store.call("w", "session.checkPassword", { ...words, password })).toMatchObject({
      error: { fields: [{ path: "password", reason: "passwordOwn" }] },
    });
    const setUp = withId({
      nameFa: "شهرداری بابلسر",
      nameEn: "Municipality of Babolsar",
      adminNameFa: "مدیر سامانه",
      adminPostFa: "مدیر سامانه",
      adminUnitFa: "فناوری اطلاعات",
      username: "admin",
      password,
      recoveryCode: "ABCDE-FGHJK-MNPQR-STVWX",
    });
    expect(await store.call("w", "setup.municipality", setUp)).toMatchObject({
      error: { fields: [{ path: "password", reason: "passwordOwn" }] },
    });
    expect((await must(store, "w", "setup.status", {})).done).toBe(false);
  });

  it("B13 it is refused at a change, a reset, a first password and a recovery", async () => {
    const { store } = openTestStore();
    const cast = await populate(store);
    const { client, id } = cast.head;
    const admin = cast.administrator.client;
    const change = withId({ current: testPassword, password: weak });
    expect(await store.call(client, "session.changePassword", change)).toMatchObject({
      error: refused,
    });
    expect(
      await store.call(admin, "people.resetPassword", withId({ id, password: weak })),
    ).toMatchObject({ error: refused });
    const fields = {
      nameFa: "نام تازه",
      nameEn: "",
      postFa: "سمت",
      postEn: "",
      unitFa: "واحد",
      unitEn: "",
      managerId: null,
      roles: ["employee" as const],
    };
    const person = { id: randomUUID(), username: "taze.vared", fields };
    expect(
      await store.call(
        admin,
        "people.register",
        withId({ ...person, password: "taze.vared.1405" }),
      ),
    ).toMatchObject({ error: { fields: [{ path: "password", reason: "passwordOwn" }] } });
    const recovery = {
      recoveryCode: "ABCDE-FGHJK-MNPQR-STVWX",
      nextRecoveryCode: "22222-33333-44444-55555",
    };
    expect(
      await store.call(
        "other",
        "session.recover",
        withId({ username: "admin", password: weak, ...recovery }),
      ),
    ).toMatchObject({ error: refused });
    // Nothing was set by any of them.
    expect(
      await store.call("other", "session.signIn", { username: "head", password: testPassword }),
    ).toMatchObject({ ok: true });
  });

  it("B13 a person's own number counts only for themselves: nobody else learns it by trying", async () => {
    const { store } = openTestStore();
    const cast = await populate(store);
    const { client, id } = cast.employee;
    const profile = { nationalId: "0012345679" };
    await must(
      store,
      cast.humanResources.client,
      "people.putProfile",
      withId({ id, changes: profile, seenVersion: 0 }),
    );
    const password = "0012345679 0012345679 -";
    const change = withId({ current: testPassword, password });
    expect(await store.call(client, "session.changePassword", change)).toMatchObject({
      ok: false,
    });
    const given = `کد 0012345679 است دیگر`;
    const told = async (who: string, name: "session.checkPassword") =>
      store.call(who, name, { username: "employee", about: [], password: given });
    expect(await told("nobody", "session.checkPassword")).toMatchObject({ ok: true });
  });
});
