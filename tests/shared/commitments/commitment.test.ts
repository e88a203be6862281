/** R7: the states of a commitment, proposals of a report, the half-years of the follow-up sheet. */
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
  commitments,
  type CommitmentAct,
  type CommitmentFacts,
} from "#shared/commitments/commitments.ts";
import { decideAction, whyNot, type Actor } from "#shared/events/stream.ts";
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
const facts: CommitmentFacts = {
  today,
  itemTaken: () => false,
  clauseKnown: () => true,
  ownerKnown: () => true,
};
const { make: makeRow, change, progress, finish, cancel, reopen } = commitments.actions;

type Try = (one: Commitment, actor: Actor) => ReturnType<typeof makeRow.decide>;
const make =
  (asked = fields, more: Partial<CommitmentFacts> = {}): Try =>
  (one, actor) =>
    decideAction(makeRow, one, { fields: asked, source }, actor, { ...facts, ...more });
/** Each command with a valid input. */
const tries: Record<Exclude<CommitmentAct, "make">, Try> = {
  change: (one, actor) => decideAction(change, one, { fields }, actor, facts),
  progress: (one, actor) =>
    decideAction(
      progress,
      one,
      { progress: { percent: 40, note: "پیش رفت", evidence: [] } },
      actor,
      facts,
    ),
  finish: (one, actor) =>
    decideAction(finish, one, { note: "نامه آمد", evidence: [] }, actor, facts),
  cancel: (one, actor) => decideAction(cancel, one, { reason: "لغو" }, actor, facts),
  reopen: (one, actor) => decideAction(reopen, one, { reason: "ناتمام" }, actor, facts),
};
const acts = ["change", "progress", "finish", "cancel", "reopen"] as const;
const ofOwner = ["progress", "finish"];

const step = (one: Commitment, attempt: Try, actor: Actor = officer) => {
  const outcome = attempt(one, actor);
  const after = outcome.ok
    ? outcome.value.reduce(
        (state, event) => evolveCommitment(state, event, { at: "", actor: actor.id }),
        one,
      )
    : one;
  return { outcome, after };
};
const made = step(noCommitment("c"), make()).after;

describe("R7 a commitment", () => {
  it("R7 is made by International Affairs; its owner reports progress and that it is kept", () => {
    expect(made).toMatchObject({ state: "open", madeOn: today, percent: 0, version: 1 });
    expect(step(noCommitment("c"), make(), owner).outcome).toMatchObject({
      error: { code: "forbidden" },
    });
    expect(whyNot(progress, made, owner, facts)).toBeNull();
    expect(whyNot(progress, made, other, facts)).toMatchObject({ reason: "onlyOwner" });
    expect(whyNot(cancel, made, owner, facts)).toMatchObject({ code: "forbidden" });
  });

  it("R7 needs a responsible person, and a line of a report becomes one only once", () => {
    const nobody = { ...fields, ownerId: null };
    expect(step(noCommitment("d"), make(nobody)).outcome).toMatchObject({
      error: { fields: [{ path: "fields.ownerUnit", reason: "ownerNeeded" }] },
    });
    const again = make(fields, { itemTaken: () => true })(noCommitment("d"), officer);
    expect(again).toMatchObject({ error: { reason: "itemTaken" } });
  });

  it("R7 follows its rules in every history", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...acts), fc.constantFrom(officer, owner, other)), {
          maxLength: 20,
        }),
        (history) => {
          let one = made;
          for (const [act, actor] of history) {
            const { outcome, after } = step(one, tries[act], actor);
            const allowed = actor === officer || (ofOwner.includes(act) && actor === owner);
            const fits = (act === "reopen") === (one.state !== "open");
            expect(outcome.ok).toBe(allowed && fits);
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

  it("R7 reopened, it has the last reported progress", () => {
    const told = [tries.progress, tries.finish].reduce(
      (one, attempt) => step(one, attempt).after,
      made,
    );
    expect(told).toMatchObject({ state: "done", percent: 100 });
    expect(step(told, tries.reopen).after).toMatchObject({
      state: "open",
      percent: 40,
    });
  });
});

describe("R7 proposals of a report", () => {
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
