/** K5: while a request is written, earlier journeys on its subject, to its host or place, with their reports. */
import { screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { sameSubject } from "#shared/mission/request/earlier.ts";
import { lookEverywhere } from "../helpers/dossiers.tsx";
import { expectPageAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";
import { draftId, openForm, put, type App } from "../helpers/request-form.tsx";

lookEverywhere();

const officer = "modir.ravabet";
/** A journey of the last years with its report. */
const reported = async (app: App) => {
  const answer = await app.store.call(windowClient, "mission.list", { status: "archived" });
  const missions = answer.ok ? answer.value.missions : [];
  const latest = missions.toSorted((a, b) => b.startDate.localeCompare(a.startDate))[0];
  if (!latest) throw new Error("nothing is archived");
  return latest;
};
const panelOf = (title: string) => screen.findByRole("region", { name: title });

it("K5 the same subject is shown before sending, with a link to the report", async () => {
  const { earlier } = fa.request;
  const app = await openForm("purpose", officer);
  const panel = await panelOf(earlier.title);
  expect(within(panel).queryByRole("link")).toBeNull();
  const mission = await reported(app);
  expect(sameSubject(mission.subject, mission.subject)).toBe(true);
  put("subject", `دنبالهٔ ${mission.subject}`);
  await within(panel).findByText(earlier.same);
  const item = (await within(panel).findByText(mission.subject)).closest("li") as HTMLElement;
  expect(within(item).getByText(earlier.why.subject)).toBeTruthy();
  const report = within(item).getByRole("link", { name: earlier.report });
  expect(report.getAttribute("href")).toContain(`/missions/${mission.id}?tab=report`);
  await expectPageAccessible();
});

it("K5 in English a place of earlier journeys is shown, and an empty result names the years", async () => {
  const { earlier } = en.request;
  const app = await renderApp({ as: officer, path: "/account", lang: "en" });
  const mission = await reported(app);
  const write = async (body: object) => {
    await app.store.call(windowClient, "draft.save", {
      id: draftId,
      kind: "request",
      missionId: null,
      body: { ...body },
    });
    await app.router.navigate({ to: "/request/$draftId", params: { draftId } });
    return panelOf(earlier.title);
  };
  const panel = await write({ country: mission.country, city: mission.city });
  await within(panel).findAllByText(earlier.why.city);
  await app.router.navigate({ to: "/account" });
  const other = await write({ country: "NZ", city: "Wellington" });
  await within(other).findByText(earlier.none.replace("{{years}}", "3"));
});
