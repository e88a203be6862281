/** The register of agreements. */
import type { Agreement, AgreementFields } from "#shared/contract/people.ts";
import { refuseWith, type Handlers } from "../context.ts";
import { visibleTo } from "../visibility.ts";

export const agreementHandlers: Pick<Handlers, "agreements.list" | "agreements.register"> = {
  "agreements.list": (store, _input, call) => {
    const rows = store
      .sql<unknown[], { id: string; fields: string; missions: number; last: string | null }>(
        `select a.id, a.fields, count(m.id) as missions, max(m.start_date) as last
         from agreement a left join mission m on m.agreement_id = a.id and m.status not in ('rejected', 'withdrawn')
           and ${visibleTo(store, call.actor)}
         group by a.id order by a.title_fa limit 500`,
      )
      .all({ me: call.actor.id });
    const agreements = rows.map((row): Agreement => ({
      ...(JSON.parse(row.fields) as AgreementFields),
      id: row.id,
      missionCount: row.missions,
      lastMission: row.last ?? "",
    }));
    return { agreements };
  },

  "agreements.register": (store, { id, fields }, call) => {
    if (store.ledger.stream(`agreement:${id}`).length > 0)
      refuseWith({ code: "conflict", reason: "changedMeanwhile" });
    call.append(`agreement:${id}`, 0, [{ type: "agreement.registered.v1", payload: fields }]);
    return {};
  },
};
