/** A file of the dossier: stored under its hash before anything names it. */
import { z } from "zod";

export const paper = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().max(200),
  mime: z.string().max(100),
  size: z.number().int().nonnegative(),
});
export type Paper = z.infer<typeof paper>;

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
/** A paper in its place in the dossier. */
export type NamedPaper = Paper & { kind: PaperKind; caption: string };

export const named = (kind: PaperKind, papers: readonly Paper[]): NamedPaper[] =>
  papers.map((one) => ({ ...one, kind, caption: "" }));
