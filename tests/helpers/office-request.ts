/** The request of the main job, filled in section by section, with the mistakes that people make. */
import { expect } from "vitest";
import { samplePdf } from "#db/sample/papers.ts";
import { addDays, formatDay } from "#shared/persian/jalali.ts";
import { reasons } from "#shared/locales/fa/reasons.ts";
import { common } from "#shared/locales/fa/common.ts";
import { money } from "#shared/locales/fa/money.ts";
import { request } from "#shared/locales/fa/request.ts";
import { shell } from "#shared/locales/fa/shell.ts";
import { words } from "#shared/locales/fa/words.ts";
import { typed } from "./desk.ts";
import type { Safir } from "./launch.ts";
import { attach, button, field, pick, placeField, say, shoot } from "./office.ts";

/** Opens an empty request and fills it; the answer is the name of the attached invitation. */
export const fillRequest = async (
  safir: Safir,
  subject: string,
  start: string,
): Promise<string> => {
  const { page } = safir;
  await button(page, shell.newRequest).click();
  await page.getByRole("heading", { name: request.title }).waitFor();
  const next = async (section: keyof typeof request.step) => {
    await button(page, say(request.continueTo, { section: request.step[section] })).click();
    await page.locator(`nav [aria-current=step]`, { hasText: request.step[section] }).waitFor();
  };

  await field(page, request.field.subject).fill(subject);
  await page.getByRole("radio", { name: words.missionType.agreementFollowUp }).check();
  await page.getByRole("checkbox", { name: words.goal[4] }).check();
  await page.getByRole("checkbox", { name: words.goal[8] }).check();
  await field(page, request.field.importance).fill(
    "میزبان برای احیای بند گردشگری تفاهم‌نامه دعوت کرده است.",
  );
  await field(page, request.field.expectedResults).fill("۱. سند اجرایی دوساله\n۲. جدول پرواز فصلی");
  await shoot(safir, "04-request-purpose");
  await next("destination");

  await pick(page, request.field.country, "روسیه");
  await placeField(page, request.field.city).fill("آستاراخان");
  await field(page, request.field.hostOrg).fill("شهرداری آستاراخان");
  await field(page, request.field.hostContact).fill("مدیر روابط خارجی");
  await shoot(safir, "05-request-destination");
  await next("dates");

  // The return before the departure: an error at the field, and both dates stay as typed.
  await field(page, request.field.startDate).fill(typed(start));
  await field(page, request.field.endDate).fill(typed(addDays(start, -2)));
  await button(page, say(request.continueTo, { section: request.step.delegation })).click();
  await page.getByRole("alert").filter({ hasText: request.field.endDate }).waitFor();
  expect(await field(page, request.field.startDate).inputValue()).toBe(
    formatDay(start, "fa", "short"),
  );
  await shoot(safir, "06-request-dates-error");
  await field(page, request.field.endDate).fill(typed(addDays(start, 4)));
  await next("delegation");

  // From outside, with a national ID that has a wrong check digit.
  const cell = (column: keyof typeof request.column, name: string) =>
    page.getByRole("row", { name }).locator(`[id$="-${column}"]`);
  const editor = (column: keyof typeof request.column, name: string) =>
    page.getByLabel(`${request.column[column]}${common.listSeparator}${name}`, { exact: true });
  const write = async (column: keyof typeof request.column, name: string, value: string) => {
    if ((await editor(column, name).count()) === 0) await cell(column, name).click();
    await editor(column, name).fill(value);
  };
  const choose = async (column: keyof typeof request.column, name: string, value: string) => {
    await cell(column, name).click();
    await editor(column, name).selectOption({ label: value });
  };
  const outsider = "مترجم زبان روسی";
  await page.getByLabel(request.member.add, { exact: true }).fill(outsider);
  await button(page, request.member.addOutside).click();
  await write("nationalId", outsider, "٠٠۱3542418");
  await write("post", outsider, "مترجم");
  await choose("role", outsider, words.delegationRole.interpreter);
  await choose("passportType", outsider, words.passportType.ordinary);
  await button(page, say(request.continueTo, { section: request.step.invitation })).click();
  await page.getByText(reasons.nationalId).first().waitFor();
  await shoot(safir, "07-request-delegation-error");
  expect(await cell("nationalId", outsider).textContent()).toContain("3542418");
  await write("nationalId", outsider, "٠٠۱3542419");
  const first = page.getByRole("row").nth(1);
  await first.locator('[id$="-passportType"]').click();
  await first.getByRole("combobox").selectOption({ label: words.passportType.service });

  // Who pays is said once, for every item.
  await page.getByRole("button", { name: money.itemPayer.host, exact: true }).click();
  await next("invitation");

  await field(page, request.field.invitationSummary).fill("دعوت به نشست کارگروه گردشگری دو شهر.");
  const invitation = {
    name: "دعوت‌نامه.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from(samplePdf("Invitation of the City of Astrakhan")),
  };
  await attach(page, request.field.invitationFile, invitation);
  await shoot(safir, "08-request-invitation");
  return invitation.name;
};
