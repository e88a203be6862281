/** Words of deputies. Same keys as `fa/deputies.ts`. */
import type { deputies as fa } from "../fa/deputies.ts";
import type { Words } from "../shape.ts";

export const deputies: Words<typeof fa> = {
  title: "Deputies",
  subtitle:
    "A deputy decides in the name of a post's holder, once they have accepted and only on the days agreed.",
  ask: "Name a deputy",
  waits: "Waiting for your answer",
  mine: "My deputies",
  ofOthers: "For whom I stand in",
  all: "All deputyships",
  sentence: "{{deputy}} stands in for {{principal}}",
  inForce: "In force",
  state: {
    proposed: "Not answered yet",
    accepted: "Accepted",
    declined: "Declined",
    ended: "Ended",
  },
  everything: "Every decision",
  askedBy: "asked for by {{who}}",
  accept: "Accept",
  decline: "Decline",
  end: "End it",
  principal: "Holder of the post",
  deputy: "Deputy",
  deputyHelp: "They have to accept; nothing changes before that.",
  from: "From",
  to: "To",
  forWhat: "For which role?",
  forWhatHelp: "Empty means every decision of the holder.",
  note: "Note",
  why: "Why the administrator names them",
  emptyTitle: "No deputy has been named yet",
  emptyText: "Before a mission or leave, name somebody for those days, so that no request waits.",
};
