/** Words of the area `search`: words, filters, what was found, saved searches. */
import type { search as fa } from "../fa/search.ts";
import type { Words } from "../shape.ts";

export const search: Words<typeof fa> = {
  title: "Search the dossiers",
  label: "Search the text of all dossiers",
  placeholder: "A name, city, subject or any word of the text and its papers",
  year: "Year of the journey",
  country: "Country",
  goal: "Goal of the unit",
  person: "Member or requester",
  unit: "Unit",
  class: "Class",
  found_one: "One hit",
  found_other: "{{count}} hits",
  unread_one: "The text of one paper has not been read yet and is not among the hits.",
  unread_other: "The text of {{count}} papers has not been read yet and is not among the hits.",
  teachTitle: "Search in the text of the dossiers",
  teach:
    "Requests, orders, programmes, reports, the archive and the text of PDF, Word and Excel papers are searched together. Spelling does not matter: letters of either keyboard, plurals, with half-spaces or without, digits of any script.",
  noneTitle: "Nothing found for “{{text}}”",
  noneFiltered: "Nothing matches these conditions",
  none: "All words have to be in one text; write fewer words or only the beginning of one. Only dossiers you may see are searched.",
  results: "Hits",
  kind: {
    request: "In the request",
    order: "In the order",
    programme: "In the programme",
    report: "In the trip report",
    archive: "In the archive record",
    addenda: "In the addenda",
    paper: "In a paper",
  },
  column: { kind: "Where", text: "Text found" },
  save: "Keep this search",
  saveTitle: "Keep a search",
  saveHelp: "For yourself only, with these words and conditions.",
  saveName: "Name",
  saveConfirm: "Keep",
  saved: "My searches",
  forget: "Throw away the search “{{name}}”",
};
