/** The workflow's rows about the news of a journey: written by the PR unit, released, logged. */
import * as inputs from "../inputs.ts";
import * as newsActs from "./news-acts.ts";
import type { Status } from "../state.ts";
import { action } from "../workflow-row.ts";

/** Also of an archived dossier: the news is not part of the frozen content. */
const told: readonly Status[] = ["reportAccepted", "archived"];
const mayTell = [newsActs.reportIsAccepted, newsActs.mayBePublic];

export const newsActions = {
  writeNews: action({
    from: told,
    to: "stays",
    capability: "mission.arrange",
    rests: "version",
    topics: ["dossiers", "drafts"],
    guards: mayTell,
    input: inputs.writeNews,
    draft: "news",
    decide: newsActs.writeNews,
    doc: "Save a version of the news item about an ordinary dossier, made from its accepted report.",
  }),
  releaseNews: action({
    from: told,
    to: "stays",
    capability: "mission.arrange",
    rests: "version",
    topics: ["dossiers", "disclosures"],
    guards: [...mayTell, newsActs.newsIsWritten],
    input: inputs.releaseNews,
    quiet: true,
    decide: newsActs.releaseNews,
    doc: "Release the saved news item as a file; recipient and exact text are stored in the log of disclosures.",
  }),
} as const;
