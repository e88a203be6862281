/** K6 in the store: each number equals its list, people who see less count less, kinds of money are separate. */
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Output } from "#shared/contract/table.ts";
import { dimensions } from "#shared/statistics.ts";
import { anExpense, days, validReport, goodSheet } from "../helpers/mission-inputs.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { openTestStore } from "../helpers/store.ts";
import { createWalk } from "../helpers/walk.ts";

type Statistics = Output<"statistics.read">;
const filter = { from: 1404, to: 1406, scope: "requested" };
const year = 1405;

const open = async () => {
  const { store, clock } = openTestStore();
  const walk = await createWalk(store, clock);
  const read = async (more: object = {}, who: StaffKey = "head") => {
    const answer = await walk.ask(who, "statistics.read", { filter: { ...filter, ...more } });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value as Statistics;
  };
  const list = async (group: object, more: object = {}, who: StaffKey = "head") => {
    const input = { filter: { ...filter, ...more }, group, page: 0 };
    const answer = await walk.ask(who, "statistics.missions", input);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value as Output<"statistics.missions">;
  };
  return { ...walk, store, clock, read, list };
};

it("K6 every number of every dimension leads to a list of that many journeys", async () => {
  const town = await open();
  await town.missionIn("ordered");
  await town.missionIn("inReview", { country: "TR", city: "استانبول", unitGoals: [1, 2] });
  await town.missionIn("archived", { missionType: "training" });
  const { groups, total, years } = await town.read();
  expect(total.missions).toBe(3);
  expect(years).toMatchObject([{ year, missions: 3 }]);
  for (const { by, rows } of groups)
    for (const { value, total: own, years: yearly } of rows) {
      expect((await town.list({ by, value })).total, `${by} ${value}`).toBe(own.missions);
      for (const one of yearly) {
        const inYear = { from: one.year, to: one.year };
        expect((await town.list({ by, value }, inYear)).total).toBe(one.missions);
      }
    }
  expect(groups.map((one) => one.by)).toEqual(dimensions);
  const rowsOf = (by: string) => groups.find((one) => one.by === by)?.rows ?? [];
  expect(rowsOf("country").map((row) => [row.value, row.total.missions])).toEqual([
    ["RU", 2],
    ["TR", 1],
  ]);
  expect(rowsOf("unit")[0]?.nameFa).not.toBe("");
});

it("K6 sister cities are not lost in a long register of agreements", async () => {
  const town = await open();
  const put = town.store.parts.db.prepare(
    "insert into agreement values (?, ?, ?, 'active', 'RU', '', '', ?)",
  );
  for (let index = 0; index <= 1000; index += 1) {
    const id = String(index).padStart(5, "0");
    const kind = index === 1000 ? "sisterCity" : "mou";
    const city = { partnerCity: "آستاراخان", titleFa: "", titleEn: "", country: "RU" };
    put.run(id, "", `k${id}`, JSON.stringify({ id, kind, status: "active", ...city }));
  }
  expect((await town.read()).sisterCities.map((one) => one.id)).toEqual(["01000"]);
});

it("K6 ended means back by today; refused requests count only among all requests", async () => {
  const town = await open();
  await town.missionIn("ordered");
  await town.missionIn("rejected");
  expect((await town.read()).total.missions).toBe(2);
  expect((await town.read({ scope: "approved" })).total.missions).toBe(1);
  expect((await town.read({ scope: "ended" })).total.missions).toBe(0);
  town.clock.set(days.back);
  expect((await town.read({ scope: "ended" })).total.missions).toBe(1);
});

it("K6 the cost is the expected one until it is settled, then the actual one", async () => {
  const town = await open();
  const estimate = {
    payer: "own",
    fundingSource: "ردیف ۳۰۲",
    costAmount: "1200",
    costCurrency: "EUR",
  };
  const missionId = await town.missionIn("ordered", estimate);
  const costs = async () => (await town.read()).total.costs;
  expect(await costs()).toEqual([{ basis: "estimate", currency: "EUR", minor: 1200_00 }]);
  town.clock.set(days.back);
  const expense = { id: randomUUID(), ...anExpense({ member: town.cast.employee.id }) };
  await town.mustAct("employee", "putExpense", missionId, expense);
  await town.mustAct("employee", "fileSettlement", missionId, {});
  await town.mustAct("finance", "approveSettlement", missionId, {});
  expect(await costs()).toEqual([{ basis: "settled", currency: "EUR", minor: 40_00 }]);
  expect((await town.list({ by: "cost", value: "EUR" })).missions).toMatchObject([
    { id: missionId },
  ]);
});

it("K6 an accepted report gives the result, its commitments the follow-up", async () => {
  const town = await open();
  const missionId = await town.missionIn("ordered");
  town.clock.set(days.back);
  await town.mustAct("employee", "fileReport", missionId, { draft: validReport() });
  const valueOf = async (by: string) =>
    (await town.read()).groups.find((one) => one.by === by)?.rows.map((row) => row.value);
  expect(await valueOf("result")).toEqual(["inReview"]);
  await town.mustAct("officer", "acceptReport", missionId, { sheet: goodSheet });
  expect(await valueOf("result")).not.toEqual(["inReview"]);
  expect(await valueOf("followUp")).toEqual(["none"]);
});

it("K6 hidden missions are not counted and do not raise the class of the sheet", async () => {
  const town = await open();
  await town.missionIn("ordered");
  const before = await town.read({}, "observer");
  await town.missionIn("ordered", {
    confidentiality: "veryConfidential",
    country: "CN",
    city: "پکن",
    unitGoals: [8],
  });
  expect(await town.read({}, "observer")).toEqual(before);
  expect(before.confidentiality).toBe("normal");
  const seen = await town.read({}, "mayor");
  expect(seen.total.missions).toBe(2);
  expect(seen.confidentiality).toBe("veryConfidential");
  expect((await town.list({ by: "country", value: "CN" }, {}, "observer")).total).toBe(0);
});
