/** What a restore would remove: everything recorded since the backup, by kind and by dossier. */
import { lostKindOf, lostKinds, type LostKind } from "#shared/backup/lost.ts";
import type { Handlers } from "../context.ts";
import { visibleTo } from "../visibility.ts";

const pageSize = 10;

interface LostDossier {
  id: string;
  dossierNo: string;
  subject: string;
  acts: number;
  lastAt: string;
  seen: number;
}

export const lostHandlers: Pick<Handlers, "backup.lost"> = {
  "backup.lost": (store, { position, runHash, page }, call) => {
    const there = store
      .sql<[number], string>("select run_hash from event where position = ?")
      .pluck()
      .get(position);
    // Another municipality's, or of a history that this file does not continue: everything would be lost.
    const since = there === runHash ? position : 0;
    const counted = new Map<LostKind, number>();
    const streams = store
      .sql<[number], { kind: string; acts: number }>(
        `select substr(stream, 1, instr(stream || ':', ':') - 1) as kind, count(*) as acts
         from event where position > ? group by 1`,
      )
      .all(since);
    for (const { kind, acts } of streams)
      counted.set(lostKindOf(kind), (counted.get(lostKindOf(kind)) ?? 0) + acts);
    // Numbers of ordinary dossiers are in lists that administrators can read.
    const known = `from (select substr(stream, 9) as id, count(*) as acts, max(at) as lastAt,
        max(position) as last from event where position > @since and stream glob 'mission:*'
        group by stream) lost join mission m on m.id = lost.id`;
    const mayName = `(m.class_rank = 0 or ${visibleTo(store, call.actor)})`;
    const bound = { since, me: call.actor.id };
    const counts = store
      .sql<unknown[], { named: number; all: number }>(
        `select count(*) as 'all', coalesce(sum(${mayName}), 0) as named ${known}`,
      )
      .get(bound) ?? { named: 0, all: 0 };
    const dossiers = store
      .sql<unknown[], LostDossier>(
        `select m.id, m.dossier_no as dossierNo, m.subject, acts, lastAt,
           ${visibleTo(store, call.actor)} as seen ${known} where ${mayName}
         order by last desc, m.id limit @limit + 0 offset @offset`,
      )
      .all({ ...bound, limit: pageSize, offset: page * pageSize })
      .map(({ seen, subject, ...one }) => ({ ...one, subject: seen === 1 ? subject : "" }));
    return {
      kinds: lostKinds.flatMap((kind) => {
        const acts = counted.get(kind) ?? 0;
        return acts === 0 ? [] : [{ kind, acts }];
      }),
      dossiers,
      total: counts.named,
      hidden: counts.all - counts.named,
      pageSize,
    };
  },
};
