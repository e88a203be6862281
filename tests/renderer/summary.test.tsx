/** The side of a dossier's summary: the departure, what waits and with whom, who answers for the journey. */
import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { fa } from "#shared/locales/fa/index.ts";
import { daysBetween } from "#shared/persian/days.ts";
import { gridOf } from "#shared/mission/request/payments.ts";
import { textIn } from "#renderer/i18n.ts";
import { lookEverywhere, openDossier } from "../helpers/dossiers.tsx";

lookEverywhere();
const { dossier: words, words: kinds } = fa;

it("W3 the summary says how long until the departure, what waits, with whom and who asked", async () => {
  const { dossier } = await openDossier({
    as: "karshenas.beynolmelal",
    tab: "summary",
    fits: (one) => one.mission.status === "ordered" && one.tasks.length > 1,
  });
  const now = await screen.findByRole("region", { name: words.summary.now });
  const left = daysBetween(dossier.today, dossier.mission.request.startDate);
  const until = textIn("fa", "decide", "untilDeparture", { count: left });
  if (left >= 0) expect(now.textContent).toContain(until);
  for (const task of dossier.tasks) expect(now.textContent).toContain(kinds.taskKind[task.kind]);
  expect(now.textContent).toContain(dossier.requester?.nameFa);
});

it("W5 the summary shows who pays which item as the decision does", async () => {
  const { dossier } = await openDossier({
    as: "karshenas.beynolmelal",
    tab: "summary",
    fits: (one) =>
      gridOf(one.mission.request).some((row) => row.payer === null && row.total === null),
  });
  const table = await screen.findByRole("table", { name: fa.request.field.payments });
  for (const { item } of gridOf(dossier.mission.request))
    expect(table.textContent).toContain(fa.money.item[item]);
  expect(table.textContent).toContain(fa.common.notAnswered);
});
