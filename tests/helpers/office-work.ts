/** Longer pieces of the main job in the window: a segment, a report, the bytes of a paper. */
import { samplePhoto } from "#db/sample/papers.ts";
import { programme } from "#shared/locales/fa/programme.ts";
import { report } from "#shared/locales/fa/report.ts";
import { words } from "#shared/locales/fa/words.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import type { Safir } from "./launch.ts";
import { button, field, placeField, say, shoot } from "./office.ts";

/** The bytes of a paper, read through the window's own bridge. */
export const readPaper = (safir: Safir, sha256: string): Promise<Buffer> =>
  safir.page
    .evaluate(async (hash) => {
      const bridge = window as unknown as {
        safir: {
          call(n: string, i: unknown): Promise<{ ok: boolean; value: { bytes: Uint8Array } }>;
        };
      };
      const answer = await bridge.safir.call("file.read", { sha256: hash });
      return [...answer.value.bytes];
    }, sha256)
    .then((bytes) => Buffer.from(bytes));

/** One segment of the programme through its dialog. */
export const addSegment = async (
  safir: Safir,
  kind: "lodging" | "meeting" | "visit",
  { place, from, to }: { place: string; from: [string, string]; to: [string, string] },
) => {
  const { page } = safir;
  await button(page, programme.add).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("radio", { name: words.segmentKind[kind] }).check();
  const stay = kind === "lodging";
  await placeField(dialog, stay ? programme.field.lodgingPlace : programme.field.place).fill(place);
  const when = [
    [stay ? programme.field.checkIn : programme.field.startAt, from],
    [stay ? programme.field.checkOut : programme.field.endAt, to],
  ] as const;
  for (const [label, [day, time]] of when) {
    const group = dialog.getByRole("group", { name: new RegExp(`^${label}`) });
    await group
      .getByRole("textbox")
      .nth(0)
      .fill(formatDay(day, "fa", "short"));
    await group.getByRole("textbox").nth(1).fill(time);
  }
  await shoot(safir, `19-segment-${kind}`);
  await button(dialog, programme.save).click();
  await dialog.waitFor({ state: "detached" });
};

/** A segment moved above the previous one by keys alone; the announcements say when to continue. */
export const carryUp = async (safir: Safir, name: string, over: string): Promise<void> => {
  const { page } = safir;
  const announced = (above: string) =>
    page
      .getByText(say(programme.dragOver, { name, over: above }))
      .first()
      .waitFor({ state: "attached" });
  await page.getByRole("button", { name: say(programme.drag, { name }) }).focus();
  await page.keyboard.press("Space");
  await announced(name);
  await page.keyboard.press("ArrowUp");
  await announced(over);
  await page.keyboard.press("Space");
  await page.getByText(say(programme.moved, { name })).waitFor();
};

/** The trip report section by section, up to its check. */
export const fillReport = async (safir: Safir): Promise<void> => {
  const { page } = safir;
  const next = async (section: string) => button(page, say(report.continueTo, { section })).click();
  await field(page, report.field.course).fill(
    "روز نخست: دیدار با شهردار. روز دوم: نشست کارگروه گردشگری.",
  );
  await shoot(safir, "20-report-journey");
  await next(report.section.meetings);
  await next(report.section.results);
  await field(page, report.field.resultsVsExpected).fill(
    "سند اجرایی امضا شد؛ جدول پرواز در دست بررسی است.",
  );
  for (const evidence of await page
    .getByRole("textbox", { name: new RegExp(`^${report.result.evidence}`) })
    .all())
    await evidence.fill("صورت‌جلسهٔ امضاشده پیوست است.");
  for (const achieved of await page
    .getByRole("radio", { name: report.result.achieved, exact: true })
    .all())
    await achieved.check();
  const inRow = (label: string, index: number) =>
    page.getByRole("textbox", { name: new RegExp(`^${label}`) }).nth(index);
  for (const [index, text] of [
    "دبیر مشترک معرفی شود",
    "بودجهٔ سال آینده دیده شود",
    "ترجمهٔ اسناد آماده شود",
  ].entries()) {
    const texts = page.getByRole("textbox", { name: new RegExp(`^${report.recommendation.text}`) });
    if ((await texts.count()) <= index) await button(page, report.recommendation.add).click();
    await texts.nth(index).fill(text);
    await inRow(report.recommendation.addressee, index).fill("معاونت گردشگری");
    await inRow(report.recommendation.due, index).fill("۱۴۱۰/۰۶/۳۱");
  }
  await shoot(safir, "21-report-results");
  await next(report.section.public);
  await field(page, report.field.publicSummary).fill(
    "نمایندگان دو شهر برنامهٔ گردشگری مشترک را از سر گرفتند.",
  );
  await next(report.section.papers);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "دیدار.png",
      mimeType: "image/png",
      buffer: Buffer.from(samplePhoto(7)),
    });
  await field(page, say(report.photo.captionOf, { name: "دیدار.png" })).fill(
    "دیدار با شهردار آستاراخان",
  );
  await shoot(safir, "22-report-photos");
  await next(report.check);
};
