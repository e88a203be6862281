/**
 * Changes in how a person signs in and signs: passwords, signing keys, roles. They are shown to the
 * person at the next sign-in and to a second person, and beside each signature. Pure.
 */
import type { Role } from "../contract/capabilities.ts";
import type { EventMeta } from "../events/stream.ts";
import type { EventOf } from "../events/contract.ts";
import type { personEvents } from "./events.ts";

export type AccessEvent = EventOf<typeof personEvents> & EventMeta & { version: number };

/** A password that the person did not choose while signed in. */
interface PasswordReset {
  version: number;
  at: string;
  by: string;
  how: "administrator" | "recovery";
}

export interface AccountKey {
  keyId: string;
  publicKey: string;
  version: number;
  at: string;
  by: string;
  /** The last reset since the key before it: the reason for another one. */
  reset: PasswordReset | null;
  /**
   * The first key, or one after a reset, each made by the person themselves; or the key of a person of
   * another office, who never signs in here. Any other one was not set by Safir.
   */
  explained: boolean;
}

export const accessChangeKinds = [
  "passwordChanged",
  "passwordReset",
  "passwordRecovered",
  "passwordRenewed",
  "keySet",
  "keyChanged",
  "keyUnexplained",
  "recoveryReplaced",
  "recoveryUnexplained",
  "rolesChanged",
] as const;
export type AccessChangeKind = (typeof accessChangeKinds)[number];

/** Changes of which a second person is notified too. */
const toldToOthers: ReadonlySet<AccessChangeKind> = new Set<AccessChangeKind>([
  "passwordReset",
  "passwordRecovered",
  "keyChanged",
  "keyUnexplained",
  "recoveryReplaced",
  "recoveryUnexplained",
  "rolesChanged",
]);
export const isToldToOthers = (kind: AccessChangeKind): boolean => toldToOthers.has(kind);

/** A change that is shown to the person. */
interface AccessChange {
  version: number;
  at: string;
  by: string;
  kind: AccessChangeKind;
  /** Of changed roles. */
  roles: { before: readonly Role[]; after: readonly Role[] } | null;
}

export interface Access {
  id: string;
  /** A user name was given. */
  signsIn: boolean;
  roles: readonly Role[];
  keys: readonly AccountKey[];
  resets: readonly PasswordReset[];
  changes: readonly AccessChange[];
  /** A password was set. */
  hasPassword: boolean;
  /** Hash of the stored password, from the last event; empty where an old event has none. */
  credential: string;
  /** Set up the municipality: the only account that is given a recovery code without asking for one. */
  setUp: boolean;
  /** The same of the recovery code; `null` where no event speaks of one. */
  recovery: string | null;
  /** When that code was made or taken away. */
  recoveryAt: string | null;
  /** The person has confirmed what changed up to this version. */
  seenTo: number;
}

export const emptyAccess = (id: string): Access => ({
  id,
  signsIn: false,
  roles: [],
  keys: [],
  resets: [],
  changes: [],
  hasPassword: false,
  credential: "",
  setUp: false,
  recovery: null,
  recoveryAt: null,
  seenTo: 0,
});

/** The changes that the person has not confirmed yet. */
export const unseenChanges = ({ changes, seenTo }: Access): AccessChange[] =>
  changes.filter(({ version }) => version > seenTo);

/** The account of a person after the events of their stream. */
export const accessOf = (id: string, events: Iterable<AccessEvent>): Access => {
  let access = emptyAccess(id);
  for (const event of events) access = evolveAccess(access, event);
  return access;
};

const evolveAccess = (before: Access, event: AccessEvent): Access => {
  const { version, at, actor: by } = event;
  const told = (
    kind: AccessChangeKind,
    roles: AccessChange["roles"] = null,
  ): Pick<Access, "changes"> => ({
    changes: [...before.changes, { version, at, by, kind, roles }],
  });
  switch (event.type) {
    case "person.registered.v1": {
      const { username, roles } = event.payload;
      return { ...before, signsIn: username !== "", roles };
    }
    case "person.accessGiven.v1":
      return { ...before, signsIn: true };
    case "person.changed.v1": {
      const { roles } = event.payload;
      const isSame = wordsOf(roles) === wordsOf(before.roles);
      const change = { before: before.roles, after: roles };
      return {
        ...before,
        roles,
        ...(isSame || !before.signsIn ? {} : told("rolesChanged", change)),
      };
    }
    case "person.passwordSet.v2": {
      const { by: how, credential } = event.payload;
      const setUp = before.setUp || how === "setup";
      const after = { ...before, credential, setUp, hasPassword: true };
      // The first one comes with the user name.
      if (!before.hasPassword) return after;
      if (how === "renewal") return { ...after, ...told("passwordRenewed") };
      if (how !== "administrator" && how !== "recovery")
        return { ...after, ...told("passwordChanged") };
      return {
        ...after,
        resets: [...before.resets, { version, at, by, how }],
        ...told(how === "recovery" ? "passwordRecovered" : "passwordReset"),
      };
    }
    case "person.recoverySet.v1": {
      const { credential: recovery } = event.payload;
      // Nobody is without one who had one: what is taken away came past Safir, or took its place.
      const change = recovery === "" ? told("recoveryUnexplained") : {};
      return { ...before, recovery, recoveryAt: at, ...change };
    }
    case "person.recoveryReplaced.v1": {
      const { credential: recovery } = event.payload;
      return { ...before, recovery, recoveryAt: at, ...told("recoveryReplaced") };
    }
    case "person.keyRegistered.v1": {
      const key = keyOf(before, event);
      const isFirst = before.keys.length === 0;
      const kind = !key.explained ? "keyUnexplained" : isFirst ? "keySet" : "keyChanged";
      return {
        ...before,
        keys: [...before.keys, key],
        ...(before.signsIn ? told(kind) : {}),
      };
    }
    case "person.accessSeen.v1":
      return { ...before, seenTo: Math.max(before.seenTo, event.payload.upTo) };
    case "person.activeSet.v1":
    case "person.sensitiveSeen.v1":
      return before;
  }
};

const keyOf = (
  before: Access,
  { version, at, actor: by, payload }: AccessEvent & { type: "person.keyRegistered.v1" },
): AccountKey => {
  const last = before.keys.at(-1);
  const reset = before.resets.findLast((one) => one.version > (last?.version ?? 0)) ?? null;
  const ownHand = by === before.id && (last === undefined || reset !== null);
  return { ...payload, version, at, by, reset, explained: ownHand || !before.signsIn };
};

const wordsOf = (roles: readonly Role[]): string => [...roles].toSorted().join();

/** Whether a recovery code that is kept so is the one that events speak of; `unsaid` where none has to. */
export const recoveryIs = (
  { recovery, setUp }: Access,
  kept: string,
): "known" | "unsaid" | "unexplained" => {
  if (kept === (recovery ?? "")) return "known";
  return recovery === null && setUp ? "unsaid" : "unexplained";
};

/** The facts about this key for a signature made at `at`. */
export const resetBefore = ({ resets }: Access, at: string): PasswordReset | null =>
  resets.findLast((one) => one.at <= at) ?? null;
