/**
 * The stream of a person of the staff list: registered, changed, activated, deactivated; and also which
 * keys they sign with and who looked at their sensitive fields. Pure.
 */
import { z } from "zod";
import { seenVersion, written } from "../contract/define.ts";
import type { EventOf } from "../events/contract.ts";
import {
  actionOf,
  defineStream,
  provenActionOf,
  stepOf,
  type Guard,
  type Step,
} from "../events/stream.ts";
import { invalid, ok, refuse, type FieldIssue, type Result } from "../result.ts";
import { oldPersonEvents, personEvents } from "./events.ts";
import {
  newPassword,
  personFields,
  username,
  type PersonFields,
  type PersonRef,
} from "./person.ts";

interface State {
  id: string;
  version: number;
  /** `null` before the first event. */
  fields: PersonFields | null;
  /** Empty for a person who never signs in. */
  username: string;
  /** Each is overwritten separately: a look at a national ID does not change the name beside it. */
  versions: { fields: number; active: number; access: number };
}

export interface PersonFacts {
  person(id: string): Pick<PersonRef, "managerId"> | undefined;
  usernameTaken(username: string): boolean;
  /** Another person is an active administrator. */
  otherAdministrator(): boolean;
  /** Hash of the newly stored password; empty where none is set. */
  credential: string;
}

type PersonEvent = EventOf<typeof personEvents>;
type PersonGuard = Guard<State, PersonFacts>;

const isNew: PersonGuard = ({ fields }) =>
  fields ? { code: "conflict", reason: "changedMeanwhile" } : null;
const isThere: PersonGuard = ({ fields }) =>
  fields ? null : { code: "notFound", reason: "notFound" };
const hasNoAccess: PersonGuard = ({ username: name }) =>
  name === "" ? null : { code: "conflict", reason: "changedMeanwhile" };
const hasAccess: PersonGuard = ({ username: name }) =>
  name === "" ? { code: "refused", reason: "noAccessYet" } : null;

const id = z.uuid();
const proof = z.object({ password: newPassword });
/** Open steps that waited for this person, and that nobody can decide in time now. */
const leftBehind = written.extend({ stuckSteps: z.number() });
const passwordSet = (by: string, credential: string) => ({
  type: "person.passwordSet.v2" as const,
  payload: { by, credential },
});

const recoverySet = (credential: string) => ({
  type: "person.recoverySet.v1" as const,
  payload: { credential },
});

export type PersonAction<Input> = Step<State, PersonEvent, Input, PersonFacts>;
const action = actionOf<State, PersonEvent, PersonFacts>();
const proven = provenActionOf<State, PersonEvent, PersonFacts>();
const step = stepOf<State, PersonEvent, null>();

export const people = defineStream({
  kind: "person",
  events: personEvents,
  old: oldPersonEvents,
  empty: (personId): State => ({
    id: personId,
    version: 0,
    fields: null,
    username: "",
    versions: { fields: 0, active: 0, access: 0 },
  }),
  evolve,
  history: { of: "a person of the staff list", capability: "people.manage", topics: ["people"] },
  actions: {
    register: proven({
      rests: "nothing",
      capability: "people.manage",
      input: z.object({
        id,
        /** Empty for a person who travels but never signs in. */
        username: z.union([z.literal(""), username]),
        fields: personFields,
      }),
      proof,
      output: written,
      topics: ["people"],
      doc: "Register a person, with a user name and a first password if they may sign in.",
      guards: [isNew],
      decide: (one, { username: name, fields }, _actor, facts) => {
        const fault = managerFault(one, fields, facts);
        if (fault) return invalid([fault]);
        const registered = registeredAs("", fields);
        if (name === "") return ok([registered]);
        const access = letIn(name, facts);
        return access.ok ? ok([registered, ...access.value]) : access;
      },
    }),
    giveAccess: proven({
      rests: "version",
      capability: "people.manage",
      input: z.object({ id, seenVersion, username }),
      proof,
      output: written,
      topics: ["people"],
      doc: "Give a person of the staff list access: user name and first password.",
      stands: ({ versions }) => versions.access,
      guards: [isThere, hasNoAccess],
      decide: (_one, { username: name }, _actor, facts) => letIn(name, facts),
    }),
    change: action({
      rests: "version",
      capability: "people.manage",
      input: z.object({ id, seenVersion, fields: personFields }),
      output: leftBehind,
      topics: ["people", "missions", "session"],
      doc: "Change a person's fields, manager or roles; answers how many steps nobody can decide after that.",
      stands: ({ versions }) => versions.fields,
      guards: [isThere],
      decide: (one, { fields }, _actor, facts) => {
        const fault = managerFault(one, fields, facts);
        if (fault) return invalid([fault]);
        const stays = !isAdministrator(one.fields) || isAdministrator(fields);
        if (!stays && !facts.otherAdministrator()) return refuse("refused", "lastAdministrator");
        return ok([{ type: "person.changed.v1", payload: fields }]);
      },
    }),
    setActive: action({
      rests: "version",
      capability: "people.manage",
      input: z.object({ id, seenVersion, active: z.boolean() }),
      output: leftBehind,
      topics: ["people", "missions", "session"],
      doc: "Activate or deactivate a person; answers how many steps nobody can decide after that. The last administrator stays active.",
      stands: ({ versions }) => versions.active,
      guards: [isThere],
      decide: (one, { active }, _actor, facts) =>
        !active && isAdministrator(one.fields) && !facts.otherAdministrator()
          ? refuse("refused", "lastAdministrator")
          : ok([{ type: "person.activeSet.v1", payload: { active } }]),
    }),
    resetPassword: proven({
      rests: "nothing",
      capability: "people.manage",
      input: z.object({ id }),
      proof,
      output: written,
      topics: ["people"],
      doc: "Give a person a new first password, which they must change at the next sign-in.",
      guards: [isThere, hasAccess],
      decide: (_one, _input, _actor, { credential }) =>
        ok([passwordSet("administrator", credential)]),
    }),
    /** By the person themselves, with the recovery code, or hashed again by a newer version of Safir. */
    setPassword: step({
      guards: [],
      decide: (_one, input: { by: "self" | "recovery" | "renewal"; credential: string }) =>
        ok([passwordSet(input.by, input.credential)]),
    }),
    /** What the recovery code is kept as, where no event says so yet; empty: it is taken away. */
    setRecovery: step({
      guards: [],
      decide: (_one, { credential }: { credential: string }) => ok([recoverySet(credential)]),
    }),
    /** By the administrator themselves, signed in and with their password: another recovery code. */
    replaceRecovery: step({
      guards: [],
      decide: (_one, { credential }: { credential: string }) =>
        ok([{ type: "person.recoveryReplaced.v1", payload: { credential } }]),
    }),
    /** The person confirms what changed in their account. */
    seeAccess: step({
      guards: [],
      decide: (_one, { upTo }: { upTo: number }) =>
        ok([{ type: "person.accessSeen.v1", payload: { upTo } }]),
    }),
    /** The first administrator, who sets up the municipality. */
    setUp: step({
      guards: [],
      decide: (
        _one,
        input: { username: string; fields: PersonFields; credential: string; recovery: string },
      ): Result<PersonEvent[]> =>
        ok([
          registeredAs(input.username, input.fields),
          passwordSet("setup", input.credential),
          recoverySet(input.recovery),
        ]),
    }),
    /** From a staff file, checked as a whole: in the list, and able to sign in once an administrator activates them. */
    enter: step({
      guards: [],
      decide: (_one, { fields }: { fields: PersonFields }) => ok([registeredAs("", fields)]),
    }),
    correct: step({
      guards: [],
      decide: (_one, { fields }: { fields: PersonFields }) =>
        ok([{ type: "person.changed.v1", payload: fields }]),
    }),
    /** From a package: by name, without sign-in and without tasks, so that the history can be read. */
    introduce: step({
      guards: [],
      decide: (_one, { names }: { names: Omit<PersonFields, "managerId" | "roles"> }) =>
        ok([
          registeredAs("", { ...names, managerId: null, roles: ["employee"] }),
          { type: "person.activeSet.v1", payload: { active: false } },
        ]),
    }),
    announceKeys: step({
      guards: [],
      decide: (_one, { keys }: { keys: readonly { keyId: string; publicKey: string }[] }) =>
        ok(keys.map((payload) => ({ type: "person.keyRegistered.v1", payload }))),
    }),
    /** Written whenever sensitive fields leave the store, on screen, on paper or in a file. */
    look: step({
      guards: [],
      decide: (_one, { missionId }: { missionId: string | null }) =>
        ok([{ type: "person.sensitiveSeen.v1", payload: { missionId } }]),
    }),
  },
});

/** A member of a delegation who is not on the staff list: only looks at their ID are recorded. */
export const outsiders = { ...people, kind: "outsider" };

function evolve(before: State, event: PersonEvent): State {
  const version = before.version + 1;
  const after = { ...before, version };
  switch (event.type) {
    case "person.registered.v1": {
      const { username: name, ...fields } = event.payload;
      const versions = { fields: version, active: version, access: version };
      return { ...after, fields, username: name, versions };
    }
    case "person.changed.v1":
      return {
        ...after,
        fields: event.payload,
        versions: { ...before.versions, fields: version },
      };
    case "person.accessGiven.v1":
      return {
        ...after,
        username: event.payload.username,
        versions: { ...before.versions, access: version },
      };
    case "person.activeSet.v1":
      return { ...after, versions: { ...before.versions, active: version } };
    case "person.passwordSet.v2":
    case "person.recoverySet.v1":
    case "person.recoveryReplaced.v1":
    case "person.keyRegistered.v1":
    case "person.accessSeen.v1":
    case "person.sensitiveSeen.v1":
      return after;
  }
}

const registeredAs = (name: string, fields: PersonFields) => ({
  type: "person.registered.v1" as const,
  payload: { username: name, ...fields },
});

/** A user name and a first password; the name is given once and stays. */
const letIn = (name: string, facts: PersonFacts): Result<PersonEvent[]> =>
  facts.usernameTaken(name)
    ? invalid([{ path: "username", reason: "usernameTaken" }])
    : ok([
        { type: "person.accessGiven.v1", payload: { username: name } },
        passwordSet("administrator", facts.credential),
      ]);

const isAdministrator = (fields: PersonFields | null): boolean =>
  fields?.roles.includes("administrator") ?? false;

/** The manager exists, and the chain of managers has no cycle. */
const managerFault = (
  { id: personId }: State,
  { managerId }: PersonFields,
  { person }: PersonFacts,
): FieldIssue | null => {
  const path = "fields.managerId";
  const seen = new Set([personId]);
  for (let next = managerId; next !== null;) {
    if (seen.has(next)) return { path, reason: "managerCycle" };
    seen.add(next);
    const manager = person(next);
    if (manager === undefined) return { path, reason: "choosePerson" };
    next = manager.managerId;
  }
  return null;
};
