/** F6 b27: how passwords are stored: expensive to try, the same on every keyboard, in no file. */
import { readdirSync, readFileSync, statSync, truncateSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { checkPassword, hashPassword, isOutdated } from "#db/passwords.ts";
import { createStore, type RunningStore } from "#db/store.ts";
import { fill } from "../helpers/ballast.ts";
import { withSmallDisk } from "../helpers/folders.ts";
import { must, openTestStore, populate, tempDir, testPassword, withId } from "../helpers/store.ts";
import { testCost } from "../helpers/test-cost.ts";
import { otherPassword } from "../helpers/test-password.ts";

const signIn = (store: RunningStore, username: string, password: string, client = "window") =>
  store.call(client, "session.signIn", { username, password });
const recoveryCode = "ABCDE-FGHJK-MNPQR-STVWX";
const nextRecoveryCode = "23456-789AB-CDEFG-HJKMN";

describe("stored passwords", () => {
  it("F6 carry their parameters, scrypt 2^17/8/1, and a salt of their own", async () => {
    const [first, second] = [await hashPassword(testPassword), await hashPassword(testPassword)];
    expect(first).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(second.split("$")[3]).not.toBe(first.split("$")[3]);
    expect(await checkPassword(testPassword, first)).toBe(true);
    expect(await checkPassword(`${testPassword}.`, first)).toBe(false);
    expect(isOutdated(first)).toBe(false);
  });

  it("B14 b27 F6 a store without its own cost uses the product's", async () => {
    const store = createStore({ dir: tempDir() });
    await must(
      store,
      "window",
      "setup.municipality",
      withId({
        nameFa: "ش",
        nameEn: "M",
        adminNameFa: "م",
        adminPostFa: "م",
        adminUnitFa: "و",
        username: "admin",
        password: testPassword,
        recoveryCode,
      }),
    );
    const kept = store.parts.db.prepare("select phc, recovery_phc from credential").get() as Record<
      string,
      string
    >;
    store.close();
    for (const phc of Object.values(kept)) expect(phc).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$/);
  });

  it("F6 are hashed again at the next sign-in when their cost was lower", async () => {
    const { store, dir, clock } = openTestStore();
    await populate(store);
    store.close();
    const dearer = createStore({ dir, clock: clock.now, passwordCost: { ...testCost, ln: 5 } });
    const phc = () =>
      dearer.parts.db
        .prepare(
          "select phc from credential where person_id = (select id from person where username = 'head')",
        )
        .pluck()
        .get();
    expect(phc()).toMatch("ln=4,");
    expect((await signIn(dearer, "head", testPassword)).ok).toBe(true);
    expect(phc()).toMatch("ln=5,");
    expect((await signIn(dearer, "head", testPassword)).ok).toBe(true);
    dearer.close();
  });

  it("B10 V5 are not raised where only reading works: a sign-in records nothing", async () => {
    await withSmallDisk("12m", async ({ dir, remount }) => {
      const { store, clock } = openTestStore(path.join(dir, "data"));
      await populate(store);
      store.close();
      const open = () => {
        const passwordCost = { ...testCost, ln: testCost.ln + 1 };
        return createStore({ dir: path.join(dir, "data"), clock: clock.now, passwordCost });
      };
      const kept = ({ parts }: RunningStore) => [
        parts.ledger.head(),
        parts.db.prepare("select * from credential order by person_id").all(),
      ];
      const signsInOnly = async (reads: RunningStore, reason: string) => {
        const before = kept(reads);
        expect(reads.condition.now().readOnly).toBe(reason);
        expect((await signIn(reads, "head", testPassword)).ok).toBe(true);
        expect(kept(reads)).toEqual(before);
        expect((await must(reads, "window", "session.access", {})).changes).toEqual([]);
      };

      remount("ro");
      const copy = open();
      await signsInOnly(copy, "readOnlyFolder");
      copy.close();
      remount("rw");

      const makeRoom = fill(dir);
      const full = open();
      // Room for a password, and for nothing else.
      const ballast = path.join(dir, "ballast");
      truncateSync(ballast, statSync(ballast).size - 300 * 1024);
      await signsInOnly(full, "diskFull");
      full.close();

      makeRoom();
      const free = open();
      const before = kept(free);
      expect((await signIn(free, "head", testPassword)).ok).toBe(true);
      expect(kept(free)).not.toEqual(before);
      free.close();
    });
  });

  it.each([
    ["Arabic ye and kaf", "كليدي براي سفر ۱۴۰۵", "کلیدی برای سفر ۱۴۰۵"],
    ["other digits", "گذرواژهٔ سفر ۱۴۰۵", "گذرواژهٔ سفر 1405"],
    ["Arabic digits", "گذرواژهٔ سفر ۱۴۰۵", "گذرواژهٔ سفر ١٤٠٥"],
    ["decomposed letters", "آب و آتش در ساری", "\u0627\u0653ب و \u0627\u0653تش در ساری"],
  ])("F6 are the same on another keyboard: %s", async (_name, chosen, typed) => {
    const phc = await hashPassword(chosen, testCost);
    expect(await checkPassword(typed, phc)).toBe(true);
    expect(await checkPassword(chosen.replace("ر", "ز"), phc)).toBe(false);
  });

  it("B14 b27 F6 no password and no recovery code is anywhere in the folder", async () => {
    const { store, dir } = openTestStore();
    const cast = await populate(store);
    await signIn(store, "head", testPassword);
    await signIn(store, "head", "این گذرواژه نادرست است");
    await must(
      store,
      cast.administrator.client,
      "session.changePassword",
      withId({ current: testPassword, password: otherPassword }),
    );
    await must(
      store,
      "window",
      "session.recover",
      withId({ username: "admin", recoveryCode, password: `${otherPassword}۲`, nextRecoveryCode }),
    );
    const look = () => {
      const files = readdirSync(dir, { recursive: true, encoding: "utf8" })
        .map((name) => path.join(dir, name))
        .filter((file) => statSync(file).isFile());
      expect(files.some((file) => file.endsWith("safir.db"))).toBe(true);
      const bytes = Buffer.concat(files.map((file) => readFileSync(file)));
      // The search does find text that is there.
      expect(bytes.includes("شهرداری ساری")).toBe(true);
      const secrets = [
        testPassword,
        otherPassword,
        "این گذرواژه نادرست است",
        recoveryCode,
        nextRecoveryCode,
        "client-administrator",
      ];
      return secrets
        .flatMap((secret) => [
          secret,
          secret.replaceAll("-", ""),
          JSON.stringify(secret).slice(1, -1),
        ])
        .filter(
          (secret) => bytes.includes(secret) || bytes.includes(Buffer.from(secret, "utf16le")),
        );
    };
    expect(look()).toEqual([]);
    store.close();
    expect(look()).toEqual([]);
  });
});
