/** Words of the area `history`. Same keys as `fa/history.ts`. */
import type { history as fa } from "../fa/history.ts";
import type { Words } from "../shape.ts";

export const history: Words<typeof fa> = {
  title: "History",
  showAll_one: "Show all (one event)",
  showAll_other: "Show all ({{count}} events)",
  forWhom: "for {{who}}",
  person: {
    registered: "Added to the staff list",
    changed: "Details or roles changed",
    accessGiven: "Got a user name",
    activeSet: "Activated or deactivated",
    passwordSet: "Password changed",
    recoverySet: "Recovery code set or taken away",
    recoveryReplaced: "Recovery code replaced",
    keyRegistered: "Signing key registered",
    sensitiveSeen: "Sensitive details were seen",
    accessSeen: "Confirmed the changes of their account",
  },
  profile: { put: "Staff record edited" },
  agreement: {
    registered: "Agreement registered",
    changed: "Text or details edited",
    statusSet: "Status changed",
    addendumAdded: "Addendum added",
    activityAdded: "Activity recorded",
    activityDropped: "Activity removed",
    reviewed: "Reviewed",
  },
  contact: {
    registered: "Registered by hand",
    changed: "Details edited",
    merged: "Merged into another contact",
    separated: "Separated from another contact",
  },
  unknown: "Event “{{type}}” recorded",
};
