/** What one can be told of, each with a setting of its own. */
export const noticeKinds = [
  "yourTurn",
  "decided",
  "due",
  "reminder",
  "escalation",
  "account",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A delay that is told to an office, and changes of accounts: who is told cannot turn them off within Safir. */
export const isAlwaysTold = (kind: NoticeKind): boolean =>
  kind === "escalation" || kind === "account";
