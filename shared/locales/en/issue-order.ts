/** Words of the dialog in which the order is issued: its sheet, what follows, what was seen. */
export const issueOrder = {
  title: "Issuing the order of dossier {{no}}",
  sheet: "The sheet of the order, as it is printed",
  follows: "When it is issued",
  number:
    "It takes number {{no}} and today's date, and its text is final; a material change needs a new order.",
  commits: "{{amount}}, reserved until now, is committed.",
  commitsOf: "{{amount}} of line {{line}}, reserved until now, is committed.",
  told_one: "{{who}} is told.",
  told_other: "{{who}} are told.",
  next: "Next: {{task}}.",
  checked: "Seen before it is issued",
  approvals_one: "one step of approval",
  approvals_other: "{{count}} steps of approval",
  permits_one: "one outside permit",
  permits_other: "{{count}} outside permits",
  budget: "budget",
  read: "I have read the sheet; it may be issued.",
  confirm: "Issue the order {{no}}",
};
