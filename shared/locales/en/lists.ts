/** Words of the area `lists`. Same keys as `fa/lists.ts`. */
import type { lists as fa } from "../fa/lists.ts";
import type { Words } from "../shape.ts";

export const lists: Words<typeof fa> = {
  sortBy: "Order",
  sortOwn: "Usual order",
  sortUp: "{{column}}, ascending",
  sortDown: "{{column}}, descending",
  printPdf: "Print (PDF)",
  saveXlsx: "Export to Excel",
  saved: "Saved: {{path}}",
  making: "Making the file: {{done}} of {{total}} rows",
  stopMaking: "Stop",
  row: "No.",
  prepared: "Prepared on {{day}}",
  rows_one: "One row",
  rows_other: "{{count}} rows",
  capped:
    "More than {{count}} were found; only the newest {{count}} are listed. Narrow the conditions.",
  filtered: "Filtered",
  noMatchTitle: "Nothing matches these conditions",
  noMatchText: "Change the conditions or remove them.",
  clear: "Clear the conditions",
};
