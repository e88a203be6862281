/** Lists of missions: all one may see, what waits, search, earlier journeys. */
import { grants } from "#shared/contract/capabilities.ts";
import type { ListedMission, WaitingTask } from "#shared/contract/missions.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { addDays } from "#shared/persian/jalali.ts";
import { searchQuery } from "#shared/persian/search-text.ts";
import type { Call, Handlers, Store } from "../context.ts";
import { excerptOf, type Hit } from "../search.ts";

export const pageSize = 50;
const hitsPerPage = 20;

/** Columns of a listed mission; `m` is the mission, `p` its requester. */
const columns = `m.id, m.dossier_no as dossierNo, m.subject, m.status, m.country, m.city,
  m.start_date as startDate, m.end_date as endDate, m.member_count as memberCount,
  m.changed_at as changedAt, m.priority, m.confidentiality, p.name_fa as requesterFa, p.fields`;
/** Driven by the list of one's own few, so that others' missions are not even looked at. */
const among = (table: "mission_viewer" | "mission_traveller") =>
  `m.id in (select v.mission_id from ${table} v where v.person_id = @me)`;
const visibleTo = (call: Call) =>
  grants(call.actor.roles, "mission.viewAll") ? "true" : among("mission_viewer");

type Row = Omit<ListedMission, "requesterEn" | "requesterPostFa"> & { fields: string | null };

type ListNames = "mission.list" | "mission.waiting" | "search.find" | "request.earlier";

export const missionListHandlers: Pick<Handlers, ListNames> = {
  "mission.list": (store, { text, status, mine, page }, call) => {
    const match = searchQuery(text);
    const where = [
      mine ? among("mission_traveller") : visibleTo(call),
      ...(status === "all" ? [] : ["m.status = @status"]),
      ...(match === null
        ? []
        : [
            "m.id in (select d.mission_id from search_index i join search_doc d on d.doc = i.rowid where search_index match @match)",
          ]),
    ].join(" and ");
    const bound = { ...who(call), status, match: match ?? "" };
    const total =
      store
        .sql<unknown[], number>(`select count(*) from mission m where ${where}`)
        .pluck()
        .get(bound) ?? 0;
    const rows = store
      .sql<unknown[], Row>(
        `select ${columns} from mission m left join person p on p.id = m.requester_id
         where ${where} order by m.changed_at desc, m.id limit @limit offset @offset`,
      )
      .all({ ...bound, limit: pageSize, offset: page * pageSize });
    return { missions: rows.map(rowToListed), total, pageSize };
  },

  "mission.waiting": (store, _input, call) => ({
    tasks: tasksOf(store, call),
    onTheWay: onTheWay(store, call),
  }),

  "search.find": (store, { text, page }, call) => {
    const person = { id: call.actor.id, seesAll: grants(call.actor.roles, "mission.viewAll") };
    const found = store.search(text, person, hitsPerPage + 1, page * hitsPerPage);
    const missions = listedById(store, found);
    const hits = found.slice(0, hitsPerPage).flatMap((hit) => {
      const mission = missions.get(hit.missionId);
      return mission
        ? [{ mission, kind: hit.kind, excerpt: excerptOf(hit.original, text, foldForSearch) }]
        : [];
    });
    return { hits, more: found.length > hitsPerPage };
  },

  "request.earlier": (store, { country, city }, call) => {
    if (country === "") return { missions: [] };
    const rows = store
      .sql<unknown[], Row>(
        `select ${columns} from mission m left join person p on p.id = m.requester_id
         where m.country = @country and (@city = '' or m.city_key = @city) and ${visibleTo(call)}
         order by m.start_date desc limit 5`,
      )
      .all({ ...who(call), country, city: foldForSearch(city) });
    return { missions: rows.map(rowToListed) };
  },
};

const who = (call: Call) => ({ me: call.actor.id });

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

interface TaskRow {
  kind: WaitingTask["kind"];
  stepId: string;
  titleFa: string;
  titleEn: string;
  since: string;
  due: string;
}

/** Tasks by name and by role; a role's task is not shown to somebody who travels himself. */
const tasksOf = (store: Store, call: Call): WaitingTask[] => {
  const rows = store
    .sql<unknown[], Row & TaskRow>(
      `select ${columns}, t.kind, t.step_id as stepId, t.step_fa as titleFa, t.step_en as titleEn,
         t.since, t.due
       from (
         select * from task where person_id <> '' and person_id = @me
         union all
         select * from task where role <> '' and role in (select value from json_each(@roles))
           and not exists (select 1 from mission_traveller v where v.mission_id = task.mission_id and v.person_id = @me)
       ) t join mission m on m.id = t.mission_id left join person p on p.id = m.requester_id
       where t.since <= @today
       group by t.mission_id, t.kind, t.step_id
       order by t.due, m.dossier_no limit 200`,
    )
    .all({ me: call.actor.id, roles: JSON.stringify(call.actor.roles), today: store.today() });
  return rows.map(({ kind, stepId, titleFa, titleEn, since, due, ...row }) => ({
    kind,
    stepId,
    step: { titleFa, titleEn },
    since,
    due,
    mission: rowToListed(row),
  }));
};

const onTheWay = (store: Store, call: Call): ListedMission[] =>
  store
    .sql<unknown[], Row>(
      `select ${columns} from mission m left join person p on p.id = m.requester_id
       where m.status in ('inReview', 'approved', 'ordered') and m.end_date >= @today
         and m.start_date <= @horizon and ${visibleTo(call)}
       order by m.start_date limit 12`,
    )
    .all({ ...who(call), today: store.today(), horizon: addDays(store.today(), 120) })
    .map(rowToListed);

const rowToListed = ({ fields, ...row }: Row): ListedMission => {
  const person =
    fields === null ? null : (JSON.parse(fields) as { nameEn: string; postFa: string });
  return {
    ...row,
    requesterFa: row.requesterFa ?? "",
    requesterEn: person?.nameEn ?? "",
    requesterPostFa: person?.postFa ?? "",
  };
};
