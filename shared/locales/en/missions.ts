/** Words of the area `missions`. Same keys as `fa/missions.ts`. */
import type { missions as fa } from "../fa/missions.ts";
import type { Words } from "../shape.ts";

export const missions: Words<typeof fa> = {
  title: "Missions",
  newRequest: "New request",
  searchLabel: "Search in the list",
  searchPlaceholder: "Subject, city, number…",
  status: "Status",
  mine: "My own journeys",
  myTurn: "Waiting for me",
  chosen_one: "One mission chosen",
  chosen_other: "{{count}} missions chosen",
  choose: "Choose mission {{no}}",
  view: {
    all: "All",
    turn: "Waiting for me",
    approved: "Awaiting order",
    ordered: "Order issued",
    reported: "Report in review",
  },
  turn: {
    own: "you",
    forOther: "you, for another",
    others: "{{who}} and {{count}} more",
  },
  due: {
    today: "today",
    tomorrow: "tomorrow",
    late_one: "one day late",
    late_other: "{{count}} days late",
  },
  found_one: "One mission",
  found_other: "{{count}} missions",
  column: {
    number: "Number",
    subject: "Subject",
    destination: "Destination",
    dates: "Dates",
    days: "Days",
    turn: "Turn",
    due: "Due",
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
