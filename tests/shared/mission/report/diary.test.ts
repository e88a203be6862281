/** R1: who keeps a diary, for which days, and how it is added to the report. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayState,
  diaryBar,
  diaryOf,
  emptyDay,
  firstOpenDay,
  isWritten,
  journeyDays,
  meetingsOn,
  placesOn,
  type DiaryEntry,
} from "#shared/mission/report/diary.ts";
import { takeDiary, type Skeleton } from "#shared/mission/report/diary-report.ts";
import {
  daysOf,
  keptSegment,
  segmentFields,
  type Segment,
} from "#shared/mission/programme/itinerary.ts";
import { checkReport, type ReportDraft } from "#shared/mission/report/report.ts";
import type { Status } from "#shared/mission/state.ts";
import { addDays } from "#shared/persian/days.ts";
import { defaultSettings } from "#shared/settings.ts";
import { aPaper, aSegment, days, validReport } from "../../../helpers/mission-inputs.ts";
import { missionIn } from "../../../helpers/missions.ts";
import { staff } from "../../../helpers/staff.ts";

const author = staff.employee.id;
const journey = ["2027-02-01", "2027-02-02", "2027-02-03"];
const today = "2027-02-03";
const given = { authorId: author, days: journey, today };
const empty: Skeleton = { dailyEntries: [], places: "", meetings: [], photos: [] };
const segment = (overrides: object): Segment => ({
  ...segmentFields.parse(aSegment(overrides)),
  id: JSON.stringify(overrides),
});
const photo = (nth: number, caption = "") => ({
  file: { ...aPaper, sha256: String(nth).repeat(64), mime: "image/png" },
  caption,
});

/** Few words, so that equal ones occur. */
const word = fc.constantFrom("دیدار", "دیدار با شهردار", "بازدید", "Müller", " بازدید ", "");
const text = fc.array(word, { maxLength: 4 }).map((list) => list.join("\n"));
const places = fc
  .array(fc.constantFrom("بندر", "بازار", "شهرداری", "شهرداري"), { maxLength: 3 })
  .map((list) => list.join("، "));
const met = fc.record({
  person: fc.constantFrom("علی", "Anna", ""),
  post: fc.constantFrom("", "مدیر"),
  organisation: fc.constantFrom("", "بندر", "دانشگاه"),
  contact: fc.constantFrom("", "1"),
});
const photos = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom("", "شرح")).map(([n, c]) => photo(n, c)),
  { maxLength: 3 },
);
const entry: fc.Arbitrary<DiaryEntry> = fc.record({
  day: fc.constantFrom(...journey, "2027-01-31", "2027-02-04"),
  places,
  text,
  meetings: fc.array(met, { maxLength: 3 }),
  photos,
});
const diary = fc.uniqueArray(entry, { selector: (one) => one.day, maxLength: 5 });
const skeleton: fc.Arbitrary<Skeleton> = fc.record({
  dailyEntries: fc.uniqueArray(
    fc.record({
      day: fc.constantFrom(...journey),
      authorId: fc.constantFrom(author, staff.colleague.id),
      places,
      text,
    }),
    { selector: (one) => `${one.day} ${one.authorId}`, maxLength: 4 },
  ),
  places: places.map((one) => one.replaceAll("، ", "\n")),
  meetings: fc.array(
    met.map((one) => ({ ...one, topic: "موضوع" })),
    { maxLength: 3 },
  ),
  photos: fc.uniqueArray(
    fc.integer({ min: 1, max: 4 }).map((n) => photo(n)),
    { selector: (one) => one.file.sha256 },
  ),
});

describe("R1 a diary added to the report", () => {
  it("R1 added twice, nothing is duplicated", () => {
    fc.assert(
      fc.property(skeleton, diary, (report, kept) => {
        const once = takeDiary(report, kept, given);
        const twice = takeDiary(once.report, kept, given);
        expect(twice.report).toEqual(once.report);
        expect(twice.came).toEqual([]);
        const keys = once.report.dailyEntries.map((one) => `${one.day} ${one.authorId}`);
        expect(new Set(keys).size).toBe(keys.length);
        const pictures = once.report.photos.map((one) => one.file.sha256);
        expect(new Set(pictures).size).toBe(pictures.length);
      }),
    );
  });

  it("R1 the content of the report is kept", () => {
    fc.assert(
      fc.property(skeleton, diary, (report, kept) => {
        const after = takeDiary(report, kept, given).report;
        for (const one of report.dailyEntries) {
          const now = after.dailyEntries.find(
            (two) => two.day === one.day && two.authorId === one.authorId,
          );
          for (const line of one.text.split("\n")) expect(now?.text).toContain(line.trim());
          expect(now?.places.startsWith(one.places)).toBe(true);
        }
        expect(after.places.startsWith(report.places)).toBe(true);
        for (const [index, one] of report.meetings.entries())
          for (const [name, value] of Object.entries(one))
            if (value !== "") expect(after.meetings[index]).toMatchObject({ [name]: value });
        expect(after.photos.map((one) => one.file)).toEqual(
          expect.arrayContaining(report.photos.map((one) => one.file)),
        );
      }),
    );
  });

  it("R1 it contains all past days of the journey, and no other day", () => {
    fc.assert(
      fc.property(diary, (kept) => {
        const { report, came } = takeDiary(empty, kept, given);
        for (const one of kept) {
          const inside = journey.includes(one.day) && one.day <= today;
          const there = report.dailyEntries.find((two) => two.day === one.day);
          if (!inside) expect(there).toBeUndefined();
          else
            for (const line of one.text.split("\n"))
              expect(there?.text ?? "").toContain(line.trim());
          if (inside)
            for (const { file } of one.photos)
              expect(report.photos.some((two) => two.file.sha256 === file.sha256)).toBe(true);
        }
        expect(came.every((one) => journey.includes(one.day))).toBe(true);
        expect(came.length).toBeLessThanOrEqual(kept.filter(isWritten).length);
      }),
    );
  });

  it("R1 a line that was incomplete when added is completed, not duplicated", () => {
    const first = [{ ...emptyDay("2027-02-01"), text: "نشست با" }];
    const later = [{ ...emptyDay("2027-02-01"), text: "نشست با شهردار\nشام رسمی" }];
    const { report } = takeDiary(takeDiary(empty, first, given).report, later, given);
    expect(report.dailyEntries.map((one) => one.text)).toEqual(["نشست با شهردار\nشام رسمی"]);
  });

  it("R1 says what came from which day, and what did not fit", () => {
    const kept: DiaryEntry[] = [
      {
        ...emptyDay("2027-02-02"),
        text: "نشست",
        places: "بندر، بازار",
        meetings: [{ person: "Anna", post: "مدیر", organisation: "بندر", contact: "" }],
        photos: [photo(1, "دیدار")],
      },
      { ...emptyDay("2027-02-03"), text: "ا".repeat(4001) },
    ];
    const { report, came, left } = takeDiary(empty, kept, given);
    expect(came).toEqual([
      {
        day: "2027-02-02",
        text: true,
        places: ["بندر", "بازار"],
        meetings: ["Anna"],
        photos: 1,
      },
    ]);
    expect(left).toEqual(["2027-02-03"]);
    expect(report.places).toBe("بندر\nبازار");
    expect(report.photos).toEqual([photo(1, "دیدار")]);
  });
});

describe("R1 the days of a diary", () => {
  it("R1 are those of the order and of the programme around it; private ones add none", () => {
    const mission = missionIn("ordered");
    const early = segment({ departAt: "2027-01-31T22:00", arriveAt: "2027-02-01T05:00" });
    const own = segment({
      kind: "free",
      departAt: "2027-02-08T08:00",
      arriveAt: "2027-02-08T10:00",
      isPrivate: true,
    });
    const all = journeyDays({ ...mission, segments: [early, own] });
    expect([all[0], all.at(-1), all.length]).toEqual(["2027-01-31", days.end, 6]);
    expect(dayState("2027-02-06", all, "2027-02-02")).toBe("outside");
    expect(dayState("2027-02-03", all, "2027-02-02")).toBe("future");
    expect(dayState("2027-02-02", all, "2027-02-02")).toBe("open");
    expect(firstOpenDay(all, "2027-02-02")).toBe("2027-02-02");
    expect(firstOpenDay(all, days.back)).toBe(days.end);
    expect(firstOpenDay(all, days.asked)).toBe("2027-01-31");
  });

  it("R1 stay few and around the order, with any year in the programme", () => {
    const mission = missionIn("ordered");
    const { startDate, endDate } = mission.request;
    const kept = (departAt: string, arriveAt: string): Segment => ({
      ...keptSegment.parse(aSegment({ kind: "lodging", fromPlace: "", departAt, arriveAt })),
      id: departAt,
    });
    const daysWith = (...segments: Segment[]) => journeyDays({ ...mission, segments });
    const wrong = [
      kept("2017-02-01T08:00", "2017-02-01T09:00"),
      kept("2037-02-01T08:00", "2037-02-01T09:00"),
    ];
    expect(daysWith(...wrong)).toEqual(daysWith());
    const endless = kept("2026-02-01T08:00", "9999-02-01T09:00");
    const all = daysWith(endless);
    expect([all[0], all.at(-1)]).toEqual([addDays(startDate, -7), addDays(endDate, 7)]);
    expect(daysOf(endless).length).toBeLessThan(402);
  });

  it("R1 have their places and meetings from the programme", () => {
    const flight = segment({});
    const meeting = segment({
      kind: "meeting",
      fromPlace: "",
      toPlace: "بندر هامبورگ",
      carrier: "سازمان بندر",
      person: "Anna Müller",
      departAt: "2027-02-01T14:00",
      departZone: "Europe/Berlin",
      arriveAt: "2027-02-01T15:00",
    });
    expect(placesOn([flight, meeting], "2027-02-01")).toEqual(["تهران", "هامبورگ", "بندر هامبورگ"]);
    expect(placesOn([flight, meeting], "2027-02-02")).toEqual([]);
    expect(meetingsOn([flight, meeting], "2027-02-01")).toEqual([
      { person: "Anna Müller", post: "", organisation: "سازمان بندر", contact: "" },
    ]);
  });

  it("R1 are written by travellers, from the order until the report is filed", () => {
    const reasonIn = (status: Parameters<typeof missionIn>[0], who = author) =>
      diaryBar(missionIn(status), who, days.asked)?.reason ?? null;
    expect(reasonIn("approved")).toBe("diaryNotOrdered");
    expect(reasonIn("ordered")).toBeNull();
    expect(reasonIn("ordered", staff.colleague.id)).toBe("diaryNotTraveller");
    expect(reasonIn("reported")).toBe("diaryReportFiled");
    expect(reasonIn("reportReturned")).toBeNull();
    expect(reasonIn("archived")).toBe("diaryReportFiled");
  });

  it("R1 are written on the journey while a change is pending, approved or returned; not after a cancellation", () => {
    const ordered = missionIn("ordered");
    const on = (status: Status, today: string) =>
      diaryBar({ ...ordered, status }, author, today)?.reason ?? null;
    for (const status of ["approved", "inReview", "returned", "changing"] as const) {
      expect(on(status, days.start)).toBeNull();
      expect(on(status, addDays(days.start, -1))).toBe("diaryNotOrdered");
    }
    for (const status of ["cancelled", "postponed"] as const)
      expect(on(status, days.start)).toBe("diaryNotOrdered");
    const filed = { ...missionIn("reported"), status: "approved" as const };
    expect(diaryBar(filed, author, days.back)?.reason).toBe("diaryReportFiled");
    expect(diaryBar(missionIn("approved"), author, days.start)?.reason).toBe("diaryNotOrdered");
  });

  it("R1 are read from any draft without an error; only photos count as photos", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (days) => {
        for (const one of diaryOf({ days })) expect(one.day).toMatch(/^\d{4}-/);
      }),
    );
    const paper = { file: aPaper, caption: "" };
    const [read] = diaryOf({
      days: [{ ...emptyDay("2027-02-01"), text: "ماند", photos: [paper] }],
    });
    expect(read).toMatchObject({ text: "ماند", photos: [] });
  });
});

describe("R1 the report with days in it", () => {
  const facts = { today: days.back, settings: defaultSettings(), expected: ["سند"] };
  const mistakes = (overrides: ReportDraft) =>
    checkReport(validReport(overrides), facts).issues.map(
      ({ path, reason }) => `${path} ${reason}`,
    );
  const day = { day: days.start, authorId: author, places: "", text: "نشست" };

  it("R1 needs no course in one text, and refuses a day outside the journey", () => {
    expect(mistakes({ course: "", dailyEntries: [day] })).toEqual([]);
    expect(mistakes({ course: "", dailyEntries: [] })).toEqual(["course required"]);
    expect(mistakes({ dailyEntries: [{ ...day, day: "2027-02-07" }] })).toEqual([
      "dailyEntries.0.text dayOutsideJourney",
    ]);
  });
});
