/** Decisions about permits and other letters, as the secretariat records them. Pure. */
import type { z } from "zod";
import { completing } from "../route/decisions.ts";
import { openAndMine } from "../guards.ts";
import { isMasked } from "../../people/profile.ts";
import type * as inputs from "../inputs.ts";
import { answerIssues, asCovering, isSettled, noPermit } from "./permits.ts";
import type { PlannedStep } from "../../route/plan.ts";
import { memberKey } from "../request/request.ts";
import type { Actor, Facts, Outcome } from "../rules.ts";
import { openNow, type Mission } from "../state.ts";
import { everyMember } from "../departure/travel-papers.ts";

type Input<A extends keyof typeof inputs> = z.infer<(typeof inputs)[A]>;

export const sendPermit = (
  mission: Mission,
  input: Input<"sendPermit">,
  actor: Actor,
  facts: Facts,
): Outcome => {
  if (!openPermit(mission, input.stepId, actor, facts)) return notOpen;
  if (input.letterDate > facts.today) return inTheFuture("letterDate", facts);
  return { events: [{ type: "mission.permitSent.v1", payload: input }] };
};

export const recordPermit = (
  mission: Mission,
  input: Input<"recordPermit">,
  actor: Actor,
  facts: Facts,
): Outcome => {
  const step = openPermit(mission, input.stepId, actor, facts);
  if (!step) return notOpen;
  const fields = answerIssues(input.answer, step, mission.request, facts.today).map((one) => ({
    ...one,
    path: `answer.${one.path}`,
  }));
  if (fields.length > 0) return { refused: { reason: "checkFields", fields } };
  const answer = asCovering(input.answer, mission.request);
  const answered = {
    type: "mission.permitAnswered.v1" as const,
    payload: { stepId: step.id, answer },
  };
  const settled = isSettled({ ...noPermit, answer }, step, mission.request);
  return { events: [answered, ...(settled ? completing(mission, [step], facts) : [])] };
};

/** Only a permit that is not compulsory, and with a reason. */
export const skipPermit = (
  mission: Mission,
  input: Input<"skipPermit">,
  actor: Actor,
  facts: Facts,
): Outcome => {
  const step = openPermit(mission, input.stepId, actor, facts);
  if (!step) return notOpen;
  if (step.compulsory) return { refused: { reason: "permitCompulsory" } };
  const skipped = { type: "mission.permitSkipped.v1" as const, payload: input };
  return { events: [skipped, ...completing(mission, [step], facts)] };
};

/** After a refusal: a new letter to the body. */
export const askPermitAgain = (mission: Mission, input: Input<"askPermitAgain">): Outcome => {
  const step = openNow(mission).find((one) => one.id === input.stepId && one.kind === "permit");
  if (!step) return notOpen;
  if (!mission.permits[step.id]?.answer) return { refused: { reason: "permitNotAnswered" } };
  return { events: [{ type: "mission.permitAskedAgain.v1", payload: input }] };
};

/** A number that was masked in the answer stays unchanged. */
export const putTravelPaper = (
  mission: Mission,
  { id, paper }: Input<"putTravelPaper">,
): Outcome => {
  const known = [everyMember, ...mission.request.members.map(memberKey)].includes(paper.member);
  if (!known)
    return {
      refused: { reason: "checkFields", fields: [{ path: "paper.member", reason: "choose" }] },
    };
  const before = mission.travelPapers.find((one) => one.id === id);
  const number = isMasked(paper.number) ? (before?.number ?? "") : paper.number;
  return {
    events: [{ type: "mission.travelPaperPut.v1", payload: { id, paper: { ...paper, number } } }],
  };
};

export const removeTravelPaper = (mission: Mission, input: Input<"removeTravelPaper">): Outcome =>
  mission.travelPapers.some((one) => one.id === input.id)
    ? { events: [{ type: "mission.travelPaperRemoved.v1", payload: input }] }
    : { refused: { reason: "segmentGone" } };

/** A signed sheet belongs to a step of the route, or to the request or the order as a whole. */
export const keepSignedPaper = (mission: Mission, input: Input<"keepSignedPaper">): Outcome => {
  const steps = [...mission.route, ...(mission.change?.route ?? [])].map((step) => step.id);
  const known =
    input.stepId === "request" ||
    (input.stepId === "order" && mission.order !== null) ||
    steps.includes(input.stepId);
  return known
    ? { events: [{ type: "mission.signedPaperKept.v1", payload: input }] }
    : { refused: { reason: "checkFields", fields: [{ path: "stepId", reason: "choose" }] } };
};

const openPermit = (
  mission: Mission,
  stepId: string,
  actor: Actor,
  facts: Facts,
): PlannedStep | undefined =>
  openNow(mission).some((step) => step.id === stepId)
    ? openAndMine(mission, actor.id, facts, ["permit"]).find((step) => step.id === stepId)
    : undefined;

const notOpen: Outcome = { refused: { reason: "stepNotOpen" } };
const inTheFuture = (path: string, { today }: Facts): Outcome => ({
  refused: {
    reason: "checkFields",
    fields: [{ path, reason: "futureDate", params: { today } }],
  },
});
