/**
 * Makes the sample municipality: people, the agreements of the unit, commitments, missions in every state.
 * Everything is made by calling commands, in the order of time, with a clock that runs through the
 * last three years. Built beside its place and renamed when it is whole.
 */
import { randomUUID } from "node:crypto";
import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OpenRefusal } from "#shared/store-protocol.ts";
import { syncFolder } from "../attachments.ts";
import { fileNames } from "../folder.ts";
import { sampleCost, type Cost } from "../passwords.ts";
import { createCatchUp } from "../projections/search.ts";
import { troubleOf } from "../sqlite.ts";
import { createStore, type RunningStore } from "../store.ts";
import { seeAccounts } from "./accounts.ts";
import { recordAbsences } from "./absences.ts";
import { keepArchive } from "./archive.ts";
import { keepContacts } from "./contacts.ts";
import { discloseToCouncil } from "./council.ts";
import { keepDiary } from "./diary.ts";
import { planAgreements, registerAgreements } from "./agreements.ts";
import { planCommitments } from "./commitments.ts";
import { planMission } from "./life.ts";
import { setUpMoney } from "./money.ts";
import { sampleMissions } from "./missions.ts";
import { sampleAdministrator, samplePassword, samplePeople } from "./people.ts";
import { exportDossier } from "./packages.ts";
import { releaseNews } from "./news.ts";
import { setUpProfiles } from "./profiles.ts";
import { seeReminders } from "./reminders.ts";
import type { SampleWorld } from "./world.ts";

const daysBack = 1100;

/** Fills the folder once; a folder that has a database is left alone. The refusal, or `null`. */
export const ensureSample = async (
  dir: string,
  progress: (done: number, total: number) => void,
): Promise<{ ok: false; refusal: OpenRefusal; detail: string } | null> => {
  if (existsSync(join(dir, fileNames.database))) return null;
  const making = `${dir}.making`;
  try {
    rmSync(making, { recursive: true, force: true });
    await makeSample(making, new Date(), progress);
    rmSync(dir, { recursive: true, force: true });
    renameSync(making, dir);
    syncFolder(dirname(dir));
    return null;
  } catch (error) {
    const trouble = troubleOf(error);
    const refusal =
      trouble === "diskFull" ? "diskFull" : trouble === "readOnly" ? "readOnlyFolder" : "failed";
    return { ok: false, refusal, detail: String(error) };
  }
};

export const makeSample = async (
  dir: string,
  now: Date,
  progress: (done: number, total: number) => void = () => {},
  passwordCost: Cost = sampleCost,
): Promise<void> => {
  let clock = new Date(now.getTime() - daysBack * 86_400_000);
  const store = createStore({ dir, clock: () => clock, sample: true, passwordCost });
  try {
    const world = await populate(store, now);
    await setUpMoney(world, daysBack);
    const happenings = [
      ...sampleMissions.flatMap((mission, index) => planMission(world, mission, index)),
      ...planAgreements(world),
      ...planCommitments(world),
    ].toSorted((a, b) => a.at.getTime() - b.at.getTime());
    for (const [index, { at, run }] of happenings.entries()) {
      clock = at > now ? now : at;
      await run();
      progress(index + 1, happenings.length);
    }
    // Current passports: one that is not issued yet cannot be recorded.
    await setUpProfiles(world);
    await recordAbsences(world);
    await keepContacts(world);
    await keepDiary(world);
    await keepArchive(world);
    await seeReminders(world);
    await releaseNews(world);
    await discloseToCouncil(world);
    await exportDossier(world);
    await seeAccounts(world);
    store.parts.db.exec("delete from session");
    // Otherwise the first search waits for the words of three years.
    createCatchUp(store.parts.db, store.parts.ledger)();
  } finally {
    store.close();
  }
};

const populate = async (store: RunningStore, now: Date): Promise<SampleWorld> => {
  const people = new Map<string, string>();
  const as: SampleWorld["as"] = async (key, name, input) => {
    const id = people.get(key);
    if (id !== undefined) store.parts.sessions.start(`sample ${key}`, id);
    const result = await store.call(`sample ${key}`, name, input);
    if (!result.ok) throw new Error(`Sample: ${key} ${name}: ${JSON.stringify(result.error)}`);
    return result.value;
  };
  const { username, nameFa, postFa, unitFa } = sampleAdministrator;
  const { personId } = await as(username, "setup.municipality", {
    commandId: randomUUID(),
    nameFa: "شهرداری ساری",
    nameEn: "Municipality of Sari",
    adminNameFa: nameFa,
    adminPostFa: postFa,
    adminUnitFa: unitFa,
    username,
    password: samplePassword,
    recoveryCode: "ABCDEFGHJKMNPQRSTVWX",
  });
  people.set(username, personId);
  // Setting up asks for no English words; they give their own afterwards.
  await as(username, "people.change", {
    commandId: randomUUID(),
    id: personId,
    seenVersion: 1,
    fields: {
      ...sampleAdministrator,
      managerId: null,
      roles: ["administrator"],
    },
  });
  for (const { key, manager, ...fields } of samplePeople) {
    const id = randomUUID();
    await as(username, "people.register", {
      commandId: randomUUID(),
      id,
      username: key,
      password: samplePassword,
      fields: {
        ...fields,
        managerId: manager === null ? null : (people.get(manager) ?? null),
      },
    });
    people.set(key, id);
  }
  // The sample has one shared password on purpose; nobody has to change it first.
  store.parts.db.exec("update credential set must_change = 0");
  const world: SampleWorld = { store, now, people, agreements: new Map(), as };
  return { ...world, agreements: await registerAgreements(world) };
};
