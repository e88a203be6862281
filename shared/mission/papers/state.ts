/** The signed papers of a mission, and the confidentiality of the dossier and its papers. */
import type { Confidentiality } from "../request/request.ts";
import type { Paper } from "./paper.ts";

export interface PaperState {
  signedPapers: { stepId: string; file: Paper; at: string }[];
  /** Class of the dossier itself; that of the whole is `classOf`, with its papers. */
  ownClass: Confidentiality;
  /** Classes of papers by SHA-256, where one was ever given. */
  paperClasses: Readonly<Record<string, Confidentiality>>;
}

export const initial: PaperState = {
  signedPapers: [],
  ownClass: "normal",
  paperClasses: {},
};
