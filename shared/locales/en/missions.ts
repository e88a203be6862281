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
  column: {
    number: "Number",
    subject: "Subject",
    destination: "Destination",
    dates: "Dates",
    from: "From",
    to: "Until",
    members: "Travellers",
    requester: "Requester",
    status: "Status",
    priority: "Priority",
    confidentiality: "Confidentiality",
  },
  emptyTitle: "No missions yet",
  emptyText:
    "Every submitted request appears here with its dossier number. You see the dossiers you have a part in.",
  nothingTitle: "Nothing matches these conditions",
  nothingText: "Write a shorter word or remove conditions.",
};
