/** Saved searches; each is seen only by the person who saved it. */
import type { SavedSearch } from "#shared/contract/search.ts";
import { refuseWith, type Handlers } from "../context.ts";

type Names = "search.saved" | "search.save" | "search.forget";

/** A longer list is of no use. */
const mostSaved = 40;

export const savedSearchHandlers: Pick<Handlers, Names> = {
  "search.saved": (store, _input, call) => ({
    searches: store
      .sql<[string], { id: string; name: string; conditions: string }>(
        "select id, name, conditions from saved_search where owner = ? order by saved_at desc, id",
      )
      .all(call.actor.id)
      .map(({ conditions, ...row }) => ({
        ...row,
        conditions: JSON.parse(conditions) as SavedSearch["conditions"],
      })),
  }),

  "search.save": (store, { id, name, conditions }, call) => {
    const many = store
      .sql<[string], number>("select count(*) from saved_search where owner = ?")
      .pluck()
      .get(call.actor.id);
    if ((many ?? 0) >= mostSaved)
      refuseWith({ code: "refused", reason: "tooManySearches", params: { most: mostSaved } });
    const { changes } = store
      .sql(
        `insert into saved_search values (?, ?, ?, ?, ?)
         on conflict (id) do update set name = excluded.name, conditions = excluded.conditions
         where owner = excluded.owner`,
      )
      .run(id, call.actor.id, name, JSON.stringify(conditions), store.now().toISOString());
    if (changes === 0) refuseWith({ code: "notFound", reason: "notFound" });
    return {};
  },

  "search.forget": (store, { id }, call) => {
    store.sql("delete from saved_search where id = ? and owner = ?").run(id, call.actor.id);
    return {};
  },
};
