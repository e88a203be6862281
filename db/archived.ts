/**
 * Archived dossiers with how long they are kept. The rule is `shared/archive/retention.ts`; here it is
 * a comparison of stored days with the last beginning that has passed, so that years need no SQL.
 */
import type { ArchivedMission, archiveSorts } from "#shared/contract/archive.ts";
import {
  keepingOf,
  lastPassedStart,
  type Keeping,
  type TriggerFacts,
} from "#shared/archive/retention.ts";
import { codesBelow, ruleOn, rulesOn } from "#shared/archive/scheme.ts";
import type { Call, Store } from "./context.ts";
import { columns, rowToListed, type Row } from "./handlers/listed-rows.ts";
import { readFound, readList, type ListSql } from "./list.ts";
import { countOnShelf } from "./kept-counts.ts";
import { onlyOwn, partsOf, visibleTo } from "./visibility.ts";

export interface ArchiveFilter {
  text: string;
  classCode: string;
  keeping: ArchivedMission["keeping"] | "all";
  year: number;
}

type ArchiveSort = (typeof archiveSorts)[number];
type ArchivedRow = Row & {
  accessionNo: string;
  classCode: string;
  retentionClass: string;
  archivedOn: string;
  endedOn: string;
  held: number;
  more: string;
  agreementEnd: string | null;
  disposal: "" | "proposed" | "licensed" | null;
};

const agreementEnd = "json_extract(a.fields, '$.validUntil')";
// The query starts from the archive: it is shorter than the list of all missions.
const tables = `archive_record r
  cross join mission m on m.id = r.mission_id
  left join agreement a on a.id = m.agreement_id
  left join disposal_mission d on d.mission_id = m.id and d.state <> ''
  left join json_each(@rules) j on j.key = r.retention_class
  left join person p on p.id = m.requester_id`;
const start = `case j.value ->> 'trigger' when 'archived' then r.archived_on
  when 'missionEnd' then r.ended_on else coalesce(${agreementEnd}, '') end`;
/** As `keepingOf` says it. */
const state = `case when r.held = 1 then 'held' when d.state is not null then d.state
  when j.value is null or j.value ->> 'last' = '' then 'permanent'
  when ${start} <> '' and ${start} <= j.value ->> 'last' then j.value ->> 'passed' else 'kept' end`;

const whereOf = (store: Store, filter: ArchiveFilter, call: Call): string => {
  const own = onlyOwn(store, call.actor);
  return [
    visibleTo(store, call.actor),
    // The query starts from a person's own few missions, not from the whole archive.
    ...(own === null ? [] : [`r.mission_id in (${own})`]),
    ...(filter.year > 0 ? ["r.year = @year"] : []),
    ...(filter.classCode === "" ? [] : ["r.class_code in (select value from json_each(@codes))"]),
    ...(filter.keeping === "all" ? [] : [`${state} = @keeping`]),
  ].join(" and ");
};

const boundOf = (store: Store, filter: ArchiveFilter, call: Call) => {
  const scheme = store.archive();
  const today = store.today();
  const rules = rulesOn(scheme, today).map(({ code, trigger, years, disposition }) => [
    code,
    {
      trigger,
      last: years === null ? "" : lastPassedStart(years, today),
      passed: disposition === "transfer" ? "transfer" : "due",
    },
  ]);
  return {
    me: call.actor.id,
    rules: JSON.stringify(Object.fromEntries(rules)),
    year: filter.year,
    codes: JSON.stringify(codesBelow(scheme, filter.classCode)),
    keeping: filter.keeping,
  };
};

const everything = { text: "", classCode: "", keeping: "all", year: 0 } as const;

const countArchived = (
  store: Store,
  filter: ArchiveFilter,
  call: Call,
  bound: ReturnType<typeof boundOf>,
): number => {
  const { year, classCode, keeping } = filter;
  if (keeping === "all")
    return countOnShelf(store, call, { year, codes: classCode === "" ? null : bound.codes });
  return (
    store
      .sql<unknown[], number>(
        `select count(*) from ${tables} where ${whereOf(store, filter, call)}`,
      )
      .pluck()
      .get(bound) ?? 0
  );
};

/** One page, the newest accession number first unless another order is asked for; see `readFound` for words. */
export const listArchived = (
  store: Store,
  filter: ArchiveFilter,
  call: Call,
  ask: ListSql<ArchiveSort>["ask"],
): { missions: ArchivedMission[]; total: number; capped: boolean } => {
  const bound = boundOf(store, filter, call);
  const list = {
    from: tables,
    where: [whereOf(store, filter, call)],
    bound,
    order: shelfOrder,
    sorts: { accession: ["r.year", "r.number"], archived: ["r.archived_on"] },
    id: ["r.mission_id"],
    ask,
  } as const;
  const match = store.search.matching(filter.text, partsOf(store, call.actor));
  const { rows, ...counted } =
    match === null
      ? {
          ...readList<ArchivedRow, ArchiveSort>(store, archivedColumns, {
            ...list,
            count: () => countArchived(store, filter, call, bound),
          }),
          capped: false,
        }
      : readFound<ArchivedRow, ArchiveSort>(store, archivedColumns, { ...list, match });
  return { missions: archivedOf(store, rows), ...counted };
};

/** Those of these that this person may see, by accession number. */
export const archivedAmong = (
  store: Store,
  missionIds: readonly string[],
  call: Call,
): ArchivedMission[] =>
  archivedOf(
    store,
    store
      .sql<unknown[], ArchivedRow>(
        `select ${archivedColumns} from ${tables} where ${whereOf(store, everything, call)}
         and r.mission_id in (select value from json_each(@ids)) order by ${shelfOrder.join(", ")}, r.mission_id`,
      )
      .all({ ...boundOf(store, everything, call), ids: JSON.stringify(missionIds) }),
  );

const shelfOrder = ["r.year desc", "r.number desc"];
const archivedColumns = `${columns}, r.accession_no as accessionNo, r.class_code as classCode,
  r.retention_class as retentionClass, r.archived_on as archivedOn, r.ended_on as endedOn, r.held, r.fields as more,
  ${agreementEnd} as agreementEnd, d.state as disposal`;

const archivedOf = (store: Store, rows: readonly ArchivedRow[]): ArchivedMission[] => {
  const today = store.today();
  const scheme = store.archive();
  return rows.map(({ held, more, agreementEnd: end, disposal, ...row }) => {
    const { accessionNo, classCode, retentionClass, archivedOn, endedOn, ...listed } = row;
    const { shelf, box } = JSON.parse(more) as { shelf: string; box: string };
    const facts = { archivedOn, missionEnd: endedOn, agreementEnd: end ?? "" };
    const marks = { held: held === 1, disposal: disposal ?? ("" as const) };
    const rule = ruleOn(scheme, retentionClass, today);
    const { state: keeping, until } = keepingOf(rule, facts, marks, today);
    return {
      ...rowToListed(listed),
      accessionNo,
      classCode,
      retentionClass,
      archivedOn,
      shelf,
      box,
      keeping,
      until,
    };
  });
};

export const keepingToday = (
  store: Store,
  retentionClass: string,
  facts: TriggerFacts,
  marks: Parameters<typeof keepingOf>[2],
): Keeping => {
  const today = store.today();
  return keepingOf(ruleOn(store.archive(), retentionClass, today), facts, marks, today);
};

/** Whether a dossier is proposed, or the Council has allowed it. */
export const standingOf = (store: Store, missionId: string): "" | "proposed" | "licensed" =>
  store
    .sql<[string], "proposed" | "licensed">(
      "select state from disposal_mission where mission_id = ? and state <> ''",
    )
    .pluck()
    .get(missionId) ?? "";
