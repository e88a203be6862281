/** People met abroad: the list, one with every meeting, likely pairs, and everything that changes one. */
import type { Commitment } from "#shared/commitments/commitment.ts";
import type { ContactFields } from "#shared/contacts/contact.ts";
import { contacts, type ContactFacts } from "#shared/contacts/contacts.ts";
import type { Encounter } from "#shared/contacts/encounters.ts";
import type {
  ContactView,
  contactSorts,
  ListedContact,
  MeetingWith,
} from "#shared/contract/contacts.ts";
import { whyNotAll } from "#shared/events/stream.ts";
import { confidentialities, type Confidentiality } from "#shared/mission/request/request.ts";
import { whySameContact } from "#shared/people/duplicates.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { viewOf as commitmentView } from "../commitments.ts";
import { contactIdNamed } from "../contacts.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { readList, whereOf } from "../list.ts";
import { fieldsOf, keptByHand } from "../projections/contacts.ts";
import { historyOf } from "../record-history.ts";
import { actOn, handlersOf, loadRecord } from "../streams.ts";
import { commitmentSeen, countedClasses, visibleTo } from "../visibility.ts";

const pageSize = 50;
/** More pairs than a person checks in one sitting. */
const mostPairs = 500;
type ContactSort = (typeof contactSorts)[number];
type Names = Extract<keyof Handlers, `contacts.${string}`>;

export const contactHandlers: Pick<Handlers, Names> = {
  "contacts.list": (store, { text, tie, country, ...ask }, call) => {
    const seen = visibleTo(store, call.actor);
    const narrowed = [
      ...(tie === "all" ? [] : ["c.tie = @tie"]),
      ...(country === "" ? [] : ["c.country = @country"]),
    ];
    const words = foldForSearch(text).trim();
    const bound = { me: call.actor.id, tie, country, text: words, today: store.today() };
    const { rows, total } = readList<{ id: string }, ContactSort>(store, "c.id", {
      from: "contact c",
      where: [
        seenInList(store, call),
        ...narrowed,
        ...(words === "" ? [] : ["instr(c.search, @text) > 0"]),
      ],
      bound,
      order: ["c.sort_key"],
      sorts: {
        name: ["c.sort_key"],
        organisation: ["persian_key(c.fields ->> 'organisation')", "c.sort_key"],
        last: [
          `coalesce((select max(e.day) from contact g join encounter e on e.contact_id = g.id
             join mission m on m.id = e.mission_id
             where g.root_id = c.id and e.day <= @today and ${seen}), '')`,
        ],
      },
      id: ["c.id"],
      ask,
      ...(words === "" && { count: () => countContacts(store, call, narrowed, bound) }),
    });
    const items = rows.map(({ id }) => listedOf(store, id, call));
    return {
      items,
      total,
      pageSize: ask.pageSize,
      confidentiality: classOf(
        store,
        rows.map(({ id }) => id),
        call,
      ),
    };
  },

  "contacts.get": (store, { id }, call) => {
    const row = mustSeeContact(store, id, call);
    const contact = loadRecord(store.ledger, contacts, id).state;
    const met = meetingsWith(store, id, call);
    return {
      ...listedOf(store, id, call),
      version: contact.version,
      met,
      commitments: promisedTo(store, id, call),
      merged: mergedWith(store, id),
      mergedInto: row.rootId === id ? null : { id: row.rootId, nameFa: nameOf(store, row.rootId) },
      bars: whyNotAll(contacts.actions, contact, call.actor, factsOf(store, id, call)),
    } satisfies ContactView;
  },

  "contacts.history": (store, { id }, call) => {
    mustSeeContact(store, id, call);
    return historyOf(store, id, [contacts]);
  },

  "contacts.duplicates": (store, { page }, call) => {
    const pairs = pairsOf(store, call);
    const items = pairs.slice(page * pageSize, (page + 1) * pageSize);
    return { items, total: pairs.length, pageSize };
  },

  ...handlersOf("contacts", contacts, (store, id, call) => ({
    facts: factsOf(store, id, call),
  })),
  "contacts.register": (store, input, call) => {
    const id = contactIdNamed(input.fields.nameFa, input.fields.organisation);
    const order = { id, input, facts: factsOf(store, id, call) };
    return { id, version: actOn(store, call, contacts, contacts.actions.register, order).version };
  },
};

/** Of the most sensitive dossier that the person may see and in which one of these contacts was met. */
const classOf = (store: Store, ids: readonly string[], call: Call): Confidentiality => {
  const classes = store
    .sql<unknown[], Confidentiality>(
      `select distinct m.confidentiality from contact g join encounter e on e.contact_id = g.id
       join mission m on m.id = e.mission_id
       where g.root_id in (select value from json_each(@ids)) and ${visibleTo(store, call.actor)}`,
    )
    .pluck()
    .all({ ids: JSON.stringify(ids), me: call.actor.id });
  return confidentialities.findLast((one) => classes.includes(one)) ?? "normal";
};

const factsOf = (store: Store, id: string, call: Call): ContactFacts => ({
  exists: rowOf(store, id, call) !== undefined,
  targetStands: (into) => rowOf(store, into, call)?.rootId === into,
});

/** Entered by hand, or met on a journey whose dossier the person may see; merged entries are included. */
const contactSeen = (store: Store, call: Call): string => {
  const { rank, met } = seenBy(store, call);
  return `(c.rank <= ${rank} or c.id in (${met}))`;
};

/** Up to which class the person sees every journey, and the few contacts of their own journeys above it. */
const seenBy = (store: Store, { actor }: Call): { rank: number; met: string } => {
  const classes = countedClasses(store, actor);
  const own = classes?.above ?? visibleTo(store, actor);
  const met = `select g.root_id from mission m cross join encounter e on e.mission_id = m.id
    cross join contact g on g.id = e.contact_id where ${own}`;
  return { rank: classes?.rank ?? keptByHand, met };
};

/** The same for a list: for people who see only their own, the query starts from those. */
const seenInList = (store: Store, call: Call): string => {
  const { rank, met } = seenBy(store, call);
  return rank > keptByHand
    ? `c.stands = 1 and ${contactSeen(store, call)}`
    : `+c.stands = 1 and c.id in (
        select id from contact where stands = 1 and rank = ${keptByHand} union ${met})`;
};

/** From the stored counts, and the few met on the person's own journeys above their class. */
const countContacts = (store: Store, call: Call, narrowed: readonly string[], bound: object) => {
  const { rank, met } = seenBy(store, call);
  const count = (sql: string) => store.sql<unknown[], number>(sql).pluck().get(bound) ?? 0;
  const where = (first: string) => whereOf({ where: [first, ...narrowed] });
  return (
    count(
      `select coalesce(sum(c.contacts), 0) from contact_count c where ${where(`c.rank <= ${rank}`)}`,
    ) +
    count(
      `select count(*) from contact c where ${where(`+c.stands = 1 and +c.rank > ${rank} and c.id in (${met})`)}`,
    )
  );
};

/** One that the caller may see; any other is refused as unknown. */
const mustSeeContact = (store: Store, id: string, call: Call) =>
  rowOf(store, id, call) ?? refuseWith({ code: "notFound", reason: "notFound" });

/** One that the caller may see; `undefined` does not say whether the contact exists. */
const rowOf = (store: Store, id: string, call: Call): { id: string; rootId: string } | undefined =>
  store
    .sql<unknown[], { id: string; rootId: string }>(
      `select o.id, o.root_id as rootId from contact o join contact c on c.id = o.root_id
       where o.id = @id and ${contactSeen(store, call)}`,
    )
    .get({ id, me: call.actor.id });

const listedOf = (store: Store, id: string, call: Call): ListedContact => {
  const meetings = meetingsWith(store, id, call);
  const today = store.today();
  const days = meetings.map(({ day }) => day).toSorted();
  return {
    id,
    fields: shownFields(store, id, call),
    lastDay: days.findLast((day) => day <= today) ?? "",
    nextDay: days.find((day) => day > today) ?? "",
    meetings: meetings.length,
    promised: promisedTo(store, id, call).length,
  };
};

/** The typed value; otherwise that of the latest visible dossier. */
const shownFields = (store: Store, id: string, call: Call): ContactFields => {
  const typed = loadRecord(store.ledger, contacts, id).state.fields;
  if (typed) return typed;
  const latest = store
    .sql<unknown[], string>(
      `select e.fields from encounter e join mission m on m.id = e.mission_id
       join contact g on g.id = e.contact_id where g.root_id = (select root_id from contact where id = @id)
       and ${visibleTo(store, call.actor)} order by e.contact_id = @id desc, e.held desc, e.day desc, e.mission_id limit 1`,
    )
    .pluck()
    .get({ id, me: call.actor.id });
  if (latest !== undefined) return fieldsOf(JSON.parse(latest) as Encounter);
  const kept = store
    .sql<[string], string>("select fields from contact where id = ?")
    .pluck()
    .get(id);
  return JSON.parse(kept ?? "{}") as ContactFields;
};

const nameOf = (store: Store, id: string): string =>
  (
    JSON.parse(
      store.sql<[string], string>("select fields from contact where id = ?").pluck().get(id) ??
        '{"nameFa":""}',
    ) as ContactFields
  ).nameFa;

/** Their own and those of the entries merged into them, latest first. */
const meetingsWith = (store: Store, id: string, call: Call): MeetingWith[] =>
  store
    .sql<unknown[], { missionId: string; dossierNo: string; subject: string; fields: string }>(
      `select m.id as missionId, m.dossier_no as dossierNo, m.subject, e.fields
       from contact g join encounter e on e.contact_id = g.id join mission m on m.id = e.mission_id
       where (g.root_id = @id or g.id = @id) and ${visibleTo(store, call.actor)} order by e.day desc, m.id limit 200`,
    )
    .all({ id, me: call.actor.id })
    .map(({ fields, ...mission }) => {
      const { key: _key, reach: _reach, ...one } = JSON.parse(fields) as Encounter;
      return { ...mission, ...one };
    });

/** Open commitments from the journeys on which they were met. */
const promisedTo = (store: Store, id: string, call: Call) =>
  store
    .sql<unknown[], string>(
      `select c.fields from commitment c where c.mission_id <> '' and c.mission_id in (
         select e.mission_id from contact g join encounter e on e.contact_id = g.id
         where g.root_id = @id or g.id = @id)
       and c.state = 'open' and ${commitmentSeen(store, call.actor)} order by c.due, c.id limit 100`,
    )
    .pluck()
    .all({ id, me: call.actor.id })
    .map((fields) => commitmentView(store, JSON.parse(fields) as Commitment, call));

const mergedWith = (store: Store, id: string): ContactView["merged"] =>
  store
    .sql<[string], { id: string; version: number; fields: string }>(
      `select r.id, r.version, c.fields from contact_record r join contact c on c.id = r.id
       where r.merged_into = ? and r.merged_into <> '' order by c.sort_key, r.id`,
    )
    .all(id)
    .map(({ fields, ...one }) => {
      const { nameFa, organisation } = JSON.parse(fields) as ContactFields;
      return { ...one, nameFa, organisation };
    });

/** Candidates by index, then the rule; only pairs in which the caller may see both. */
const pairsOf = (store: Store, call: Call) =>
  store
    .sql<unknown[], { one: string; other: string }>(
      `select a.id as one, b.id as other from contact a join contact b
         on b.name_key = a.name_key and b.country = a.country and b.stands = 1 and b.id > a.id where a.stands = 1
       union select a.id, b.id from contact a join contact b
         on b.reach_key = a.reach_key and b.reach_key <> '' and b.stands = 1 and b.id > a.id where a.stands = 1
       union select a.id, b.id from contact a join contact b
         on b.name_en_key = a.name_en_key and b.name_en_key <> '' and b.stands = 1 and b.id > a.id where a.stands = 1
       order by 1, 2 limit ? + 0`,
    )
    .all(mostPairs)
    .flatMap(({ one: a, other: b }) => {
      if (!rowOf(store, a, call) || !rowOf(store, b, call)) return [];
      const [one, other] = [listedOf(store, a, call), listedOf(store, b, call)];
      const reasons = whySameContact(one.fields, other.fields);
      return reasons.length === 0 ? [] : [{ one, other, reasons }];
    });
