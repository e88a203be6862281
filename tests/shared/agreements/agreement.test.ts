/** R8: the commands on an agreement in each state, and its health. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  agreementFields,
  agreementStatuses,
  evolveAgreement,
  noAgreement,
  type Agreement,
  type AgreementEvent,
} from "#shared/agreements/agreement.ts";
import { agreements, statusMoves, type AgreementFacts } from "#shared/agreements/agreements.ts";
import { decideAction, type Step } from "#shared/events/stream.ts";
import { healthOf, monthsBefore, type HealthFacts } from "#shared/agreements/health.ts";
import { partnerKey } from "#shared/agreements/partner.ts";
import { addDays } from "#shared/persian/jalali.ts";

const today = "2026-11-23";
const head = { id: "head", roles: ["head"] as const };
const { register, change, setStatus, review } = agreements.actions;
const clauseId = "0b9f0f5e-6a3c-4e8e-9b57-2f6d4d6c1a11";
const fields = agreementFields.parse({
  titleFa: "خواهرخواندگی",
  kind: "sisterCity",
  country: "RU",
  partnerCity: "آستاراخان",
  signedOn: "2014-05-05",
  clauses: [{ id: clauseId, no: "1", text: "گردشگری" }],
});
const facts: AgreementFacts = {
  today,
  firstReview: "2027-11-23",
  usedClauses: () => new Set(),
  numbers: () => ({ activities: 3, open: 2, late: 1 }),
};

type Row<I> = Step<Agreement, AgreementEvent, I, AgreementFacts>;
const after = <I>(one: Agreement, row: Row<I>, input: NoInfer<I>) => {
  const outcome = decideAction(row, one, input, head, facts);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value.reduce(
    (state, event) => evolveAgreement(state, event, { at: `${today}T08:00:00Z`, actor: "head" }),
    one,
  );
};
const registered = after(noAgreement("a"), register, { fields, status: "active" });
const refusal = <I>(
  one: Agreement,
  row: Row<I>,
  input: NoInfer<I>,
  more: Partial<AgreementFacts> = {},
) => {
  const outcome = decideAction(row, one, input, head, { ...facts, ...more });
  return outcome.ok ? null : outcome.error;
};

describe("R8 an agreement", () => {
  it("R8 is registered once, by people who manage the register, with a day for its first review", () => {
    expect(registered).toMatchObject({ status: "active", nextReview: "2027-11-23", version: 1 });
    expect(refusal(registered, register, { fields, status: "active" })).toMatchObject({
      code: "conflict",
    });
    const employee = { id: "employee", roles: ["employee"] as const };
    const asked = decideAction(
      register,
      noAgreement("b"),
      { fields, status: "active" },
      employee,
      facts,
    );
    expect(asked).toMatchObject({ error: { code: "forbidden" } });
  });

  it("R8 cannot be in force without a day of signing", () => {
    const unsigned = { ...fields, signedOn: "" };
    expect(
      refusal(noAgreement("c"), register, { fields: unsigned, status: "active" })?.fields,
    ).toEqual([{ path: "fields.signedOn", reason: "signingDayNeeded" }]);
    const talks = after(noAgreement("c"), register, {
      fields: unsigned,
      status: "negotiating",
    });
    expect(
      refusal(talks, setStatus, { status: "active", reason: "امضا" })?.fields?.[0],
    ).toMatchObject({
      path: "status",
    });
  });

  it("R8 keeps a clause that a commitment refers to", () => {
    const without = { ...fields, clauses: [] };
    expect(
      refusal(registered, change, { fields: without }, { usedClauses: () => new Set([clauseId]) })
        ?.fields,
    ).toEqual([{ path: "fields.clauses", reason: "clauseInUse", params: { no: "1" } }]);
    expect(after(registered, change, { fields: without }).clauses).toEqual([]);
  });

  it("R8 changes state only as its table allows, with any input; an ended one stays ended", () => {
    const status = fc.constantFrom(...agreementStatuses);
    fc.assert(
      fc.property(fc.array(status, { maxLength: 12 }), (wanted) => {
        let one = registered;
        for (const next of wanted) {
          const command = { status: next, reason: "تصمیم" };
          const refused = refusal(one, setStatus, command);
          const allowed = statusMoves[one.status].includes(next);
          expect(refused === null).toBe(allowed);
          if (allowed) one = after(one, setStatus, command);
        }
        const last = one.statusHistory.at(-1);
        expect(last?.status).toBe(one.status);
        if (one.status === "ended")
          expect(
            refusal(one, review, {
              review: {
                decision: "continue",
                reason: "-",
                nextReview: addDays(today, 9),
                validUntil: "",
              },
            })?.reason,
          ).toBe("agreementEnded");
      }),
    );
  });

  it("R8 is reviewed: the numbers are kept, renewing sets the new end, ending takes the next review away", () => {
    const nextReview = addDays(today, 365);
    const told = { reason: "همکاری زنده است", nextReview, validUntil: "" };
    const kept = after(registered, review, { review: { ...told, decision: "continue" } });
    expect(kept.reviews[0]).toMatchObject({
      activities: 3,
      open: 2,
      late: 1,
      by: "head",
      day: today,
    });
    const asleep = after(kept, setStatus, { status: "dormant", reason: "بی‌خبری" });
    const until = addDays(today, 1000);
    const renewed = after(asleep, review, {
      review: { ...told, decision: "renew", validUntil: until },
    });
    expect(renewed).toMatchObject({ status: "active", validUntil: until, nextReview });
    const ended = after(renewed, review, { review: { ...told, decision: "end" } });
    expect(ended).toMatchObject({ status: "ended", nextReview: "" });
    expect(
      refusal(kept, review, {
        review: { ...told, decision: "renew", nextReview: today },
      })?.fields?.map(({ path }) => path),
    ).toEqual(["review.nextReview", "review.validUntil"]);
  });
});

describe("R8 the health of an agreement", () => {
  const settings = { agreementQuietMonths: 12, agreementDormantMonths: 24 };
  const base: HealthFacts = {
    status: "active",
    signedOn: "2014-05-05",
    lastActivity: "",
    nextMission: "",
    openCommitments: 0,
    lateCommitments: 0,
    validUntil: "",
    autoRenew: false,
    renewalNoticeDays: 90,
    nextReview: "",
  };
  const health = (more: Partial<HealthFacts>) => healthOf({ ...base, ...more }, today, settings);

  it("R8 is amber after twelve months without activity, red after twenty-four", () => {
    const at = (lastActivity: string) => health({ lastActivity }).level;
    expect(at(monthsBefore(today, 12))).toBe("good");
    expect(at(addDays(monthsBefore(today, 12), -1))).toBe("watch");
    expect(at(monthsBefore(today, 24))).toBe("watch");
    expect(at(addDays(monthsBefore(today, 24), -1))).toBe("poor");
    expect(health({ lastActivity: "2020-01-01", nextMission: "2027-01-01" }).level).toBe("good");
    expect(health({ signedOn: "" }).reasons[0]).toMatchObject({ kind: "neverActive" });
  });

  it("R8 never gets better by more late commitments, a longer silence or an overdue review", () => {
    const rank = (one: Partial<HealthFacts>) =>
      ["good", "watch", "poor"].indexOf(health(one).level);
    fc.assert(
      fc.property(
        fc.nat({ max: 1500 }),
        fc.nat({ max: 1500 }),
        fc.nat({ max: 5 }),
        fc.boolean(),
        (silent, longer, late, undone) => {
          const lastActivity = addDays(today, -silent);
          const worse: Partial<HealthFacts> = {
            lastActivity: addDays(lastActivity, -longer),
            openCommitments: 5,
            lateCommitments: late,
            nextReview: undone ? today : "",
          };
          expect(rank(worse)).toBeGreaterThanOrEqual(rank({ lastActivity, openCommitments: 5 }));
        },
      ),
    );
  });

  it("R8 says why, worst first, and suggests what the review might decide", () => {
    const soon = health({ lastActivity: addDays(today, -30), validUntil: addDays(today, 60) });
    expect(soon).toMatchObject({ level: "watch", suggestion: "renew" });
    const gone = health({ lastActivity: "2020-01-01", lateCommitments: 1, openCommitments: 4 });
    expect(gone.reasons.map(({ kind }) => kind)).toEqual(["dormant", "lateCommitments"]);
    expect(gone.suggestion).toBe("suspend");
    expect(health({ lastActivity: "2020-01-01" }).suggestion).toBe("end");
    expect(health({ validUntil: addDays(today, -1) }).reasons.map(({ kind }) => kind)).toContain(
      "expired",
    );
    expect(health({ status: "suspended", nextReview: today })).toMatchObject({
      level: "resting",
      reviewDue: true,
    });
  });

  it("R8 finds one partner under every spelling of its city", () => {
    expect(partnerKey("IT", "مونته سیلوانو")).toBe(partnerKey("IT", "مونته‌سیلوانو"));
    expect(partnerKey("RU", "Astrakhan")).toBe(partnerKey("RU", "آستاراخان"));
    expect(partnerKey("", "رم")).toBe("");
    expect(partnerKey("IT", "ده کوچک")).toMatch(/^IT:/);
  });
});
