/**
 * Commands that the sample lacks and a golden ledger needs: one for every type of
 * event that is left, by people who may give it.
 */
import { randomUUID } from "node:crypto";
import type { Input, Name, Output } from "#shared/contract/table.ts";
import { openNow, type Status } from "#shared/mission/state.ts";
import { addDays, jalaliYear } from "#shared/persian/jalali.ts";
import { loadMission } from "#db/mission-store.ts";
import { createActs } from "#db/sample/acts.ts";
import { samplePassword } from "#db/sample/people.ts";
import { samplePdf } from "#db/sample/papers.ts";
import type { SampleWorld } from "#db/sample/world.ts";
import type { RunningStore } from "#db/store.ts";
import {
  aGift,
  aSegment,
  aTravelPaper,
  anExpense,
  euros,
  validDraft,
} from "../helpers/mission-inputs.ts";
import { onScreen } from "../helpers/on-screen.ts";
import { partsOf } from "./other-office.ts";
import { aPermitStep, aStep, aTemplate } from "../helpers/routes.ts";

const officer = "karshenas.beynolmelal";
const finance = "mali";
const archivist = "bayegan";
const secretariat = "dabirkhaneh";
const head = "modir.ravabet";

export type Golden = ReturnType<typeof createGolden>;

/** A copied sample with calls by a person's user name. `other`: a package of another office. */
export const createGolden = (store: RunningStore, administrator: string, other: Uint8Array) => {
  const people = new Map(
    store.parts.db
      .prepare<[], { id: string; username: string }>(
        "select id, username from person where username is not null",
      )
      .all()
      .map(({ id, username }) => [username, id]),
  );
  const as = async <N extends Name>(key: string, name: N, input: Input<N>): Promise<Output<N>> => {
    store.parts.sessions.start(`golden ${key}`, people.get(key) ?? "");
    const result = await store.call(`golden ${key}`, name, input);
    if (!result.ok) throw new Error(`${key} ${name}: ${JSON.stringify(result.error)}`);
    return result.value;
  };
  const world: SampleWorld = { store, now: store.parts.now(), people, agreements: new Map(), as };
  const used = new Set<string>();
  /** A mission in this state that no command has used yet. */
  const missionIn = (status: Status): string => {
    const id = store.parts.db
      .prepare<[string], string>(
        "select id from mission where status = ? order by submitted_at, id",
      )
      .pluck()
      .all(status)
      .find((one) => !used.has(one));
    if (id === undefined) throw new Error(`The sample has no further mission that is ${status}.`);
    used.add(id);
    return id;
  };
  return { store, administrator, other, people, as, world, missionIn, today: store.parts.today() };
};

/** A command with an id of its own. */
const said = <T extends object>(fields: T) => ({ commandId: randomUUID(), ...fields });

const officeActs = async ({ as, administrator, people, store, today }: Golden): Promise<void> => {
  const seen = <T extends object>(name: Name, fields: T) => onScreen(store, name, said(fields));
  const id = people.get("khabarnegar") ?? "";
  await as(administrator, "people.setActive", seen("people.setActive", { id, active: false }));
  await as(administrator, "people.setActive", seen("people.setActive", { id, active: true }));
  await as(
    administrator,
    "settings.change",
    said({ key: "stepDueWorkingDays", seenVersion: 0, value: 4 }),
  );
  const holidays = [{ day: addDays(today, 40), titleFa: "تعطیل شهر", titleEn: "City holiday" }];
  await as(
    administrator,
    "calendar.change",
    said({ seenVersion: 0, calendar: { weekend: [4, 5], holidays } }),
  );
  const table = {
    effectiveFrom: today,
    citation: "بخشنامهٔ نمونه",
    ceilings: { government: 9, minister: 8, ambassador: 7, others: 6 },
  };
  await as(administrator, "gifts.publishCeilings", said({ seenVersion: 0, table }));
  const recoveryCode = "ABCDE-FGHJK-MNPQR-STVWX";
  await as(administrator, "recovery.replace", said({ password: samplePassword, recoveryCode }));
  await as("manabe.ensani", "staffFile.recordExport", said({}));
  const fields = {
    principalId: people.get("moaven") ?? "",
    deputyId: people.get(finance) ?? "",
    from: today,
    to: addDays(today, 2),
  };
  const declined = randomUUID();
  await as("moaven", "deputies.propose", said({ id: declined, fields }));
  await as(finance, "deputies.decline", said({ id: declined, reason: "در سفرم" }));
  const ended = randomUUID();
  await as("moaven", "deputies.propose", said({ id: ended, fields }));
  await as(finance, "deputies.accept", said({ id: ended }));
  await as("moaven", "deputies.end", said({ id: ended, reason: "زود برگشتم" }));
};

const registerActs = async ({ as, today }: Golden): Promise<void> => {
  const id = randomUUID();
  const fields = {
    titleFa: "آزمون",
    kind: "other",
    partnerCity: "باکو",
    country: "AZ",
    signedOn: today,
  } as const;
  await as(officer, "agreements.register", said({ id, fields }));
  await as(officer, "agreements.change", said({ id, seenVersion: 1, fields }));
  await as(
    officer,
    "agreements.setStatus",
    said({ id, seenVersion: 2, status: "suspended", reason: "به خواست طرف مقابل" }),
  );
  const addendum = { id: randomUUID(), signedOn: today, text: "الحاقیهٔ نخست" };
  await as(officer, "agreements.addAddendum", said({ id, seenVersion: 3, addendum }));
  const activity = { id: randomUUID(), kind: "letter", day: today, text: "نامه" } as const;
  await as(officer, "agreements.addActivity", said({ id, seenVersion: 4, activity }));
  await as(
    officer,
    "agreements.dropActivity",
    said({ id, seenVersion: 5, activityId: activity.id, reason: "دو بار ثبت شد" }),
  );
  const kept = randomUUID();
  const promise = { text: "ارسال نقشه", ownerUnit: "معاونت شهرسازی", due: addDays(today, 30) };
  await as(
    officer,
    "commitments.make",
    said({ id: kept, fields: promise, source: { kind: "meeting" } }),
  );
  await as(officer, "commitments.change", said({ id: kept, seenVersion: 1, fields: promise }));
  await as(officer, "commitments.finish", said({ id: kept, seenVersion: 2, note: "فرستاده شد" }));
  await as(officer, "commitments.reopen", said({ id: kept, seenVersion: 3, reason: "ناقص بود" }));
  const register = async (nameFa: string) =>
    (await as(officer, "contacts.register", said({ fields: { nameFa, country: "AZ" } }))).id;
  const one = await register("کامران علی‌اف");
  const into = await register("کامران علی‌یف");
  await as(officer, "contacts.merge", said({ id: one, seenVersion: 1, into }));
  await as(officer, "contacts.separate", said({ id: one, seenVersion: 2, reason: "دو نفرند" }));
};

const archiveActs = async ({ as, administrator, store, today }: Golden): Promise<void> => {
  const seen = () => ({ seenVersion: store.parts.archive().version });
  const rule = {
    code: "Z1",
    titleFa: "آزمون",
    trigger: "archived",
    years: 2,
    disposition: "transfer",
    citation: "نمونه",
    effectiveFrom: today,
  } as const;
  await as(administrator, "archive.putRule", said({ ...seen(), rule, isNew: true }));
  const archiveClass = { code: "99", titleFa: "آزمون", retentionClass: "Z1" };
  await as(archivist, "archive.putClass", said({ ...seen(), archiveClass, isNew: true }));
  await as(archivist, "archive.removeClass", said({ ...seen(), code: "99" }));
  await as(administrator, "archive.removeRule", said({ ...seen(), code: "Z1" }));
};

const requestActs = async (golden: Golden): Promise<void> => {
  const { world, missionIn, administrator, store } = golden;
  const missionId = missionIn("inReview");
  const waiting = createActs(world, missionId);
  const [step] = openNow(loadMission(store.parts.ledger, missionId));
  const personId = golden.people.get(step?.role === "manager" ? "modir.gardeshgari" : head);
  const named = { stepId: step?.id, personId, reason: "در مرخصی است" };
  await waiting.act(administrator, "reassign", named);

  const { act, upload } = createActs(world, missionIn("approved"));
  await act(officer, "classify", {
    target: "dossier",
    confidentiality: "confidential",
    reason: "",
  });
  const file = await upload(secretariat, "برگهٔ امضاشده.pdf", samplePdf("signed"));
  await act(secretariat, "keepSignedPaper", { stepId: "request", file });
  const small = { shift: { hostWeb: "host.example" } };
  await act(officer, "proposeChange", { reason: "نشانی تازه", draft: small });
  const large = { shift: { city: "ولگوگراد" } };
  await act(officer, "proposeChange", { reason: "شهر دیگر", draft: large });
  await act(officer, "dropChange", { reason: "لازم نشد" });

  const changing = createActs(world, missionIn("changing"));
  await changing.decideAs(99, "approve", { note: "" });

  const called = createActs(world, missionIn("cancelled"));
  await called.act(officer, "acknowledge", { kind: "hostLetter", note: "نامه فرستاده شد" });

  const refused = refusedPermit(store);
  const asking = createActs(world, refused.missionId);
  await asking.act(secretariat, "askPermitAgain", { stepId: refused.stepId, reason: "مدارک تازه" });
};

/** A permit that a body has refused, as the sample has one. */
const refusedPermit = (store: RunningStore): { missionId: string; stepId: string } => {
  const row = store.parts.db
    .prepare<[], { missionId: string; stepId: string }>(
      "select mission_id as missionId, step_id as stepId from task where kind = 'refusedPermit'",
    )
    .get();
  if (row === undefined) throw new Error("The sample has no refused permit.");
  return row;
};

const travelActs = async ({ as, world, missionIn, store }: Golden): Promise<void> => {
  const missionId = missionIn("ordered");
  const { act, members } = createActs(world, missionId);
  const member = members()[0]?.personId ?? "";
  const { mission } = await as(officer, "mission.dossier", { missionId });
  const { startDate } = mission.request;
  const [paper, segment, expense, gift] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await act(officer, "putTravelPaper", { id: paper, paper: aTravelPaper({ member }) });
  await act(officer, "removeTravelPaper", { id: paper });
  const times = { departAt: `${startDate}T06:00`, arriveAt: `${startDate}T09:00` };
  await act(officer, "putSegment", { id: segment, segment: aSegment(times) });
  await act(officer, "removeSegment", { id: segment });
  await act(officer, "finalizeProgramme", {});
  await act(finance, "setPayers", { cells: [] });
  const bought = anExpense({ member, kind: "ticket", day: startDate });
  await act(officer, "putExpense", { id: expense, ...bought });
  await act(officer, "removeExpense", { id: expense });
  const given = aGift({ member, day: startDate });
  await act(officer, "recordGift", { id: gift, ...given });
  await act(officer, "correctGift", { id: gift, ...given, reason: "ارزش اصلاح شد" });
  await act(officer, "withdrawGift", { id: gift, reason: "دو بار ثبت شد" });
  const line = {
    code: "گ-۱",
    titleFa: "سفر",
    year: jalaliYear(store.parts.today()),
    amount: euros(5_000_00),
  };
  const lineId = randomUUID();
  await as(finance, "budget.put", said({ id: lineId, seenVersion: 0, fields: line }));
  await act(finance, "reserveBudget", { lineId, amount: euros(100_00), override: "" });
  await act(finance, "releaseBudget", { reason: "لازم نشد" });
};

const reportActs = async ({ world, missionIn, store }: Golden): Promise<void> => {
  const filed = store.parts.db
    .prepare<[], string>("select mission_id from task where kind = 'approveSettlement'")
    .pluck()
    .get();
  if (filed === undefined) throw new Error("The sample has no settlement that waits.");
  await createActs(world, filed).act(finance, "returnSettlement", { reason: "رسید بلیت نیست" });
  const { act } = createActs(world, missionIn("archived"));
  await act(archivist, "changeRetention", { retentionClass: "M10", reason: "جدول تازه" });
  await act(archivist, "holdDisposal", { reason: "پروندهٔ قضایی" });
  await act(archivist, "releaseDisposal", { reason: "رأی صادر شد" });
};

/** A route with an optional permit, and a request without it. */
const routeActs = async ({ as, world, administrator, people, today }: Golden): Promise<void> => {
  const { version: _version, ...template } = aTemplate([
    aStep("mayor", 1, { assignee: "mayor" }),
    aPermitStep("governorate", 2, { compulsory: false }),
  ]);
  const dated = { ...template, effectiveFrom: today };
  await as(administrator, "route.publish", said({ template: dated, seenVersion: 0 }));
  const missionId = randomUUID();
  const { act, upload, decideAs } = createActs(world, missionId);
  const traveller = "manabe.ensani";
  const invitationFile = await upload(traveller, "دعوت‌نامه.pdf", samplePdf("invitation"));
  const members = [
    {
      personId: people.get(traveller),
      nameFa: "کارشناس خبر",
      post: "کارشناس",
      role: "head",
      passportType: "service",
    },
  ];
  const dates = { startDate: addDays(today, 90), endDate: addDays(today, 94) };
  await act(traveller, "submit", { draft: validDraft({ ...dates, members, invitationFile }) });
  await decideAs(1, "approve", { note: "" });
  await act(secretariat, "skipPermit", { stepId: "governorate", reason: "لازم نیست" });
};

/** A dossier of another municipality, imported as a package. */
const packageActs = async ({ as, other }: Golden): Promise<void> => {
  const id = randomUUID();
  for (const part of partsOf(other)) await as(archivist, "package.stage", { id, ...part });
  await as(archivist, "package.check", { id });
  await as(archivist, "package.import", said({ id }));
};

/** Runs every command; throws at the first that is refused. */
export const playGolden = async (golden: Golden): Promise<void> => {
  for (const act of groups) await act(golden);
};

const groups = [
  officeActs,
  registerActs,
  archiveActs,
  requestActs,
  travelActs,
  reportActs,
  routeActs,
  packageActs,
];
