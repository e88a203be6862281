/** The search over everything a person may see, and their saved searches. */
import { z } from "zod";
import type { SnippetPart } from "../persian/snippet.ts";
import { requiredText } from "../people/person.ts";
import { searchConditions, searchKinds } from "../search.ts";
import { local, query } from "./define.ts";
import { listAsk } from "./list.ts";
import { listedMission } from "./missions.ts";

const id = z.uuid();
const savedSearch = z.object({ id, name: requiredText(80), conditions: searchConditions });
export type SavedSearch = z.infer<typeof savedSearch>;

/** Results are newest first; another order would have to read all of it. */
export const searchSorts = [] as const;

export const searchRows = {
  "search.find": query({
    capability: "signedIn",
    input: searchConditions.extend(listAsk(searchSorts, 20)),
    output: z.object({
      hits: z.array(
        z.object({
          mission: listedMission,
          kind: z.enum(searchKinds),
          /** Of the paper with the words; empty for the dossier's own texts. */
          sha256: z.string(),
          snippet: z.array(z.custom<SnippetPart>()),
        }),
      ),
      total: z.number(),
      /** There are more than `total`. */
      capped: z.boolean(),
      pageSize: z.number(),
      /** Papers of visible dossiers whose text is still being read. */
      unread: z.number(),
    }),
    topics: ["missions", "papers", "search"],
    doc: "Dossiers and papers by the words of their text in any spelling, and by filters; newest first.",
  }),
  "search.saved": query({
    capability: "signedIn",
    input: z.object({}),
    output: z.object({ searches: z.array(savedSearch) }),
    topics: ["search"],
    doc: "The caller's saved searches, newest first.",
  }),
  "search.save": local({
    capability: "signedIn",
    input: savedSearch,
    output: z.object({}),
    topics: ["search"],
    doc: "Save a search under a name, only for the caller.",
  }),
  "search.forget": local({
    capability: "signedIn",
    input: z.object({ id }),
    output: z.object({}),
    topics: ["search"],
    doc: "Delete a saved search.",
  }),
};
