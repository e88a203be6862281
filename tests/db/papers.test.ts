/** J2 J7 b25: files are stored under their hash, by their content, for people who may see them. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { attachmentPath } from "#db/attachments.ts";
import { contentsOf } from "../helpers/folders.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { openTestStore, pdfBytes, requestDraft } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";

const open = async () => {
  const { store, clock, dir } = openTestStore();
  return { store, dir, walk: await createWalk(store, clock) };
};
const add = (walk: Walk, who: StaffKey, name: string, bytes: Uint8Array = pdfBytes) =>
  walk.ask(who, "file.add", { name, mime: "application/x-lie", bytes });
const read = async (walk: Walk, who: StaffKey, sha256: string) => {
  const result = await walk.ask(who, "file.read", { sha256 });
  return result.ok ? "read" : result.error.code;
};
const sha256 = createHash("sha256").update(pdfBytes).digest("hex");

describe("a file", () => {
  it("B14 b25 is under its hash, with any path in its name", async () => {
    const { walk, dir, store } = await open();
    const before = Object.keys(contentsOf(dir));
    for (const name of [
      "../../../etc/passwd.pdf",
      "..\\..\\x.pdf",
      "\\\\server\\share\\x.pdf",
      "/abs/x.pdf",
      "C:\\x.pdf",
    ])
      expect(await add(walk, "employee", name)).toMatchObject({
        ok: true,
        value: { sha256, mime: "application/pdf", size: pdfBytes.length },
      });
    const made = Object.keys(contentsOf(dir)).filter((name) => !before.includes(name));
    expect(made).toEqual([path.join("attachments", sha256.slice(0, 2), sha256)]);
    expect(existsSync(attachmentPath(store.parts.attachments, sha256))).toBe(true);
  });

  it("B14 b25 has the type of its first bytes; an .exe named .pdf is refused and nothing is stored", async () => {
    const { walk, store } = await open();
    const exe = new Uint8Array([0x4d, 0x5a, 0x90, 0x00, 0x03]);
    for (const name of [
      "invoice.pdf",
      "photo.jpg",
      "notes.txt",
      "table.xlsx",
      "run.exe",
      "noextension",
    ])
      expect(await add(walk, "employee", name, exe)).toEqual({
        ok: false,
        error: { code: "invalid", reason: "fileType" },
      });
    expect(await add(walk, "employee", "run.exe")).toMatchObject({ error: { reason: "fileType" } });
    expect(readdirSync(store.parts.attachments)).toEqual([]);
  });

  it("J2 may be as large as the setting says and no larger", async () => {
    const { walk } = await open();
    await walk.ask("administrator", "settings.change", {
      key: "maxFileMegabytes",
      value: 1,
      commandId: randomUUID(),
    });
    const bytes = new Uint8Array(1024 * 1024 + 1);
    bytes.set(pdfBytes);
    expect((await add(walk, "employee", "a.pdf", bytes.subarray(0, 1024 * 1024))).ok).toBe(true);
    expect(await add(walk, "employee", "a.pdf", bytes)).toEqual({
      ok: false,
      error: { code: "invalid", reason: "fileTooLarge", params: { limit: 1 } },
    });
  });

  it("J2 is read only by the person who added it and by people who see the dossier", async () => {
    const { walk } = await open();
    await add(walk, "employee", "دعوت.pdf");
    expect(await read(walk, "employee", sha256)).toBe("read");
    expect(await read(walk, "officer", sha256)).toBe("notFound");
    await walk.missionIn("inReview");
    const readers: Record<string, string> = {};
    for (const who of [
      "employee",
      "manager",
      "officer",
      "observer",
      "colleague",
      "administrator",
    ] as const)
      readers[who] = await read(walk, who, sha256);
    expect(readers).toEqual({
      employee: "read",
      manager: "read",
      officer: "read",
      observer: "read",
      colleague: "notFound",
      administrator: "notFound",
    });
  });

  it("J2 two people who add the same file both have it, each under their own name for it", async () => {
    const { walk } = await open();
    expect(await add(walk, "employee", "یک.pdf")).toMatchObject({ value: { name: "یک.pdf" } });
    expect(await add(walk, "colleague", "دو.pdf")).toMatchObject({ value: { name: "دو.pdf" } });
    expect(await walk.ask("colleague", "file.read", { sha256 })).toMatchObject({
      value: { name: "دو.pdf" },
    });
    expect(await walk.ask("employee", "file.read", { sha256 })).toMatchObject({
      value: { name: "یک.pdf" },
    });
  });

  it("B14 b25 J2 cannot be named in a dossier by its hash alone, nor under another name or type", async () => {
    const { walk, store } = await open();
    const { cast } = walk;
    const draft = await requestDraft(store, cast.employee.client, cast.employee.id);
    const paper = draft.invitationFile as { sha256: string; name: string };
    const submit = (who: StaffKey, invitationFile: object) =>
      walk.act(who, "submit", randomUUID(), { draft: { ...draft, invitationFile } });
    const missing = { ok: false, error: { code: "refused", reason: "fileMissing" } };
    // The colleague knows the hash of a file that they may not read.
    expect(await submit("colleague", paper)).toEqual(missing);
    expect(await submit("employee", { ...paper, name: "invitation.exe" })).toEqual(missing);
    expect(await submit("employee", { ...paper, mime: "text/html" })).toEqual(missing);
    expect(await submit("employee", { ...paper, size: 1 })).toEqual(missing);
    expect(await submit("employee", { ...paper, sha256: "0".repeat(64) })).toEqual(missing);
    expect((await submit("employee", paper)).ok).toBe(true);
  });
});

describe("a draft", () => {
  it("J2 is kept as typed, also when it is wrong, and is returned only to its owner", async () => {
    const { walk } = await open();
    const draft = {
      id: randomUUID(),
      kind: "request",
      missionId: null,
      body: { startDate: "۱۴۰۵/", members: [{ nationalId: "٠۳۱" }] },
    };
    expect((await walk.ask("employee", "draft.save", draft)).ok).toBe(true);
    expect(await walk.ask("employee", "draft.load", { id: draft.id })).toMatchObject({
      value: { draft },
    });
    expect(await walk.ask("colleague", "draft.load", { id: draft.id })).toEqual({
      ok: true,
      value: { draft: null },
    });
    expect(await walk.ask("colleague", "draft.save", { ...draft, body: {} })).toMatchObject({
      error: { code: "notFound" },
    });
    expect((await walk.ask("colleague", "draft.discard", { id: draft.id })).ok).toBe(true);
    expect(await walk.ask("employee", "draft.list", {})).toMatchObject({
      value: { drafts: [draft] },
    });
  });

  it("J2 stays when the request is refused, and is deleted when it was submitted", async () => {
    const { walk, store } = await open();
    const { cast } = walk;
    const missionId = randomUUID();
    const body = await requestDraft(store, cast.employee.client, cast.employee.id);
    await walk.ask("employee", "draft.save", {
      id: missionId,
      kind: "request",
      missionId: null,
      body,
    });
    const wrong = { ...body, endDate: "2027-01-01" };
    expect(await walk.act("employee", "submit", missionId, { draft: wrong })).toMatchObject({
      error: {
        code: "invalid",
        reason: "checkFields",
        fields: [{ path: "endDate", reason: "endBeforeStart" }],
      },
    });
    const left = async () =>
      ((await walk.ask("employee", "draft.list", {})) as { value: { drafts: unknown[] } }).value
        .drafts.length;
    expect(await left()).toBe(1);
    await walk.mustAct("employee", "submit", missionId, { draft: body });
    expect(await left()).toBe(0);
  });
});
