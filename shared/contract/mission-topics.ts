/**
 * What each action on a mission touches: only the queries of these topics are asked again. An action
 * that leaves lists, tasks and notices as they are does not touch `missions`.
 */
import type { ActionName } from "../mission/workflow.ts";
import type { Topic } from "./define.ts";

/** Lists, tasks and notices, and the dossier itself. */
const everywhere = ["missions", "dossiers"] as const satisfies Topic[];
const withPapers = [...everywhere, "papers"] as const satisfies Topic[];
const programme = ["dossiers", "programme", "contacts"] as const satisfies Topic[];
const money = ["dossiers", "money"] as const satisfies Topic[];
const budget = [...everywhere, "money"] as const satisfies Topic[];
const gifts = [...withPapers, "gifts"] as const satisfies Topic[];
const review = [...everywhere, "drafts"] as const satisfies Topic[];
const archive = [...everywhere, "archive"] as const satisfies Topic[];

export const actionTopics: Record<ActionName, readonly Topic[]> = {
  submit: [...withPapers, "drafts"],
  resubmit: [...withPapers, "drafts"],
  withdraw: everywhere,
  approve: everywhere,
  object: everywhere,
  return: everywhere,
  reject: everywhere,
  decideOnPaper: withPapers,
  reassign: everywhere,
  sendPermit: everywhere,
  recordPermit: withPapers,
  skipPermit: everywhere,
  askPermitAgain: everywhere,
  postpone: everywhere,
  cancel: everywhere,
  acknowledge: everywhere,
  proposeChange: [...withPapers, "drafts"],
  dropChange: everywhere,
  putTravelPaper: [...withPapers, "departure"],
  removeTravelPaper: [...withPapers, "departure"],
  keepSignedPaper: withPapers,
  classify: [...archive, "papers"],
  issueOrder: everywhere,
  keepOrderPdf: withPapers,
  clearToDepart: everywhere,
  putSegment: programme,
  putSegments: programme,
  finalizeProgramme: programme,
  removeSegment: programme,
  setPayers: money,
  planAllowance: money,
  reserveBudget: budget,
  releaseBudget: budget,
  payAdvance: money,
  putExpense: [...money, "papers"],
  removeExpense: [...money, "papers"],
  fileSettlement: budget,
  returnSettlement: budget,
  approveSettlement: budget,
  balance: [...budget, "papers"],
  recordGift: gifts,
  correctGift: gifts,
  handOverGift: gifts,
  withdrawGift: gifts,
  fileReport: [...withPapers, "drafts"],
  signReport: everywhere,
  returnReport: review,
  rejectReport: review,
  acceptReport: review,
  waiveLock: everywhere,
  writeNews: ["dossiers", "drafts"],
  releaseNews: ["dossiers", "disclosures"],
  archive,
  addAddendum: [...archive, "papers"],
  changeRetention: archive,
  holdDisposal: archive,
  releaseDisposal: archive,
};
