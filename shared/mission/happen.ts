/** Decisions about the order, the programme and the report. Pure. */
import { daysBetween } from "../persian/jalali.ts";
import type { z } from "zod";
import type * as inputs from "./inputs.ts";
import type { Actor, Facts, Outcome } from "./rules.ts";
import type { OrderDocument } from "./order/order.ts";
import { totals } from "../money.ts";
import { allowancesOf } from "./money/settlement.ts";
import { reportGifts } from "./gifts/gifts.ts";
import { checkReport, expectedItems } from "./report/report.ts";
import type { Mission } from "./state.ts";

type Input<A extends keyof typeof inputs> = z.infer<(typeof inputs)[A]>;

export const issueOrder = (
  mission: Mission,
  input: Input<"issueOrder">,
  actor: Actor,
  facts: Facts,
): Outcome => {
  const { request } = mission;
  const requester = facts.people.person(mission.requesterId);
  const issuer = facts.people.person(actor.id);
  const order: OrderDocument = {
    orderNo: facts.nextNumber("order"),
    dossierNo: mission.dossierNo,
    issuedOn: facts.today,
    municipalityFa: facts.municipality.nameFa,
    municipalityEn: facts.municipality.nameEn,
    subject: request.subject,
    unitFa: requester?.unitFa ?? "",
    country: request.country,
    city: request.city,
    hostOrg: request.hostOrg,
    startDate: request.startDate,
    endDate: request.endDate,
    days: daysBetween(request.startDate, request.endDate) + 1,
    payer: request.payer,
    means: input.means,
    notes: input.notes,
    members: request.members.map(({ nameFa, nameEn, post, role }) => ({
      nameFa,
      nameEn,
      post,
      role,
    })),
    approvals: lastApprovals(mission, facts),
    permits: grantedPermits(mission),
    allowance: allowanceTotals(mission, facts),
    replacesNo: mission.order?.orderNo ?? "",
    issuerFa: issuer?.nameFa ?? "",
    issuerPostFa: issuer?.postFa ?? "",
  };
  return { events: [{ type: "mission.orderIssued.v1", payload: { order } }] };
};

export const removeSegment = (mission: Mission, input: Input<"removeSegment">): Outcome =>
  mission.segments.some((one) => one.id === input.id)
    ? { events: [{ type: "mission.segmentRemoved.v1", payload: input }] }
    : { refused: { reason: "segmentGone" } };

export const finalizeProgramme = (): Outcome => ({
  events: [{ type: "mission.programmeFinalized.v1", payload: {} }],
});

export const fileReport = (
  mission: Mission,
  input: Input<"fileReport">,
  _actor: Actor,
  facts: Facts,
): Outcome => {
  const { report, issues } = checkReport(input.draft, {
    ...facts,
    expected: expectedItems(mission.request.expectedResults),
  });
  if (report === null) return { refused: { reason: "checkFields", fields: issues } };
  const reportNo = mission.reportNo || facts.nextNumber("report");
  // The register of gifts counts; typed rows count only where it is empty.
  const gifts = mission.gifts.length > 0 ? reportGifts(mission.gifts) : report.gifts;
  const payload = { reportNo, report: { ...report, gifts } };
  return { events: [{ type: "mission.reportFiled.v1", payload }] };
};

/** The valid decisions, one for each step; a deputy is named with their principal. */
const lastApprovals = (mission: Mission, facts: Facts): OrderDocument["approvals"] =>
  mission.route.flatMap((step) => {
    if (step.kind === "permit") return [];
    const decision = mission.decisions.findLast((one) => one.stepId === step.id);
    const person = decision && facts.people.person(decision.personId);
    if (!decision || !person) return [];
    const principal = decision.forWhom === null ? undefined : facts.people.person(decision.forWhom);
    const { titleFa, titleEn } = step;
    const { nameFa, postFa } = person;
    const forWhomFa = principal?.nameFa ?? "";
    return [
      { titleFa, titleEn, nameFa, postFa, forWhomFa, on: decision.at, decision: decision.decision },
    ];
  });

const allowanceTotals = (mission: Mission, facts: Facts): OrderDocument["allowance"] => {
  const { plan } = mission.money;
  const table = plan ? facts.rates.version(plan.rateVersion) : undefined;
  return totals(allowancesOf(mission, table).flatMap((one) => one.totals));
};

const grantedPermits = (mission: Mission): OrderDocument["permits"] =>
  mission.route.flatMap(({ id, titleFa }) => {
    const answer = mission.permits[id]?.answer;
    return answer && answer.outcome !== "refused"
      ? [{ titleFa, letterNo: answer.letterNo, letterDate: answer.letterDate }]
      : [];
  });
