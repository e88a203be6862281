/**
 * What has changed in how a person gets in and signs: passwords, signing keys, roles. It is told to the
 * person at their next sign-in and to a second pair of eyes, and stands beside each signature. Pure.
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
   * The first key, or one after a reset, each made by the person themselves; or the key of somebody of
   * another office, who never signs in here. Any other one came past Safir.
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
  "rolesChanged",
] as const;
export type AccessChangeKind = (typeof accessChangeKinds)[number];

/** Of which a second person is told besides the one whom they concern. */
const toldToOthers: ReadonlySet<AccessChangeKind> = new Set<AccessChangeKind>([
  "passwordReset",
  "passwordRecovered",
  "keyChanged",
  "keyUnexplained",
  "rolesChanged",
]);
export const isToldToOthers = (kind: AccessChangeKind): boolean => toldToOthers.has(kind);

/** Something that the person has to be told. */
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
  /** Hash of what the password is kept as, as the last event says; empty where an old one does not. */
  credential: string;
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
  seenTo: 0,
});

/** What the person has not confirmed yet. */
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
      const after = { ...before, credential, hasPassword: true };
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

/** What a signature made at `at` with this key rests on, beside the key itself. */
export const resetBefore = ({ resets }: Access, at: string): PasswordReset | null =>
  resets.findLast((one) => one.at <= at) ?? null;
