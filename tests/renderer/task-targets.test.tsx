/** Every kind of task, opened by the person it waits for: its target has an enabled control for it. */
import { act, screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import type { WaitingTask } from "#shared/contract/missions.ts";
import { taskKinds, type TaskKind } from "#shared/mission/tasks.ts";
import { taskLink } from "#renderer/features/mission/mission-link.ts";
import { setLang } from "#renderer/i18n.ts";
import { lookEverywhere } from "../helpers/dossiers.tsx";
import { signIn, windowClient } from "../helpers/host.ts";
import { onScreen } from "../helpers/on-screen.ts";
import { renderApp } from "../helpers/render.tsx";
import { must } from "../helpers/store.ts";

lookEverywhere();
const administrator = "modir.samaneh";
const catalogues = { fa, en };
type Words = typeof fa;

/** The names that the control may have; the first part of a sentence with values in it. */
const controls: Record<TaskKind, (words: Words) => string[]> = {
  decide: ({ decide, dossier }) => [
    decide.approveStep,
    decide.approveSteps_other,
    dossier.act.object,
  ],
  recordPermit: ({ permits }) => [permits.act.recordPermit],
  refusedPermit: ({ permits }) => [permits.act.askPermitAgain],
  correct: ({ request }) => [request.continueTo, request.resubmit],
  resumePostponed: ({ request }) => [request.continueTo],
  acknowledge: ({ dossier }) => [dossier.acks.confirmNamed],
  issueOrder: ({ dossier }) => [dossier.act.issueOrder],
  printOrder: ({ dossier }) => [dossier.act.printOrder],
  completePapers: ({ departure }) => [departure.papers.addNamed],
  clearToDepart: ({ dossier, departure }) => [
    dossier.act.clearToDepart,
    departure.mendNamed,
    departure.papers.addOneNamed,
  ],
  fileReport: ({ report }) => [report.continueTo],
  correctReport: ({ report }) => [report.continueTo, report.refile],
  signReport: ({ report }) => [report.signatures.sign],
  reviewReport: ({ dossier }) => [dossier.act.acceptReport],
  fileSettlement: ({ money }) => [money.act.fileSettlement],
  correctSettlement: ({ money }) => [money.act.fileSettlement],
  approveSettlement: ({ money }) => [money.act.approveSettlement],
  evenAccounts: ({ money }) => [money.balance.record],
  handOverGift: ({ gifts }) => [gifts.handOverNamed],
  archive: ({ archive }) => [archive.archive],
  nameAnother: ({ reassign }) => [`${reassign.act} {{no}}`],
  fillRole: ({ people }) => [people.registerNew],
};

/** Kinds that the sample lacks; the test creates each, in this order, after the others. */
const later: readonly TaskKind[] = ["correctSettlement", "evenAccounts", "nameAnother", "fillRole"];

it("G5 every kind of task leads to an enabled control, in both languages", async () => {
  const app = await renderApp({ as: "karshenas.gardeshgari" });
  const { store, router, host } = app;
  await screen.findByRole("heading", { level: 1 });
  const found = new Map<TaskKind, { username: string; task: WaitingTask }>();
  const look = async () => {
    const usernames = store.parts.db
      .prepare<[], string>(
        "select username from person where active = 1 and username is not null order by username",
      )
      .pluck()
      .all();
    for (const username of usernames) {
      await signIn(store, username);
      const waiting = await store.call(windowClient, "mission.waiting", {});
      for (const task of waiting.ok ? waiting.value.tasks : [])
        if (!found.has(task.kind)) found.set(task.kind, { username, task });
    }
  };
  const settle = async (name: "returnSettlement" | "approveSettlement", own: object) => {
    const { username, task } = found.get("approveSettlement") ?? {};
    if (username === undefined || task === undefined) throw new Error("nothing to settle");
    await signIn(store, username);
    const missionId = task.mission.id;
    const seenVersion = store.parts.ledger.stream(`mission:${missionId}`).length;
    const input = { missionId, seenVersion, commandId: crypto.randomUUID(), ...own };
    const done = await store.callUnchecked(windowClient, `mission.${name}`, input);
    expect(done).toMatchObject({ ok: true });
  };

  const missing: string[] = [];
  const open = async (kind: TaskKind) => {
    const { username, task } = found.get(kind) ?? {};
    if (username === undefined || task === undefined) return void missing.push(`${kind}: no task`);
    await act(async () => {
      await store.call(windowClient, "session.signOut", {});
    });
    await act(async () => {
      await signIn(store, username);
      await router.navigate(taskLink(task));
    });
    for (const lang of ["fa", "en"] as const) {
      act(() => setLang(lang));
      const names = controls[kind](catalogues[lang] as Words).map(patternOf);
      const enabled = () =>
        [...document.querySelectorAll<HTMLElement>("main button, main [role=button]")].filter(
          (one) =>
            one.getAttribute("aria-disabled") !== "true" &&
            !(one instanceof HTMLButtonElement && one.disabled) &&
            names.some((name) =>
              name.test(one.getAttribute("aria-label") ?? one.textContent ?? ""),
            ),
        );
      try {
        await waitFor(() => expect(enabled().length).toBeGreaterThan(0));
      } catch {
        const all = within(document.body).queryAllByRole("button");
        missing.push(
          `${kind} ${lang} ${username}: ${all.map((one) => one.textContent).join(" | ")}`,
        );
      }
    }
    act(() => setLang("fa"));
  };

  await look();
  for (const kind of taskKinds.filter((one) => !later.includes(one))) await open(kind);
  // The sample has no settlement that came back, and none that waits for a payment.
  await settle("returnSettlement", { reason: "رسید بلیت نیست" });
  await look();
  await open("correctSettlement");
  const again = found.get("correctSettlement");
  if (!again) throw new Error("it did not come back");
  await signIn(store, again.username);
  const missionId = again.task.mission.id;
  const seenVersion = store.parts.ledger.stream(`mission:${missionId}`).length;
  const filed = { missionId, seenVersion, commandId: crypto.randomUUID(), note: "" };
  expect(await store.call(windowClient, "mission.fileSettlement", filed)).toMatchObject({
    ok: true,
  });
  await settle("approveSettlement", { note: "" });
  await look();
  await open("evenAccounts");
  // A manager with an open step leaves, and so does the archivist.
  await signIn(store, administrator);
  const waiting = await must(store, windowClient, "route.waiting", {});
  const [manager] = waiting.rows.flatMap(({ kind, people: [one, ...others] }) =>
    kind === "decide" && one?.person.roles.includes("manager") && others.length === 0
      ? [one.person.id]
      : [],
  );
  const archivists = store.parts.people.holdersOf("archivist").map((one) => one.id);
  for (const id of [manager ?? "nobody", ...archivists]) {
    const input = { id, active: false, commandId: crypto.randomUUID() };
    await must(store, windowClient, "people.setActive", onScreen(store, "people.setActive", input));
  }
  await look();
  await open("nameAnother");
  await open("fillRole");
  expect(missing).toEqual([]);
  expect(host.calls.length).toBeGreaterThan(0);
});

/** Values in a sentence may be anything. */
const patternOf = (sentence: string): RegExp =>
  new RegExp(
    `^${sentence
      .split(/\{\{\w+\}\}/)
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*")}$`,
  );
