/** The request as a person fills it: task list, errors at the field, nothing typed lost, sending (J2). */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { addDays, formatDay } from "#shared/persian/jalali.ts";
import { refuse } from "#shared/result.ts";
import { cheapStyles, expectPageAccessible } from "../helpers/cheap-styles.ts";
import { renderApp, windowClient } from "../helpers/render.tsx";
import { pdfBytes } from "../helpers/store.ts";

cheapStyles();
vi.setConfig({ testTimeout: 60_000 });

const { request, reasons, words } = fa;
const employee = "karshenas.gardeshgari";
const draftId = "0199aaaa-0000-4000-8000-000000000001";
type App = Awaited<ReturnType<typeof renderApp>>;

const open = async (section: string, as = employee) => {
  const app = await renderApp({ as, path: `/request/${draftId}?section=${section}` });
  await screen.findByRole("navigation", { name: request.tasks }, { timeout: 10_000 });
  return app;
};
const field = (path: string) => {
  const found = document.getElementById(`field-${path.replaceAll(".", "-")}`);
  if (!found) throw new Error(`no field ${path}`);
  return found;
};
/** Types at once: what counts here is what the form does with it. */
const put = (path: string, value: string) => fireEvent.change(field(path), { target: { value } });
const click = (element: HTMLElement) => fireEvent.click(element);
const next = () => click(screen.getByRole("button", { name: /^ذخیره و ادامه/ }));
const saved = async ({ store }: App) => {
  const answer = await store.call(windowClient, "draft.load", { id: draftId });
  return answer.ok ? answer.value.draft : null;
};
const stateOf = (section: keyof typeof words.section) =>
  within(screen.getByRole("navigation", { name: request.tasks })).getByRole("button", {
    name: new RegExp(words.section[section]),
  }).textContent;

/** Everything a request needs, as the form keeps it. */
const wholeBody = async ({ store }: App, overrides: object = {}) => {
  const session = await store.call(windowClient, "session.current", {});
  const facts = await store.call(windowClient, "facts.forForms", {});
  const file = await store.call(windowClient, "file.add", {
    name: "دعوت.pdf",
    mime: "application/pdf",
    bytes: pdfBytes,
  });
  if (!session.ok || !facts.ok || !file.ok || !session.value.person) throw new Error("no session");
  const { today } = facts.value;
  return {
    subject: "بازدید از جشنوارهٔ آستاراخان",
    missionType: "official",
    unitGoals: [7],
    importance: "مهم است",
    expectedResults: "یک سند",
    country: "RU",
    city: "آستاراخان",
    hostOrg: "شهرداری آستاراخان",
    hostContact: "مدیر روابط خارجی",
    startDate: addDays(today, 60),
    endDate: addDays(today, 64),
    members: [
      {
        source: "staff",
        personId: session.value.person.id,
        nameFa: "کارشناس گردشگری",
        nameEn: "",
        nationalId: "",
        post: "کارشناس",
        workplace: "",
        role: "head",
        passportType: "service",
        selectionReason: "",
      },
    ],
    payer: "host",
    invitationSummary: "دعوت به نشست",
    invitationFile: file.value,
    ...overrides,
  };
};
const withDraft = async (section: string, overrides: object = {}) => {
  const app = await renderApp({ as: employee, path: "/account" });
  await app.store.call(windowClient, "draft.save", {
    id: draftId,
    kind: "request",
    missionId: null,
    body: await wholeBody(app, overrides),
  });
  await app.router.navigate({ to: "/request/$draftId", params: { draftId }, search: { section } });
  await screen.findByRole("navigation", { name: request.tasks }, { timeout: 10_000 });
  return app;
};

describe("J2 the task list", () => {
  it("J2 names every section with a word for how far it is, and gives a new request its own id", async () => {
    const { router } = await renderApp({ as: employee, path: "/request/new" });
    const list = await screen.findByRole(
      "navigation",
      { name: request.tasks },
      { timeout: 10_000 },
    );
    expect(router.state.location.pathname).toMatch(/^\/request\/[0-9a-f-]{36}$/);
    expect(within(list).getAllByRole("button")).toHaveLength(7);
    expect(stateOf("purpose")).toContain(request.state.notStarted);
    expect(within(list).getByText(request.state.later)).toBeTruthy();
    fireEvent.change(screen.getByLabelText(new RegExp(`^${request.field.subject}`)), {
      target: { value: "سفر" },
    });
    await waitFor(() => expect(stateOf("purpose")).toContain(request.state.inProgress));
    await expectPageAccessible();
  });

  it("J2 the requester leads the delegation until he says otherwise", async () => {
    await open("delegation");
    expect((field("members.0.personId") as HTMLInputElement).value).toBe("کارشناس گردشگری");
    expect(field("members.0.role").textContent).toBe(words.delegationRole.head);
    await expectPageAccessible();
  });

  it("J2 who files no requests is told so", async () => {
    await renderApp({ as: "nazer", path: "/request/new" });
    await screen.findByRole("heading", { name: request.notForYouTitle }, { timeout: 10_000 });
  });
});

describe("J2 errors stand at their field, and nothing typed is lost", () => {
  it("J2 an error summary takes the focus, leads to the field, and one may go on all the same", async () => {
    await open("destination");
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
    await screen.findByRole("heading", { name: words.section.dates });
    click(screen.getByRole("button", { name: request.previous }));
    await waitFor(() => expect((field("city") as HTMLInputElement).value).toBe("مسکو"));
  });

  it("J2 dates: mixed digits are read, a past day and an end before the start are refused", async () => {
    const app = await open("dates");
    // ۱۴۰۵/٠٣/۱۵ in three kinds of digits: long ago.
    put("startDate", "14۰۵/٠٣/۱5");
    put("endDate", "۱۴۰۵/۰۳/٠٣");
    next();
    const summary = await screen.findByRole("alert");
    expect(within(summary).getByText(/تاریخ اعزام باید پس از امروز/)).toBeTruthy();
    expect(within(summary).getByText(/نباید پیش از تاریخ اعزام/)).toBeTruthy();
    await waitFor(async () => expect((await saved(app))?.body.startDate).toBe("2026-06-05"), {
      timeout: 5000,
    });
    put("startDate", "فردا");
    fireEvent.blur(field("startDate"));
    expect((field("startDate") as HTMLInputElement).value).toBe("فردا");
    expect(screen.getAllByText(reasons.chooseDate).length).toBeGreaterThan(0);
  });

  it("J2 too little time before departure asks for the reason, and says how long there is", async () => {
    const app = await withDraft("dates");
    const facts = await app.store.call(windowClient, "facts.forForms", {});
    const today = facts.ok ? facts.value.today : "";
    expect(screen.queryByLabelText(new RegExp(request.field.latenessReason))).toBeNull();
    put("startDate", formatDay(addDays(today, 7), "fa", "short"));
    put("endDate", formatDay(addDays(today, 9), "fa", "short"));
    await screen.findByText("تا اعزام ۷ روز مانده است.");
    next();
    const summary = await screen.findByRole("alert");
    click(within(summary).getByText(/تا اعزام ۷ روز مانده و پیش‌فرض سامانه ۲۰ روز است/));
    await waitFor(() => expect(document.activeElement).toBe(field("latenessReason")));
    put("latenessReason", "دعوت‌نامه دیر رسید");
    next();
    await screen.findByRole("heading", { name: words.section.delegation });
    expect(stateOf("dates")).toContain(request.state.complete);
  });

  it("J2 a national ID in mixed digits is read, a wrong check digit is refused, nobody at all is refused", async () => {
    await withDraft("delegation");
    click(screen.getByRole("button", { name: request.member.addOutside }));
    await waitFor(() => expect(document.activeElement).toBe(field("members.1.nameFa")));
    put("members.1.nameFa", "مترجم بیرونی");
    put("members.1.post", "مترجم");
    // ٠٣۱ mixed: Arabic, Persian and Latin digits together.
    put("members.1.nationalId", "٠٣۱0۰۰۰٠٠۰");
    next();
    const summary = await screen.findByRole("alert");
    expect(within(summary).getByText(/مترجم بیرونی.*کد ملی/)).toBeTruthy();
    expect((field("members.1.nationalId") as HTMLInputElement).value).toBe("٠٣۱0۰۰۰٠٠۰");
    put("members.1.nationalId", "٠۰8۴٥۷۵٩۴۸");
    await waitFor(() =>
      expect(field("members.1.nationalId").getAttribute("aria-invalid")).toBeNull(),
    );

    click(screen.getByRole("button", { name: "برداشتن مترجم بیرونی" }));
    click(screen.getByRole("button", { name: request.member.undo }));
    expect((field("members.1.nameFa") as HTMLInputElement).value).toBe("مترجم بیرونی");
    click(screen.getByRole("button", { name: "برداشتن مترجم بیرونی" }));
    click(screen.getByRole("button", { name: "برداشتن کارشناس گردشگری" }));
    next();
    expect(
      within(await screen.findByRole("alert")).getByText(new RegExp(reasons.oneMember)),
    ).toBeTruthy();
    await expectPageAccessible();
  });

  it("J2 the payer decides which fields there are", async () => {
    await withDraft("payment");
    expect(document.getElementById("field-privatePayer")).toBeNull();
    click(screen.getByRole("radio", { name: words.payer.private }));
    put("privatePayer", "شرکت نمونه");
    click(screen.getByRole("radio", { name: words.payer.own }));
    next();
    expect(
      within(await screen.findByRole("alert")).getByText(new RegExp(reasons.fundingSource)),
    ).toBeTruthy();
    click(screen.getByRole("radio", { name: words.payer.private }));
    expect((field("privatePayer") as HTMLInputElement).value).toBe("شرکت نمونه");
    await expectPageAccessible();
  });
});

describe("J2 saved by itself", () => {
  it("J2 is in the store within a second of the last key, and there when it is opened again", async () => {
    const app = await open("purpose");
    await app.user.type(field("subject"), "سفر به باکو");
    const typedAt = Date.now();
    await waitFor(async () => expect((await saved(app))?.body.subject).toBe("سفر به باکو"), {
      timeout: 3000,
    });
    expect(Date.now() - typedAt).toBeLessThan(1500);
    await app.router.navigate({ to: "/account" });
    await waitFor(() =>
      expect(screen.queryByRole("navigation", { name: request.tasks })).toBeNull(),
    );
    await app.router.navigate({
      to: "/request/$draftId",
      params: { draftId },
      search: { section: "purpose" },
    });
    await screen.findByRole("navigation", { name: request.tasks });
    expect((field("subject") as HTMLInputElement).value).toBe("سفر به باکو");
  });

  it("J2 leaving the page saves at once", async () => {
    const app = await open("purpose");
    put("subject", "نیمه‌کاره");
    await app.router.navigate({ to: "/account" });
    await waitFor(async () => expect((await saved(app))?.body.subject).toBe("نیمه‌کاره"), {
      timeout: 400,
    });
  });

  it("J2 while the store is away the text stays, is said not to be saved, and is saved when it is back", async () => {
    const app = await open("purpose");
    app.host.intercept = (name) =>
      name === "draft.save" ? refuse("unavailable", "storeUnavailable") : undefined;
    put("subject", "در نبود انبار");
    await screen.findByText(request.saveRetry, {}, { timeout: 3000 });
    // Also when the page is left and opened again meanwhile.
    await app.router.navigate({ to: "/account" });
    await waitFor(() =>
      expect(screen.queryByRole("navigation", { name: request.tasks })).toBeNull(),
    );
    await app.router.navigate({
      to: "/request/$draftId",
      params: { draftId },
      search: { section: "purpose" },
    });
    await screen.findByRole("navigation", { name: request.tasks });
    expect((field("subject") as HTMLInputElement).value).toBe("در نبود انبار");
    expect(await saved(app)).toBeNull();
    app.host.intercept = () => undefined;
    await waitFor(async () => expect((await saved(app))?.body.subject).toBe("در نبود انبار"), {
      timeout: 5000,
    });
  });

  it("J2 nothing is saved under another person's name", async () => {
    const app = await open("purpose");
    app.host.intercept = (name) =>
      name === "draft.save" ? refuse("signedOut", "signedOut") : undefined;
    put("subject", "از آن من");
    await screen.findByText(request.saveRetry, {}, { timeout: 3000 });
    const setup = await app.store.call(windowClient, "setup.status", {});
    const password = (setup.ok && setup.value.samplePassword) || "";
    await app.store.call(windowClient, "session.signIn", { username: "shahrdar", password });
    app.host.intercept = () => undefined;
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await saved(app)).toBeNull();
    await app.store.call(windowClient, "session.signIn", { username: employee, password });
    await waitFor(async () => expect((await saved(app))?.body.subject).toBe("از آن من"), {
      timeout: 5000,
    });
  });

  it("J2 a draft is thrown away only after a question, and stays away", async () => {
    const app = await withDraft("purpose");
    put("subject", "برای دور انداختن");
    click(screen.getByRole("button", { name: request.discard }));
    click(await screen.findByRole("button", { name: request.discardConfirm }));
    await waitFor(() => expect(app.router.state.location.pathname).toBe("/"));
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(await saved(app)).toBeNull();
  });
});

describe("J2 checked and sent", () => {
  it("J2 what is missing bars the sending, says so, and leads to its section", async () => {
    const { host } = await withDraft("check", { city: "", hostOrg: "" });
    const send = screen.getByRole("button", { name: request.submit });
    expect(send).toHaveProperty("ariaDisabled", "true");
    expect(
      document.getElementById(send.getAttribute("aria-describedby") ?? "")?.textContent,
    ).toContain("۲ مورد");
    click(send);
    expect(host.calls.some(({ name }) => name === "mission.submit")).toBe(false);
    await expectPageAccessible();
    click(
      screen.getByRole("button", { name: new RegExp(`${words.section.destination} · ۲ مورد`) }),
    );
    await waitFor(() => expect(document.activeElement).toBe(field("city")));
  });

  it("J2 sending gives the dossier's number and says what happens next; the draft is gone", async () => {
    const app = await withDraft("check", { privatePayer: "از انتخاب پیشین" });
    click(screen.getByRole("button", { name: request.submit }));
    await screen.findByRole("heading", { name: request.sentTitle }, { timeout: 5000 });
    const dossier = await app.store.call(windowClient, "mission.dossier", { missionId: draftId });
    if (!dossier.ok) throw new Error("not sent");
    const { mission } = dossier.value;
    expect(mission.request.privatePayer).toBe("");
    expect(
      screen.getByText(
        mission.dossierNo.replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)] ?? ""),
      ),
    ).toBeTruthy();
    expect(screen.getByText(fa.route.steps.mayor)).toBeTruthy();
    expect(await saved(app)).toBeNull();
    await expectPageAccessible();
    click(screen.getByRole("button", { name: request.toDossier }));
    await waitFor(() => expect(app.router.state.location.pathname).toBe(`/missions/${draftId}`));
    // The back key does not open the form again.
    await app.router.navigate({ to: "/request/$draftId", params: { draftId } });
    await screen.findByRole("heading", { name: request.sentTitle }, { timeout: 5000 });
  });

  it("J2 what only the store finds wrong is shown at its section, and the text stays", async () => {
    const { host } = await withDraft("check");
    host.intercept = (name) =>
      name === "mission.submit"
        ? {
            ok: false,
            error: {
              code: "invalid",
              reason: "checkFields",
              fields: [{ path: "city", reason: "tooLong" }],
            },
          }
        : undefined;
    click(screen.getByRole("button", { name: request.submit }));
    const summary = await screen.findByRole("alert");
    click(within(summary).getByText(new RegExp(reasons.tooLong.slice(0, 20))));
    await waitFor(() => expect(document.activeElement).toBe(field("city")));
    expect((field("city") as HTMLInputElement).value).toBe("آستاراخان");
  });

  it("J2 a returned request opens with the reason and its own text, and is sent again", async () => {
    const app = await renderApp({ as: employee, path: "/" });
    click(await screen.findByRole("button", { name: fa.home.act.correct }, { timeout: 10_000 }));
    await screen.findByRole("heading", { name: request.returnedTitle }, { timeout: 5000 });
    const { pathname } = app.router.state.location;
    const missionId = pathname.split("/")[2] ?? "";
    const before = await app.store.call(windowClient, "mission.dossier", { missionId });
    if (!before.ok) throw new Error("not seen");
    expect(screen.getByText(before.value.mission.lastReason)).toBeTruthy();
    click(
      within(screen.getByRole("navigation", { name: request.tasks })).getByRole("button", {
        name: /موضوع و هدف/,
      }),
    );
    await waitFor(() =>
      expect((field("subject") as HTMLInputElement).value).toBe(
        before.value.mission.request.subject,
      ),
    );
    put("subject", "موضوع اصلاح‌شده");
    click(
      within(screen.getByRole("navigation", { name: request.tasks })).getByRole("button", {
        name: new RegExp(request.check),
      }),
    );
    click(await screen.findByRole("button", { name: request.resubmit }));
    await screen.findByRole("heading", { name: request.sentTitle }, { timeout: 5000 });
    const after = await app.store.call(windowClient, "mission.dossier", { missionId });
    expect(after.ok && after.value.mission.request.subject).toBe("موضوع اصلاح‌شده");
    expect(after.ok && after.value.mission.status).toBe("inReview");
  });
});

describe("J2 the invitation", () => {
  it("J2 a file is stored when it is chosen, and can be taken away", async () => {
    const app = await withDraft("invitation", { invitationFile: null });
    next();
    expect(
      within(await screen.findByRole("alert")).getByText(new RegExp(reasons.attachInvitation)),
    ).toBeTruthy();
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
