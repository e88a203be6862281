/** The request of the main job, filled in section by section, with the mistakes that people make. */
import { expect } from "vitest";
import { samplePdf } from "#db/sample/papers.ts";
import { addDays, formatDay } from "#shared/persian/jalali.ts";
import { reasons } from "#shared/locales/fa/reasons.ts";
import { request } from "#shared/locales/fa/request.ts";
import { shell } from "#shared/locales/fa/shell.ts";
import { words } from "#shared/locales/fa/words.ts";
import { typed } from "./desk.ts";
import type { Safir } from "./launch.ts";
import { attach, button, choose, field, open, pick, placeField, say, shoot } from "./office.ts";

/** Opens an empty request and fills it; the answer is the name of the attached invitation. */
export const fillRequest = async (
  safir: Safir,
  subject: string,
  start: string,
): Promise<string> => {
  const { page } = safir;
  await open(page, shell.newRequest);
  await page.getByRole("heading", { name: request.title }).waitFor();
  const next = async (section: string) => {
    await button(page, say(request.continueTo, { section })).click();
    await page.getByRole("heading", { name: section, level: 2 }).waitFor();
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
  await next(words.section.destination);

  await pick(page, request.field.country, "روسیه");
  await placeField(page, request.field.city).fill("آستاراخان");
  await field(page, request.field.hostOrg).fill("شهرداری آستاراخان");
  await field(page, request.field.hostContact).fill("مدیر روابط خارجی");
  await shoot(safir, "05-request-destination");
  await next(words.section.dates);

  // The return before the departure: an error at the field, and both dates stay as typed.
  await field(page, request.field.startDate).fill(typed(start));
  await field(page, request.field.endDate).fill(typed(addDays(start, -2)));
  await button(page, say(request.continueTo, { section: words.section.delegation })).click();
  await page.getByRole("alert").filter({ hasText: request.field.endDate }).waitFor();
  expect(await field(page, request.field.startDate).inputValue()).toBe(
    formatDay(start, "fa", "short"),
  );
  await shoot(safir, "06-request-dates-error");
  await field(page, request.field.endDate).fill(typed(addDays(start, 4)));
  await next(words.section.delegation);

  // From outside, with a national ID that has a wrong check digit.
  await button(page, request.member.addOutside).click();
  // The route at the side mentions outsiders as well; the card is the one with fields.
  const outsider = page
    .getByRole("listitem")
    .filter({ hasText: request.member.outside, has: page.getByRole("textbox") })
    .last();
  await field(outsider, request.member.nameFa).fill("مترجم زبان روسی");
  await field(outsider, request.member.nationalId).fill("٠٠۱3542418");
  await field(outsider, request.member.post).fill("مترجم");
  await choose(page, request.member.role, words.delegationRole.interpreter);
  await choose(page, request.member.passportType, words.passportType.ordinary);
  await button(page, say(request.continueTo, { section: words.section.payment })).click();
  await page.getByText(reasons.nationalId).first().waitFor();
  await shoot(safir, "07-request-delegation-error");
  expect(await field(outsider, request.member.nationalId).inputValue()).toContain("3542418");
  await field(outsider, request.member.nationalId).fill("٠٠۱3542419");
  await page
    .getByRole("combobox", { name: new RegExp(`^${request.member.passportType}`) })
    .first()
    .click();
  await page.getByRole("option", { name: words.passportType.service, exact: true }).click();
  await next(words.section.payment);

  await page.getByRole("radio", { name: words.payer.host }).check();
  await next(words.section.invitation);

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
