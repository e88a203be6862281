/** The kinds of notices. */
/** What one can be told of, each with a setting of its own. */
export const noticeKinds = ["yourTurn", "decided", "due", "reminder", "escalation"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** A delay that is told to an office is told: the person who holds it cannot turn it off within Safir. */
export const isAlwaysTold = (kind: NoticeKind): boolean => kind === "escalation";
