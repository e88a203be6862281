/** How many missions a person sees, from the counts that the projections keep: nothing is counted twice. */
import type { Call, Store } from "./context.ts";
import { closedStatuses, statuses, type Status } from "#shared/mission/state.ts";
import { quoted } from "./sqlite.ts";
import { countedClasses, visibleTo } from "./visibility.ts";

/**
 * Of one status, or of all. The open work is counted on its index; of what is closed, only the few above the
 * person's clearance in which one has a part.
 */
export const countMissions = (store: Store, call: Call, status: Status | "all"): number => {
  const { rank, above } = seenBy(store, call);
  const asked: readonly Status[] = status === "all" ? statuses : [status];
  const among = (some: readonly Status[]) => `status in (${quoted(some)})`;
  const open = asked.filter((one) => !closedStatuses.includes(one));
  const closed = asked.filter((one) => closedStatuses.includes(one));
  const counts = [
    rank >= 0 && open.length > 0
      ? `(select count(*) from mission where ${among(open)} and class_rank <= ${rank})`
      : "",
    rank >= 0 && closed.length > 0
      ? `(select coalesce(sum(missions), 0) from mission_count where ${among(closed)} and class_rank <= ${rank})`
      : "",
    `(select count(*) from mission m where ${above} and +m.${among(asked)})`,
  ].filter(Boolean);
  return (
    store
      .sql<unknown[], number>(`select ${counts.join(" + ")}`)
      .pluck()
      .get({ me: call.actor.id }) ?? 0
  );
};

/** A year of archiving of which somebody sees anything. */
interface YearOnShelf {
  year: number;
  /** How many of the classes asked for they see. */
  missions: number;
}

/** The shelf as somebody sees it, by years, newest first. `codes`: of these classes, as JSON; `null` for all. */
export const countOnShelf = (store: Store, call: Call, codes: string | null): YearOnShelf[] => {
  const { rank, above } = seenBy(store, call);
  const parts = [
    rank < 0
      ? ""
      : `select year, class_code, missions from archive_count where class_rank <= ${rank}`,
    // The query starts from a person's own few missions, not from the whole archive.
    `select r.year, r.class_code, 1 as missions from mission m
     cross join archive_record r on r.mission_id = m.id where ${above}`,
  ].filter(Boolean);
  const counted =
    codes === null
      ? "missions"
      : "missions * (class_code in (select value from json_each(@codes)))";
  return store
    .sql<unknown[], YearOnShelf>(
      `select year, sum(${counted}) as missions from (${parts.join(" union all ")})
       group by year order by year desc`,
    )
    .all({ me: call.actor.id, codes });
};

/** Whoever has no clearance is counted one by one. */
const seenBy = (store: Store, call: Call) =>
  countedClasses(store, call.actor) ?? { rank: -1, above: visibleTo(store, call.actor) };
