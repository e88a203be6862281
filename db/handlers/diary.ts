/** The journeys of which a person keeps a diary now. The diary itself is a draft, see `drafts.ts`. */
import {
  diaryBar,
  diaryOf,
  diaryOnceBegun,
  diaryOpen,
  isWritten,
  journeyDays,
} from "#shared/mission/report/diary.ts";
import type { Call, Handlers, Store } from "../context.ts";
import { quoted } from "../sqlite.ts";
import { visibleTo } from "../visibility.ts";
import { columns, rowToListed, type Row } from "./listed-rows.ts";
import { readMission } from "../whole/readable.ts";

const newest = 20;

export const diaryHandlers: Pick<Handlers, "diary.mine"> = {
  "diary.mine": (store, _input, call) => {
    const today = store.today();
    const journeys = underWay(store, call).flatMap((row) => {
      const mission = readMission(store, row.id);
      if (mission === null) return [];
      const days = journeyDays(mission).filter((day) => day <= today);
      if (days.length === 0 || diaryBar(mission, call.actor.id, today) !== null) return [];
      const kept = diaryDays(store, row.id, call).filter((day) => days.includes(day));
      return [
        {
          mission: rowToListed(row),
          days: days.length,
          written: kept.length,
          todayEmpty: days.includes(today) && !kept.includes(today),
        },
      ];
    });
    return { journeys };
  },
};

/**
 * Ordered journeys, and started ones that wait for the new order after a change. The programme may begin a day
 * before the ordered one; `journeyDays` and `diaryBar` have the last word.
 */
const underWay = (store: Store, call: Call): Row[] =>
  store
    .sql<unknown[], Row>(
      `select ${columns} from mission_viewer v join mission m on m.id = v.mission_id
         left join person p on p.id = m.requester_id
       where v.person_id = @me and v.goes = 1
         and (m.status in (${quoted(diaryOpen)})
           or m.status in (${quoted(diaryOnceBegun)}) and m.start_date <= @today)
         and ${visibleTo(store, call.actor)}
       order by m.start_date desc, m.id limit ${newest}`,
    )
    .all({ me: call.actor.id, today: store.today() });

const diaryDays = (store: Store, missionId: string, call: Call): string[] =>
  store
    .sql<[string, string], string>(
      "select body from draft where owner = ? and kind = 'diary' and mission_id = ?",
    )
    .pluck()
    .all(call.actor.id, missionId)
    .flatMap((body) => diaryOf(JSON.parse(body) as Record<string, unknown>))
    .filter(isWritten)
    .map((one) => one.day);
