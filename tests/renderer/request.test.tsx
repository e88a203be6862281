/** The request as a person fills it: the task list, errors at their field, papers (J2). */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { addDays, formatDay } from "#shared/persian/jalali.ts";
import { lookEverywhere } from "../helpers/dossiers.tsx";
import { expectPageAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";
import {
  cell,
  click,
  employee,
  field,
  next,
  openForm,
  put,
  putCell,
  saved,
  stateOf,
  withDraft,
} from "../helpers/request-form.tsx";
import { pdfBytes } from "../helpers/store.ts";

lookEverywhere();
const { request, reasons, words } = fa;

describe("J2 the task list", () => {
  it("J2 names every section with its progress, and gives a new request its own id", async () => {
    const { router } = await renderApp({ as: employee, path: "/request/new" });
    const list = await screen.findByRole("navigation", { name: request.tasks });
    expect(router.state.location.pathname).toMatch(/^\/request\/[0-9a-f-]{36}$/);
    expect(within(list).getAllByRole("button")).toHaveLength(6);
    expect(stateOf("purpose")).toContain(request.state.notStarted);
    expect(within(list).getByText(request.state.later)).toBeTruthy();
    fireEvent.change(screen.getByLabelText(new RegExp(`^${request.field.subject}`)), {
      target: { value: "سفر" },
    });
    await waitFor(() => expect(stateOf("purpose")).toContain(request.state.inProgress));
    await expectPageAccessible();
  });

  it("J2 the requester leads the delegation until they say otherwise", async () => {
    await openForm("delegation");
    expect(field("members.0.nameFa").textContent).toBe("کارشناس گردشگری");
    expect(field("members.0.role").textContent).toBe(words.delegationRole.head);
    await expectPageAccessible();
  });

  it("J2 a person who may not file requests reads why", async () => {
    await renderApp({ as: "nazer", path: "/request/new" });
    await screen.findByRole("heading", { name: request.notForYouTitle });
  });
});

describe("the authority finder", () => {
  it("A8 lists the missing facts, then the permits, their papers and when to begin", async () => {
    await openForm("destination");
    const panel = await screen.findByRole("region", { name: request.route.title });
    await within(panel).findByText(/کشور مقصد، تاریخ سفر/);
    expect(panel.textContent).toContain("استانداری");
    expect(panel.textContent).not.toContain("مهر خروج");
    click(screen.getByRole("button", { name: new RegExp(request.step.delegation) }));
    await screen.findByRole("heading", { name: words.section.delegation });
    putCell("members.0.passportType", "service");
    const after = await screen.findByRole("region", { name: request.route.title });
    await within(after).findAllByText(/مهر خروج/);
    expect(after.textContent).toContain("رضایت محضری همسر");
    expect(after.textContent).toContain(fa.permits.mark.systemDefault);
    expect(after.textContent).toContain("مدیر گردشگری");
    await expectPageAccessible();
  });

  it("A8 the kind of an outside traveller and the cost are asked, because permits depend on them", async () => {
    await openForm("payment");
    const { item, itemPayer } = fa.money;
    click(screen.getByRole("radio", { name: `${item.ticket}: ${itemPayer.own}` }));
    put("payments.0.amount", "زیاد");
    next();
    await screen.findAllByText(new RegExp(reasons.amount.slice(0, 30)));
    put("payments.0.amount", "۱٬۲۰۰٫۵");
    click(screen.getByRole("button", { name: words.currency.EUR }));
    await waitFor(() => expect(field("payments.0.amount").getAttribute("aria-invalid")).toBeNull());
    await expectPageAccessible();
  });
});

describe("the presence guard", () => {
  it("A12 warns where days and people are entered, and blocks nothing", async () => {
    await openForm("dates");
    expect(screen.queryByRole("note", { name: fa.presence.title })).toBeNull();
    put("startDate", "۱۴۱۵/۰۱/۰۵");
    put("endDate", "۱۴۱۵/۰۱/۱۰");
    const warning = await screen.findByRole("note", { name: fa.presence.title });
    expect(warning.textContent).toContain("نوروز");
    expect(warning.textContent).toContain(fa.presence.note);
    await expectPageAccessible();
    next();
    await screen.findByRole("heading", { name: words.section.delegation });
    await screen.findByRole("note", { name: fa.presence.title });
  });
});

describe("J2 errors are at their field, and nothing typed is lost", () => {
  it("J2 an error summary takes the focus, leads to the field, and the person may continue anyway", async () => {
    await openForm("destination");
    put("city", "مسکو");
    put("hostEmail", "نشانی");
    next();
    const summary = await screen.findByRole("alert");
    expect(document.activeElement).toBe(summary);
    expect(within(summary).getByText(new RegExp(reasons.chooseCountry))).toBeTruthy();
    click(within(summary).getByText(new RegExp(reasons.email.slice(0, 20))));
    await waitFor(() => expect(document.activeElement).toBe(field("hostEmail")));
    expect(field("hostEmail").getAttribute("aria-invalid")).toBe("true");
    expect((field("hostEmail") as HTMLInputElement).value).toBe("نشانی");
    expect(stateOf("destination")).toContain(request.state.wrong);
    await expectPageAccessible();
    click(screen.getByRole("button", { name: request.skip }));
    await screen.findByRole("heading", { name: request.step.dates });
    click(screen.getByRole("button", { name: request.previous }));
    await waitFor(() => expect((field("city") as HTMLInputElement).value).toBe("مسکو"));
  });

  it("J2 dates: mixed digits are read, a past day and an end before the start are refused", async () => {
    const app = await openForm("dates");
    // ۱۴۰۵/٠٣/۱۵ in three kinds of digits: long ago.
    put("startDate", "14۰۵/٠٣/۱5");
    put("endDate", "۱۴۰۵/۰۳/٠٣");
    next();
    const summary = await screen.findByRole("alert");
    expect(within(summary).getByText(/تاریخ اعزام باید پس از امروز/)).toBeTruthy();
    expect(within(summary).getByText(/نباید پیش از تاریخ اعزام/)).toBeTruthy();
    await waitFor(async () => expect((await saved(app))?.body.startDate).toBe("2026-06-05"));
    put("startDate", "فردا");
    fireEvent.blur(field("startDate"));
    expect((field("startDate") as HTMLInputElement).value).toBe("فردا");
    expect(screen.getAllByText(reasons.chooseDate).length).toBeGreaterThan(0);
  });

  it("W8 a return before the departure is said while it is typed, whatever form the dates have", async () => {
    await openForm("dates");
    put("startDate", "12 Jan 2037");
    expect(screen.queryByText(/نباید پیش از تاریخ اعزام/)).toBeNull();
    put("endDate", "۲۰ دی ۱۴۱۵");
    await screen.findByText(/نباید پیش از تاریخ اعزام/);
    expect(screen.queryByRole("alert")).toBeNull();
    put("endDate", "1415,10,25");
    await waitFor(() => expect(screen.queryByText(/نباید پیش از تاریخ اعزام/)).toBeNull());
  });

  it("W8 the form can be sent from every step by two presses", async () => {
    const { host } = await withDraft("purpose");
    const tab = (step: keyof typeof request.step) =>
      within(screen.getByRole("navigation", { name: request.tasks })).getByRole("button", {
        name: new RegExp(request.step[step]),
      });
    for (const step of ["destination", "dates", "delegation", "invitation"] as const) {
      click(tab(step));
      await waitFor(() => expect(tab(step).getAttribute("aria-current")).toBe("step"));
      expect(tab("check").textContent).toContain(request.state.ready);
    }
    click(tab("check"));
    click(await screen.findByRole("button", { name: request.submit }));
    await screen.findByRole("heading", { name: request.sentTitle });
    expect(host.calls.some(({ name }) => name === "mission.submit")).toBe(true);
  });

  it("J2 too little time before departure asks for the reason, and says how long there is", async () => {
    const app = await withDraft("dates");
    const facts = await app.store.call(windowClient, "facts.forForms", {});
    const today = facts.ok ? facts.value.today : "";
    expect(screen.queryByLabelText(new RegExp(request.field.latenessReason))).toBeNull();
    put("startDate", formatDay(addDays(today, 7), "fa", "short"));
    put("endDate", formatDay(addDays(today, 9), "fa", "short"));
    await screen.findByText(/۷ روز تا اعزام مانده است/);
    next();
    const summary = await screen.findByRole("alert");
    click(within(summary).getByText(/تا اعزام ۷ روز مانده و مهلت ثبت برای این مقصد/));
    await waitFor(() => expect(document.activeElement).toBe(field("latenessReason")));
    put("latenessReason", "دعوت‌نامه دیر رسید");
    next();
    await screen.findByRole("heading", { name: words.section.delegation });
    expect(stateOf("dates")).toContain(request.state.complete);
  });

  it("J2 a national ID in mixed digits is read, a wrong check digit is refused, an empty delegation is refused", async () => {
    await withDraft("delegation");
    put("members.new", "مترجم بیرونی");
    click(screen.getByRole("button", { name: request.member.addOutside }));
    await waitFor(() => expect(document.activeElement).toBe(cell("members.1.post")));
    putCell("members.1.post", "مترجم");
    // ٠٣۱ mixed: Arabic, Persian and Latin digits together.
    putCell("members.1.nationalId", "٠٣۱0۰۰۰٠٠۰");
    next();
    const summary = await screen.findByRole("alert");
    expect(within(summary).getByText(/مترجم بیرونی.*کد ملی/)).toBeTruthy();
    expect(cell("members.1.nationalId").value).toBe("٠٣۱0۰۰۰٠٠۰");
    putCell("members.1.nationalId", "٠۰8۴٥۷۵٩۴۸");
    await waitFor(() =>
      expect(field("members.1.nationalId").getAttribute("aria-invalid")).toBeNull(),
    );

    click(screen.getByRole("button", { name: "برداشتن مترجم بیرونی" }));
    click(screen.getByRole("button", { name: request.member.undo }));
    expect(field("members.1.nameFa").textContent).toBe("مترجم بیرونی");
    click(screen.getByRole("button", { name: "برداشتن مترجم بیرونی" }));
    click(screen.getByRole("button", { name: "برداشتن کارشناس گردشگری" }));
    next();
    expect(
      within(await screen.findByRole("alert")).getByText(new RegExp(reasons.oneMember)),
    ).toBeTruthy();
    await expectPageAccessible();
  });

  it("J2 W5 the answers in the grid decide which fields there are", async () => {
    const app = await withDraft("payment");
    const { item, itemPayer } = fa.money;
    const choose = (name: keyof typeof item, payer: keyof typeof itemPayer) =>
      click(screen.getByRole("radio", { name: `${item[name]}: ${itemPayer[payer]}` }));
    expect(document.getElementById("field-privatePayer")).toBeNull();
    expect(screen.getAllByText(new RegExp(fa.common.notAnswered)).length).toBeGreaterThan(8);
    choose("ticket", "private");
    put("privatePayer", "شرکت نمونه");
    choose("ticket", "own");
    next();
    expect(
      within(await screen.findByRole("alert")).getByText(new RegExp(reasons.fundingSource)),
    ).toBeTruthy();
    choose("ticket", "private");
    expect((field("privatePayer") as HTMLInputElement).value).toBe("شرکت نمونه");
    put("payments.0.amount", "۵۹۰");
    await waitFor(async () =>
      expect((await saved(app))?.body.payments).toEqual([
        { item: "ticket", payer: "private", amount: "۵۹۰" },
      ]),
    );
    await expectPageAccessible();
  });
});

describe("J2 the invitation", () => {
  it("J2 a file is stored when it is chosen, and can be removed", async () => {
    const app = await withDraft("invitation", { invitationFile: null });
    next();
    await waitFor(() =>
      within(screen.getByRole("alert")).getByText(new RegExp(reasons.attachInvitation)),
    );
    const input = document.querySelector<HTMLInputElement>('input[data-field="invitationFile"]');
    if (!input) throw new Error("no file input");
    await app.user.upload(input, new File([pdfBytes], "نامه.pdf", { type: "application/pdf" }));
    await screen.findByText("نامه.pdf");
    await expectPageAccessible();
    next();
    await screen.findByRole("heading", { name: request.check });
    expect(stateOf("invitation")).toContain(request.state.complete);
  });
});
