/** Asking for a deputy, accepting, declining, ending; and the lists of them. */
import type { EventOf } from "#shared/events/contract.ts";
import type { deputyshipEvents } from "#shared/people/events.ts";
import { grants } from "#shared/contract/capabilities.ts";
import type { DeputyshipView } from "#shared/contract/deputies.ts";
import { deputyshipFault, isInForce, type DeputyshipFields } from "#shared/people/deputy.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import type { KeptDeputyship } from "../deputies.ts";

const pageSize = 50;
type Names = Extract<keyof Handlers, `deputies.${string}`>;

export const deputyHandlers: Pick<Handlers, Names> = {
  "deputies.list": (store, { all, page }, call) => {
    const everyone = all && grants(call.actor.roles, "people.manage");
    const rows = everyone
      ? store.deputies.page(pageSize, page * pageSize)
      : store.deputies.of(call.actor.id);
    const total = everyone ? store.deputies.count() : rows.length;
    return { deputyships: rows.flatMap((one) => viewOf(store, one)), total, pageSize };
  },

  "deputies.propose": (store, { id, fields }, call) => {
    if (store.deputies.get(id)) refuseWith({ code: "conflict", reason: "changedMeanwhile" });
    if (fields.principalId !== call.actor.id && !grants(call.actor.roles, "people.manage"))
      refuseWith({ code: "forbidden", reason: "onlyPrincipal" });
    assertPossible(store, fields);
    if (fields.principalId !== call.actor.id && fields.note.length < 3)
      refuseField("note", "reasonNeeded");
    append(store, call, id, { type: "deputyship.proposed.v1", payload: fields });
    return {};
  },

  "deputies.accept": (store, { id }, call) => {
    const one = known(store, id);
    assertMine(one.deputyId, call);
    assertState(one, ["proposed"]);
    // Others may have been accepted since it was asked for.
    const others = store.deputies.alive(store.today()).filter((each) => each.id !== id);
    const fault = deputyshipFault(one, others, store.today());
    if (fault) refuseWith({ code: "refused", reason: fault.reason });
    append(store, call, id, { type: "deputyship.accepted.v1", payload: {} });
    return {};
  },

  "deputies.decline": (store, { id, reason }, call) => {
    const one = known(store, id);
    assertMine(one.deputyId, call);
    assertState(one, ["proposed"]);
    append(store, call, id, { type: "deputyship.declined.v1", payload: { reason } });
    return {};
  },

  "deputies.end": (store, { id, reason }, call) => {
    const one = known(store, id);
    const mine = one.principalId === call.actor.id || one.deputyId === call.actor.id;
    if (!mine && !grants(call.actor.roles, "people.manage"))
      refuseWith({ code: "notFound", reason: "notFound" });
    assertState(one, ["proposed", "accepted"]);
    append(store, call, id, {
      type: "deputyship.ended.v1",
      payload: { reason, on: store.today() },
    });
    return {};
  },
};

/** Only who decides can hand it on, and only to somebody who is there. */
const assertPossible = (store: Store, fields: DeputyshipFields) => {
  const principal = store.people.get(fields.principalId);
  const decides = (["mission.decide", "permit.record"] as const).some((one) =>
    grants(principal?.roles ?? [], one),
  );
  if (!principal?.active || !decides) refuseField("principalId", "deputyNothingToHand");
  if (!store.people.get(fields.deputyId)?.active) refuseField("deputyId", "choosePerson");
  const fault = deputyshipFault(fields, store.deputies.alive(store.today()), store.today());
  if (fault) refuseField(fault.path, fault.reason);
};

const known = (store: Store, id: string): KeptDeputyship =>
  store.deputies.get(id) ?? refuseWith({ code: "notFound", reason: "notFound" });

const assertMine = (personId: string, call: Call) => {
  if (personId !== call.actor.id) refuseWith({ code: "notFound", reason: "notFound" });
};

const assertState = (one: KeptDeputyship, states: readonly KeptDeputyship["state"][]) => {
  if (!states.includes(one.state)) refuseWith({ code: "refused", reason: "deputyOver" });
};

const append = (store: Store, call: Call, id: string, event: EventOf<typeof deputyshipEvents>) => {
  const stream = `deputyship:${id}`;
  call.append(stream, store.ledger.stream(stream).length, [event]);
};

type Fault = NonNullable<ReturnType<typeof deputyshipFault>>["reason"];
const refuseField = (path: string, reason: Fault) =>
  refuseWith({
    code: "invalid",
    reason: "checkFields",
    fields: [{ path: `fields.${path}`, reason }],
  });

const viewOf = (store: Store, one: KeptDeputyship): DeputyshipView[] => {
  const principal = store.people.listed(one.principalId);
  const deputy = store.people.listed(one.deputyId);
  if (!principal || !deputy) return [];
  const { id, from, to, role, note, state, reason, endedOn } = one;
  const byOther = one.proposedBy !== one.principalId;
  return [
    {
      id,
      from,
      to,
      role,
      note,
      state,
      reason,
      endedOn,
      principal,
      deputy,
      inForce: isInForce(one, store.today()) && principal.active && deputy.active,
      proposedBy: byOther ? store.people.listed(one.proposedBy) : null,
    },
  ];
};
