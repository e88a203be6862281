/** Lists of missions: all that the person may see, those that wait, search, earlier journeys. */
import type { Sort } from "#shared/contract/list.ts";
import type { ListedMission, missionSorts } from "#shared/contract/missions.ts";
import {
  earlierReasons,
  subjectWords,
  whyEarlier,
  type EarlierReason,
} from "#shared/mission/request/earlier.ts";
import { closedStatuses, statuses, type Status } from "#shared/mission/state.ts";
import { alive } from "#shared/mission/workflow-row.ts";
import { addDays } from "#shared/persian/jalali.ts";
import { isAsked } from "#shared/search.ts";
import { snippetOf } from "#shared/persian/snippet.ts";
import type { Call, Handlers, Store } from "../context.ts";
import type { Hit } from "../search.ts";
import { countMissions } from "../kept-counts.ts";
import { readFound, readList } from "../list.ts";
import { quoted } from "../sqlite.ts";
import { onlyOwn, partsOf, travelledByMe, visibleTo } from "../visibility.ts";
import { byNumber, columns, rowToListed, type Row } from "./listed-rows.ts";
import { waitingIds, withTurns } from "./turns.ts";
import { waitingTasks } from "./waiting-tasks.ts";

type MissionSort = (typeof missionSorts)[number];
/** As the indexes of `mission` have them: year and number of the dossier, first day of the journey. */
const missionOrders: Record<MissionSort, readonly string[]> = {
  number: byNumber,
  subject: ["m.subject_key"],
  place: ["m.city_key"],
  dates: ["m.start_date"],
  days: ["julianday(m.end_date) - julianday(m.start_date)"],
  members: ["m.member_count"],
  status: ["m.stage"],
};

const isMyTurn = "m.id in (select value from json_each(@waiting))";
const isMine = `m.id in (${travelledByMe})`;

/** Only what is closed is in the indexes of most orders; the open ones are few, and sorted. */
const isClosed = "m.closed = 1";
const isOpen = `m.status in (${quoted(statuses.filter((one) => !closedStatuses.includes(one)))})`;
const isDivided = (sort: Sort<MissionSort>): boolean =>
  sort !== "" && !["number", "dates"].includes(sort.replace("-", ""));

type ListNames = "mission.list" | "mission.waiting" | "search.find" | "request.earlier";

export const missionListHandlers: Pick<Handlers, ListNames> = {
  "mission.list": (store, { text, status, mine, myTurn, ...ask }, call) => {
    const match = store.search.matching(text, mine ? [call.actor.id] : partsOf(store, call.actor));
    // Reads the person's own few, not every mission of a status.
    const isFew = mine || myTurn || match !== null || onlyOwn(store, call.actor) !== null;
    // What is archived is read in the order asked for, instead of being sorted.
    const inOrder = status === "archived" && ask.sort !== "";
    const few = isFew || inOrder ? "+" : "";
    const waiting = waitingTasks(store, call);
    const list = {
      from: "mission m left join person p on p.id = m.requester_id",
      where: [
        ...(mine || myTurn ? [] : [visibleTo(store, call.actor)]),
        ...(mine ? [isMine] : []),
        ...(myTurn ? [isMyTurn] : []),
        ...(status === "all" ? [] : [`${few}m.status = @status`]),
        ...(inOrder && !isFew ? [isClosed] : []),
      ],
      bound: { ...who(call), status, waiting: myTurn ? waitingIds(waiting) : "" },
      order: ["m.changed_at desc"],
      sorts: missionOrders,
      id: ["m.id"],
      ask,
    } as const;
    const { rows, ...counted } =
      match === null
        ? {
            ...readList<Row, MissionSort>(store, columns, {
              ...list,
              ...(mine || myTurn ? {} : { count: () => countMissions(store, call, status) }),
              ...(status === "all" &&
                !isFew &&
                isDivided(ask.sort) && { parts: [isClosed, isOpen] }),
            }),
            capped: false,
          }
        : readFound<Row, MissionSort>(store, columns, {
            ...list,
            match,
            since: oldestOf(store, status),
          });
    return {
      missions: withTurns(store, rows.map(rowToListed), waiting),
      ...counted,
      pageSize: ask.pageSize,
    };
  },

  "mission.waiting": (store, _input, call) => ({
    tasks: waitingTasks(store, call),
    onTheWay: onTheWay(store, call),
  }),

  "search.find": (store, { page, pageSize, sort: _newest, ...conditions }, call) => {
    const visible = visibleOf(store, call);
    const { documents, capped } = store.search.find(conditions, visible);
    const found = store.search.read(documents.slice(page * pageSize, (page + 1) * pageSize));
    const missions = listedById(store, found);
    const hits = found.flatMap(({ missionId, kind, sha256, original }) => {
      const mission = missions.get(missionId);
      return mission
        ? [{ mission, kind, sha256, snippet: snippetOf(original, conditions.text) }]
        : [];
    });
    return {
      hits,
      total: documents.length,
      capped,
      pageSize,
      unread: isAsked(conditions) ? store.search.unread(visible) : 0,
    };
  },

  "request.earlier": (store, { except, ...asked }, call) => {
    const since = addDays(store.today(), -366 * store.settings.values().earlierYears);
    const visible = visibleOf(store, call);
    const found = new Set([
      ...store.search.alike(subjectWords(asked.subject), asked.hostOrg, visible),
      ...toCountry(store, asked.country, since, call),
    ]);
    const rows = store
      .sql<[string, string, string], Row & { hostOrg: string; hasReport: number }>(
        `select ${columns}, m.host_org as hostOrg, m.reported as hasReport
         from mission m left join person p on p.id = m.requester_id
         where m.id in (select value from json_each(?)) and m.start_date >= ? and m.id <> ?`,
      )
      .all(JSON.stringify([...found]), since, except ?? "");
    const missions = rows
      .map(({ hostOrg, hasReport, ...row }) => {
        const mission = rowToListed(row);
        const why = whyEarlier(asked, { ...mission, hostOrg });
        return { ...mission, why, hasReport: hasReport === 1 };
      })
      .filter((one) => one.why.length > 0)
      .toSorted((a, b) => rankOf(a.why) - rankOf(b.why) || b.startDate.localeCompare(a.startDate));
    return { missions: missions.slice(0, mostEarlier) };
  },
};

/** Documents of open missions are recent: none older than those of the oldest open mission is read. */
const oldestOf = (store: Store, status: Status | "all"): number =>
  status === "all" || closedStatuses.includes(status)
    ? 0
    : (store
        .sql<[Status], number | null>(
          `select min(d.doc) from mission m cross join search_doc d on d.mission_id = m.id
           where m.status = ?`,
        )
        .pluck()
        .get(status) ?? Number.MAX_SAFE_INTEGER);

const mostEarlier = 6;
/** The same subject before the same host before the same place. */
const rankOf = ([first]: readonly EarlierReason[]): number =>
  first === undefined ? earlierReasons.length : earlierReasons.indexOf(first);

const toCountry = (store: Store, country: string, since: string, call: Call): string[] => {
  if (country === "") return [];
  // Reads the person's own few, not every mission to a country.
  const few = onlyOwn(store, call.actor) === null ? "" : "+";
  return store
    .sql<unknown[], string>(
      `select m.id from mission m
       where ${few}m.country = @country and ${few}m.start_date >= @since
         and ${visibleTo(store, call.actor)} order by m.start_date desc, m.id limit 50`,
    )
    .pluck()
    .all({ ...who(call), country, since });
};

const who = (call: Call) => ({ me: call.actor.id });

/** Whose search it is. */
const visibleOf = (store: Store, call: Call) => ({
  where: visibleTo(store, call.actor),
  parts: partsOf(store, call.actor),
  ...who(call),
});

/** The list rows of what was found; the search has checked that they may be seen. */
const listedById = (store: Store, found: readonly Hit[]): Map<string, ListedMission> => {
  const rows = store
    .sql<[string], Row>(
      `select ${columns} from mission m left join person p on p.id = m.requester_id
       where m.id in (select value from json_each(?))`,
    )
    .all(JSON.stringify(found.map((hit) => hit.missionId)));
  return new Map(rows.map((row) => [row.id, rowToListed(row)]));
};

/** Requested and not returned; it stays on the time axis while a change is being decided. */
const onItsWay = alive.filter((one) => one !== "returned");

const onTheWay = (store: Store, call: Call): ListedMission[] =>
  store
    .sql<unknown[], Row>(
      `select ${columns} from mission m left join person p on p.id = m.requester_id
       where m.status in (${quoted(onItsWay)}) and m.end_date >= @today
         and m.start_date <= @horizon and ${visibleTo(store, call.actor)}
       order by m.start_date, m.id limit 12`,
    )
    .all({ ...who(call), today: store.today(), horizon: addDays(store.today(), 120) })
    .map(rowToListed);
