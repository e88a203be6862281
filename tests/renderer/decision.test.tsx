/** The screen of one decision (W3): what is on it, the answer at its foot, and the next task after it. */
import { QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { samplePassword } from "#db/sample/people.ts";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { ourPart } from "#shared/mission/request/payments.ts";
import { daysBetween } from "#shared/persian/days.ts";
import { timeNeeded } from "#shared/route/time-needed.ts";
import type { FieldChange } from "#shared/mission/request/changes.ts";
import { createQueryClient } from "#renderer/client.ts";
import { FieldChanges } from "#renderer/features/mission/field-changes.tsx";
import { RequestSheet } from "#renderer/features/print/request-sheet.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { TimeBar } from "#renderer/features/time-bar/time-bar.tsx";
import { AppTheme } from "#renderer/theme/theme-provider.tsx";
import { setLang, textIn } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { answer, openDecision } from "../helpers/decisions.tsx";
import { findDossier, lookEverywhere, mainPart, mayDo, readDossier } from "../helpers/dossiers.tsx";
import { signIn, windowClient } from "../helpers/host.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";
import { must } from "../helpers/store.ts";

lookEverywhere();
const { decide, dossier: words, reasons, common } = fa;

const anyOf = async () => true;
/** The button names the step that it closes. */
const approving = new RegExp(`^${words.act.approve}`);

it("W3 who, where, when and how much, the earlier answers and the invitation are on one screen", async () => {
  const { dossier } = await openDecision("shahrdar", anyOf);
  const { request } = dossier.mission;
  const ofCost = new RegExp(`^(${decide.howMuch}|${decide.howMuchOurs})$`);
  for (const fact of [decide.who, decide.where, decide.when])
    expect(await screen.findByRole("group", { name: new RegExp(`^${fact}`) })).toBeTruthy();
  const where = screen.getByRole("group", { name: decide.where });
  expect(where.textContent).toContain(request.hostOrg);
  // Nobody has answered the cost, but the host pays all that was answered.
  const { share } = ourPart(request);
  const said = share === "nothing" ? decide.nothingOurs : common.notAnswered;
  if (request.costAmount === "")
    expect(screen.getByRole("group", { name: ofCost }).textContent).toContain(said);
  const before = dossier.route.filter((step) => step.at !== "" && step.state !== "open");
  const answers = screen.getByRole("region", { name: decide.answersBefore });
  for (const step of before) expect(answers.textContent).toContain(step.titleFa);
  expect(screen.getByRole("complementary", { name: decide.papers })).toBeTruthy();
  await expectAccessible(mainPart());
  act(() => setLang("en"));
  expect(await screen.findByRole("group", { name: en.decide.where })).toBeTruthy();
});

it("W3 the answer is signed at the foot, and the next decision opens", async () => {
  const { user, store, missionId, ids, router } = await openDecision("shahrdar", async (id, app) =>
    mayDo(await readDossier(app.store, id), "approve"),
  );
  const form = await answer();
  const approve = within(form).getByRole("button", { name: approving });
  await user.click(approve);
  await within(form).findByText(reasons.passwordNeeded);
  await user.type(within(form).getByLabelText(/^(یادداشت|پاسخ به نظر مخالف)/), "با صرفه‌جویی");
  await user.type(
    within(form).getByLabelText(new RegExp(`^${common.signPassword}`)),
    samplePassword,
  );
  await user.click(approve);
  const next = ids.find((id) => id !== missionId);
  await waitFor(() =>
    expect(router.state.location.pathname).toBe(next ? `/missions/${next}/decide` : "/"),
  );
  const after = await readDossier(store, missionId);
  expect(after.mission.decisions.at(-1)).toMatchObject({
    decision: "approved",
    reason: "با صرفه‌جویی",
  });
});

it("W3 a wrong password keeps the note, and nothing is decided", async () => {
  const { user, store, missionId, dossier } = await openDecision("shahrdar", async (id, app) =>
    mayDo(await readDossier(app.store, id), "approve"),
  );
  const form = await answer();
  const note = within(form).getByLabelText(/^(یادداشت|پاسخ به نظر مخالف)/);
  await user.type(note, "نوشته می‌ماند");
  await user.type(within(form).getByLabelText(new RegExp(`^${common.signPassword}`)), "نادرست");
  await user.click(within(form).getByRole("button", { name: approving }));
  await within(form).findByText(reasons.wrongPassword);
  expect(note).toHaveProperty("value", "نوشته می‌ماند");
  const after = await readDossier(store, missionId);
  expect(after.mission.decisions).toHaveLength(dossier.mission.decisions.length);
});

it("W3 an objection is not passed without its own answer", async () => {
  const app = await renderApp({ as: "modir.ravabet" });
  const { id: missionId } = (
    await findDossier(app, (one) => one.objections.length > 0 && one.mission.status === "inReview")
  ).mission;
  // The clearances beside the objection agree, so that the dossier comes to the deciders.
  for (const clerk of ["harasat", "manabe.ensani"]) {
    await signIn(app.store, clerk);
    const { basis } = await readDossier(app.store, missionId);
    const own = { missionId, basis, note: "", password: samplePassword };
    const input = { ...own, commandId: newId() };
    await must(app.store, windowClient, "mission.approve", input);
  }
  await signIn(app.store, "modir.ravabet");
  await act(() =>
    app.router.navigate({ to: "/missions/$missionId/decide", params: { missionId } }),
  );
  const form = await answer();
  await app.user.type(
    within(form).getByLabelText(new RegExp(`^${common.signPassword}`)),
    samplePassword,
  );
  await app.user.click(within(form).getByRole("button", { name: approving }));
  expect(await within(form).findByText(reasons.noteAfterObjection)).toBeTruthy();
  expect(within(form).getByLabelText(new RegExp(`^${decide.objectionAnswer}`))).toBeTruthy();
});

it.each(["shahrdar", "moaven", "modir.ravabet"])(
  "W5 %s decides on the same days and the same sentence as the request form",
  async (as) => {
    const { dossier } = await openDecision(as, anyOf);
    const { stepsLeft, today } = dossier;
    if (stepsLeft === null) throw new Error("A decision is open");
    const time = timeNeeded(stepsLeft.steps, stepsLeft.startDate, today);
    if (time === null) throw new Error("The departure is known");
    const said = (key: "enough" | "short") =>
      textIn("fa", "routes", `time.${key}`, { count: Math.abs(time.spare) });
    const bar = await screen.findByRole("group", { name: fa.routes.time.title });
    expect(bar.textContent).toContain(
      time.spare === 0 ? fa.routes.time.just : said(time.enough ? "enough" : "short"),
    );
    for (const part of time.parts)
      expect(bar.textContent).toContain(part.titleFa || fa.routes.time.internal);
    expect(bar.textContent).toContain(textIn("fa", "routes", "time.sum", { needed: time.needed }));
  },
);

it("W5 too little time names what is not finished before the departure, and the earliest one", async () => {
  const at = { group: 1, titleFa: "", titleEn: "", kind: "decision", beginBy: "2026-12-01" };
  const board = { ...at, group: 2, kind: "permit", titleFa: "هیأت نظارت", beginBy: "2026-12-05" };
  render(
    <AppTheme>
      <TimeBar steps={[at, board]} startDate="2026-12-20" today="2026-12-08" />
    </AppTheme>,
  );
  const bar = await screen.findByRole("group", { name: fa.routes.time.title });
  expect(bar.textContent).toContain(textIn("fa", "routes", "time.short", { count: 7 }));
  expect(bar.textContent).toContain(textIn("fa", "routes", "time.beyond", { steps: "هیأت نظارت" }));
  expect(bar.textContent).toContain(fa.routes.time.earliest);
  expect(bar.querySelector("time")?.dateTime).toBe("2026-12-27");
});

it("W5 a field without an answer says so in the changes, in lists and on the sheet, and never «ندارد»", async () => {
  const changes: FieldChange[] = [
    { section: "destination", field: "mfaNote", before: "", after: "no" },
    { section: "purpose", field: "travelGoals", before: [], after: ["trade"] },
  ];
  const { store } = await renderApp({ as: "shahrdar" });
  const dossier = await findDossier({ store }, (one) => one.mission.status === "inReview");
  const request = { ...dossier.mission.request, costAmount: "", importance: "" };
  const unasked = { ...dossier, mission: { ...dossier.mission, request } };
  const { container } = render(
    <QueryClientProvider client={createQueryClient()}>
      <AppTheme>
        <FieldChanges changes={changes} label="تغییرها" />
        <DataList items={[{ label: "محل", value: "" }]} />
        <RequestSheet title="درخواست" dossier={unasked} municipality="شهرداری ساری" />
      </AppTheme>
    </QueryClientProvider>,
  );
  await waitFor(() => expect(container.querySelector(".sheet-row")).not.toBeNull());
  // Twice in the changes, and on the sheet the cost and the importance.
  expect(within(container).getAllByText(common.notAnswered)).toHaveLength(4);
  expect(container.textContent).not.toContain("ندارد");
  expect(within(container).getByText(fa.words.answer.no)).toBeTruthy();
});

it("W5 a change of the departure is counted once, to the departure that is asked for", async () => {
  const { dossier } = await openDecision("moaven", async (id, app) => {
    const one = await readDossier(app.store, id);
    return one.change?.fields.some(({ field }) => field === "startDate") ?? false;
  });
  const { stepsLeft, today } = dossier;
  const left = daysBetween(today, stepsLeft?.startDate ?? "");
  const bar = await screen.findByRole("group", { name: fa.routes.time.title });
  expect(bar.textContent).toContain(textIn("fa", "routes", "time.left", { count: left }));
  const when = screen.getByRole("group", { name: new RegExp(`^${decide.when}`) });
  expect(when.textContent).not.toContain("تا اعزام");
});
