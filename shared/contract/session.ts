/** First start, signing in, locking. The store keeps the session; the window only queries it. */
import { z } from "zod";
import { commandsOf } from "../events/stream.ts";
import { municipalities } from "../municipality.ts";
import { accessChangeKinds } from "../people/access.ts";
import { newPassword, recoveryCode } from "../people/person.ts";
import { roles, type Capability } from "./capabilities.ts";
import { command, local, provenCommand, provenLocal, query } from "./define.ts";
import { listedPerson } from "./people.ts";

const nothing = z.object({});
const password = z.string().min(1, "required").max(200, "tooLong");

const signedInPerson = z.object({
  id: z.uuid(),
  username: z.string(),
  nameFa: z.string(),
  nameEn: z.string(),
  postFa: z.string(),
  postEn: z.string(),
  roles: z.array(z.enum(roles)),
  /** What the navigation shows; the store checks again on every call. */
  capabilities: z.array(z.custom<Capability>((value) => typeof value === "string")),
});
export type SignedInPerson = z.infer<typeof signedInPerson>;

const sessionState = z.object({
  state: z.enum(["signedOut", "locked", "active"]),
  person: signedInPerson.nullable(),
  mustChangePassword: z.boolean(),
  idleLockMinutes: z.number(),
  /** Today in Tehran by the store's clock. */
  today: z.string(),
});
export type SessionState = z.infer<typeof sessionState>;

/** A change of the person's own account, as shown to them. */
const accessChange = z.object({
  version: z.number(),
  at: z.string(),
  by: listedPerson.nullable(),
  /** Done by the person themselves. */
  own: z.boolean(),
  kind: z.enum(accessChangeKinds),
  roles: z.object({ before: z.array(z.enum(roles)), after: z.array(z.enum(roles)) }).nullable(),
});
export type AccessChangeView = z.infer<typeof accessChange>;

export const sessionRows = {
  "setup.status": query({
    capability: "anyone",
    input: nothing,
    output: z.object({
      done: z.boolean(),
      sample: z.boolean(),
      municipality: z.object({ nameFa: z.string(), nameEn: z.string() }).nullable(),
      /** Only in the sample: the people one can sign in as, and the sample's password. */
      samplePeople: z.array(
        z.object({
          username: z.string(),
          nameFa: z.string(),
          nameEn: z.string(),
          roles: z.array(z.enum(roles)),
        }),
      ),
      samplePassword: z.string().nullable(),
    }),
    topics: ["setup"],
    doc: "Whether the municipality is set up, and its name.",
  }),
  ...commandsOf("setup", municipalities),
  "session.current": query({
    capability: "anyone",
    input: nothing,
    output: sessionState,
    topics: ["session"],
    doc: "Who is signed in on this window.",
  }),
  "session.signIn": provenLocal({
    capability: "anyone",
    input: z.object({
      username: z.string().trim().toLowerCase().min(1, "required").max(32, "tooLong"),
    }),
    proof: z.object({ password }),
    output: sessionState,
    topics: ["session"],
    doc: "Sign in. Wrong tries make the next one wait longer, also after a restart.",
  }),
  "session.signOut": local({
    capability: "anyone",
    input: nothing,
    output: nothing,
    topics: ["session"],
    doc: "Sign out and forget the session.",
  }),
  "session.lock": local({
    capability: "anyone",
    input: nothing,
    output: nothing,
    topics: ["session"],
    doc: "Lock the session; the password opens it again.",
  }),
  "session.unlock": provenLocal({
    capability: "anyone",
    input: nothing,
    proof: z.object({ password }),
    output: sessionState,
    topics: ["session"],
    doc: "Unlock a locked session.",
  }),
  "session.checkPassword": provenLocal({
    capability: "anyone",
    /** The person, and what else others know about them. */
    input: z.object({
      username: z.string().trim().toLowerCase().max(32, "tooLong"),
      about: z.array(z.string().max(200)).max(10),
    }),
    proof: z.object({ password: newPassword }),
    output: nothing,
    topics: [],
    doc: "Whether a password is easy to guess, before it is set.",
  }),
  "session.changePassword": provenCommand({
    rests: "nothing",
    capability: "signedIn",
    input: nothing,
    proof: z.object({ current: password, password: newPassword }),
    output: nothing,
    topics: ["session", "people"],
    doc: "Change the caller's password.",
  }),
  "session.access": query({
    capability: "signedIn",
    input: nothing,
    output: z.object({ changes: z.array(accessChange) }),
    // Read once after signing in: changes a person makes themselves are not shown while they work.
    topics: [],
    doc: "Changes of the caller's account since they last confirmed: passwords, keys, roles.",
  }),
  "session.seeAccess": command({
    rests: "nothing",
    capability: "signedIn",
    input: z.object({ upTo: z.number().int().min(1) }),
    output: nothing,
    topics: ["people"],
    doc: "Confirm the changes of the caller's account, up to this version.",
  }),
  "session.recover": provenCommand({
    rests: "nothing",
    capability: "anyone",
    input: z.object({
      username: z.string().trim().toLowerCase().min(1, "required").max(32, "tooLong"),
    }),
    proof: z.object({
      recoveryCode,
      password: newPassword,
      /** The code works once; this one replaces it. */
      nextRecoveryCode: recoveryCode,
    }),
    output: nothing,
    topics: ["session", "people"],
    doc: "Set a new password for the administrator with the printed recovery code.",
  }),
};
