/** What a journey costs, item by item, and who may pay an item (domain.md §1.4 step 3). */
export const payItems = [
  "ticket",
  "lodging",
  "meals",
  "allowance",
  "localTransport",
  "visa",
  "exitToll",
  "insurance",
  "training",
] as const;
export type PayItem = (typeof payItems)[number];
export const itemPayers = ["own", "host", "private", "self"] as const;
export type ItemPayer = (typeof itemPayers)[number];
