/** Words of the area `missions`. Same keys as `fa/missions.ts`. */
import type { missions as fa } from "../fa/missions.ts";
import type { Words } from "../shape.ts";

export const missions: Words<typeof fa> = {
  title: "Missions",
  newRequest: "New request",
  searchLabel: "Search in the list",
  searchPlaceholder: "Subject, city, number or name",
  status: "Status",
  statusAll: "Every status",
  mine: "Only my missions",
  found_one: "One mission",
  found_other: "{{count}} missions",
  range: "{{from}} to {{to}} of {{total}} missions",
  column: {
    number: "Number",
    subject: "Subject",
    destination: "Destination",
    dates: "Dates",
    requester: "Requester",
    status: "Status",
  },
  emptyTitle: "No missions yet",
  emptyText:
    "Every submitted request appears here with its dossier number. You see the dossiers you have a part in.",
  emptyAllText: "Every submitted request appears here with its dossier number.",
  nothingTitle: "Nothing matches these conditions",
  nothingText: "Write a shorter word or remove conditions.",
  clear: "Remove conditions",

  searchTitle: "Search the dossiers",
  searchAll: "Search the text of all dossiers",
  searchAllPlaceholder: "A name, city, subject or any word of the text",
  searchFound_one: "One hit for “{{text}}”",
  searchFound_other: "{{count}} hits for “{{text}}”",
  searchFoundMany: "Hits {{from}} to {{to}} for “{{text}}”",
  searchTeachTitle: "Search in the text of the dossiers",
  searchTeach:
    "Requests, orders, programmes, reports and the archive are searched together. Spelling does not matter: letters of either keyboard, with half-spaces or without, digits of any script.",
  searchNoneTitle: "Nothing found for “{{text}}”",
  searchNone:
    "All words have to be in one text; write fewer words or only the beginning of one. Only dossiers you may see are searched.",
  newer: "Previous hits",
  older: "Next hits",
  kind: {
    request: "In the request",
    order: "In the order",
    programme: "In the programme",
    report: "In the trip report",
    archive: "In the archive record",
    addenda: "In the addenda",
  },
};
