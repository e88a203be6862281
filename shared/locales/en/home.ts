/** Words of the area `home`. Same keys as `fa/home.ts`. */
import type { home as fa } from "../fa/home.ts";
import type { Words } from "../shape.ts";

export const home: Words<typeof fa> = {
  title_one: "One task waits for you",
  title_other: "{{count}} tasks wait for you",
  titleNone: "Nothing waits for you",
  waiting: "Waiting tasks",
  urgency: {
    label: "Tasks by urgency",
    late: "{{count}} overdue",
    soon: "{{count}} due soon",
    fresh: "{{count}} with time left",
    escalated: "the next level knows too",
  },
  waitsToday: "Waits for you since today",
  waitsFor_one: "Waits for you for one day",
  waitsFor_other: "Waits for you for {{count}} days",
  showMore: "Show more ({{shown}} of {{count}})",
  newRequest: "New request",
  emptyTitle: "Everything is up to date",
  emptyRequester:
    "Start a new request here; whatever you write is saved by itself. When a request is returned for correction or a trip report is due, you will see it here.",
  emptyDecider:
    "When a request reaches your step it appears here with its due day, the latest on top.",
  emptyKeeper: "When a dossier reaches your part of the work, it appears here.",
  firstPeopleTitle: "Register the colleagues first",
  firstPeopleText:
    "For a mission to come from its request to the archive, nobody holds these roles yet: {{names}}.",
  firstPeopleAct: "Register a colleague",
  emptyAdministrator:
    "The daily work of missions does not come to you. Open people and settings from the list at the side.",
  emptyObserver:
    "You are an observer; no tasks are given to you. See the dossiers in the list of missions.",
  others_one: "and one companion",
  others_other: "and {{count}} companions",
  step: "Step: {{step}}",
  act: {
    decide: "Review request",
    correct: "Correct request",
    recordPermit: "Record letters",
    refusedPermit: "See the answer",
    resumePostponed: "Set new days",
    acknowledge: "Acknowledge",
    issueOrder: "Issue order",
    printOrder: "Print order",
    fileReport: "Write report",
    correctReport: "Correct report",
    reviewReport: "Review report",
    archive: "Archive",
  },
  onTheWay: "Missions on the way",
  onTheWayEmpty:
    "No mission is on the way. Requests in review and issued orders appear here on a time axis until their return.",
  axis: "Time axis from {{from}} to {{to}}",
  today: "Today",
  drafts: "My drafts",
  draftsEmpty: "You have no open drafts.",
  draftNameless: "Request without a subject",
  draftReport: "Trip report",
  draftCorrection: "Correction of a request",
  draftRequest: "Request",
  draftSections: "{{done}} of {{total}} sections complete",
  draftAt: "Last saved: {{at}}",
  draftAll_one: "You have one more draft.",
  draftAll_other: "You have {{count}} more drafts.",
  reports: "Trip reports due",
  mine: "My missions",
  mineEmpty: "You have not been a requester or a member of a delegation yet.",
  mineAll: "All my missions",
};
