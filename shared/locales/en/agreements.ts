/** Words of the area `agreements`. Same keys as `fa/agreements.ts`. */
import type { agreements as fa } from "../fa/agreements.ts";
import type { Words } from "../shape.ts";

export const agreements: Words<typeof fa> = {
  title: "Agreements",
  subtitle: "Sister cities and agreements of the municipality, with the missions that served each",
  count_one: "One agreement",
  count_other: "{{count}} agreements",
  readOnly: "International Affairs registers the agreements.",
  registerNew: "Register an agreement",
  formTitle: "Register a new agreement",
  emptyTitle: "No agreement is registered yet",
  emptyText:
    "Register the agreements with their signing day and clauses; then every request can say which one it serves, and dormant ones come to light.",
  partner: "Partner",
  signedOn: "Signed on",
  missions: "Missions",
  noMissions: "No mission has served it yet",
  lastMission: "Last mission",
  nextMission: "Mission ahead",
  clauses: "Clauses and fields",
  showClauses: "Show all clauses",
  hideClauses: "Show fewer clauses",
  state: {
    planned: "Mission ahead",
    active: "Active",
    quiet: "No activity for over a year",
    dormant: "No activity for over two years",
    unknown: "No date and no mission",
  },
  titleFa: "Title in Persian",
  titleEn: "Title in English",
  kind: "Kind",
  partnerCity: "Partner city",
  country: "Country",
  signedOnHelper: "Leave it empty when it is not signed yet or the day is unknown.",
  clausesHelper: "One clause a line",
  register: "Register the agreement",
  registered: "“{{title}}” is registered.",
};
