/** M8 on the real store: what the council gets, what it does not, and the log. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Disclosure, LoggedDisclosure } from "#shared/contract/council.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import type { PackFilter, PackRow, PackTotals } from "#shared/council-pack.ts";
import type { Result } from "#shared/result.ts";
import { anExpense, days, euros, validReport, goodSheet } from "../helpers/mission-inputs.ts";
import type { StaffKey } from "../helpers/staff.ts";
import { openTestStore } from "../helpers/store.ts";
import { createWalk } from "../helpers/walk.ts";

const all: PackFilter = {
  from: "2027-01-01",
  to: "2027-12-31",
  scope: "approved",
  upTo: "normal",
  extras: [],
};
const recipient = { body: "شورای اسلامی شهر", letterNo: "ش/۱۲", letterDate: days.asked };
const estimate = (amount: string) => ({
  payer: "own",
  fundingSource: "ردیف ۳۰۲",
  costAmount: amount,
  costCurrency: "EUR",
});

const open = async () => {
  const { store, clock } = openTestStore();
  const walk = await createWalk(store, clock);
  const must = <T>(answer: Result<unknown>): T => {
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value as T;
  };
  const preview = async (filter: Partial<PackFilter> = {}, page = 0) =>
    must<{ rows: PackRow[]; totals: PackTotals; leftOut: number; sha256: string }>(
      await walk.ask("head", "council.preview", { filter: { ...all, ...filter }, page }),
    );
  const disclose = (who: StaffKey, basis: string, filter: Partial<PackFilter> = {}) => {
    const id = randomUUID();
    const input = { id, commandId: randomUUID(), filter: { ...all, ...filter }, recipient };
    return walk
      .ask(who, "council.disclose", { ...input, basis })
      .then((answer) => ({ id, answer }));
  };
  const read = async (id: string) =>
    must<Disclosure>(await walk.ask("mayor", "council.read", { id }));
  return { ...walk, store, clock, must, preview, disclose, read };
};

describe("what is given", () => {
  it("M8 a planned journey is marked: days of the order, the estimate, no report yet", async () => {
    const town = await open();
    await town.missionIn("ordered", estimate("1200"));
    const { rows, totals } = await town.preview();
    expect(rows).toMatchObject([
      {
        country: "RU",
        city: "آستاراخان",
        travellers: [{ post: "کارشناس گردشگری" }],
        out: { day: days.start, actual: false },
        back: { day: days.end, actual: false },
        cost: { basis: "estimate", amounts: [euros(1200_00)] },
        payers: ["own"],
        report: "none",
        achievements: "",
        reason: null,
        permits: null,
      },
    ]);
    expect(totals).toEqual({ trips: 1, travellers: 1, settled: [], estimate: [euros(1200_00)] });
  });

  it("M8 a settled journey shows the amount spent and the days of its report; achievements once accepted", async () => {
    const town = await open();
    const missionId = await town.missionIn("ordered", estimate("1200"));
    town.clock.set(days.back);
    const expense = { id: randomUUID(), ...anExpense({ member: town.cast.employee.id }) };
    await town.mustAct("employee", "putExpense", missionId, expense);
    await town.mustAct("employee", "fileSettlement", missionId, {});
    await town.mustAct("finance", "approveSettlement", missionId, {});
    const report = { actualEnd: "2027-02-04", publicSummary: "سند گردشگری امضا شد" };
    await town.mustAct("employee", "fileReport", missionId, { draft: validReport(report) });
    expect((await town.preview()).rows[0]).toMatchObject({ report: "inReview", achievements: "" });
    await town.mustAct("officer", "acceptReport", missionId, { sheet: goodSheet });
    const { rows, totals } = await town.preview({ extras: ["reason"] });
    expect(rows[0]).toMatchObject({
      back: { day: "2027-02-04", actual: true },
      cost: { basis: "settled", amounts: [euros(40_00)] },
      report: "accepted",
      achievements: "سند گردشگری امضا شد",
      reason: "پیگیری تفاهم‌نامهٔ خواهرخواندگی با آستاراخان",
    });
    expect(totals).toMatchObject({ settled: [euros(40_00)], estimate: [] });
  });

  it("M8 at the foreign side's expense: the host is named as payer and no cost is the municipality's", async () => {
    const town = await open();
    await town.missionIn("ordered", { costAmount: "5000", costCurrency: "EUR" });
    const { rows, totals } = await town.preview();
    expect(rows[0]).toMatchObject({ payers: ["host"], cost: { basis: "none", amounts: [] } });
    expect(totals.estimate).toEqual([]);
  });

  it("M8 ended means back by today; journeys without approval are never given", async () => {
    const town = await open();
    await town.missionIn("ordered");
    await town.missionIn("inReview");
    expect((await town.preview()).rows).toHaveLength(1);
    expect((await town.preview({ scope: "ended" })).rows).toHaveLength(0);
    town.clock.set(days.back);
    expect((await town.preview({ scope: "ended" })).rows).toHaveLength(1);
    expect((await town.preview({ from: "2027-02-02" })).rows).toHaveLength(0);
  });
});

describe("what is not given", () => {
  it("M8 above the class there is no row, no amount and no hash of it; only the person who prepares it sees how many", async () => {
    const town = await open();
    await town.missionIn("ordered", estimate("1000"));
    const before = await town.preview();
    await town.missionIn("ordered", { ...estimate("7777"), confidentiality: "confidential" });
    await town.missionIn("ordered", { ...estimate("8888"), confidentiality: "veryConfidential" });
    const after = await town.preview();
    expect({ ...after, leftOut: 0 }).toEqual(before);
    expect(after.leftOut).toBe(2);
    const wider = await town.preview({ upTo: "confidential" });
    expect(wider.totals).toMatchObject({ trips: 2, estimate: [euros(8777_00)] });
    const { id, answer } = await town.disclose("head", after.sha256);
    expect(answer.ok).toBe(true);
    const kept = JSON.stringify(
      [`disclosure:${id}`, `disclosureRows:${id}`].flatMap((stream) =>
        town.store.parts.ledger.stream(stream).map(({ payload }) => payload),
      ),
    );
    expect(kept).not.toMatch(/7777|8888|leftOut/);
  });

  it("M8 no national ID and no name of a file leaves with the rows", async () => {
    const town = await open();
    const outside = {
      personId: null,
      nameFa: "مترجم",
      nationalId: "0013542419",
      post: "مترجم",
      role: "interpreter",
      passportType: "ordinary",
    };
    const inside = {
      personId: town.cast.employee.id,
      nameFa: "آزمون",
      post: "کارشناس",
      role: "head",
      passportType: "service",
    };
    await town.missionIn("ordered", { members: [inside, outside] });
    const { rows } = await town.preview({ extras: ["reason", "permits"] });
    expect(rows[0]?.travellers).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/0013542419|\.pdf|sha256/);
  });

  it("M8 only International Affairs and the mayor disclose, preview or read the log", async () => {
    const town = await open();
    const missionId = await town.missionIn("ordered");
    const { sha256 } = await town.preview();
    for (const who of [
      "employee",
      "finance",
      "observer",
      "secretariat",
      "administrator",
    ] as const) {
      const { answer } = await town.disclose(who, sha256);
      expect(answer).toMatchObject({ ok: false, error: { code: "forbidden" } });
      expect((await town.ask(who, "council.list", {})).ok).toBe(false);
    }
    for (const who of ["officer", "head", "mayor"] as const)
      expect((await town.disclose(who, sha256)).answer.ok).toBe(true);
    const dossier = await town.ask("finance", "mission.dossier", { missionId });
    expect(town.must<Dossier>(dossier).disclosures).toHaveLength(3);
  });
});

describe("the log", () => {
  it("K2 a pack with a dossier above the person's clearance is neither in the person's log nor readable", async () => {
    const town = await open();
    const missionId = await town.missionIn("reportAccepted");
    const { id } = await town.disclose("head", (await town.preview()).sha256);
    const raise = { target: "dossier", confidentiality: "veryConfidential", reason: "" };
    await town.mustAct("head", "classify", missionId, raise);
    const clearance = { key: "clearanceOfficer", value: 0, commandId: randomUUID() };
    town.must(await town.ask("administrator", "settings.change", clearance));
    const log = await town.ask("officer", "council.list", {});
    expect(town.must(log)).toMatchObject({ disclosures: [], total: 0 });
    expect(await town.ask("officer", "council.read", { id })).toMatchObject({
      error: { code: "notFound" },
    });
    const upTo = { filter: { ...all, upTo: "veryConfidential" }, page: 0 };
    const seen = await town.ask("officer", "council.preview", upTo);
    expect(town.must(seen)).toMatchObject({ rows: [], leftOut: 0 });
    expect(await town.read(id)).toMatchObject({ trips: 1 });
  });

  it("M8 a reprint is identical after everything has changed, and the log says to whom", async () => {
    const town = await open();
    const missionId = await town.missionIn("ordered", estimate("1200"));
    const seen = await town.preview();
    const { id, answer } = await town.disclose("officer", seen.sha256);
    expect(answer.ok).toBe(true);
    const first = await town.read(id);
    await town.mustAct("employee", "cancel", missionId, { reason: "میزبان لغو کرد" });
    expect((await town.preview()).rows).toEqual([]);
    expect(await town.read(id)).toEqual(first);
    expect(first).toMatchObject({ rows: seen.rows, sha256: seen.sha256, recipient, trips: 1 });
    const { disclosures, total } = town.must<{ disclosures: LoggedDisclosure[]; total: number }>(
      await town.ask("head", "council.list", {}),
    );
    expect(total).toBe(1);
    expect(disclosures[0]).toMatchObject({ id, recipient, trips: 1, sha256: seen.sha256 });
    expect(disclosures[0]?.actor?.id).toBe(town.cast.officer.id);
    const dossier = town.must<Dossier>(await town.ask("head", "mission.dossier", { missionId }));
    expect(dossier.disclosures).toMatchObject([{ id, body: recipient.body }]);
    expect(town.store.parts.ledger.verifyStream(`disclosure:${id}`).brokenAt).toBeNull();
  });

  it("M8 changes since the preview must be reviewed; an empty pack, an early end or a future letter is refused", async () => {
    const town = await open();
    await town.missionIn("ordered");
    const { sha256 } = await town.preview();
    await town.missionIn("ordered");
    expect((await town.disclose("head", sha256)).answer).toMatchObject({
      error: { code: "conflict", reason: "changedMeanwhile" },
    });
    const empty = await town.preview({ from: "2027-06-01" });
    const nothing = await town.disclose("head", empty.sha256, { from: "2027-06-01" });
    expect(nothing.answer).toMatchObject({ error: { reason: "nothingToDisclose" } });
    const backwards = { filter: { ...all, to: "2026-01-01" }, page: 0 };
    expect(await town.ask("head", "council.preview", backwards)).toMatchObject({
      error: { fields: [{ path: "filter.to", reason: "periodEndsEarly" }] },
    });
    const late = { ...recipient, letterDate: "2027-06-01" };
    const { sha256: basis } = await town.preview();
    const id = randomUUID();
    const input = { id, commandId: randomUUID(), filter: all, recipient: late, basis };
    expect(await town.ask("head", "council.disclose", input)).toMatchObject({
      error: { fields: [{ path: "recipient.letterDate", reason: "futureDate" }] },
    });
  });
});
