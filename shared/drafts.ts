/** What a form can hold as typed. */
export const draftKinds = ["request", "report", "route", "review", "diary", "news"] as const;
export type DraftKind = (typeof draftKinds)[number];
