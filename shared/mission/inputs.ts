/** The input of each action of the workflow, by the action's name. Contract rows and forms use these. */
import { z } from "zod";
import { isDay } from "../persian/jalali.ts";
import { addendumFields, archiveFields, holdFields, retentionFields } from "./archive/archive.ts";
import { ackKinds } from "./closing.ts";
import { giftFields, handOverFields } from "./gifts/gifts.ts";
import { segmentFields } from "./programme/itinerary.ts";
import {
  advanceFields,
  allowancePlan,
  balancingFields,
  expenseFields,
  reservationFields,
} from "./money/money.ts";
import { newsFields, releaseFields } from "./news/news.ts";
import { payerCell } from "./money/payers.ts";
import { orderInput } from "./order/order.ts";
import { letter, permitAnswerFields } from "./permits/permits.ts";
import { reviewSheet } from "./report/report-review.ts";
import { confidentialities, paper } from "./request/request.ts";
import { travelPaperFields } from "./departure/travel-papers.ts";

const reason = z.string().trim().min(3, "reasonNeeded").max(2000, "tooLong");
const withReason = z.object({ reason });
const withNote = z.object({ note: z.string().trim().max(2000, "tooLong").default("") });
/** As typed; the action's own rules parse it, so that every mistake is named at its field. */
const draft = z.object({ draft: z.record(z.string(), z.unknown()) });
/** `null`: those that the engine suggests. */
const closing = withReason.extend({
  acknowledgements: z.array(z.enum(ackKinds)).max(ackKinds.length).nullable().default(null),
});
const stepId = z.string().min(1, "choose").max(60);
const onStep = z.object({ stepId });

export const submit = draft;
export const resubmit = draft;
export const withdraw = closing;
export const approve = withNote;
export const object = withReason;
const sendBack = withReason;
export { sendBack as return };
export const reject = closing;
export const reassign = withReason.extend({ stepId, personId: z.uuid("choosePerson") });
export const sendPermit = onStep.extend(letter.shape);
export const recordPermit = onStep.extend({ answer: permitAnswerFields });
export const skipPermit = onStep.extend({ reason });
export const askPermitAgain = onStep.extend({ reason });
export const cancel = closing;
export const postpone = closing;
export const acknowledge = withNote.extend({ kind: z.enum(ackKinds) });
export const proposeChange = withReason.extend(draft.shape);
export const dropChange = withReason;
export const putTravelPaper = z.object({ id: z.uuid(), paper: travelPaperFields });
export const removeTravelPaper = z.object({ id: z.uuid() });
export const keepSignedPaper = onStep.extend({ file: paper });
export const decideOnPaper = onStep.extend({
  decision: z.enum(["approved", "objected", "returned", "rejected"], "choose"),
  personId: z.uuid("choosePerson"),
  signedOn: z.string().refine(isDay, "chooseDate"),
  reason: z.string().trim().max(2000, "tooLong").default(""),
  file: paper,
});
/** `target`: the dossier itself, or a paper by its SHA-256. Lowering needs a reason. */
export const classify = z.object({
  target: z.union([z.literal("dossier"), paper.shape.sha256]),
  confidentiality: z.enum(confidentialities, "choose"),
  reason: z.string().trim().max(2000, "tooLong").default(""),
});
export const issueOrder = orderInput;
/** A sheet as Chromium prints it, and no other kind of file. */
export const keepOrderPdf = z.object({
  file: paper.refine((file) => file.mime === "application/pdf", "fileType"),
});
export const clearToDepart = z.object({});
export const putSegment = z.object({ id: z.uuid(), segment: segmentFields });
/** All segments that one move changes. */
export const putSegments = z.object({
  segments: z.array(putSegment).min(1, "required").max(60, "tooMany"),
});
export const finalizeProgramme = z.object({});
export const removeSegment = z.object({ id: z.uuid() });
export const fileReport = draft;
export const signReport = z.object({});
const withSheet = z.object({ sheet: reviewSheet });
export const returnReport = withReason.extend(withSheet.shape);
export const rejectReport = withReason.extend(withSheet.shape);
export const acceptReport = withNote.extend(withSheet.shape);
export const waiveLock = withReason.extend({
  personId: z.uuid("choosePerson"),
  until: z.string().refine(isDay, "chooseDate"),
});
export const archive = archiveFields;
export const addAddendum = addendumFields;
export const changeRetention = retentionFields;
export const holdDisposal = holdFields;
export const releaseDisposal = holdFields;

const id = z.object({ id: z.uuid() });
export const setPayers = z.object({ cells: z.array(payerCell).max(600, "tooMany") });
export const planAllowance = z.object({ plan: allowancePlan });
export const reserveBudget = reservationFields;
export const releaseBudget = withReason;
export const payAdvance = advanceFields.extend(id.shape);
export const putExpense = expenseFields.extend(id.shape);
export const removeExpense = id;
export const fileSettlement = withNote;
export const returnSettlement = withReason;
export const approveSettlement = withNote;
export const balance = balancingFields.extend(id.shape);

export const recordGift = giftFields.extend(id.shape);
export const correctGift = giftFields.extend({ ...id.shape, reason });
export const handOverGift = handOverFields.extend(id.shape);
export const withdrawGift = withReason.extend(id.shape);

export const writeNews = newsFields;
export const releaseNews = releaseFields;
