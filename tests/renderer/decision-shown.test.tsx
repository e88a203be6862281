/** What the screen of a decision shows (W3, W5): a change beside what was approved, who pays, in whose place. */
import { QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { gridOf, ownShareOf } from "#shared/mission/request/payments.ts";
import { formatAmount } from "#shared/persian/amounts.ts";
import { addDays } from "#shared/persian/days.ts";
import { formatDayRange } from "#shared/persian/jalali.ts";
import { createQueryClient } from "#renderer/client.ts";
import { DecisionFacts } from "#renderer/features/decide/decision-facts.tsx";
import { PayerTable } from "#renderer/features/payer-grid/payer-table.tsx";
import { AppTheme } from "#renderer/theme/theme-provider.tsx";
import { textIn } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { answer, openDecision } from "../helpers/decisions.tsx";
import { lookEverywhere, mainPart, mayDo, readDossier } from "../helpers/dossiers.tsx";
import { signIn, windowClient } from "../helpers/host.ts";
import { expectAccessible } from "../helpers/jsdom.ts";
import { renderApp } from "../helpers/render.tsx";
import { must } from "../helpers/store.ts";

lookEverywhere();
const { decide, dossier: words, common } = fa;

const openChange = () =>
  openDecision("moaven", async (id, app) => (await readDossier(app.store, id)).change !== null);

it("W3 a change shows the approved days and the asked ones, and each difference once", async () => {
  const { dossier } = await openChange();
  const { mission, change } = dossier;
  if (change === null) throw new Error("A change is decided");
  const range = (one: { startDate: string; endDate: string }) =>
    formatDayRange(one.startDate, one.endDate, "fa");
  const when = await screen.findByRole("group", { name: new RegExp(`^${decide.when}`) });
  expect(when.querySelector("del")?.textContent).toBe(range(mission.request));
  expect(when.textContent).toContain(range(change.request));
  // The list of changes does not repeat the days.
  const under = screen.getByRole("region", { name: words.changes.underWayTitle });
  expect(under.textContent).toContain(change.reason);
  expect(within(under).queryByRole("table")).toBeNull();
  // The answers to the first request are one click away.
  const answers = screen.getByRole("region", { name: decide.answersBefore });
  expect(within(answers).queryAllByRole("listitem")).toHaveLength(
    dossier.route.filter((step) => step.purpose === "change" && step.at !== "").length,
  );
  await expectAccessible(mainPart());
});

it("W3 another place, member and amount of a change stand beside what was approved", async () => {
  const { dossier } = await openChange();
  const { mission, change } = dossier;
  const [first] = mission.request.members;
  if (change === null || !first) throw new Error("A change of a delegation is decided");
  const payments = [{ item: "ticket", payer: "own", amount: "700" }] as const;
  const approved = { ...mission.request, city: "باکو", costCurrency: "EUR" as const };
  const altered = {
    ...dossier,
    mission: { ...mission, request: { ...approved, payments: [...payments] } },
    change: {
      ...change,
      request: {
        ...approved,
        city: "گنجه",
        members: [{ ...first, personId: null, key: "تازه", nameFa: "همکار تازه" }],
        payments: [{ ...payments[0], amount: "900" }],
      },
    },
  };
  const { container } = render(
    <QueryClientProvider client={createQueryClient()}>
      <AppTheme>
        <DecisionFacts dossier={altered} />
        <PayerTable request={altered.change.request} approved={altered.mission.request} />
      </AppTheme>
    </QueryClientProvider>,
  );
  const said = (name: string) =>
    within(container).getByRole("group", { name: new RegExp(`^${name}`) });
  const struck = (one: Element) =>
    [...one.querySelectorAll("del")].map((each) => each.textContent).join(" ");
  expect(struck(said(decide.where))).toContain("باکو");
  expect(said(decide.where).textContent).toContain("گنجه");
  expect(struck(said(decide.who))).toContain(first.nameFa);
  expect(said(decide.who).textContent).toContain(
    textIn("fa", "decide", "added", { who: "همکار تازه" }),
  );
  expect(struck(said(decide.howMuchOurs))).toContain("۷۰۰");
  expect(said(decide.howMuchOurs).textContent).toContain("۹۰۰");
  const row = within(container).getByRole("row", { name: new RegExp(`^${fa.money.item.ticket}`) });
  expect(struck(row)).toBe("۷۰۰");
  expect(row.querySelector("ins")?.textContent).toBe("۹۰۰");
});

it("W5 who pays what is a table with the amounts that are known, and the others are not answered", async () => {
  const { dossier } = await openDecision("mali", async (id, app) => {
    const { request } = (await readDossier(app.store, id)).mission;
    return ownShareOf(request) !== null;
  });
  const { request } = dossier.mission;
  const table = await screen.findByRole("table", { name: fa.request.field.payments });
  const amount = (minor: number | null) =>
    formatAmount({ minor: minor ?? 0, currency: request.costCurrency }, "fa");
  for (const { item, payer, each, total } of gridOf(request)) {
    const row = within(table).getByText(new RegExp(fa.money.item[item].replace(/[()]/g, "\\$&")));
    const cells = row.closest("tr")?.textContent ?? "";
    if (payer === null) expect(cells).toContain(common.notAnswered);
    else expect(cells).toContain(each === null ? fa.request.grid.pays : amount(total));
  }
  const own = ownShareOf(request)?.minor ?? null;
  expect(table.querySelector("tfoot")?.textContent).toContain(amount(own));
  const share = screen.getByRole("group", { name: decide.howMuchOurs });
  expect(share.textContent).toContain(amount(own));
});

it("W3 the step is on the strip, on the button and in the dialog of another answer", async () => {
  const { user, dossier } = await openDecision("shahrdar", async (id, app) => {
    const one = await readDossier(app.store, id);
    return one.decides.length === 1 && mayDo(one, "return") && mayDo(one, "approve");
  });
  const step = dossier.decides[0]?.titleFa ?? "";
  const strip = await screen.findByRole("region", { name: words.turn.label });
  expect(strip.textContent).toContain(textIn("fa", "decide", "yourTurn", { steps: step }));
  const form = await answer();
  const approve = textIn("fa", "decide", "approveStep", { step });
  expect(within(form).getByRole("button", { name: approve })).toBeTruthy();
  await user.click(within(form).getByRole("button", { name: `${words.act.return}…` }));
  const dialog = await screen.findByRole("dialog", { name: words.ask.return });
  expect(dialog.textContent).toContain(textIn("fa", "decide", "seat", { steps: step }));
});

it("W3 a deputy reads on the strip, the button and the dialog in whose place they sign", async () => {
  const app = await renderApp({ as: "shahrdar", path: "/account" });
  const { store, host, user } = app;
  const [principal, deputy] = ["shahrdar", "dabirkhaneh"].map((one) =>
    store.parts.people.byUsername(one),
  );
  if (!principal || !deputy) throw new Error("The sample has them");
  const { today } = await must(store, windowClient, "facts.forForms", {});
  const id = newId();
  const days = { from: today, to: addDays(today, 3) };
  const fields = { principalId: principal.id, deputyId: deputy.id, ...days };
  await must(store, windowClient, "deputies.propose", { commandId: newId(), id, fields });
  await signIn(store, "dabirkhaneh");
  await must(store, windowClient, "deputies.accept", { commandId: newId(), id });
  const { tasks } = await must(store, windowClient, "mission.waiting", {});
  const task = tasks.find((one) => one.kind === "decide" && one.forWhom?.id === principal.id);
  if (!task) throw new Error("A decision waits for the mayor");
  host.changed(["session", "deputies", "missions"]);
  await act(() =>
    app.router.navigate({
      to: "/missions/$missionId/decide",
      params: { missionId: task.mission.id },
    }),
  );
  const who = principal.nameFa;
  const form = await answer();
  const approve = textIn("fa", "decide", "approveFor", { who });
  expect(await within(form).findByRole("button", { name: approve })).toBeTruthy();
  const strip = screen.getByRole("region", { name: words.turn.label });
  expect(strip.textContent).toContain(textIn("fa", "route", "forWhom", { who }));
  await user.click(within(form).getByRole("button", { name: `${words.act.return}…` }));
  const dialog = await screen.findByRole("dialog", { name: words.ask.return });
  expect(dialog.textContent).toContain(
    textIn("fa", "decide", "seatFor", { steps: task.step.titleFa, who }),
  );
});
