/** Words of the area `reminders`. Same keys as `fa/reminders.ts`. */
import type { reminders as fa } from "../fa/reminders.ts";
import type { Words } from "../shape.ts";

export const reminders: Words<typeof fa> = {
  home: "Late with others",
  lead: {
    before_one: "one day is left",
    before_other: "{{count}} days are left",
    due: "due today",
    late_one: "one day late",
    late_other: "{{count}} days late",
    escalated_one: "one day late; told to the higher office",
    escalated_other: "{{count}} days late; told to the higher office",
    office_one: "one day late, reported to your office",
    office_other: "{{count}} days late, reported to your office",
  },
  sentence: "{{task}}: {{lead}}",
  more_one: "One more due day; see the notices.",
  more_other: "{{count}} more due days; see the notices.",
  dossier: "Reminders",
  dossierText: "Who was told of which due day, and when. A reminder decides nothing.",
  column: { stage: "Reminder", on: "From", people: "To whom" },
  stage: {
    before: "Before the due day",
    due: "On the due day",
    after: "After the due day",
    escalated: "Told to the higher office",
  },
  seen: "seen, {{at}}",
  waits: "not seen yet",
  passed: "did not reach them at this stage",
  office: "as the higher office",
  nobody: "nobody who may see the dossier",
  until: "due: {{day}}",
};
