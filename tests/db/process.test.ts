/** The store process over its port: it finishes a running call. */
import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { answerOf } from "../helpers/answer-of.ts";
import type { FromStore, ToStore } from "#shared/store-protocol.ts";
import { tempDir, testPassword, withId } from "../helpers/store.ts";

describe("the store process", () => {
  it("F10 J10 answers a running call before it closes, and loses nothing of it", async () => {
    const child = fork(path.join(import.meta.dirname, "../../db/process.ts"), {
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const heard: FromStore[] = [];
    child.on("message", (message) => heard.push(message as FromStore));
    const say = (message: ToStore) => child.send(message);
    const dir = tempDir();
    const opened = answerOf(child);
    say({ kind: "open", dir, sample: false, clockShiftDays: 0 });
    await opened;
    const input = withId({
      nameFa: "شهرداری",
      nameEn: "Municipality",
      adminNameFa: "مدیر",
      adminPostFa: "مدیر",
      adminUnitFa: "واحد",
      username: "admin",
      password: testPassword,
      recoveryCode: "ABCDE-FGHJK-MNPQR-STVWX",
    });
    const gone = once(child, "exit");
    say({ kind: "call", id: 1, client: "window", name: "setup.municipality", input });
    say({ kind: "close" });
    await gone;
    const kinds = heard.map(({ kind }) => kind).filter((kind) => kind !== "changed");
    expect(kinds).toEqual(["ready", "answer", "closed"]);
    expect(heard.find(({ kind }) => kind === "answer")).toMatchObject({ result: { ok: true } });
  });
});
