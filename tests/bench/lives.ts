/**
 * A municipality with as many missions as asked: some are made by commands, the rest are written as
 * events of those lives, with other ids, people, days and words, chained like the ledger. The open
 * missions are the same at every size; only the archive grows.
 */
import { randomUUID } from "node:crypto";
import { canonical, sha256 } from "#db/canonical.ts";
import { createStore, type RunningStore } from "#db/store.ts";
import type { WrittenEvent } from "#db/ledger.ts";
import type { Name } from "#shared/contract/table.ts";
import { genesis, linkText } from "#shared/ledger-link.ts";
import { statuses, type Status } from "#shared/mission/state.ts";
import { addDays, jalaliYear } from "#shared/persian/jalali.ts";
import { importFile, staffRows, stageFile } from "../helpers/staff-file.ts";
import { aGift, days } from "../helpers/mission-inputs.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { aRecord } from "../helpers/plain-inputs.ts";
import { createClock, withId } from "../helpers/store.ts";
import { testCost } from "../helpers/test-cost.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";

export const asked = ["officer", "finance", "archivist", "employee"] as const;
export type Asked = (typeof asked)[number];

export interface Municipality {
  size: number;
  dir: string;
  store: RunningStore;
  walk: Walk;
  /** An archived mission that the employee travelled on. */
  ownArchived: string;
}

const staff = 2_000;
/** How many of each there are, among a thousand missions and among a hundred thousand. */
const open: Partial<Record<Status, number>> = {
  inReview: 40,
  approved: 15,
  ordered: 25,
  reported: 15,
  reportAccepted: 15,
};
/** The last year is the same at every size, too; the rest of the archive is in the decades before it. */
const ofLastYear = 400;
const spread = (index: number, count: number, days: number) => Math.floor((index * days) / count);
/** Everyone in the file has some; the measured employee has the same number at every size. */
const ownOfEmployee = 8;

const countries = ["RU", "TR", "DE", "IT", "CN", "KZ", "AM", "AZ", "IQ", "OM", "FR", "JP"];
const subjects =
  "گردشگری پسماند حمل‌ونقل آموزش بندر تجارت نمایشگاه جشنواره موسیقی کشاورزی مرکبات رودخانه جنگل موزه کتابخانه ورزش بهداشت آتش‌نشانی انرژی معماری میراث".split(
    " ",
  );
const kinds: Record<string, unknown>[] = [
  { missionType: "official" },
  { missionType: "agreementFollowUp", unitGoals: [1, 7] },
  { missionType: "training", unitGoals: [2] },
  { missionType: "official", confidentiality: "confidential" },
];

/** Makes the folder and leaves its store open; `store.rebuild()` has been run once. */
export const makeMunicipality = async (dir: string, size: number): Promise<Municipality> => {
  const clock = createClock();
  const store = createStore({ dir, clock: clock.now, passwordCost: testCost });
  const walk = await createWalk(store, clock);
  const people = await hire(store, walk);
  const lives = await liveSome(store, walk);
  const write = createWriter(store, people, walk.cast.employee.id);
  const openOnes = statuses.flatMap((one) =>
    Array.from({ length: (open[one] ?? 1) - 1 }, () => one),
  );
  const archived = size - lives.size - openOnes.length;
  store.parts.db.transaction(() => {
    const old = Math.max(archived - ofLastYear, 0);
    for (let index = 0; index < archived; index += 1)
      write(
        lives.of("archived"),
        index < old
          ? 9_000 - spread(index, old, 8_500)
          : 420 - spread(index - old, archived - old, 400),
      );
    for (const status of openOnes) write(lives.of(status), 0);
  })();
  store.rebuild();
  clock.set("2027-03-01");
  for (const { client, id } of Object.values(walk.cast)) store.parts.sessions.start(client, id);
  // No paper is left to be read.
  store.parts.db.exec("delete from search_pending");
  return { size, dir, store, walk, ownArchived: lives.of("archived")[0]?.id ?? "" };
};

const hire = async (store: RunningStore, walk: Walk): Promise<string[]> => {
  const { columns, rows } = staffRows(staff);
  const { client } = walk.cast.administrator;
  const { id } = await stageFile(store, client, columns, rows);
  await importFile(store, client, id);
  return store.parts.db
    .prepare<[], string>("select id from person where username is null order by id")
    .pluck()
    .all();
};

interface Life {
  id: string;
  /** Its commitment, where it has one. */
  commitment: string;
  /** Events of its own stream and of its commitment's. */
  events: readonly WrittenEvent[];
}

/** One life for every open status, and the employee's own journeys, archived, of every kind. */
const liveSome = async (store: RunningStore, walk: Walk) => {
  const lives = new Map<string, Life[]>();
  const put = (status: Status, id: string, commitment = "") => {
    const events = [`mission:${id}`, `commitment:${commitment}`].flatMap((one) =>
      store.parts.ledger.written(one),
    );
    lives.set(status, [...(lives.get(status) ?? []), { id, commitment, events }]);
  };
  const report = { meetings: [aMeeting], agreements: [anAgreement] };
  const ordered = (request: object) =>
    walk.missionIn("ordered", { subject: subjectMark, ...request });
  const back = ["reported", "reportAccepted"] as const;
  const travelled = await each(back, () => ordered({}));
  const own = Array.from({ length: ownOfEmployee }, (_, at) => kinds[at % kinds.length] ?? {});
  const archived = await each(own, ordered);
  for (const status of ["inReview", "approved", "ordered"] as const)
    put(status, await walk.missionIn(status, { subject: subjectMark }));
  // All requests come before the first return, because the clock only goes forwards.
  for (const [at, status] of back.entries()) {
    const id = travelled[at] ?? "";
    await walk.goOn(id, "ordered", status, report);
    put(status, id);
  }
  for (const [at, id] of archived.entries()) {
    await walk.goOn(id, "ordered", "reportAccepted", report);
    const commitment = await giveAndPromise(walk, id);
    const { confidentiality } = { ...aRecord, ...own[at] };
    await walk.mustAct("archivist", "archive", id, { ...aRecord, confidentiality });
    put("archived", id, commitment);
  }
  return {
    size: [...lives.values()].flat().length,
    of: (status: string): readonly Life[] => lives.get(status) ?? [],
  };
};

const each = async <T>(all: readonly T[], work: (one: T) => Promise<string>): Promise<string[]> => {
  const ids: string[] = [];
  for (const one of all) ids.push(await work(one));
  return ids;
};

const subjectMark = "موضوع سفر آزمون";
const meetingMark = "میزبان آزمون";
const aMeeting = { person: meetingMark, organisation: "شهرداری", post: "مدیر", topic: "همکاری" };
const anAgreement = { text: "تبادل کارشناس", owner: "امور بین‌الملل", due: "2027-06-01" };

/** A gift of the journey, and a commitment of its report, kept in every second one. */
const giveAndPromise = async (walk: Walk, missionId: string): Promise<string> => {
  const must = async (who: StaffKey, name: Name, input: object) => {
    const answer = await walk.ask(who, name, withId(input));
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  };
  const gift = aGift({ day: days.end, member: walk.cast.employee.id });
  await walk.mustAct("officer", "recordGift", missionId, { id: randomUUID(), ...gift });
  const id = randomUUID();
  const fields = { text: "تبادل کارشناس", ownerId: walk.cast.officer.id, due: "2027-06-01" };
  const source = { kind: "report", missionId, item: "agreements.0" };
  await must("officer", "commitments.make", { id, fields, source });
  await must("officer", "commitments.finish", { id, seenVersion: 1, note: "انجام شد" });
  return id;
};

/** Writes copies of lives as events, one after the other in the ledger. */
const createWriter = (store: RunningStore, people: readonly string[], employee: string) => {
  const { db } = store.parts;
  const columns =
    "position, id, stream, version, type, at, actor, for_whom, device, command_id, payload, prev, hash, run_hash, sig";
  const insert = db.prepare(
    `insert into event (${columns}) values (${columns.replaceAll(/\w+/g, "@$&")})`,
  );
  const last = db
    .prepare<[], { position: number; run: string }>(
      "select position, run_hash as run from event order by position desc limit 1",
    )
    .get();
  let { position, run } = last ?? { position: 0, run: genesis };
  let count = 0;

  const append = (stream: string, version: number, prev: string, event: WrittenEvent): string => {
    const payload = canonical(event.payload);
    const link = { ...event, id: randomUUID(), stream, version, commandId: randomUUID(), prev };
    const hash = sha256(linkText({ ...link, payload, sig: null }));
    run = sha256(run + hash);
    const { forWhom, commandId, ...row } = link;
    position += 1;
    insert.run({
      ...row,
      position,
      payload,
      hash,
      for_whom: forWhom,
      command_id: commandId,
      run_hash: run,
      sig: null,
    });
    return hash;
  };

  /** One more life like one of these, so many days before it. */
  return (lives: readonly Life[], daysBefore: number): void => {
    const life = lives[count % lives.length];
    if (!life) throw new Error("There is no such life.");
    count += 1;
    const year = jalaliYear(addDays(days.asked, -daysBefore));
    const number = `${year}/${100_000 + count}`;
    const words = [0, 7].map((step) => subjects[(count * 3 + step) % subjects.length] ?? "");
    const texts: Record<string, string> = {
      [life.id]: randomUUID(),
      ...(life.commitment === "" ? {} : { [life.commitment]: randomUUID() }),
      [employee]: people[count % people.length] ?? "",
      [subjectMark]: `سفر ${words.join(" و ")}، شمارهٔ ${count}`,
      // Everyone is met about ten times, at every size.
      [meetingMark]: `میزبان ${Math.floor(count / 10)}`,
      RU: countries[count % countries.length] ?? "",
      آستاراخان: `شهر ${count % 150}`,
    };
    const changed = (value: unknown, key = ""): unknown => {
      if (typeof value === "string") {
        if (numbered.has(key)) return number;
        return texts[value] ?? (isDay.test(value) ? moved(value, daysBefore) : value);
      }
      if (Array.isArray(value)) return value.map((one) => changed(one));
      if (value === null || typeof value !== "object") return value;
      const entries = Object.entries(value).map(([name, one]) => [
        texts[name] ?? name,
        changed(one, name),
      ]);
      return Object.fromEntries(entries) as unknown;
    };
    const heads = new Map<string, string>();
    for (const { stream, ...event } of life.events) {
      const [kind = "", id = ""] = stream.split(":");
      const name = `${kind}:${texts[id]}`;
      const { payload, at, actor } = event;
      const next = {
        ...event,
        stream: name,
        payload: changed(payload),
        at: moved(at, daysBefore),
        actor: texts[actor] ?? actor,
      };
      heads.set(name, append(name, event.version, heads.get(name) ?? genesis, next));
    }
  };
};

const numbered = new Set(["dossierNo", "orderNo", "reportNo", "accessionNo"]);
const isDay = /^\d{4}-\d{2}-\d{2}(T|$)/;
const moved = (day: string, before: number): string =>
  addDays(day.slice(0, 10), -before) + day.slice(10);
