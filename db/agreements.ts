/** The numbers that the health of an agreement rests on. */
import type { Agreement } from "#shared/agreements/agreement.ts";
import {
  healthOf,
  reviewedSince,
  type Health,
  type HealthFacts,
} from "#shared/agreements/health.ts";
import { calledOff } from "#shared/mission/state.ts";
import type { Call, Store } from "./context.ts";
import { quoted } from "./sqlite.ts";
import { commitmentSeen, visibleTo } from "./visibility.ts";

export interface AgreementNumbers {
  missionCount: number;
  activityCount: number;
  openCommitments: number;
  health: Health;
  /** Of the last twelve months, missions among them. */
  recent: number;
  late: number;
}

/** Journeys that were never approved or never took place do not count as activity. */
const livingMissions = `m.status not in (${quoted(calledOff)})`;

/** Counted over what this person may see: only a dossier shows that a journey took place or is planned. */
export const numbersOf = (store: Store, one: Agreement, actor: Call["actor"]): AgreementNumbers => {
  const today = store.today();
  const bound = { id: one.id, today, since: reviewedSince(today), me: actor.id };
  const missions = store
    .sql<unknown[], { count: number; recent: number; last: string | null; next: string | null }>(
      `select count(*) as count, sum(m.end_date between @since and @today) as recent,
         max(case when m.end_date <= @today then m.end_date end) as last,
         min(case when m.start_date > @today then m.start_date end) as next
       from mission m where m.agreement_id = @id and m.agreement_id is not null and ${livingMissions}
         and ${visibleTo(store, actor)}`,
    )
    .get(bound);
  const byHand = store
    .sql<unknown[], { count: number; recent: number; last: string | null }>(
      `select count(*) as count, sum(a.day between @since and @today) as recent, max(a.day) as last
       from agreement_activity a where a.agreement_id = @id`,
    )
    .get(bound);
  const commitments = store
    .sql<unknown[], { open: number; late: number }>(
      `select count(*) as open, coalesce(sum(c.due < @today), 0) as late from commitment c
       where c.agreement_id = @id and c.agreement_id <> '' and c.state = 'open'
         and ${commitmentSeen(store, actor)}`,
    )
    .get({ id: one.id, today, me: actor.id });
  const lastActivity = [missions?.last ?? "", byHand?.last ?? ""].toSorted().at(-1) ?? "";
  const { open = 0, late = 0 } = commitments ?? {};
  const facts: HealthFacts = {
    ...one,
    lastActivity,
    nextMission: missions?.next ?? "",
    openCommitments: open,
    lateCommitments: late,
  };
  return {
    missionCount: missions?.count ?? 0,
    activityCount: (missions?.count ?? 0) + (byHand?.count ?? 0),
    openCommitments: open,
    late,
    recent: (missions?.recent ?? 0) + (byHand?.recent ?? 0),
    health: healthOf(facts, today, store.settings.values()),
  };
};
