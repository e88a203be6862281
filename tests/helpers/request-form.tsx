/** The request form in a test: opening it, filling its fields at once, and the stored draft. */
import { fireEvent, screen, within } from "@testing-library/react";
import { fa } from "#shared/locales/fa/index.ts";
import { addDays } from "#shared/persian/jalali.ts";
import { windowClient } from "./host.ts";
import { renderApp } from "./render.tsx";
import { pdfBytes } from "./store.ts";
import { draftId } from "./draft-id.ts";

export { draftId };

const { request } = fa;
/** A requester of the sample. */
export const employee = "karshenas.gardeshgari";
export type App = Awaited<ReturnType<typeof renderApp>>;

export const openForm = async (section: string, as = employee) => {
  const app = await renderApp({ as, path: `/request/${draftId}?section=${section}` });
  await screen.findByRole("navigation", { name: request.tasks });
  return app;
};
export const field = (path: string) => {
  const found = document.getElementById(`field-${path.replaceAll(".", "-")}`);
  if (!found) throw new Error(`no field ${path}`);
  return found;
};
/** Opens a cell of the table of members and answers with its editor. */
export const cell = (path: string) => {
  fireEvent.mouseDown(field(path).closest("td") ?? field(path));
  return field(path) as HTMLInputElement;
};
export const putCell = (path: string, value: string) =>
  fireEvent.change(cell(path), { target: { value } });
/** Types at once: what counts here is what the form does with it. */
export const put = (path: string, value: string) =>
  fireEvent.change(field(path), { target: { value } });
export const click = (element: HTMLElement) => fireEvent.click(element);
export const next = () => click(screen.getByRole("button", { name: /^ذخیره و ادامه/ }));
export const saved = async ({ store }: App) => {
  const answer = await store.call(windowClient, "draft.load", { id: draftId });
  return answer.ok ? answer.value.draft : null;
};
/** What a tab says of its step. */
export const stateOf = (step: keyof typeof request.step) =>
  within(screen.getByRole("navigation", { name: request.tasks })).getByRole("button", {
    name: new RegExp(request.step[step]),
  }).textContent;

/** Everything a request needs, as the form holds it. */
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
export const withDraft = async (section: string, overrides: object = {}) => {
  const app = await renderApp({ as: employee, path: "/account" });
  await app.store.call(windowClient, "draft.save", {
    id: draftId,
    kind: "request",
    missionId: null,
    body: await wholeBody(app, overrides),
  });
  await app.router.navigate({ to: "/request/$draftId", params: { draftId }, search: { section } });
  await screen.findByRole("navigation", { name: request.tasks });
  return app;
};
