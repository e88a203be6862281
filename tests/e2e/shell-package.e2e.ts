/**
 * F11: the package opens and a request can be made in it; its fuses are read back. Where only the
 * old Electron is available this is the package labelled unshippable, made by the same settings.
 */
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from "@electron/fuses";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fuses, knownBy } from "#build/fuses.ts";
import { nodePath, outDir, root } from "#build/paths.ts";
import { addDays } from "#shared/persian/jalali.ts";
import { launchSafir, type Safir } from "#tests/helpers/launch.ts";
import { validDraft } from "#tests/helpers/mission-inputs.ts";

const outputs = [path.join(root, "release"), path.join(outDir, "package-unshippable")];
const folder = () =>
  outputs
    .map((output) => path.join(output, "linux-unpacked"))
    .find((candidate) => existsSync(path.join(candidate, "safir"))) ?? "";

let work: string;
let safir: Safir | undefined;
beforeAll(() => {
  for (const output of outputs)
    rmSync(path.join(output, "linux-unpacked"), { recursive: true, force: true });
  execFileSync(nodePath, [path.join(root, "build", "package.ts")], {
    env: { ...process.env, SAFIR_BUILT: "1" },
  });
  work = mkdtempSync(path.join(tmpdir(), "safir-package-"));
});
afterAll(async () => {
  await safir?.close();
  rmSync(work, { recursive: true, force: true });
});

test("B14 b26 F11 every fuse the packaged Electron has is set as required", async () => {
  const wire = await getCurrentFuseWire(path.join(folder(), "safir"));
  const { config, unknown } = knownBy(wire, fuses());
  const on = "1".codePointAt(0);
  const off = "0".codePointAt(0);
  for (const [fuse, wanted] of Object.entries(config))
    if (/^\d+$/.test(fuse)) expect(wire, fuse).toHaveProperty(fuse, wanted ? on : off);
  // The fuses of the shipped Electron; the old one lacks the two newest.
  if (!folder().includes("unshippable")) expect(unknown).toEqual([]);
  else expect(unknown).toEqual(["GrantFileProtocolExtraPrivileges", "WasmTrapHandlers"]);
});

test("F11 the package holds the program and this system's driver, and nothing for tests", () => {
  const resources = path.join(folder(), "resources");
  const unpacked = path.join(resources, "app.asar.unpacked", "node_modules");
  expect(readdirSync(unpacked)).toEqual(["better-sqlite3"]);
  expect(readdirSync(path.join(unpacked, "better-sqlite3", "prebuilds"))).toEqual([
    `linux-${process.arch}.node`,
  ]);
  const listed = execFileSync(path.join(root, "node_modules/.bin/asar"), [
    "list",
    path.join(resources, "app.asar"),
  ]).toString();
  expect(listed).toContain("/out/electron/main.cjs");
  expect(listed).not.toMatch(/echo|\.map$|\/tests|zod|\.stamp/m);
  expect(existsSync(path.join(resources, "app"))).toBe(false);
});

test("F11 the package opens, accepts no options from outside, and a request is made in it (J2)", async () => {
  safir = await launchSafir({
    executable: await testable(),
    dir: path.join(work, "ignored"),
    args: ["--sample"],
    env: { XDG_DATA_HOME: work, SAFIR_STORE_ENTRY: "/nowhere", SAFIR_NODE: "/nowhere" },
  });
  await expect.poll(async () => (await status()).store).toBe("ready");
  expect(await status()).toMatchObject({ dir: path.join(work, "safir", "data-sample") });

  const setup = await value(safir.call("setup.status", {}));
  // A person who owes no report: others may not request a journey.
  const employee = setup.samplePeople.find(({ username }) => username === "karshenas.gardeshgari");
  const session = await value(
    safir.call("session.signIn", {
      username: employee?.username ?? "",
      password: setup.samplePassword ?? "",
    }),
  );
  await safir.page.getByRole("navigation").first().waitFor();
  const missionId = randomUUID();
  const invitationFile = await value(
    safir.call("file.add", { name: "دعوت.pdf", mime: "application/pdf", bytes: pdf() }),
  );
  const [start, end] = [addDays(session.today, 90), addDays(session.today, 94)];
  const draft = validDraft({
    invitationFile,
    startDate: start,
    endDate: end,
    members: [
      {
        personId: session.person?.id,
        nameFa: session.person?.nameFa,
        post: session.person?.postFa,
        role: "head",
        passportType: "service",
      },
    ],
  });
  const request = { missionId, seenVersion: 0, commandId: randomUUID(), draft };
  expect(await value(safir.call("mission.submit", request))).toMatchObject({ missionId });
  const dossier = await value(safir.call("mission.dossier", { missionId }));
  expect(dossier.mission.status).toBe("inReview");
  await safir.page.evaluate((id) => (location.hash = `#/missions/${id}`), missionId);
  await safir.screenshot("package-request");
});

/** A copy that differs in the one fuse that Playwright needs to attach (quality.md §1.2). */
const testable = async (): Promise<string> => {
  const copy = path.join(work, "app");
  cpSync(folder(), copy, { recursive: true, mode: 1 });
  const executable = path.join(copy, "safir");
  copyFileSync(path.join(folder(), "safir"), executable);
  const wire = await getCurrentFuseWire(executable);
  const { config } = knownBy(wire, fuses());
  await flipFuses(executable, {
    ...config,
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return executable;
};

const pdf = () => new TextEncoder().encode("%PDF-1.7\n%%EOF\n");

const status = async () => {
  if (!safir) throw new Error("not open");
  return value(safir.call("app.status", {}));
};

const value = async <T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; error: unknown }>,
): Promise<T> => {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};
