/** J8: dossiers are found by the words of their text in any spelling, by those who may see them. */
import { describe, expect, it } from "vitest";
import { mergeWords } from "#db/projections/search.ts";
import { openTestStore, requestDraft } from "../helpers/store.ts";
import { createWalk, type Walk } from "../helpers/walk.ts";
import type { StaffKey } from "../helpers/staff.ts";

const find = async (walk: Walk, who: StaffKey, text: string, country = ""): Promise<string[]> => {
  const result = await walk.ask(who, "search.find", { text, country });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { hits } = result.value as { hits: { mission: { id: string } }[] };
  return [...new Set(hits.map((hit) => hit.mission.id))];
};
const open = async () => {
  const { store, clock } = openTestStore();
  return { store, clock, walk: await createWalk(store, clock) };
};

describe("the search", () => {
  it("S4 words of a dossier are indexed by the next search, which finds them at once", async () => {
    const { store, walk } = await open();
    const { db } = store.parts;
    const waiting = db.prepare("select count(*) from search_waiting").pluck();
    const missionId = await walk.missionIn("inReview", { subject: "نمایشگاه مرکبات" });
    expect(waiting.get()).toBeGreaterThan(0);
    expect(await find(walk, "officer", "مرکبات")).toEqual([missionId]);
    expect(waiting.get()).toBe(0);
    const list = await walk.ask("officer", "mission.list", { text: "مرکبات" });
    expect(list.ok && list.value).toMatchObject({ missions: [{ id: missionId }] });
    // A returned and changed request loses its old words at once and has its new ones.
    await walk.mustAct("manager", "return", missionId, { reason: "اصلاح شود" });
    const draft = await requestDraft(store, walk.cast.employee.client, walk.cast.employee.id);
    await walk.mustAct("employee", "resubmit", missionId, {
      draft: { ...draft, subject: "جشنوارهٔ برنج" },
    });
    expect(await find(walk, "officer", "مرکبات")).toEqual([]);
    expect(await find(walk, "officer", "برنج")).toEqual([missionId]);
  });

  it("S2 the merged index is one part and finds what it found in many", async () => {
    const { store, walk } = await open();
    const { db } = store.parts;
    const parts = db
      .prepare<[], number>("select count(distinct segid) from search_index_idx")
      .pluck();
    const ids: string[] = [];
    for (const subject of ["مرکبات", "مرکبات و برنج", "برنج"]) {
      ids.push(await walk.missionIn("inReview", { subject }));
      await find(walk, "officer", subject);
    }
    expect(parts.get()).toBeGreaterThan(1);
    const before = await find(walk, "officer", "مرکبات");
    expect(before.toSorted()).toEqual(ids.slice(0, 2).toSorted());
    expect([...mergeWords(db)].length).toBeGreaterThan(0);
    expect(parts.get()).toBe(1);
    expect(await find(walk, "officer", "مرکبات")).toEqual(before);
  });

  it("S2 a person without a clearance finds their own dossiers to a country, and none to another", async () => {
    const { walk } = await open();
    const toRussia = await walk.missionIn("inReview", { subject: "مرکبات", country: "RU" });
    const toJapan = await walk.missionIn("inReview", { subject: "مرکبات", country: "JP" });
    const later = await walk.missionIn("inReview", { subject: "مرکبات", country: "RU" });
    expect(await find(walk, "employee", "مرکبات", "RU")).toEqual([later, toRussia]);
    expect(await find(walk, "employee", "مرکبات", "JP")).toEqual([toJapan]);
    expect(await find(walk, "employee", "مرکبات", "DE")).toEqual([]);
    expect(await find(walk, "employee", "", "JP")).toEqual([toJapan]);
    expect(await find(walk, "archivist", "مرکبات", "JP")).toEqual([toJapan]);
  });

  it("J8 finds every spelling of a word", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("inReview", {
      subject: "برنامه‌ریزی برای هیأت گردشگری و کتاب‌خانهٔ مرکزی آستاراخان ۱۴۰۵",
      importance: "مسئولیت اجتماعی، يك گام",
    });
    const other = await walk.missionIn("inReview", {
      subject: "دیدار با باکو",
      importance: "دوستی",
      invitationSummary: "دعوت",
      city: "باکو",
      hostOrg: "شهرداری باکو",
      country: "AZ",
    });
    const spellings = [
      "آستاراخان",
      "استاراخان",
      "آستاراخا", // a letter without its diacritic, the beginning of a word
      "هیأت",
      "هيأت",
      "هیئت", // two seats of one hamza, an Arabic ye
      "برنامه‌ریزی",
      "برنامه ریزی",
      "برنامهریزی", // half-space, space, joined
      "كتابخانه",
      "کتاب‌خانه",
      "کتاب خانهٔ",
      "کتابخانة",
      "۱۴۰۵",
      "١٤٠٥",
      "1405", // three sets of digits
      "یک گام",
      "يک گام",
      "مسئوليت",
      "مسؤولیت",
      "گردش‌گری",
      "  گردشگری   مرکزی ",
      "مرکزی گردشگری",
    ];
    for (const text of spellings) {
      expect(await find(walk, "officer", text), `${text}`).toContain(missionId);
      // Every dossier has a number of the year, and its traveller's post is the same.
      if (!/[0-9۰-۹٠-٩]|گردش/.test(text))
        expect(await find(walk, "officer", text), `${text}`).not.toContain(other);
    }
    for (const text of ["نیست‌چنین‌واژه", "آستاراخان باکو"])
      expect(await find(walk, "officer", text)).toEqual([]);
  });

  it("J8 covers request, order, programme, report, archive record and addenda, and knows countries", async () => {
    const { walk } = await open();
    const report = {
      course: "بازدید از کارخانهٔ بازیافت",
      lessons: "نظافت شبانه",
      meetings: [{ person: "ایوان پتروف" }],
    };
    const missionId = await walk.missionIn("archived", {}, report);
    await walk.mustAct("archivist", "addAddendum", missionId, { text: "نامهٔ سپاس رسید" });
    for (const text of [
      "بازیافت",
      "نظافت",
      "پتروف",
      "سپاس",
      "روسیه",
      "Russia",
      "خواهرخواندگی",
      "1405/1",
    ])
      expect(await find(walk, "archivist", text), `${text}`).toEqual([missionId]);
  });

  it("J8 removed text is no longer found, corrected text is found in its new form", async () => {
    const { walk, store } = await open();
    const missionId = await walk.missionIn("returned", { subject: "موضوع نخستین" });
    const mission = await walk.ask("employee", "mission.dossier", { missionId });
    const { request } = (mission as { value: { mission: { request: object } } }).value.mission;
    await walk.mustAct("employee", "resubmit", missionId, {
      draft: { ...request, subject: "موضوع دوم" },
    });
    expect(await find(walk, "officer", "نخستین")).toEqual([]);
    expect(await find(walk, "officer", "موضوع دوم")).toEqual([missionId]);
    const id = "00000000-0000-4000-8000-000000000500";
    const segment = {
      kind: "visit",
      title: "موزهٔ ایوان",
      toPlace: "موزه",
      departAt: "2027-02-02T10:00",
      departZone: "Europe/Berlin",
      arriveAt: "2027-02-02T12:00",
      arriveZone: "Europe/Berlin",
    };
    await walk.mustAct("officer", "putSegment", missionId, { id, segment });
    expect(await find(walk, "officer", "موزه")).toEqual([missionId]);
    await walk.mustAct("officer", "removeSegment", missionId, { id });
    expect(await find(walk, "officer", "موزه")).toEqual([]);
    store.rebuild();
    expect(await find(walk, "officer", "موزه")).toEqual([]);
    expect(await find(walk, "officer", "موضوع دوم")).toEqual([missionId]);
  });

  it("J8 shows people only dossiers that they may see", async () => {
    const { walk } = await open();
    const missionId = await walk.missionIn("inReview");
    const finders: Record<string, string[]> = {};
    for (const who of [
      "employee",
      "manager",
      "head",
      "officer",
      "mayor",
      "deputyMayor",
      "archivist",
      "observer",
      "colleague",
      "administrator",
    ] as const)
      finders[who] = await find(walk, who, "آستاراخان");
    expect(finders).toEqual({
      employee: [missionId],
      manager: [missionId],
      head: [missionId],
      officer: [missionId],
      mayor: [missionId],
      deputyMayor: [missionId],
      archivist: [missionId],
      observer: [missionId],
      colleague: [],
      administrator: [],
    });
    const list = async (who: StaffKey) =>
      ((await walk.ask(who, "mission.list", {})) as { value: { total: number } }).value.total;
    expect([await list("employee"), await list("colleague"), await list("observer")]).toEqual([
      1, 0, 1,
    ]);
    const earlier = (who: StaffKey) =>
      walk.ask(who, "request.earlier", { country: "RU", city: "استاراخان" });
    expect(await earlier("employee")).toMatchObject({ value: { missions: [{ id: missionId }] } });
    expect(await earlier("colleague")).toMatchObject({ value: { missions: [] } });
  });

  it("K5 finds journeys of the set years on the same subject, to the same host or place, for people who may see them", async () => {
    const { walk, clock } = await open();
    const subject = "کارگاه مدیریت پسماند و بازیافت";
    const alike = await walk.missionIn("inReview", {
      subject: "بازدید از مدیریت پسماندهای شهر و بازیافت",
      hostOrg: "شهرداری باکو",
      country: "AZ",
      city: "باکو",
    });
    const sameHost = await walk.missionIn("inReview", {
      subject: "نشست خبرنگاران",
      hostOrg: "شهرداري وايمار",
      country: "DE",
      city: "برلین",
    });
    const samePlace = await walk.missionIn("inReview", {
      subject: "هفتهٔ فرهنگی",
      hostOrg: "دانشگاه وایمار",
      country: "DE",
      city: "وایمار",
    });
    await walk.missionIn("inReview", {
      subject: "دیدار نوروزی",
      hostOrg: "انجمن",
      country: "IT",
      city: "رم",
    });
    const asked = { subject, hostOrg: "شهرداری وایمار", country: "DE", city: "وایمار" };
    const found = async (who: StaffKey, more: object = {}) => {
      const answer = await walk.ask(who, "request.earlier", { ...asked, ...more });
      if (!answer.ok) throw new Error(answer.error.reason);
      const { missions } = answer.value as { missions: { id: string; why: string[] }[] };
      return missions.map(({ id, why }) => [id, ...why]);
    };
    expect(await found("officer")).toEqual([
      [alike, "subject"],
      [sameHost, "host", "country"],
      [samePlace, "city"],
    ]);
    expect(await found("colleague")).toEqual([]);
    // The one that is being corrected is left out.
    expect((await found("officer", { except: alike })).map(([id]) => id)).not.toContain(alike);
    expect(await found("officer", { subject: "", hostOrg: "", country: "", city: "" })).toEqual([]);
    // After the years of the setting it is not shown.
    clock.set("2031-01-01");
    expect(await found("officer")).toEqual([]);
  });

  it("J8 the search answers any input", async () => {
    const { walk } = await open();
    await walk.missionIn("inReview");
    for (const text of [
      "",
      " ",
      '"',
      "'; drop table event; --",
      "AND OR NOT",
      "*",
      "a* NEAR(b)",
      "col:x",
      "\u200c",
      "آ".repeat(200),
      "%_",
      "^",
    ])
      expect(Array.isArray(await find(walk, "officer", text)), `${text}`).toBe(true);
  });
});

describe("numbers", () => {
  it("J5 J8 run through the year without a gap, one register for each kind, and start again with the next", async () => {
    const { walk, clock, store } = await open();
    const first = await walk.missionIn("archived");
    clock.set("2026-11-23");
    const second = await walk.missionIn("reportAccepted");
    const numbers = async (missionId: string) => {
      const { mission } = (
        (await walk.ask("officer", "mission.dossier", { missionId })) as {
          value: {
            mission: {
              dossierNo: string;
              order: { orderNo: string } | null;
              reportNo: string;
              record: { accessionNo: string } | null;
            };
          };
        }
      ).value;
      return [
        mission.dossierNo,
        mission.order?.orderNo,
        mission.reportNo,
        mission.record?.accessionNo,
      ];
    };
    expect(await numbers(first)).toEqual(["1405/1", "1405/1", "1405/1", "1405/0001"]);
    expect(await numbers(second)).toEqual(["1405/2", "1405/2", "1405/2", undefined]);
    const record = {
      classCode: "10-1",
      keywords: ["سفر"],
      confidentiality: "normal",
      retentionClass: "D",
    };
    // A refused attempt takes no number, and none is typed by hand.
    const refused = await walk.act("archivist", "archive", second, { ...record, keywords: [] });
    expect(refused).toMatchObject({ error: { fields: [{ path: "keywords" }] } });
    await walk.mustAct("archivist", "archive", second, { ...record, accessionNo: "۱۴۰۵/۷" });
    clock.set("2026-11-23");
    const third = await walk.missionIn("archived");
    expect(await numbers(third)).toEqual(["1405/3", "1405/3", "1405/3", "1405/0003"]);
    store.rebuild();
    clock.set("2027-03-20");
    const dates = { startDate: "2027-06-01", endDate: "2027-06-02" };
    expect((await numbers(await walk.missionIn("inReview", dates)))[0]).toBe("1405/4");
    // 1 Farvardin 1406; in Tehran it begins while it is still the evening before in UTC.
    clock.set("2027-03-20T20:40:00.000Z");
    expect((await numbers(await walk.missionIn("inReview", dates)))[0]).toBe("1406/1");
  });
});
