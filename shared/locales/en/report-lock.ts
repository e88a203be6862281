/** Words of the lock: a report that is owed blocks the next request, until it is filed or the mayor waives it. */
export const reportLock = {
  title: "The report of an earlier journey is missing",
  homeTitle: "You cannot send a new request until the report is in",
  own: {
    overdue: "Your trip report was due by {{due}} and has not been filed.",
    returned: "Your trip report was returned and had to be corrected by {{due}}.",
    rejected: "Your trip report was rejected on {{due}}.",
  },
  others: {
    overdue: "The trip report of {{name}} was due by {{due}} and has not been filed.",
    returned: "The trip report of {{name}} was returned and had to be corrected by {{due}}.",
    rejected: "The trip report of {{name}} was rejected on {{due}}.",
  },
  dossier: "Dossier {{no}}",
  toDo: {
    own: "Write and file the report; the bar is gone the same moment.",
    rejected:
      "A rejected report is not corrected; only the mayor can allow a new request, with a reason.",
    others:
      "Leave this person out of a new delegation until then; the mayor can allow it, with a reason.",
  },
  draft: "You can write and keep the draft, but it will not be sent.",
  write: "Write the report",
  open: "Open the dossier",
  refused: "This request is not sent until the report of the earlier journey is in.",
  waivedTitle: "The bar has been waived",
  waived:
    "{{by}} allows {{name}} to send requests until {{until}} although the report of dossier {{no}} is owed.",
  waivedUnseen:
    "{{by}} allows {{name}} to send requests until {{until}} although an earlier report is owed.",
  waivedReason: "Reason: {{reason}}",
  panelTitle: "Bar on new requests",
  panel: {
    overdue:
      "The report of this journey was due by {{due}}; until it is filed, these people send no new request:",
    returned:
      "The report of this journey had to be corrected by {{due}}; until it is, these people send no new request:",
    rejected:
      "The report of this journey was rejected on {{due}}; these people send no new request:",
  },
  free: "allowed until {{until}} — {{reason}}",
  waive: "Allow a new request",
  waiveText:
    "This holds for this person only, until the day you write. The reason stays in the history of this dossier and in the new request; the report is still owed.",
  person: "For whom",
  until: "Until which day",
  honouredTitle: "This request was sent with the mayor's waiver",
};
