/** Words of the area `settings`. Same keys as `fa/settings.ts`. */
import type { settings as fa } from "../fa/settings.ts";
import type { Words } from "../shape.ts";

export const settings: Words<typeof fa> = {
  title: "Settings",
  subtitle: "The numbers that the rules of the system work with",
  intro:
    "These numbers are defaults of the system or come from office practice; they are not the text of a law. Every change is recorded with your name and the date, and holds from that moment.",
  readOnly:
    "Only the administrator changes these numbers. If they do not suit your unit's practice, tell the administrator.",
  numbersTitle: "Deadlines and sizes",
  columnSetting: "Setting",
  columnValue: "Value",
  columnSource: "Basis",
  columnChange: "Change",
  valueWithUnit: "{{value}} {{unit}}",
  changeNamed: "Edit “{{name}}”",
  changedHere: "Changed in this municipality",
  fallback: "Default: {{value}}",
  range: "From {{min}} to {{max}} {{unit}}",
  saved: "“{{name}}” is now {{value}}.",
  note: {
    leadDaysForeign: "From the request to the departure; less asks for a reason.",
    leadDaysNeighbour: "The same, for countries that share a land or sea border with Iran.",
    reportDueWorkingDays: "After this time a report that is not filed counts as overdue.",
    reportBlocksNext:
      "While a report is overdue or rejected its travellers send no new request; the mayor can allow it, with a reason.",
    reportReviewDays: "From the day of filing; a late review is shown to International Affairs.",
    reportFixDays: "From the day of return; after it the report counts as overdue.",
    settlementDueDays: "After this, a settlement not handed in counts as late.",
    minRecommendations: "A report with fewer recommendations cannot be filed.",
    stepDueWorkingDays: "A late step is pointed out; no step is ever approved by itself.",
    remindBeforeWorkingDays: "So many working days before the due day there is one reminder.",
    stepEscalateWorkingDays:
      "The manager of the person it waits for is notified and can hand the step to somebody else; no step is ever approved by itself.",
    remindBeforeDays: "Whoever has to file, correct, review or settle is told from this day on.",
    remindAfterDays: "They are told once more, and the head of International Affairs with them.",
    reminderEscalateDays:
      "The higher office is notified after these days; nothing is ever decided by itself.",
    reminderEscalateTo: "Only where that office may see the dossier.",
    materialShiftDays:
      "A material change after approval passes a short route of its own, and permits are checked again.",
    materialCostPercent: "A smaller rise is only recorded and announced.",
    councilSeats:
      "When half of the council would travel at the same time, there is a warning at entry and at decision.",
    papersDueDays: "Papers that are not complete by then are overdue.",
    missingPapersBlock: "“No” means that missing papers are only pointed out.",
    passportMinMonths: "A passport that ends earlier is shown on the line of expiries.",
    agreementQuietMonths: "After this time without a sign of life an agreement is shown amber.",
    agreementDormantMonths:
      "After this time without a sign of life an agreement counts as dormant.",
    agreementReviewMonths: "Between two reviews of an agreement; each review may set another day.",
    recommendationReviewMonths: "Proposed term of a commitment that has none in the trip report.",
    commitmentRemindDays: "From then on its owner sees the commitment on the home page.",
    commitmentEscalateDays:
      "From then on International Affairs sees a commitment that is not kept.",
    earlierYears:
      "While a request is written, journeys of these years on the same subject, to the same host or place are shown.",
    giftDayTolerance: "A gift's day lies on the journey, or so many days before and after it.",
    giftHandOverDays: "From the return; after that, a gift that is not handed over counts as late.",
    idleLockMinutes: "After this time without work the password opens the app again.",
    maxFileMegabytes: "A larger file is not accepted.",
  },
  clearanceTitle: "Access to confidential dossiers",
  clearanceIntro:
    "Up to this class a role sees dossiers in which it has no part. The requester, the travellers and whoever has to act always see their own. Roles that are not listed see only their own dossiers.",
  clearanceRole: "Role",
  clearanceClass: "Up to",
  clearanceOf: "Highest class for {{role}}",
  clearanceSaved: "{{role}}: dossiers are visible up to “{{level}}” from now on.",
  notices: "Licences of what Safir is made of",
  noticesText:
    "Safir contains this free software and data. The terms of each are beneath its name.",
  aboutTitle: "This municipality and this app",
  municipality: "Municipality",
  municipalityEn: "Latin name",
  dataFolder: "Data folder",
  version: "Version",
  sampleData: "Data",
  sample: "Sample; nothing in it is real",
  fileChecked: "Data file last checked in full",
  dataFolderHint:
    "All dossiers and papers are in this folder. Name it when you call for support, and move nothing in it.",
};
