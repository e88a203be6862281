/** The stream of a deputyship: requested, accepted or declined, ended. Pure. */
import { z } from "zod";
import { grants } from "../contract/capabilities.ts";
import { written } from "../contract/define.ts";
import type { EventOf } from "../events/contract.ts";
import { actionOf, defineStream, type EventMeta, type Guard } from "../events/stream.ts";
import type { Reason } from "../locales/reasons.ts";
import { invalid, ok, refuse, type Refusal } from "../result.ts";
import {
  deputyshipFault,
  deputyshipFields,
  type Deputyship,
  type DeputyshipFields,
} from "./deputy.ts";
import { deputyshipEvents } from "./events.ts";
import type { PersonRef } from "./person.ts";

/** A deputyship, who asked for it, and why it was declined or ended. */
export type KeptDeputyship = Deputyship & { proposedBy: string; reason: string };
/** `null` before the first event. */
type State = Omit<KeptDeputyship, "id"> | null;
type DeputyshipEvent = EventOf<typeof deputyshipEvents>;

interface DeputyFacts {
  today: string;
  person(id: string): Pick<PersonRef, "active" | "roles"> | undefined;
  /** Proposed or accepted and not over, without this one. */
  others(): readonly Deputyship[];
}

type DeputyGuard = Guard<State, DeputyFacts>;
const notFound: Refusal = { code: "notFound", reason: "notFound" };

const isNew: DeputyGuard = (one) => (one ? { code: "conflict", reason: "changedMeanwhile" } : null);
const byDeputy: DeputyGuard = (one, actor) => (one?.deputyId === actor.id ? null : notFound);
const byInvolved: DeputyGuard = (one, actor) =>
  one?.principalId === actor.id ||
  one?.deputyId === actor.id ||
  (one && grants(actor.roles, "people.manage"))
    ? null
    : notFound;
const inState =
  (states: readonly KeptDeputyship["state"][]): DeputyGuard =>
  (one) =>
    one && states.includes(one.state) ? null : { code: "refused", reason: "deputyOver" };

const id = z.uuid();
const reason = z.string().trim().min(3, "reasonNeeded").max(500, "tooLong");
const action = actionOf<State, DeputyshipEvent, DeputyFacts>();

export const deputyships = defineStream({
  kind: "deputyship",
  events: deputyshipEvents,
  empty: (): State => null,
  evolve: (before: State, event: DeputyshipEvent, { actor: proposedBy }: EventMeta): State => {
    if (event.type === "deputyship.proposed.v1")
      return { ...event.payload, state: "proposed", proposedBy, reason: "", endedOn: "" };
    if (before === null) return null;
    switch (event.type) {
      case "deputyship.accepted.v1":
        return { ...before, state: "accepted" };
      case "deputyship.declined.v1":
        return { ...before, state: "declined", reason: event.payload.reason };
      case "deputyship.ended.v1": {
        const { reason, on: endedOn } = event.payload;
        return { ...before, state: "ended", reason, endedOn };
      }
    }
  },
  actions: {
    propose: action({
      rests: "nothing",
      capability: "signedIn",
      input: z.object({ id, fields: deputyshipFields }),
      output: written,
      topics: ["deputies"],
      doc: "Ask a person to be a deputy; an administrator may ask on behalf of an absent person.",
      guards: [isNew],
      decide: (_one, { fields }, actor, facts) => {
        const own = fields.principalId === actor.id;
        if (!own && !grants(actor.roles, "people.manage"))
          return refuse("forbidden", "onlyPrincipal");
        const fault = faultOf(fields, facts);
        if (fault) return wrong(fault.path, fault.reason);
        if (!own && fields.note.length < 3) return wrong("note", "reasonNeeded");
        return ok([{ type: "deputyship.proposed.v1", payload: fields }]);
      },
    }),
    accept: action({
      rests: "nothing",
      capability: "signedIn",
      input: z.object({ id }),
      output: written,
      topics: ["deputies", "missions", "session"],
      doc: "The deputy accepts; from its first day on they decide in the principal's name.",
      guards: [byDeputy, inState(["proposed"])],
      decide: (one, _input, _actor, { others, today }) => {
        // Others may have been accepted since it was requested.
        const fault = one && deputyshipFault(one, others(), today);
        if (fault) return refuse("refused", fault.reason);
        return ok([{ type: "deputyship.accepted.v1", payload: {} }]);
      },
    }),
    decline: action({
      rests: "nothing",
      capability: "signedIn",
      input: z.object({ id, reason }),
      output: written,
      topics: ["deputies"],
      doc: "The deputy declines, with a reason.",
      guards: [byDeputy, inState(["proposed"])],
      decide: (_one, { reason }) => ok([{ type: "deputyship.declined.v1", payload: { reason } }]),
    }),
    end: action({
      rests: "nothing",
      capability: "signedIn",
      input: z.object({ id, reason }),
      output: written,
      topics: ["deputies", "missions", "session"],
      doc: "End a deputyship at once: principal, deputy or administrator, with a reason.",
      guards: [byInvolved, inState(["proposed", "accepted"])],
      decide: (_one, { reason }, _actor, { today: on }) =>
        ok([{ type: "deputyship.ended.v1", payload: { reason, on } }]),
    }),
  },
});

/** Only a person who decides can have a deputy, and only an active one. */
const faultOf = (
  fields: DeputyshipFields,
  { person, others, today }: DeputyFacts,
): { path: string; reason: Reason } | null => {
  const principal = person(fields.principalId);
  const decides = (["mission.decide", "permit.record"] as const).some((one) =>
    grants(principal?.roles ?? [], one),
  );
  if (!principal?.active || !decides) return { path: "principalId", reason: "deputyNothingToHand" };
  if (!person(fields.deputyId)?.active) return { path: "deputyId", reason: "choosePerson" };
  return deputyshipFault(fields, others(), today);
};

const wrong = (path: string, reason: Reason) => invalid([{ path: `fields.${path}`, reason }]);
