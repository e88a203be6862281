/** D5: the forms on the printed page: filled in for people who may see the data, blank lines for others. */
import { act, screen, waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { memberKey } from "#shared/mission/request/request.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { findDossier, type Rendered, lookEverywhere } from "../helpers/dossiers.tsx";
import { press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

lookEverywhere();

const { forms } = fa;

const full = (app: Rendered) =>
  findDossier(
    app,
    (one) =>
      one.mission.order !== null &&
      one.mission.request.members.length > 1 &&
      one.segments.length > 2,
  );
const ask = (app: Rendered, missionId: string) =>
  app.store.call(windowClient, "mission.askRecords", {
    commandId: crypto.randomUUID(),
    missionId,
    member: null,
  });
const go = (app: Rendered, to: string) => act(() => app.router.navigate({ to: to as never }));
const article = () => document.querySelector("article")?.textContent ?? "";
const numerals = () => [...document.querySelectorAll(".sheet-no")].map((one) => one.textContent);
const upTo = (last: number) =>
  Array.from({ length: last }, (_, index) => toPersianDigits(String(index + 1)));

it("D5 the passport application is filled in after a request to see the data, in a window of either language", async () => {
  const app = await renderApp({ as: "karshenas.beynolmelal", lang: "en" });
  const { mission } = await full(app);
  const [member] = mission.request.members;
  if (!member) throw new Error("nobody travels");
  await ask(app, mission.id);
  await go(app, `/print/passport/${mission.id}/${memberKey(member)}`);
  await screen.findByText(forms.passport.title);
  expect(numerals()).toEqual(upTo(26));
  const records = await app.store.call(windowClient, "mission.memberRecords", {
    missionId: mission.id,
  });
  const mine = records.ok
    ? records.value.records.find((one) => one.member === memberKey(member))
    : undefined;
  for (const said of [
    member.nameFa,
    mine?.profile?.fatherFa ?? "?",
    toPersianDigits(mine?.sensitive.nationalId ?? "?"),
    mission.request.subject,
    forms.passport.attachments.idBook,
  ])
    expect(article()).toContain(said);
  await expectAccessible(document.querySelector("main") as Element);
});

it("D5 the request form has forty-five boxes; without the right to see them they stay blank", async () => {
  const app = await renderApp({ as: "shahrdar" });
  const { mission } = await full(app);
  await ask(app, mission.id);
  await go(app, `/print/request-form/${mission.id}`);
  await screen.findByText(forms.request.parts.reasons);
  expect(numerals().toSorted()).toEqual(upTo(45).toSorted());
  expect(article()).not.toContain("•");
  for (const said of [
    mission.request.subject,
    mission.request.hostOrg,
    forms.request.remark.private,
    ...mission.request.members.map((one) => one.nameFa),
  ])
    expect(article()).toContain(said);
  expect(document.querySelectorAll(".form-blank").length).toBeGreaterThan(3);
  // The Board's own boxes are ticked from the request, the rest is left open.
  const { travelGoals, jobGoals, ownPart } = mission.request;
  const ticked = [...document.querySelectorAll(".sheet-check.on")].map((one) => one.textContent);
  expect(travelGoals.length).toBeGreaterThan(0);
  expect(ticked).toEqual(
    expect.arrayContaining([
      ...travelGoals.map((one) => fa.words.travelGoal[one]),
      ...jobGoals.map((one) => fa.words.jobGoal[one]),
      ...(ownPart === "" ? [] : [fa.words.ownPart[ownPart]]),
    ]),
  );
  expect(ticked).not.toContain(fa.words.travelGoal.sport);
  await expectAccessible(document.querySelector("main") as Element);
});

it("D5 the button is among the papers, in English too; printing asks first", async () => {
  const app = await renderApp({ as: "karshenas.beynolmelal", lang: "en" });
  const { mission } = await full(app);
  await go(app, `/missions/${mission.id}?tab=papers`);
  await press(app.user, en.forms.buttons.form);
  const records = await waitFor(async () => {
    const answer = await app.store.call(windowClient, "mission.memberRecords", {
      missionId: mission.id,
    });
    const found = answer.ok ? answer.value.records : [];
    if (!found.some((one) => "passportNo" in one.sensitive)) throw new Error("not asked yet");
    return found;
  });
  expect(records).toHaveLength(mission.request.members.length);
});
