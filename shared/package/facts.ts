/** The facts of a package about its dossier: gathered by the store, written by the files beside this one. Pure. */
import { z } from "zod";
import type { TimelineEntry } from "../contract/dossier-parts.ts";
import type { Confidentiality } from "../mission/request/request.ts";
import type { Mission } from "../mission/state.ts";
import type { PaperKind } from "../mission/papers/paper.ts";

/** A person the events refer to, as the exporting person sees them: enough to show the name elsewhere. */
const packagedPerson = z.object({
  id: z.uuid(),
  nameFa: z.string().min(1).max(80),
  nameEn: z.string().max(80),
  postFa: z.string().min(1).max(120),
  postEn: z.string().max(120),
  unitFa: z.string().min(1).max(120),
  unitEn: z.string().max(120),
  /** The public halves of the keys they signed with in this dossier. */
  keys: z.array(z.object({ keyId: z.string().max(64), publicKey: z.string().max(400) })).max(50),
});
export type PackagedPerson = z.infer<typeof packagedPerson>;

/** Who made the dossier; it stays the same when another office exports it again. */
const packageOrigin = z.object({
  nameFa: z.string().min(1).max(200),
  nameEn: z.string().max(200),
});
export type PackageOrigin = z.infer<typeof packageOrigin>;

export const packagedPeople = z.object({
  origin: packageOrigin,
  people: z.array(packagedPerson).max(5000),
});

export interface PackagedPaper {
  /** In the bag. */
  path: string;
  name: string;
  kind: PaperKind;
  caption: string;
  mime: string;
  size: number;
  sha256: string;
  at: string;
}

export interface PackageFacts {
  /** Numbers of people masked: printed pages are read by more people than the events. */
  mission: Mission;
  confidentiality: Confidentiality;
  origin: PackageOrigin;
  requester: string;
  timeline: readonly TimelineEntry[];
  papers: readonly PackagedPaper[];
  people: readonly PackagedPerson[];
  /** Hash of the last event. */
  head: string;
}
