/** A real store in a fresh folder, and the calls tests make again and again. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import type { Role } from "#shared/contract/capabilities.ts";
import type { Input, Name, Output } from "#shared/contract/table.ts";
import { createStore, type RunningStore } from "#db/store.ts";
import { basisOf } from "#shared/mission/rests.ts";
import { loadMission } from "#db/mission-store.ts";
import { newId } from "#renderer/new-id.ts";
import { afterThisTest } from "./after-test.ts";
import { shortChange, shortRoute } from "./routes.ts";
import { testCost } from "./test-cost.ts";
import { testPassword } from "./test-password.ts";

/** A temporary folder, removed after the test. */
export const tempDir = (): string => {
  const dir = mkdtempSync(join(tmpdir(), "safir-test-"));
  afterThisTest(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
};

/** A clock that tests move by hand. */
export const createClock = (start = "2026-11-23T08:00:00.000Z") => {
  let at = Date.parse(start);
  const confirmers: (() => void)[] = [];
  const move = (to: number) => {
    at = to;
    for (const confirm of confirmers) confirm();
  };
  const instantOf = (to: string) => Date.parse(to.length === 10 ? `${to}T08:00:00.000Z` : to);
  return {
    now: () => new Date(at),
    /** Jumps to an instant or a day (then 08:00 UTC); the store gets a confirmation that this is right. */
    set: (to: string) => move(instantOf(to)),
    advance: (milliseconds: number) => move(at + milliseconds),
    /** Shows another instant that nobody has confirmed. */
    slip: (to: string) => void (at = instantOf(to)),
    onMoved: (confirm: () => void) => void confirmers.push(confirm),
  };
};
export type Clock = ReturnType<typeof createClock>;

export const openTestStore = (dir = tempDir(), clock: Clock = createClock()) => {
  const store = createStore({
    dir,
    clock: clock.now,
    passwordCost: testCost,
    log: (line) => console.error(line),
  });
  // A test's clock may have been moved before this store was opened.
  store.parts.clockGuard.confirm();
  clock.onMoved(() => store.parts.clockGuard.confirm());
  afterThisTest(() => store.parts.db.open && store.close());
  return { store, dir, clock };
};

export { testPassword };

/** The answer's value, or the whole refusal as an exception. */
export const must = async <N extends Name>(
  store: RunningStore,
  client: string,
  name: N,
  input: Input<N>,
): Promise<Output<N>> => {
  const result = await store.call(client, name, input);
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  return result.value;
};

/** A command with a fresh id. */
export const withId = <T extends object>(input: T): T & { commandId: string } => ({
  ...input,
  commandId: newId(),
});

/** The proof and basis of a signed action: the password, and the basis of the dossier now. */
export const signing = (store: RunningStore, missionId: string) => ({
  password: testPassword,
  basis: basisOf(loadMission(store.parts.ledger, missionId)),
});

/**
 * A municipality with one person for each role (and a second employee), all signed in. The employees'
 * manager is the manager, whose manager is the deputy mayor. The route is a short one unless the test is about
 * the shipped one.
 */
export const populate = async (
  store: RunningStore,
  route: "short" | "shipped" = "short",
): Promise<Record<Role | "colleague", { client: string; id: string }>> => {
  const admin = "client-administrator";
  const { personId } = await must(
    store,
    admin,
    "setup.municipality",
    withId({
      nameFa: "شهرداری ساری",
      nameEn: "Municipality of Sari",
      adminNameFa: "مدیر سامانه",
      adminPostFa: "مدیر سامانه",
      adminUnitFa: "فناوری اطلاعات",
      username: "admin",
      password: testPassword,
      recoveryCode: "ABCDE-FGHJK-MNPQR-STVWX",
    }),
  );
  const cast: Record<string, { client: string; id: string }> = {
    administrator: { client: admin, id: personId },
  };
  const plan: [string, Role, string | null][] = [
    ["mayor", "mayor", null],
    ["deputyMayor", "deputyMayor", "mayor"],
    ["manager", "manager", "deputyMayor"],
    ["head", "head", "mayor"],
    ["officer", "officer", "head"],
    ["archivist", "archivist", "head"],
    ["observer", "observer", "mayor"],
    ["employee", "employee", "manager"],
    ["colleague", "employee", "manager"],
    ["protection", "protection", "mayor"],
    ["finance", "finance", "deputyMayor"],
    ["humanResources", "humanResources", "deputyMayor"],
    ["secretariat", "secretariat", "deputyMayor"],
    ["councillor", "councillor", "mayor"],
  ];
  for (const [key, role, manager] of plan) {
    const id = randomUUID();
    const client = `client-${key}`;
    await must(
      store,
      admin,
      "people.register",
      withId({
        id,
        username: key.toLowerCase(),
        password: testPassword,
        fields: {
          nameFa: `آزمون ${key}`,
          nameEn: "",
          postFa: `سمت ${key}`,
          postEn: key,
          unitFa: "واحد آزمون",
          unitEn: "Test",
          managerId: manager === null ? null : (cast[manager]?.id ?? null),
          roles: [role],
        },
      }),
    );
    store.parts.db.prepare("update credential set must_change = 0 where person_id = ?").run(id);
    store.parts.sessions.start(client, id);
    cast[key] = { client, id };
  }
  if (route === "short")
    for (const { version: _version, ...template } of [shortRoute, shortChange]) {
      const effectiveFrom = store.parts.today();
      await must(
        store,
        admin,
        "route.publish",
        withId({ template: { ...template, effectiveFrom }, seenVersion: 0 }),
      );
    }
  return cast;
};

/** A minimal PDF. */
export const pdfBytes = new TextEncoder().encode("%PDF-1.4\n%%EOF\n");

/** A request that the rules accept on 2026-11-23, with an uploaded invitation. */
export const requestDraft = async (
  store: RunningStore,
  client: string,
  personId: string,
): Promise<Record<string, unknown>> => {
  const invitationFile = await must(store, client, "file.add", {
    name: "دعوت‌نامه.pdf",
    mime: "application/pdf",
    bytes: pdfBytes,
  });
  return {
    subject: "پیگیری تفاهم‌نامهٔ خواهرخواندگی با آستاراخان",
    missionType: "agreementFollowUp",
    unitGoals: [7, 8],
    importance: "احیای بند گردشگری تفاهم‌نامه",
    expectedResults: "سند اجرایی دوساله",
    country: "RU",
    city: "آستاراخان",
    hostOrg: "شهرداری آستاراخان",
    hostContact: "مدیر روابط خارجی",
    startDate: "2027-02-01",
    endDate: "2027-02-05",
    members: [
      {
        personId,
        nameFa: "آزمون employee",
        post: "کارشناس گردشگری",
        role: "head",
        passportType: "service",
      },
    ],
    payer: "host",
    invitationSummary: "دعوت به نشست گردشگری",
    invitationFile,
  };
};
