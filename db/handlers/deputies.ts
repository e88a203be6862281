/** Asking for a deputy, accepting, declining, ending; and the lists of them. */
import { grants } from "#shared/contract/capabilities.ts";
import type { DeputyshipView } from "#shared/contract/deputies.ts";
import { isInForce } from "#shared/people/deputy.ts";
import { deputyships, type KeptDeputyship } from "#shared/people/deputyships.ts";
import type { Handlers, Store } from "../context.ts";
import { handlersOf } from "../streams.ts";

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

  ...handlersOf("deputies", deputyships, (store, id) => {
    const today = store.today();
    const others = () => store.deputies.alive(today).filter((one) => one.id !== id);
    return { facts: { today, person: store.people.get, others } };
  }),
};

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
