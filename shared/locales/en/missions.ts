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
};
