/** Words of the areas of Finance. Same keys as `fa/rates.ts`. */
import type { rates as fa } from "../fa/rates.ts";
import type { Words } from "../shape.ts";

export const rates: Words<typeof fa> = {
  title: "Per-diem rates",
  subtitle:
    "Each table is in force from a day and names its circular; earlier missions keep theirs.",
  emptyTitle: "No table of rates entered yet",
  emptyText:
    "Enter the table of the present circular from an Excel or CSV file. Safir takes no amount for law and ships none.",
  publish: "Enter a table of rates",
  version: "Table {{n}}, in force from {{day}}",
  inForce: "In force",
  show_one: "One rate",
  show_other: "{{count}} rates",
  grade: "Grade",
  allOthers: "All other countries",
  fileText:
    "The file has one heading row: group, countries, grade, component, amount, currency. Countries of a group are separated by commas; a group without countries is for all the others. Digits of any script are read.",
  chooseFile: "Choose an Excel or CSV file",
  unreadable: "This is no readable Excel (xlsx) or CSV table.",
  mistakes_one: "There is one mistake in the file:",
  mistakes_other: "There are {{count}} mistakes in the file:",
  rowIssue: "Row {{row}}, column “{{column}}”:",
  column: {
    group: "Group",
    countries: "Countries",
    grade: "Grade",
    component: "Component",
    amount: "Amount",
    currency: "Currency",
  },
  effectiveFrom: "In force from",
  citation: "Citation",
  citationHelp: "Number and date of the circular; it stands under every computation.",
  rules: "Method",
  rulesHelp:
    "What the days of travel count for, what provided meals take off, and which nights count.",
  line: {
    title: "Budget lines",
    subtitle: "What there is, what missions hold of it, and what is left.",
    add: "New line",
    change: "Change the line",
    save: "Save the line",
    edit: "Edit line {{name}}",
    used: "Used of line {{name}}",
    year: "Year",
    yearOf: "Year {{year}}",
    code: "Code",
    name: "Title",
    amount: "Budget",
    reserved: "Reserved",
    committed: "Committed",
    spent: "Paid",
    left: "Left",
    over: "Beyond the budget",
    missions: "Missions of this line",
    emptyTitle: "No line for this year",
    emptyText:
      "Make the line for foreign journeys with its code, currency and amount, so that missions can reserve from it.",
  },
};
