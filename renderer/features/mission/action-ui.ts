/**
 * What each action looks like: where its control is, how heavy it is, what is asked before it and
 * what is said after it. The order of the table is the order of the buttons. The rules (who, when, why not) are in `shared/mission/workflow.ts`. An
 * action or a kind of task that is missing here does not compile.
 */
import type { notices } from "#shared/locales/fa/notices.ts";
import type { Reason } from "#shared/locales/reasons.ts";
import type { DossierPlace } from "#shared/mission/dossier-places.ts";
import type { Status } from "#shared/mission/state.ts";
import type { OutsideTask, TaskKind } from "#shared/mission/tasks.ts";
import type { ActionName } from "#shared/mission/workflow.ts";

/** Where the control of an action is: in the head, in a tab, or on its own page. */
type Place =
  | { on: "head" }
  | { on: "tab"; tab: DossierPlace; panel?: "settlement" }
  | { on: "page"; page: "request" | "decide" | "report" | "news" | "scan" };

/** What a button of the head does: ask for words or a password, open a form, go to the place, print, or act at once. */
type Does = "words" | "order" | "reassign" | "waive" | "sign" | "go" | "print" | "act";

export interface HeadButton {
  /** `next` and `beside` may stand in the head, `rare` and `final` are in its menu; `final` is red. */
  weight: "next" | "beside" | "rare" | "final";
  does: Does;
  /** Its words in the catalogue, where they are not under its own name. */
  label?: HeadLabel;
  labelIn?: Partial<Record<Status, HeadLabel>>;
  /** Refusals under which nobody looks for it. */
  hidden?: readonly Reason[];
  /** While its tab is open, the tab has the button. */
  leavesToTab?: true;
  /** Only with the reason why not: where it is allowed, its place has the button. */
  onlyRefused?: true;
}
type HeadLabel = "decide" | "printOrder" | "reviewReport" | "correctReport" | "resume";

/** The question before an action that asks for its reason. */
interface Words {
  /** Ends or puts off a mission: what others have to undo is chosen. */
  undoes?: true;
}

export interface ActionUi {
  place: Place;
  button?: HeadButton;
  words?: Words;
  /** The sentence shown when it is done. */
  receipt: keyof (typeof notices)["told"];
}

const tab = (name: DossierPlace): Place => ({ on: "tab", tab: name });
const page = (name: Extract<Place, { on: "page" }>["page"]): Place => ({ on: "page", page: name });
const head: Place = { on: "head" };
const settlement = { on: "tab", tab: "money", panel: "settlement" } as const;

/** Refusals because only another person's part allows it. */
const others: readonly Reason[] = [
  "onlyRequester",
  "onlyTraveller",
  "onlyTravellerOrUnit",
  "onlyRequesterOrLeaders",
];
/** An office that has the step open does not look for the other kind's word. */
const otherKind: readonly Reason[] = ["clearanceObjects", "decisionRejects"];
const reason: Words = {};
const undoing: Words = { undoes: true };

const table = {
  approve: {
    place: page("decide"),
    button: { weight: "next", does: "go", label: "decide", hidden: otherKind },
    receipt: "approve",
  },
  resubmit: {
    place: page("request"),
    button: { weight: "next", does: "go", labelIn: { postponed: "resume" } },
    receipt: "other",
  },
  issueOrder: { place: head, button: { weight: "next", does: "order" }, receipt: "issueOrder" },
  acceptReport: {
    place: tab("report"),
    button: { weight: "next", does: "go", label: "reviewReport", leavesToTab: true },
    receipt: "acceptReport",
  },
  fileReport: {
    place: page("report"),
    button: { weight: "next", does: "go", labelIn: { reportReturned: "correctReport" } },
    receipt: "other",
  },
  signReport: {
    place: tab("report"),
    button: {
      weight: "next",
      does: "sign",
      leavesToTab: true,
      hidden: ["onlyMemberSigns", "signedBefore"],
    },
    receipt: "signReport",
  },
  archive: {
    place: tab("archive"),
    button: { weight: "next", does: "go", leavesToTab: true },
    receipt: "other",
  },
  keepOrderPdf: {
    place: head,
    button: { weight: "next", does: "print", label: "printOrder", hidden: ["orderPrintedBefore"] },
    receipt: "other",
  },
  clearToDepart: {
    // Beside the button it shows what is still missing, and where to add it.
    place: tab("departure"),
    // A delegation that has left is not called ready any more.
    button: { weight: "next", does: "act", hidden: ["clearedBefore", "journeyHasBegun"] },
    receipt: "clearToDepart",
  },
  addAddendum: {
    place: tab("archive"),
    button: { weight: "beside", does: "go", leavesToTab: true },
    receipt: "other",
  },
  proposeChange: {
    place: page("request"),
    button: { weight: "beside", does: "go" },
    receipt: "other",
  },
  object: {
    place: head,
    button: { weight: "beside", does: "words", hidden: otherKind },
    words: reason,
    receipt: "object",
  },
  return: {
    place: head,
    button: { weight: "beside", does: "words", hidden: otherKind },
    words: reason,
    receipt: "return",
  },
  returnReport: {
    place: tab("report"),
    button: { weight: "beside", does: "go", onlyRefused: true },
    receipt: "returnReport",
  },
  waiveLock: { place: head, button: { weight: "beside", does: "waive" }, receipt: "waiveLock" },
  dropChange: {
    place: head,
    button: { weight: "rare", does: "words" },
    words: reason,
    receipt: "other",
  },
  reassign: { place: head, button: { weight: "rare", does: "reassign" }, receipt: "reassign" },
  postpone: {
    place: head,
    button: { weight: "rare", does: "words" },
    words: undoing,
    receipt: "postpone",
  },
  withdraw: {
    place: head,
    button: { weight: "final", does: "words" },
    words: undoing,
    receipt: "withdraw",
  },
  cancel: {
    place: head,
    button: { weight: "final", does: "words" },
    words: undoing,
    receipt: "cancel",
  },
  reject: {
    place: head,
    button: { weight: "final", does: "words", hidden: otherKind },
    words: undoing,
    receipt: "reject",
  },
  rejectReport: {
    place: tab("report"),
    button: { weight: "beside", does: "go", onlyRefused: true },
    receipt: "rejectReport",
  },
  submit: { place: page("request"), receipt: "other" },
  decideOnPaper: { place: page("scan"), receipt: "other" },
  keepSignedPaper: { place: page("scan"), receipt: "other" },
  acknowledge: { place: head, receipt: "acknowledge" },
  sendPermit: { place: tab("permits"), receipt: "sendPermit" },
  recordPermit: { place: tab("permits"), receipt: "recordPermit" },
  skipPermit: { place: tab("permits"), receipt: "other" },
  askPermitAgain: { place: tab("permits"), receipt: "other" },
  putTravelPaper: { place: tab("departure"), receipt: "other" },
  removeTravelPaper: { place: tab("departure"), receipt: "other" },
  classify: { place: tab("papers"), receipt: "other" },
  putSegment: { place: tab("programme"), receipt: "other" },
  putSegments: { place: tab("programme"), receipt: "other" },
  finalizeProgramme: { place: tab("programme"), receipt: "other" },
  removeSegment: { place: tab("programme"), receipt: "other" },
  setPayers: { place: tab("money"), receipt: "other" },
  planAllowance: { place: tab("money"), receipt: "other" },
  reserveBudget: { place: tab("money"), receipt: "reserveBudget" },
  releaseBudget: { place: tab("money"), receipt: "other" },
  payAdvance: { place: tab("money"), receipt: "payAdvance" },
  putExpense: { place: tab("money"), receipt: "putExpense" },
  removeExpense: { place: tab("money"), receipt: "other" },
  approveSettlement: { place: settlement, receipt: "approveSettlement" },
  returnSettlement: { place: settlement, receipt: "returnSettlement" },
  fileSettlement: { place: settlement, receipt: "fileSettlement" },
  balance: { place: tab("money"), receipt: "balance" },
  recordGift: { place: tab("gifts"), receipt: "recordGift" },
  correctGift: { place: tab("gifts"), receipt: "correctGift" },
  handOverGift: { place: tab("gifts"), receipt: "handOverGift" },
  withdrawGift: { place: tab("gifts"), receipt: "withdrawGift" },
  writeNews: { place: page("news"), receipt: "writeNews" },
  releaseNews: { place: page("news"), receipt: "releaseNews" },
  changeRetention: { place: tab("archive"), receipt: "other" },
  holdDisposal: { place: tab("archive"), receipt: "other" },
  releaseDisposal: { place: tab("archive"), receipt: "other" },
} satisfies Record<ActionName, ActionUi>;
export const actionUi: Record<ActionName, ActionUi> = table;

const isAction = (name: string): name is ActionName => Object.hasOwn(actionUi, name);
const inOrder = Object.keys(actionUi).filter(isAction);

/** Those with a button in the head, in its order. */
export const headActions = inOrder.filter((name) => actionUi[name].button !== undefined);

/** Each has a dialog that asks for words, and its sentences in the catalogue. */
export type WordedAction = {
  [A in ActionName]: (typeof table)[A] extends { words: Words } ? A : never;
}[ActionName];
const isWorded = (name: ActionName): name is WordedAction => actionUi[name].words !== undefined;
export const wordedActions = inOrder.filter(isWorded);

/** The buttons below the accounts, in their order. */
export type SettlementAction = {
  [A in ActionName]: (typeof table)[A]["place"] extends typeof settlement ? A : never;
}[ActionName];
const isOfSettlement = (name: ActionName): name is SettlementAction =>
  actionUi[name].place === settlement;
export const settlementActions = inOrder.filter(isOfSettlement);

/** The action with which a task is done; its place is where the task leads to. */
export const taskAction: Record<Exclude<TaskKind, OutsideTask>, ActionName> = {
  decide: "approve",
  recordPermit: "recordPermit",
  refusedPermit: "askPermitAgain",
  correct: "resubmit",
  resumePostponed: "resubmit",
  acknowledge: "acknowledge",
  issueOrder: "issueOrder",
  printOrder: "keepOrderPdf",
  completePapers: "putTravelPaper",
  clearToDepart: "clearToDepart",
  fileReport: "fileReport",
  correctReport: "fileReport",
  signReport: "signReport",
  reviewReport: "acceptReport",
  fileSettlement: "fileSettlement",
  correctSettlement: "fileSettlement",
  approveSettlement: "approveSettlement",
  evenAccounts: "balance",
  handOverGift: "handOverGift",
  archive: "archive",
};

/** Whether a task is done with an act of the dossier; those of an administrator are not. */
export const isDossierTask = (kind: TaskKind): kind is keyof typeof taskAction =>
  Object.hasOwn(taskAction, kind);

/** Refusals under which a button is left out for everybody but the one it belongs to. */
export const hiddenBy = (button: HeadButton, refused: Reason): boolean =>
  others.includes(refused) || (button.hidden ?? []).includes(refused);
