/**
 * The main job in the real window, J1 to J9: one mission from an empty screen to the archive, by the
 * people responsible. Every screen on the way is captured in both themes in out/screens/.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { outDir } from "#build/paths.ts";
import { samplePdf } from "#db/sample/papers.ts";
import { samplePassword } from "#db/sample/people.ts";
import { addDays, formatDay } from "#shared/persian/jalali.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { archive } from "#shared/locales/fa/archive.ts";
import { common } from "#shared/locales/fa/common.ts";
import { decide } from "#shared/locales/fa/decide.ts";
import { dossier } from "#shared/locales/fa/dossier.ts";
import { issueOrder } from "#shared/locales/fa/issue-order.ts";
import { reasons } from "#shared/locales/fa/reasons.ts";
import { report } from "#shared/locales/fa/report.ts";
import { request } from "#shared/locales/fa/request.ts";
import { permits } from "#shared/locales/fa/permits.ts";
import { session } from "#shared/locales/fa/session.ts";
import { words } from "#shared/locales/fa/words.ts";
import { createDesk, samplePosts, typed } from "#tests/helpers/desk.ts";
import { launchSafir, type Safir } from "#tests/helpers/launch.ts";
import { attach, button, field, say, shoot, signInAs, signOut } from "#tests/helpers/office.ts";
import { fillRequest } from "#tests/helpers/office-request.ts";
import { addSegment, carryUp, fillReport, readPaper } from "#tests/helpers/office-work.ts";

const { employee, manager, head, clearances, deputy, mayor, secretariat, officer, archivist } =
  samplePosts;
const subject = "احیای برنامهٔ گردشگری مشترک با آستاراخان";
/** Days by which the store's clock is ahead after the journey. */
const later = 80;

let safir: Safir;
let missionId = "";
beforeAll(async () => {
  safir = await launchSafir({ makesSample: true });
});
afterAll(() => safir.close());
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await safir.screenshot("main-job-failed").catch(() => {});
});

const { today, toDossier, openFromHome, act, confirm, sign } = createDesk(subject, () => ({
  safir,
  missionId,
}));

test("J1 first start offers two ways; the sample opens with its people", async () => {
  const { page } = safir;
  await page.getByRole("heading", { name: session.welcome }).waitFor();
  await shoot(safir, "01-first-start");
  await button(page, session.sampleStart).click();
  await page.getByRole("heading", { name: session.samplePeople }).waitFor();
  await shoot(safir, "02-sample-people");
  await signInAs(safir, employee);
  await shoot(safir, "03-home-employee");
});

test("J2 the employee fills the request; mistakes are at their fields and nothing is lost", async () => {
  const now = await today();
  const start = addDays(now, 60);
  const invitation = await fillRequest(safir, subject, start);

  // Autosaved: after the app has been closed everything typed is still there.
  await expect.poll(savedDraft).toContain(invitation);
  await safir.restart({ args: ["--sample"] });
  await signIn(employee);
  await openFromHome();
  await safir.page.getByText(subject).first().click();
  await safir.page.getByRole("heading", { name: request.title }).waitFor();
  const tasks = safir.page.getByRole("navigation", { name: request.tasks });
  await tasks.getByRole("button", { name: new RegExp(request.step.dates) }).click();
  expect(await field(safir.page, request.field.startDate).inputValue()).toBe(
    formatDay(start, "fa", "short"),
  );
  await tasks.getByRole("button", { name: new RegExp(request.check) }).click();
  await safir.page.getByRole("heading", { name: request.check, level: 2 }).waitFor();
  await shoot(safir, "09-request-check");
  await button(safir.page, request.submit).click();
  await safir.page.getByRole("heading", { name: request.sentTitle }).waitFor();
  await shoot(safir, "10-request-sent");
  const { missions } = await ask("mission.list", { text: subject });
  missionId = missions[0]?.id ?? "";
  expect(missions[0]?.subject).toBe(subject);
});

test("J3 J4 the approvers find it, decide in order, and a refused button says why", async () => {
  // Nobody decides on their own mission; and the requester sees no button to decide with.
  await toDossier();
  expect(
    await safir.page.getByRole("button", { name: dossier.act.decide, exact: true }).count(),
  ).toBe(0);
  await shoot(safir, "11-dossier-employee");
  await signOut(safir, employee);

  // The head's turn comes after the manager's: the refused act stays in the menu and says so.
  await signInAs(safir, head);
  await toDossier();
  await act(dossier.act.more).click();
  await safir.page.getByText(say(reasons.stepNotYet, { step: "مدیر مستقیم" })).waitFor();
  await shoot(safir, "12-dossier-not-yet");
  await safir.page.keyboard.press("Escape");
  await signOut(safir, head);

  for (const [index, who] of [manager, ...clearances, head, deputy, mayor].entries()) {
    await signInAs(safir, who);
    await openFromHome();
    await shoot(safir, `13-${index + 1}-home-approver`);
    await toDossier();
    await shoot(safir, `14-${index + 1}-dossier-approver`);
    await act(dossier.act.decide).click();
    const answer = safir.page.getByRole("form", { name: decide.answer });
    const approve = answer.getByRole("button", { name: new RegExp(`^${dossier.act.approve}`) });
    await approve.waitFor();
    if (index === 0) {
      // A return needs a reason: without one nothing is sent.
      await button(answer, `${dossier.act.return}…`).click();
      await confirm(dossier.act.return);
      await safir.page.getByText(reasons.reasonNeeded).waitFor();
      await shoot(safir, "15-return-without-reason");
      await button(safir.page.getByRole("dialog"), common.cancel).click();
      // Without the password nothing is signed.
      await approve.click();
      await safir.page.getByText(reasons.passwordNeeded).waitFor();
      await shoot(safir, "15-sign");
    }
    await answer.getByLabel(common.signPassword).fill(samplePassword);
    await approve.click();
    // The next decision opens, or home.
    await expect.poll(() => safir.page.url()).not.toContain(missionId);
    await signOut(safir, who);
  }
});

test("A7 J4 the secretariat records the letters of the outside bodies, one after another", async () => {
  const { page } = safir;
  await signInAs(safir, secretariat);
  for (const [index, body] of ["استانداری", "هیأت نظارت", "وزارت امور خارجه"].entries()) {
    await toDossier("permits");
    const card = page.getByRole("region", { name: new RegExp(`^${body}`) });
    await button(card, permits.act.sendPermit).click();
    await field(page.getByRole("dialog"), permits.letterNo).fill(`۱۲/${index + 1}`);
    await confirm(permits.act.sendPermit);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await button(card, permits.act.recordPermit).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("radio", { name: permits.outcome.granted }).check();
    await field(dialog, permits.letterNo).fill(`ص/${index + 41}`);
    if (index === 0) {
      // A compulsory permit needs its validity and its scan.
      await confirm(permits.act.recordPermit);
      await page.getByText(reasons.permitScan).waitFor();
      await shoot(safir, "15-permit-answer");
    }
    const { mission } = await ask("mission.dossier", { missionId });
    await field(dialog, permits.validUntil).fill(typed(addDays(mission.request.endDate, 10)));
    await attach(page, permits.scan, {
      name: "نامهٔ مجوز.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from(samplePdf(`Permit ${index}`)),
    });
    await confirm(permits.act.recordPermit);
    await dialog.waitFor({ state: "detached" });
  }
  await shoot(safir, "15-permits");
  const { mission } = await ask("mission.dossier", { missionId });
  expect(mission.status).toBe("approved");
  await signOut(safir, secretariat);
});

test("J5 International Affairs issues the order; the PDF is kept and says the words in reading order", async () => {
  await signInAs(safir, officer);
  await openFromHome();
  await toDossier();
  await act(dossier.act.issueOrder).click();
  await safir.page.getByRole("checkbox", { name: words.meansOfTravel.air }).check();
  await safir.page.getByRole("checkbox", { name: issueOrder.read }).check();
  await shoot(safir, "16-issue-order");
  // The button names the number that the order takes.
  const [issue = ""] = issueOrder.confirm.split("{{");
  await safir.page
    .getByRole("dialog")
    .getByRole("button", { name: new RegExp(`^${issue}`) })
    .click();
  await act(dossier.act.printOrder).click();
  await safir.page.getByText(dossier.act.printed).waitFor();
  await shoot(safir, "17-dossier-ordered");
  await toDossier("papers");
  await safir.page.getByText(dossier.paperKind.order).first().waitFor();
  await shoot(safir, "18-papers");

  const { mission } = await ask("mission.dossier", { missionId });
  const sha256 = mission.orderFile?.sha256 ?? "";
  const file = await readPaper(safir, sha256);
  const pdf = path.join(outDir, "screens", "order.pdf");
  mkdirSync(path.dirname(pdf), { recursive: true });
  writeFileSync(pdf, file);
  const text = foldForSearch(
    execFileSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" }),
  );
  execFileSync("pdftoppm", ["-png", "-r", "90", pdf, path.join(outDir, "screens", "order")]);
  for (const phrase of [
    "حکم ماموریت",
    "شهرداری ساری",
    "مترجم زبان روسی",
    "برنامه گردشگری مشترک",
    employee,
  ])
    expect(text).toContain(foldForSearch(phrase));
  expect(mission.order?.orderNo).toMatch(/^14\d\d\/\d+$/);
  expect((await ask("mission.verify", { missionId })).sound).toBe(true);
});

test("J6 I1 the programme: segments in local time, with overlaps and gaps pointed out", async () => {
  const { page } = safir;
  await toDossier("programme");
  const { mission } = await ask("mission.dossier", { missionId });
  const { startDate } = mission.request;
  await addSegment(safir, "lodging", {
    place: "هتل میزبان",
    from: [startDate, "15:00"],
    to: [addDays(startDate, 4), "11:00"],
  });
  await addSegment(safir, "meeting", {
    place: "شهرداری آستاراخان",
    from: [addDays(startDate, 1), "09:00"],
    to: [addDays(startDate, 1), "12:00"],
  });
  await addSegment(safir, "visit", {
    place: "بندر آستاراخان",
    from: [addDays(startDate, 1), "11:00"],
    to: [addDays(startDate, 1), "13:00"],
  });
  await page.getByText("هم‌زمان‌اند").waitFor();
  await shoot(safir, "19-programme");

  const [visit, meeting] = [
    `${words.segmentKind.visit} · بندر آستاراخان`,
    `${words.segmentKind.meeting} · شهرداری آستاراخان`,
  ];
  await carryUp(safir, visit, meeting);
  await page.getByText("هم‌زمان‌اند").waitFor({ state: "detached" });
  const after = await ask("mission.dossier", { missionId });
  expect(after.segments.find((one) => one.kind === "visit")?.departAt).toBe(
    `${addDays(startDate, 1)}T07:00`,
  );
  await shoot(safir, "20-programme-moved");
  await signOut(safir, officer);
});

test("J7 after the return the traveller files the report; International Affairs accepts it", async () => {
  await reopen(later);
  await signIn(employee);
  await safir.page.evaluate((id) => {
    location.hash = `#/missions/${id}/report`;
  }, missionId);
  await safir.page
    .getByRole("heading", { name: new RegExp(report.title) })
    .first()
    .waitFor();
  await fillReport(safir);
  await button(safir.page, report.file).click();
  await safir.page.getByText(report.filedTitle).waitFor();
  await button(safir.page, report.signatures.sign).click();
  await sign(report.signatures.sign);
  await shoot(safir, "23-report-filed");
  await signOut(safir, employee);

  await signInAs(safir, officer);
  await openFromHome();
  await toDossier("report");
  for (const inOrder of await safir.page
    .getByRole("radio", { name: report.review.ok, exact: true })
    .all())
    await inOrder.check();
  await shoot(safir, "24-report-review");
  await button(safir.page, report.review.accept).click();
  await safir.page.getByRole("heading", { name: report.review.title }).waitFor({
    state: "detached",
  });
  await signOut(safir, officer);
});

test("J8 the archivist gives the record; search finds the dossier in any spelling", async () => {
  const { page } = safir;
  await signInAs(safir, archivist);
  await openFromHome();
  await toDossier("archive");
  const keywords = page.getByRole("combobox", { name: new RegExp(`^${archive.keywords}`) });
  await keywords.fill("خواهرخواندگی");
  await keywords.press("Enter");
  await shoot(safir, "25-archive-form");
  await button(page.getByRole("main"), archive.archive).last().click();
  // The strip and the receipt both say so.
  await page.getByText(dossier.turn.archived).first().waitFor();
  await shoot(safir, "26-archived");
  const { mission } = await ask("mission.dossier", { missionId });
  expect(mission.status).toBe("archived");

  for (const spelling of ["استاراخان", "آستاراخان", "خواهر خواندگي", "برنامه گردشگری مشترك"]) {
    await page.keyboard.press("Control+k");
    const box = page.getByRole("dialog").getByRole("combobox");
    await box.fill(spelling);
    await page.getByRole("dialog").getByText(subject).first().waitFor();
    if (spelling === "استاراخان") await shoot(safir, "27-search-palette");
    await page.keyboard.press("Escape");
  }
});

test("J9 the history shows every act, and the proof is sound", async () => {
  const { page } = safir;
  await toDossier("history");
  for (const name of [employee, manager, head, mayor, officer, archivist])
    await page.getByRole("main").getByText(name).first().waitFor();
  await button(page, dossier.verify.run).click();
  await page.getByText(dossier.verify.sound).waitFor();
  await shoot(safir, "28-history");
});

// Helpers of the steps above.

const signIn = async (name: string) => {
  await safir.page.getByRole("heading", { name: session.samplePeople }).waitFor();
  await signInAs(safir, name);
};

const ask = async <N extends "mission.list" | "mission.dossier" | "mission.verify">(
  name: N,
  input: Parameters<Safir["call"]>[1],
) => {
  const answer = await safir.call(name, input as never);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.reason}`);
  return answer.value;
};

/** Closes the app and opens it again with the store's clock so many days ahead. */
const reopen = (days: number) =>
  safir.restart({ args: ["--sample"], env: { SAFIR_CLOCK_SHIFT_DAYS: String(days) } });

/** The newest draft of the person who is signed in, as the store has it. */
const savedDraft = async (): Promise<string> => {
  const list = await safir.call("draft.list", {});
  const id = list.ok ? list.value.drafts[0]?.id : undefined;
  const draft = id ? await safir.call("draft.load", { id }) : undefined;
  return draft?.ok ? JSON.stringify(draft.value) : "";
};
