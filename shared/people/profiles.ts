/** The streams of data that only a few may see: a person's profile, and exports of the whole staff list. Pure. */
import { z } from "zod";
import { seenVersion, written } from "../contract/define.ts";
import type { EventOf } from "../events/contract.ts";
import { actionOf, defineStream, stepOf, type Guard } from "../events/stream.ts";
import { invalid, ok, type FieldIssue } from "../result.ts";
import { profileEvents, staffEvents } from "./events.ts";
import {
  emptyProfile,
  profileChanges,
  profileFindings,
  type Profile,
  type ProfileChanges,
  type ProfileKey,
} from "./profile.ts";

/** Of these two people cannot have the same; the others are only a warning. */
const singular = ["nationalId", "personnelNo"] as const;

interface ProfileFacts {
  today: string;
  /** The person is on the staff list. */
  isListed: boolean;
  /** Name of another person who has this number. */
  holder(key: (typeof singular)[number], value: string): string | undefined;
}
type ProfileEvent = EventOf<typeof profileEvents>;

const isListed: Guard<Profile, ProfileFacts> = (_profile, _actor, facts) =>
  facts.isListed ? null : { code: "notFound", reason: "notFound" };

const action = actionOf<Profile, ProfileEvent, ProfileFacts>();
const step = stepOf<Profile, ProfileEvent, null>();

export const profiles = defineStream({
  kind: "profile",
  events: profileEvents,
  empty: emptyProfile,
  evolve: (before: Profile, { payload }): Profile => ({ ...before, ...payload.changes }),
  actions: {
    putProfile: action({
      rests: "version",
      capability: "people.profile",
      input: z.object({ id: z.uuid(), seenVersion, changes: profileChanges }),
      output: written,
      topics: ["people", "missions"],
      doc: "Change some of a person's fields; the others stay.",
      guards: [isListed],
      decide: (before, input, _actor, facts) => {
        const changes = changedOf(before, input.changes);
        const issues = profileFindings({ ...before, ...changes }, facts.today, changes);
        const [issue] = issues.length > 0 ? [] : taken(changes, facts);
        if (issues.length > 0) return invalid(inChanges(issues));
        if (issue) return invalid(inChanges([issue]));
        return ok(eventsOf(changes));
      },
    }),
    /** From a staff file, checked as a whole. */
    keep: step({
      guards: [],
      decide: (_before, { changes }: { changes: ProfileChanges }) => ok(eventsOf(changes)),
    }),
  },
});

const eventsOf = (changes: ProfileChanges): ProfileEvent[] =>
  Object.keys(changes).length === 0 ? [] : [{ type: "profile.put.v1", payload: { changes } }];

type Typed = { [K in ProfileKey]?: Profile[K] | undefined };
const changedOf = (before: Profile, changes: Typed): ProfileChanges =>
  Object.fromEntries(
    Object.entries(changes).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(before[key as ProfileKey]),
    ),
  );

const taken = (changes: ProfileChanges, { holder }: ProfileFacts): FieldIssue[] =>
  singular.flatMap((path) => {
    const value = changes[path] ?? "";
    const name = value === "" ? undefined : holder(path, value);
    return name === undefined ? [] : [{ path, reason: "somebodyElse", params: { name } }];
  });

const inChanges = (issues: readonly FieldIssue[]): FieldIssue[] =>
  issues.map((one) => ({ ...one, path: `changes.${one.path}` }));

/** One stream for the whole list. */
export const staffExports = defineStream({
  kind: "staff",
  events: staffEvents,
  empty: () => null,
  evolve: () => null,
  actions: {
    recordExport: actionOf<null, EventOf<typeof staffEvents>, null>()({
      rests: "nothing",
      capability: "people.sensitive",
      input: z.object({}),
      output: written,
      topics: ["people"],
      doc: "Ask to export the sensitive fields too; it is recorded as a look at each person.",
      guards: [],
      decide: () => ok([{ type: "staff.sensitiveExported.v1", payload: {} }]),
    }),
  },
});
