/** Which papers a step added to a dossier, and what they are there. Pure. */
import type { Mission } from "../state.ts";
import type { Paper } from "../request/request.ts";

export const paperKinds = [
  "invitation",
  "other",
  "order",
  "permit",
  "travel",
  "signed",
  "receipt",
  "gift",
  "handOver",
  "programme",
  "photo",
  "reportPaper",
  "addendum",
] as const;
export type PaperKind = (typeof paperKinds)[number];
export type NamedPaper = Paper & { kind: PaperKind; caption: string };

/** Papers named by the state after an event and not by the state before it. */
export const papersOf = (before: Mission, after: Mission): NamedPaper[] => {
  const known = new Set(allPapers(before).map(keyOf));
  return allPapers(after).filter((one) => !known.has(keyOf(one)));
};

/** Every paper of the dossier as it stands. */
export const allPapers = (mission: Mission): NamedPaper[] => [
  ...ofRequest(mission.request),
  ...ofRequest(mission.change?.request ?? {}),
  ...named("order", mission.orderFile ? [mission.orderFile] : []),
  ...named(
    "permit",
    Object.values(mission.permits).flatMap((one) => one.answer?.scan ?? []),
  ),
  ...named(
    "travel",
    mission.travelPapers.flatMap((one) => one.scan ?? []),
  ),
  ...named("signed", [
    ...mission.signedPapers.map((one) => one.file),
    ...mission.decisions.flatMap((one) => one.onPaper?.file ?? []),
  ]),
  ...named("receipt", receiptsOf(mission)),
  ...named(
    "gift",
    mission.gifts.flatMap((one) => one.file ?? []),
  ),
  ...named(
    "handOver",
    mission.gifts.flatMap((one) => one.handOver?.receipt ?? []),
  ),
  ...named(
    "programme",
    mission.segments.flatMap((one) => one.file ?? []),
  ),
  ...ofReport(mission),
];

const receiptsOf = ({ money }: Mission): Paper[] =>
  [...money.expenses, ...money.balancings].flatMap((one) => one.receipt ?? []);

const ofRequest = (request: Partial<Mission["request"]>): NamedPaper[] => [
  ...named("invitation", request.invitationFile ? [request.invitationFile] : []),
  ...named("other", request.otherPapers ?? []),
];

const ofReport = ({ report, addenda }: Mission): NamedPaper[] => [
  ...(report?.photos ?? []).map(({ file, caption }): NamedPaper => ({
    ...file,
    kind: "photo",
    caption,
  })),
  ...named("reportPaper", report?.papers ?? []),
  ...named(
    "addendum",
    addenda.flatMap((one) => one.papers),
  ),
];

const named = (kind: PaperKind, papers: readonly Paper[]): NamedPaper[] =>
  papers.map((one) => ({ ...one, kind, caption: "" }));

const keyOf = (one: NamedPaper) => `${one.sha256} ${one.kind} ${one.name}`;
