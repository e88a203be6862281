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
  shelf: string;
  box: string;
  agreementEnd: string | null;
  disposal: "" | "proposed" | "licensed" | null;
};

// The query starts from the archive: it is shorter than the list of all missions.
const tables = `archive_record r
  cross join mission m on m.id = r.mission_id
  left join agreement a on a.id = m.agreement_id
  left join disposal_mission d on d.mission_id = m.id and d.state <> ''
  left join person p on p.id = m.requester_id`;
/** Only for the filter: what a page shows is computed by `keepingOf`. */
const withRules = `${tables} left join json_each(@rules) j on j.key = r.retention_class`;
const start = `case j.value ->> 'trigger' when 'archived' then r.archived_on
  when 'missionEnd' then r.ended_on else coalesce(a.valid_until, '') end`;
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

const boundOf = (store: Store, { year, classCode, keeping }: ArchiveFilter, call: Call) => ({
  me: call.actor.id,
  year,
  codes: classCode === "" ? null : JSON.stringify(codesBelow(store.archive(), classCode)),
  ...(keeping !== "all" && { keeping, rules: JSON.stringify(rulesToday(store)) }),
});

/** What `state` asks of the rule of each retention class. */
const rulesToday = (store: Store) => {
  const today = store.today();
  const rules = rulesOn(store.archive(), today).map(({ code, trigger, years, disposition }) => [
    code,
    {
      trigger,
      last: years === null ? "" : lastPassedStart(years, today),
      passed: disposition === "transfer" ? "transfer" : "due",
    },
  ]);
  return Object.fromEntries(rules) as unknown;
};

const everything = { text: "", classCode: "", keeping: "all", year: 0 } as const;

/**
 * One page, the newest accession number first when nothing else is asked for, and the years of the shelf;
 * see `readFound` for words.
 */
export const listArchived = (
  store: Store,
  filter: ArchiveFilter,
  call: Call,
  ask: ListSql<ArchiveSort>["ask"],
): { missions: ArchivedMission[]; total: number; capped: boolean; years: number[] } => {
  const bound = boundOf(store, filter, call);
  const shelf = countOnShelf(store, call, bound.codes);
  const ofYear = shelf.filter(({ year }) => filter.year === 0 || year === filter.year);
  const counted = ofYear.reduce((sum, { missions }) => sum + missions, 0);
  const list = {
    from: filter.keeping === "all" ? tables : withRules,
    where: [whereOf(store, filter, call)],
    bound,
    order: shelfOrder,
    sorts: { accession: ["r.year", "r.number"], archived: ["r.archived_on"] },
    id: ["r.mission_id"],
    ask,
  } as const;
  const match = store.search.matching(filter.text, partsOf(store, call.actor));
  const { rows, ...found } =
    match === null
      ? {
          ...readList<ArchivedRow, ArchiveSort>(store, archivedColumns, {
            ...list,
            ...(filter.keeping === "all" && { count: () => counted }),
          }),
          capped: false,
        }
      : readFound<ArchivedRow, ArchiveSort>(store, archivedColumns, { ...list, match });
  const years = shelf.map(({ year }) => year);
  return { missions: archivedOf(store, rows), ...found, years };
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
  r.retention_class as retentionClass, r.archived_on as archivedOn, r.ended_on as endedOn, r.held, r.shelf, r.box,
  a.valid_until as agreementEnd, d.state as disposal`;

const archivedOf = (store: Store, rows: readonly ArchivedRow[]): ArchivedMission[] => {
  const today = store.today();
  const scheme = store.archive();
  const classes = new Set(rows.map(({ retentionClass }) => retentionClass));
  const rules = new Map([...classes].map((one) => [one, ruleOn(scheme, one, today)]));
  return rows.map((row) => {
    const { accessionNo, classCode, retentionClass, archivedOn, endedOn, shelf, box } = row;
    const facts = { archivedOn, missionEnd: endedOn, agreementEnd: row.agreementEnd ?? "" };
    const marks = { held: row.held === 1, disposal: row.disposal ?? ("" as const) };
    const { state: keeping, until } = keepingOf(rules.get(retentionClass), facts, marks, today);
    return {
      ...rowToListed(row),
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
