/**
 * What each action looks like: where its control is, how heavy it is, and what is asked before it. What
 * is said after it has its name in the catalogue (`use-receipt.ts`). The order of the table is the order of the buttons. The rules (who, when, why not) are in `shared/mission/workflow.ts`. An
 * action or a kind of task that is missing here does not compile.
 */
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
  },
  resubmit: {
    place: page("request"),
    button: { weight: "next", does: "go", labelIn: { postponed: "resume" } },
  },
  issueOrder: { place: head, button: { weight: "next", does: "order" } },
  acceptReport: {
    place: tab("report"),
    button: { weight: "next", does: "go", label: "reviewReport", leavesToTab: true },
  },
  fileReport: {
    place: page("report"),
    button: { weight: "next", does: "go", labelIn: { reportReturned: "correctReport" } },
  },
  signReport: {
    place: tab("report"),
    button: {
      weight: "next",
      does: "sign",
      leavesToTab: true,
      hidden: ["onlyMemberSigns", "signedBefore"],
    },
  },
  archive: {
    place: tab("archive"),
    button: { weight: "next", does: "go", leavesToTab: true },
  },
  keepOrderPdf: {
    place: head,
    button: { weight: "next", does: "print", label: "printOrder", hidden: ["orderPrintedBefore"] },
  },
  clearToDepart: {
    // Beside the button it shows what is still missing, and where to add it.
    place: tab("departure"),
    // A delegation that has left is not called ready any more.
    button: { weight: "next", does: "act", hidden: ["clearedBefore", "journeyHasBegun"] },
  },
  addAddendum: {
    place: tab("archive"),
    button: { weight: "beside", does: "go", leavesToTab: true },
  },
  proposeChange: {
    place: page("request"),
    button: { weight: "beside", does: "go" },
  },
  object: {
    place: head,
    button: { weight: "beside", does: "words", hidden: otherKind },
    words: reason,
  },
  return: {
    place: head,
    button: { weight: "beside", does: "words", hidden: otherKind },
    words: reason,
  },
  returnReport: {
    place: tab("report"),
    button: { weight: "beside", does: "go", onlyRefused: true },
  },
  waiveLock: { place: head, button: { weight: "beside", does: "waive" } },
  dropChange: {
    place: head,
    button: { weight: "rare", does: "words" },
    words: reason,
  },
  reassign: { place: head, button: { weight: "rare", does: "reassign" } },
  postpone: {
    place: head,
    button: { weight: "rare", does: "words" },
    words: undoing,
  },
  withdraw: {
    place: head,
    button: { weight: "final", does: "words" },
    words: undoing,
  },
  cancel: {
    place: head,
    button: { weight: "final", does: "words" },
    words: undoing,
  },
  reject: {
    place: head,
    button: { weight: "final", does: "words", hidden: otherKind },
    words: undoing,
  },
  rejectReport: {
    place: tab("report"),
    button: { weight: "beside", does: "go", onlyRefused: true },
  },
  submit: { place: page("request") },
  decideOnPaper: { place: page("scan") },
  keepSignedPaper: { place: page("scan") },
  acknowledge: { place: head },
  sendPermit: { place: tab("permits") },
  recordPermit: { place: tab("permits") },
  skipPermit: { place: tab("permits") },
  askPermitAgain: { place: tab("permits") },
  putTravelPaper: { place: tab("departure") },
  removeTravelPaper: { place: tab("departure") },
  classify: { place: tab("papers") },
  putSegment: { place: tab("programme") },
  putSegments: { place: tab("programme") },
  finalizeProgramme: { place: tab("programme") },
  removeSegment: { place: tab("programme") },
  setPayers: { place: tab("money") },
  planAllowance: { place: tab("money") },
  reserveBudget: { place: tab("money") },
  releaseBudget: { place: tab("money") },
  payAdvance: { place: tab("money") },
  putExpense: { place: tab("money") },
  removeExpense: { place: tab("money") },
  approveSettlement: { place: settlement },
  returnSettlement: { place: settlement },
  fileSettlement: { place: settlement },
  balance: { place: tab("money") },
  recordGift: { place: tab("gifts") },
  correctGift: { place: tab("gifts") },
  handOverGift: { place: tab("gifts") },
  withdrawGift: { place: tab("gifts") },
  writeNews: { place: page("news") },
  releaseNews: { place: page("news") },
  changeRetention: { place: tab("archive") },
  holdDisposal: { place: tab("archive") },
  releaseDisposal: { place: tab("archive") },
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
