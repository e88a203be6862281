/** R9: the ten lines, the draft, who may publish what, and that none of it contains anything above «عادی». */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decide, refusalOf } from "#shared/mission/decide.ts";
import { newsFields, type NewsFields } from "#shared/mission/news/news.ts";
import { publicPhotos } from "#shared/mission/news/news-public.ts";
import { checkReport } from "#shared/mission/report/report.ts";
import { confidentialities } from "#shared/mission/request/request.ts";
import type { Mission } from "#shared/mission/state.ts";
import { cleanJpeg, tellsMore } from "#shared/news/clean-jpeg.ts";
import { newsDocument } from "#shared/news/document.ts";
import { newsDraft, placeholderMark } from "#shared/news/draft.ts";
import { newsHtml } from "#shared/news/html.ts";
import { mostLines, summaryLines } from "#shared/news/summary.ts";
import { defaultSettings } from "#shared/settings.ts";
import { aPaper, days, validReport } from "../../helpers/mission-inputs.ts";
import { factsOn, missionIn, perform } from "../../helpers/missions.ts";
import { staff } from "../../helpers/staff.ts";
import { jpegWith, photoPaper } from "../../helpers/photos.ts";

const back = factsOn(days.back);
const municipality = { nameFa: "شهرداری ساری", nameEn: "Municipality of Sari" };
const aNews = (overrides: object = {}): NewsFields =>
  newsFields.parse({ title: "تیتر", lead: "لید", body: ["بند"], photos: [], ...overrides });

/** An accepted report with these fields. */
const accepted = (report: object = {}): Mission => {
  const filed = perform(missionIn("ordered"), "fileReport", staff.employee, back, {
    draft: validReport({ photos: [photoPaper(1, "در تالار"), photoPaper(2, "در بندر")], ...report }),
  });
  return perform(filed, "acceptReport", staff.officer, back);
};
const classified = (mission: Mission, target: string, confidentiality: string): Mission =>
  perform(mission, "classify", staff.head, back, { target, confidentiality, reason: "آزمون" });

describe("R9 the public summary", () => {
  it("R9 has at most ten lines as written; a long one counts as several", () => {
    const facts = { today: days.back, settings: defaultSettings(), expected: ["سند"] };
    const check = (publicSummary: string) =>
      checkReport(validReport({ publicSummary }), facts).issues.map((one) => one.reason);
    const ten = Array.from({ length: 10 }, (_, at) => `سطر ${at}`);
    expect(check(ten.join("\n"))).toEqual([]);
    expect(check(ten.join("\n\n"))).toEqual([]);
    expect(check([...ten, "یازدهم"].join("\n"))).toEqual(["summaryTooLong"]);
    expect(check("ا".repeat(800))).toEqual([]);
    expect(check("ا".repeat(801))).toEqual(["summaryTooLong"]);
    expect(summaryLines(`${"ا".repeat(81)}\nب`)).toBe(3);
  });

  it("R9 the count is that of the lines, with any content", () => {
    const line = fc
      .string({ unit: "grapheme", maxLength: 200 })
      .map((text) => text.replace(/[\n\r\u2028\u2029]/g, " "));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        const filled = lines.filter((one) => one.trim() !== "");
        const count = summaryLines(lines.join("\n"));
        expect(count).toBeGreaterThanOrEqual(filled.length);
        expect(count <= mostLines).toBe(
          filled.reduce((sum, one) => sum + Math.ceil([...one.trim()].length / 80), 0) <= 10,
        );
      }),
    );
  });
});

describe("R9 the draft", () => {
  it("R9 says who, where, when and why, by results and agreements, with a place for a quotation", () => {
    const mission = accepted({
      publicSummary: "گفت‌وگو دربارهٔ گردشگری",
      agreements: [{ text: "تبادل دانشجو.", owner: "", due: "" }],
      meetings: [{ person: "شهردار هامبورگ", organisation: "شهرداری هامبورگ" }],
    });
    const draft = newsDraft(mission, municipality.nameFa);
    expect(draft?.lead).toBe(
      "به گزارش روابط عمومی و امور بین‌الملل شهرداری ساری، هیأتی از شهرداری ساری به سرپرستی آزمون 9، کارشناس، ۱۲ تا ۱۶ بهمن ۱۴۰۵ به هامبورگ (آلمان) رفت و با شهرداری دربارهٔ «پیگیری تفاهم‌نامه» گفت‌وگو کرد.",
    );
    expect(draft?.body).toEqual([
      "گفت‌وگو دربارهٔ گردشگری",
      "در این سفر سند امضا شد.",
      "دو طرف بر این موارد توافق کردند: تبادل دانشجو.",
      "هیأت در این سفر با شهردار هامبورگ از شهرداری هامبورگ دیدار کرد.",
      `آزمون 9، کارشناس، دربارهٔ گام‌های آینده گفت: «${placeholderMark} دربارهٔ: یک؛ دو؛ سه]»`,
    ]);
    expect(draft?.photos.map((one) => one.caption)).toEqual(["در تالار", "در بندر"]);
    expect(newsFields.safeParse(draft).success).toBe(true);
  });

  it("R9 nothing above «عادی» reaches draft, document or HTML, with any data", () => {
    const secret = "رازِ‌نهان";
    const where = fc.constantFrom("dossier", "photo 1", "photo 2", "invitation", "none");
    const arbitrary = fc.record({
      where,
      level: fc.constantFrom(...confidentialities),
      typed: fc.array(fc.nat({ max: 3 }), { maxLength: 3 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ where: place, level, typed }) => {
        const plain = accepted({
          publicSummary: secret,
          agreements: [{ text: secret, owner: "", due: "" }],
          photos: [photoPaper(1, secret), photoPaper(2, secret)],
        });
        const target = {
          dossier: "dossier",
          "photo 1": photoPaper(1, "").file.sha256,
          "photo 2": photoPaper(2, "").file.sha256,
          invitation: aPaper.sha256,
          none: "",
        }[place];
        const raised = target !== "" && level !== "normal";
        const mission = raised ? classified(plain, target, level) : plain;
        const draft = newsDraft(mission, municipality.nameFa);
        expect(draft === null).toBe(raised);
        expect(publicPhotos(mission)).toHaveLength(raised ? 0 : 2);
        // Text written before the class was raised is not released either.
        const photos = [...new Set(typed)].map((index) => ({
          sha256: photoPaper(index, "").file.sha256,
          caption: secret,
        }));
        const outcome = decide("writeNews", mission, aNews({ photos }), staff.officer, back);
        const foreign = photos.some(({ sha256 }) =>
          publicPhotos(mission).every((one) => one.sha256 !== sha256),
        );
        expect("events" in outcome).toBe(!raised && !foreign);
        const written = perform(plain, "writeNews", staff.officer, back, aNews({ lead: secret }));
        const later = raised ? classified(written, target, level) : written;
        const release = decide("releaseNews", later, aRelease(), staff.officer, back);
        const told = "events" in release ? JSON.stringify(release.events) : "";
        expect(told.includes(secret)).toBe(!raised);
        const document = draft && newsDocument(draft, "fa", { today: days.back, municipality });
        expect((document ? newsHtml(document, []) : "").includes(secret)).toBe(!raised);
      }),
      { numRuns: 60 },
    );
  });
});

const aRelease = (overrides: object = {}) => ({
  format: "html",
  lang: "fa",
  recipient: "درگاه شهرداری",
  ...overrides,
});

describe("R9 who publishes what", () => {
  it("R9 the PR unit writes it once the report is accepted, also of an archived dossier; no other role does", () => {
    const mission = accepted();
    expect(refusalOf("writeNews", mission, staff.officer, back)).toBeNull();
    expect(refusalOf("writeNews", mission, staff.employee, back)?.reason).toBe("notYourRole");
    expect(refusalOf("writeNews", missionIn("reported"), staff.officer, back)?.reason).toBe(
      "notInThisState",
    );
    expect(refusalOf("writeNews", missionIn("archived"), staff.officer, back)).toBeNull();
  });

  it("R9 each save is a version, except of the same text; a photo from elsewhere or twice is refused", () => {
    const first = perform(accepted(), "writeNews", staff.officer, back, aNews());
    expect(decide("writeNews", first, aNews(), staff.officer, back)).toEqual({
      refused: { reason: "nothingChanged" },
    });
    const photo = (index: number) => ({
      sha256: photoPaper(index, "").file.sha256,
      caption: "شرح",
    });
    const wrong = aNews({ photos: [photo(1), photo(1), photo(3)] });
    const outcome = decide("writeNews", first, wrong, staff.officer, back);
    expect("refused" in outcome && outcome.refused.fields).toEqual([
      { path: "photos.1.caption", reason: "photoTwice" },
      { path: "photos.2.caption", reason: "photoNotPublic" },
    ]);
    const second = perform(first, "writeNews", staff.officer, back, aNews({ title: "دیگر" }));
    expect(second.news.versions.map((one) => one.text.title)).toEqual(["تیتر", "دیگر"]);
  });

  it("R9 a release keeps the saved version unchanged; an open quotation or a missing language is refused", () => {
    const release = (mission: Mission, overrides: object = {}) =>
      decide("releaseNews", mission, aRelease(overrides), staff.officer, back);
    expect(release(accepted())).toEqual({ refused: { reason: "newsNotWritten" } });
    const written = perform(accepted(), "writeNews", staff.officer, back, aNews());
    expect(release(written, { lang: "en" })).toEqual({ refused: { reason: "newsNoEnglish" } });
    expect(release(written)).toMatchObject({
      events: [{ type: "mission.newsReleased.v1", payload: { newsVersion: 1, news: aNews() } }],
    });
    const draft = newsDraft(accepted(), municipality.nameFa);
    const open = perform(accepted(), "writeNews", staff.officer, back, aNews(draft ?? {}));
    expect(release(open)).toEqual({ refused: { reason: "newsPlaceholder" } });
  });

  it("R9 a class that is raised later stops it", () => {
    const written = perform(accepted(), "writeNews", staff.officer, back, aNews());
    const raised = classified(written, "dossier", "confidential");
    expect(refusalOf("releaseNews", raised, staff.officer, back)).toEqual({
      reason: "newsAboveNormal",
    });
  });
});

describe("R9 the files", () => {
  it("R9 HTML escapes everything, declares its language and direction, and has no script", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }), (typed) => {
        const text = `<script>${typed}</script>"'&`;
        const news = { ...aNews(), title: text, lead: text, body: [text], kicker: text };
        const document = newsDocument(news, "fa", { today: days.back, municipality });
        if (!document) throw new Error("no document");
        const photo = {
          caption: text,
          dataUri: "data:image/jpeg;base64,AA==",
          width: 1,
          height: 1,
        };
        const html = newsHtml(document, [photo]);
        expect(html).toContain('<html lang="fa" dir="rtl">');
        expect(html).not.toContain("<script");
        expect(html.match(/<img /g)).toHaveLength(1);
      }),
    );
  });

  it("R9 a cleaned JPEG has no place, no time, no camera, and nothing after its end", () => {
    const parts = fc.record({
      exif: fc.boolean(),
      xmp: fc.boolean(),
      comment: fc.boolean(),
      tail: fc.boolean(),
    });
    fc.assert(
      fc.property(parts, (given) => {
        const dirty = jpegWith(given);
        const clean = cleanJpeg(dirty);
        if (clean === null) throw new Error("unreadable");
        expect(tellsMore(dirty)).toBe(given.exif || given.xmp || given.comment);
        expect(tellsMore(clean)).toBe(false);
        const text = new TextDecoder("latin1").decode(clean);
        for (const word of ["Exif", "GPS", "http://ns.adobe.com", "Sari 36.56N", "film"])
          expect(text).not.toContain(word);
        expect([...clean.subarray(-2)]).toEqual([0xff, 0xd9]);
      }),
    );
    expect(cleanJpeg(new TextEncoder().encode("PNG"))).toBeNull();
    expect(tellsMore(new Uint8Array([0xff, 0xd8]))).toBe(true);
  });
});
