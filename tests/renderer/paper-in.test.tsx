/** A14 in the window: a sheet without a readable code is matched by hand; the request's own sheet. */
import { screen, waitFor, within } from "@testing-library/react";
import { beforeAll, describe, expect, it } from "vitest";
import { samplePassword } from "#db/sample/people.ts";
import type { Dossier, RouteStepView } from "#shared/contract/missions.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { findDossier, mayDo, openDossier, lookEverywhere } from "../helpers/dossiers.tsx";
import { field, fill, press } from "../helpers/fill.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { windowClient } from "../helpers/host.ts";
import { renderApp } from "../helpers/render.tsx";

lookEverywhere();

const { common, paperIn } = fa;

beforeAll(() => {
  // jsdom draws no pictures; the card only shows one.
  URL.createObjectURL = () => "blob:sheet";
  URL.revokeObjectURL = () => undefined;
});

/** The smallest JPEG header there is: the store checks the first bytes. */
const picture = () =>
  new File([new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0])], "برگه.jpg", {
    type: "image/jpeg",
  });

const isToSign = (step: RouteStepView) => step.state === "open" && step.kind !== "permit";
const waitsForSignature = (one: Dossier) =>
  one.mission.status === "inReview" && mayDo(one, "decideOnPaper") && one.route.some(isToSign);

describe("a sheet without a readable code", () => {
  it("A14 asks for dossier and step, and stores nothing before the confirmation", async () => {
    const { user, store } = await renderApp({ as: "dabirkhaneh", path: "/scan" });
    const dossier = await findDossier({ store }, waitsForSignature);
    const { id: missionId, dossierNo } = dossier.mission;
    await user.upload(await screen.findByLabelText(paperIn.pictures), picture());
    await screen.findByText(paperIn.noCode);
    await expectAccessible();
    await fill(user, await field(paperIn.which), dossierNo);
    await press(user, toPersianDigits(dossierNo));
    const step = dossier.route.find(isToSign);
    await user.click(await screen.findByRole("combobox", { name: new RegExp(paperIn.step) }));
    await user.click(await screen.findByRole("option", { name: step?.titleFa ?? "?" }));
    expect((await papers(store, missionId)).length).toBe(dossier.papers.length);
    await expectAccessible();
    await press(user, paperIn.keep);
    await screen.findByText(new RegExp(`برگه در گام «${step?.titleFa}»`));
    const kept = await papers(store, missionId);
    expect(kept.filter((one) => one.kind === "signed")).toHaveLength(1);
  });

  it("A14 the decision signed on it is recorded with who signed, when, and the sheet itself", async () => {
    const { user, store, dossier } = await openDossier({
      as: "dabirkhaneh",
      fits: waitsForSignature,
      tab: "papers",
    });
    const missionId = dossier.mission.id;
    await press(user, paperIn.attach);
    await user.upload(await screen.findByLabelText(paperIn.pictures), picture());
    const step = dossier.route.find(isToSign);
    await user.click(await screen.findByRole("combobox", { name: new RegExp(paperIn.step) }));
    await user.click(await screen.findByRole("option", { name: step?.titleFa ?? "?" }));
    await press(user, paperIn.decide);
    const dialog = await screen.findByRole("dialog", { name: paperIn.decide });
    await expectAccessible(dialog);
    await fill(user, await field(common.signPassword), samplePassword);
    await user.click(within(dialog).getByRole("button", { name: paperIn.decide }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const now = await store.call(windowClient, "mission.dossier", { missionId });
    const after = now.ok ? now.value.route.find((one) => one.id === step?.id) : undefined;
    expect(after).toMatchObject({ state: "approved", onPaper: { signedOn: dossier.today } });
  });

  it("A14 a person who may not record papers reads where to take the sheet", async () => {
    await renderApp({ as: "karshenas.gardeshgari", path: "/scan" });
    await screen.findByText(paperIn.notForYouText);
  });
});

describe("the request's sheet", () => {
  it("A14 has its code, a line to sign for each step, and the current step", async () => {
    const { router, dossier } = await openDossier({
      as: "shahrdar",
      fits: (one) => one.mission.status === "inReview" && one.route.length > 5,
    });
    const { id, dossierNo } = dossier.mission;
    await router.navigate({ to: "/print/$", params: { _splat: `request/${id}` } });
    await screen.findByRole("heading", { name: fa.print.request.title });
    expect(screen.getByRole("img", { name: fa.print.qr })).toBeTruthy();
    const text = document.body.textContent ?? "";
    expect(text).toContain(toPersianDigits(dossierNo));
    for (const step of dossier.route.filter((one) => one.kind !== "permit"))
      expect(text).toContain(step.titleFa);
    await waitFor(() => expect(document.documentElement.dataset.printReady).toBe("true"));
    await expectAccessible();
  });
});

const papers = async (store: Awaited<ReturnType<typeof renderApp>>["store"], missionId: string) => {
  const answer = await store.call(windowClient, "mission.papers", { missionId });
  return answer.ok ? answer.value.papers : [];
};
