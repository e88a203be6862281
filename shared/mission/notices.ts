/** The kinds of notices. */
/** Kinds of notifications, each with a setting of its own. */
export const noticeKinds = ["yourTurn", "decided", "due", "reminder", "escalation"] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The notification of a delay that an office gets cannot be turned off within Safir by its holder. */
export const isAlwaysTold = (kind: NoticeKind): boolean => kind === "escalation";
