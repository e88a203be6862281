/**
 * Lists of dossiers proposed for destruction, for the National Documents Council. A list is built and
 * answered; no dossier and no paper is touched by it.
 */
import { disposalRows, disposals, type DisposalRow } from "#shared/archive/disposal.ts";
import { endOf } from "#shared/mission/state.ts";
import { pathOf, ruleOn } from "#shared/archive/scheme.ts";
import type { ArchivedMission, disposalSorts, ListedDisposal } from "#shared/contract/archive.ts";
import { highest } from "#shared/mission/confidentiality.ts";
import { archivedAmong } from "../archived.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { readList } from "../list.ts";
import { loadMission } from "../mission-store.ts";
import { actOn, loadRecord } from "../streams.ts";
import { visibleTo } from "../visibility.ts";

type Names =
  | "archive.proposeDisposal"
  | "archive.disposals"
  | "archive.disposal"
  | "archive.answerDisposal";

export const disposalHandlers: Pick<Handlers, Names> = {
  "archive.proposeDisposal": (store, input, call) => {
    const { id, missionIds } = input;
    const wanted = new Set(missionIds);
    const found = archivedAmong(store, [...wanted], call);
    // Another list contains one of them meanwhile, or its period or hold has changed: look again.
    if (found.length !== wanted.size || found.some((one) => one.keeping !== "due"))
      refuseWith({ code: "conflict", reason: "notDueForDisposal" });
    const today = store.today();
    const listNo = store.nextNumber("disposal", today);
    const rows = found.map((one) => rowOf(store, one, today)).toReversed();
    const { version } = actOn(store, call, disposals, disposals.actions.proposeDisposal, {
      id,
      input,
      facts: { today, listNo, rows },
    });
    const { keep } = disposalRows.actions;
    actOn(store, call, disposalRows, keep, { id, input: { rows }, facts: null });
    return { id, listNo, version };
  },

  "archive.disposals": (store, ask, call) => {
    const { rows, total } = readList<ListRow, (typeof disposalSorts)[number]>(store, columns, {
      from: "disposal d",
      where: [seenWhole(store, call)],
      bound: { me: call.actor.id },
      order: ["d.at desc"],
      sorts: { at: ["d.at"], dossiers: ["d.dossiers", "d.at"], state: ["d.state", "d.at"] },
      id: ["d.id"],
      ask,
    });
    return {
      disposals: rows.map((row) => listedOf(store, row)),
      total,
      pageSize: ask.pageSize,
    };
  },

  "archive.disposal": (store, { id }, call) => {
    const row = seenRow(store, id, call);
    const list = loadRecord(store.ledger, disposals, id).state;
    if (!row || !list) return refuseWith({ code: "notFound", reason: "notFound" });
    const rows = loadRecord(store.ledger, disposalRows, id).state;
    return {
      ...listedOf(store, row),
      madeOn: list.madeOn,
      rows: [...rows],
      confidentiality: highest(rows.map((one) => one.confidentiality)),
    };
  },

  "archive.answerDisposal": (store, input, call) => {
    if (!seenRow(store, input.id, call)) refuseWith({ code: "notFound", reason: "notFound" });
    const { version } = actOn(store, call, disposals, disposals.actions.answerDisposal, {
      id: input.id,
      input,
      facts: { today: store.today() },
      papers: (list) => (list?.answer ? [list.answer.scan] : []),
    });
    return { version };
  },
};

/** Everything the Council reads about a dossier, as of today. */
const rowOf = (store: Store, one: ArchivedMission, today: string): DisposalRow => {
  const scheme = store.archive();
  const mission = loadMission(store.ledger, one.id);
  const { request, record, report } = mission;
  const rule = ruleOn(scheme, one.retentionClass, today);
  if (!rule || !record) throw new Error(`${one.accessionNo} is due without a rule or record.`);
  const path = pathOf(scheme, one.classCode);
  return {
    missionId: one.id,
    accessionNo: one.accessionNo,
    dossierNo: one.dossierNo,
    title: one.subject,
    classCode: one.classCode,
    classFa: path.map(({ titleFa }) => titleFa).join("، "),
    classEn: path.map(({ titleFa, titleEn }) => titleEn || titleFa).join(", "),
    startDate: report?.actualStart ?? request.startDate,
    endDate: endOf(mission),
    archivedOn: one.archivedOn,
    pages: record.pages,
    shelf: record.shelf,
    box: record.box,
    confidentiality: one.confidentiality,
    retentionClass: one.retentionClass,
    retentionFa: rule.titleFa,
    retentionEn: rule.titleEn || rule.titleFa,
    trigger: rule.trigger,
    period: rule.years,
    disposition: rule.disposition,
    until: one.until,
    citation: rule.citation,
  };
};

interface ListRow extends Omit<ListedDisposal, "actor" | "note" | "answer"> {
  actor: string;
  fields: string;
}
const columns = "d.id, d.list_no as listNo, d.at, d.actor, d.dossiers, d.state, d.fields";

const listedOf = (store: Store, { actor, fields, ...row }: ListRow): ListedDisposal => ({
  ...row,
  ...(JSON.parse(fields) as Pick<ListedDisposal, "note" | "answer">),
  actor: store.people.listed(actor),
});

/**
 * Condition on `disposal d`, with `@me` bound: a list with a dossier that the person may not open does not exist
 * for them, as with a report to the city council.
 */
const seenWhole = (store: Store, call: Call): string => {
  const visible = visibleTo(store, call.actor);
  return visible === "true"
    ? visible
    : `not exists (select 1 from disposal_mission dm join mission m on m.id = dm.mission_id
        where dm.disposal_id = d.id and not ${visible})`;
};

export const seenRow = (store: Store, id: string, call: Call): ListRow | undefined =>
  store
    .sql<unknown[], ListRow>(
      `select ${columns} from disposal d where d.id = @id and ${seenWhole(store, call)}`,
    )
    .get({ id, me: call.actor.id });

/** The list that contains a dossier, unless the Council has refused it; only when the person may see the whole list. */
export const disposalOf = (store: Store, missionId: string, call: Call) => {
  const id = store
    .sql<[string], string>(
      "select disposal_id from disposal_mission where mission_id = ? and state <> ''",
    )
    .pluck()
    .get(missionId);
  const row = id === undefined ? undefined : seenRow(store, id, call);
  return row ? { id: row.id, listNo: row.listNo, state: row.state } : null;
};
