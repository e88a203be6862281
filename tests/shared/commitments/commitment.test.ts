/** R7: a commitment's life, what a report proposes, the half-years of the follow-up sheet. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  commitmentFields,
  commitmentSource,
  evolveCommitment,
  isLate,
  noCommitment,
  type Commitment,
} from "#shared/commitments/commitment.ts";
import {
  commitmentActs,
  commitmentBar,
  decideCommitment,
  type CommitmentCommand,
} from "#shared/commitments/decide.ts";
import { halfYear, halfYearBefore, halfYearOf } from "#shared/commitments/half-year.ts";
import { proposalsOf } from "#shared/commitments/proposals.ts";
import { remindedUntil } from "#shared/commitments/reminders.ts";
import { addDays } from "#shared/persian/jalali.ts";

const today = "2026-11-23";
const ownerId = "0b9f0f5e-6a3c-4e8e-9b57-2f6d4d6c1a11";
const officer = { id: "officer", roles: ["officer"] as const };
const owner = { id: ownerId, roles: ["employee"] as const };
const other = { id: "other", roles: ["employee"] as const };
const fields = commitmentFields.parse({ text: "تبادل برنامه", ownerId, due: "2027-01-01" });
const source = commitmentSource.parse({ kind: "meeting" });
const facts = { today, itemTaken: false, clauseKnown: true, ownerKnown: true };
const make: CommitmentCommand = { act: "make", fields, source };
const commands: CommitmentCommand[] = [
  { act: "change", fields },
  { act: "progress", progress: { percent: 40, note: "پیش رفت", evidence: [] } },
  { act: "finish", note: "نامه آمد", evidence: [] },
  { act: "cancel", reason: "لغو" },
  { act: "reopen", reason: "ناتمام" },
];

const step = (
  one: Commitment,
  command: CommitmentCommand,
  actor: Parameters<typeof decideCommitment>[2] = officer,
) => {
  const outcome = decideCommitment(one, command, actor, facts);
  const after = outcome.ok
    ? outcome.value.reduce(
        (state, event) => evolveCommitment(state, event, { at: "", actor: actor.id }),
        one,
      )
    : one;
  return { outcome, after };
};
const made = step(noCommitment("c"), make).after;

describe("R7 a commitment", () => {
  it("R7 is made by International Affairs; its owner tells progress and that it is kept", () => {
    expect(made).toMatchObject({ state: "open", madeOn: today, percent: 0, version: 1 });
    expect(step(noCommitment("c"), make, owner).outcome).toMatchObject({
      error: { code: "forbidden" },
    });
    expect(commitmentBar(made, "progress", owner)).toBeNull();
    expect(commitmentBar(made, "progress", other)).toMatchObject({ reason: "onlyOwner" });
    expect(commitmentBar(made, "cancel", owner)).toMatchObject({ code: "forbidden" });
  });

  it("R7 needs somebody who answers for it, and a line of a report becomes one only once", () => {
    const nobody = { ...fields, ownerId: null };
    expect(step(noCommitment("d"), { act: "make", fields: nobody, source }).outcome).toMatchObject({
      error: { fields: [{ path: "fields.ownerUnit", reason: "ownerNeeded" }] },
    });
    const again = decideCommitment(noCommitment("d"), make, officer, { ...facts, itemTaken: true });
    expect(again).toMatchObject({ error: { reason: "itemTaken" } });
  });

  it("R7 keeps its rules along every history", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...commands), fc.constantFrom(officer, owner, other)), {
          maxLength: 20,
        }),
        (history) => {
          let one = made;
          for (const [command, actor] of history) {
            const { outcome, after } = step(one, command, actor);
            const { from, owner: mayOwner } = commitmentActs[command.act];
            const allowed = actor === officer || (mayOwner && actor === owner);
            expect(outcome.ok).toBe(allowed && from.includes(one.state));
            expect(after.version).toBe(one.version + (outcome.ok ? 1 : 0));
            one = after;
            expect(one.closedOn === "").toBe(one.state === "open");
            expect(one.percent === 100 || one.state !== "done").toBe(true);
            expect(isLate(one, "2030-01-01")).toBe(one.state === "open");
          }
        },
      ),
    );
  });

  it("R7 opened again, it stands where progress was last told", () => {
    const told = commands.slice(1, 3).reduce((one, command) => step(one, command).after, made);
    expect(told).toMatchObject({ state: "done", percent: 100 });
    expect(step(told, { act: "reopen", reason: "ناتمام" }).after).toMatchObject({
      state: "open",
      percent: 40,
    });
  });
});

describe("R7 what a report proposes", () => {
  it("R7 each agreement and recommendation once, with a day of its own or the usual one", () => {
    const report = {
      agreements: [{ text: "تبادل", owner: "امور بین‌الملل", due: "2027-02-01" }],
      recommendations: [
        { text: "معرفی رابط", addressee: "روابط عمومی" },
        { text: "بودجه", addressee: "" },
      ],
    };
    const all = proposalsOf(report as never, new Set(), "2026-11-23", 6);
    expect(all.map(({ item, due }) => [item, due])).toEqual([
      ["agreements.0", "2027-02-01"],
      ["recommendations.0", "2027-05-23"],
      ["recommendations.1", "2027-05-23"],
    ]);
    expect(proposalsOf(report as never, new Set(["recommendations.0"]), today, 6)).toHaveLength(2);
  });
});

describe("R7 half-years and reminders", () => {
  it("R7 the half-years follow each other without a gap, in common and in leap years", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1390, max: 1450 }),
        fc.constantFrom(1 as const, 2 as const),
        (year, half) => {
          const one = halfYear(year, half);
          const before = halfYearBefore(one);
          expect(addDays(before.to, 1)).toBe(one.from);
          expect(halfYearOf(one.from)).toEqual(one);
          expect(halfYearOf(one.to)).toEqual(one);
        },
      ),
    );
    expect(halfYearOf(today)).toMatchObject({ year: 1405, half: 2, from: "2026-09-23" });
  });

  it("R7 the owner is reminded before the day, International Affairs after it", () => {
    expect(remindedUntil(today, { commitmentRemindDays: 14, commitmentEscalateDays: 7 })).toEqual({
      owner: "2026-12-07",
      unit: "2026-11-16",
    });
  });
});
