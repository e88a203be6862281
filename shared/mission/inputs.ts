/** What each action of the workflow asks for, by the action's name. Contract rows and forms use these. */
import { z } from "zod";
import { addendumFields, archiveFields } from "./archive.ts";
import { segmentFields } from "./itinerary.ts";
import { orderInput } from "./order.ts";
import { paper } from "./request.ts";

const reason = z.string().trim().min(3, "reasonNeeded").max(2000, "tooLong");
const withReason = z.object({ reason });
const withNote = z.object({ note: z.string().trim().max(2000, "tooLong").default("") });
/** As typed; the action's own rules parse it, so that every mistake is named at its field. */
const draft = z.object({ draft: z.record(z.string(), z.unknown()) });

export const submit = draft;
export const resubmit = draft;
export const withdraw = withReason;
export const approve = withNote;
const sendBack = withReason;
export { sendBack as return };
export const reject = withReason;
export const issueOrder = orderInput;
/** A sheet as Chromium prints it, and no other kind of file. */
export const keepOrderPdf = z.object({
  file: paper.refine((file) => file.mime === "application/pdf", "fileType"),
});
export const putSegment = z.object({ id: z.uuid(), segment: segmentFields });
export const removeSegment = z.object({ id: z.uuid() });
export const fileReport = draft;
export const returnReport = withReason;
export const acceptReport = withNote;
export const archive = archiveFields;
export const addAddendum = addendumFields;
