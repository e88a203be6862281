/** Drafts: what a form holds, as typed; seen by their owner only. */
import type { DraftRow } from "#shared/contract/drafts.ts";
import { checkDraftSize, draftLimits } from "#shared/drafts.ts";
import { refuseWith, type Handlers } from "../context.ts";

interface Row {
  id: string;
  owner: string;
  kind: DraftRow["kind"];
  mission_id: string | null;
  body: string;
  updated_at: string;
}

type DraftNames =
  | "draft.list"
  | "draft.load"
  | "draft.save"
  | "draft.discard"
  | "facts.forForms"
  | "ledger.position";

export const draftHandlers: Pick<Handlers, DraftNames> = {
  "draft.list": (store, _input, call) => ({
    drafts: store
      .sql<[string, number], Row>(
        "select * from draft where owner = ? order by updated_at desc, id limit ? + 0",
      )
      .all(call.actor.id, draftLimits.count)
      .map(rowToDraft),
  }),

  "draft.load": (store, { id }, call) => {
    const row = store.sql<[string], Row>("select * from draft where id = ?").get(id);
    return { draft: row?.owner === call.actor.id ? rowToDraft(row) : null };
  },

  "draft.save": (store, { id, kind, missionId, body }, call) => {
    const written = JSON.stringify(body);
    const others = store
      .sql<[string, string], { count: number; characters: number }>(
        `select count(*) as count, coalesce(sum(length(body)), 0) as characters
         from draft where owner = ? and id <> ?`,
      )
      .get(call.actor.id, id) ?? { count: 0, characters: 0 };
    const size = checkDraftSize(body, written, others);
    if (!size.ok) refuseWith(size.error);
    const updatedAt = store.now().toISOString();
    const { changes } = store
      .sql(
        `insert into draft values (?, ?, ?, ?, ?, ?)
         on conflict (id) do update set body = excluded.body, updated_at = excluded.updated_at
         where owner = excluded.owner`,
      )
      .run(id, call.actor.id, kind, missionId, written, updatedAt);
    if (changes === 0) refuseWith({ code: "notFound", reason: "notFound" });
    return { updatedAt };
  },

  "draft.discard": (store, { id }, call) => {
    store.sql("delete from draft where id = ? and owner = ?").run(id, call.actor.id);
    return {};
  },

  "ledger.position": (store) => ({
    position:
      store.sql<[], number>("select coalesce(max(position), 0) from event").pluck().get() ?? 0,
  }),

  "facts.forForms": (store) => ({ today: store.today(), settings: store.settings.values() }),
};

const rowToDraft = (row: Row): DraftRow => ({
  id: row.id,
  kind: row.kind,
  missionId: row.mission_id,
  body: JSON.parse(row.body) as Record<string, unknown>,
  updatedAt: row.updated_at,
});
