/** Which papers a step added to a dossier, and what they are there. Pure. */
import type { Mission } from "./state.ts";
import type { Paper } from "./request.ts";

export const paperKinds = [
  "invitation",
  "other",
  "order",
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
export const allPapers = ({ request, orderFile, report, addenda }: Mission): NamedPaper[] => [
  ...named("invitation", request.invitationFile ? [request.invitationFile] : []),
  ...named("other", request.otherPapers ?? []),
  ...named("order", orderFile ? [orderFile] : []),
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
