/** Kinds of notifications, each with a setting of its own. */
export const noticeKinds = [
  "yourTurn",
  "decided",
  "due",
  "reminder",
  "escalation",
  "account",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A delay reported to an office, and account changes: the person notified cannot turn them off. */
export const isAlwaysTold = (kind: NoticeKind): boolean =>
  kind === "escalation" || kind === "account";
