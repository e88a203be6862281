/** Projector of contacts: what was typed, who was met on a mission, and the list row made from both. */
import type { ContactFields } from "#shared/contacts/contact.ts";
import { contacts as stream } from "#shared/contacts/contacts.ts";
import { idIn } from "#shared/events/stream.ts";
import { classOf, classRank } from "#shared/mission/confidentiality.ts";
import { encountersOf, type Encounter } from "#shared/contacts/encounters.ts";
import { reachKey } from "#shared/people/duplicates.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { countryName } from "#shared/persian/names.ts";
import { sortKey } from "#shared/persian/sort.ts";
import { contactIdFor } from "../contacts.ts";
import type { Ledger } from "../ledger.ts";
import { loadRecord } from "../streams.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection, type Projector } from "./define.ts";
import { createTally } from "./tally.ts";

/** Below every class: everyone may know of them. */
export const keptByHand = -1;

const createContacts = (db: Db, ledger: Ledger): Projector => {
  const put = db.prepare("insert or replace into contact_record values (?, ?, ?, ?)");
  const mergedInto = db
    .prepare<[string], string>("select merged_into from contact_record where id = ?")
    .pluck();
  const find = db.prepare<[string], { contact_id: string; class_rank: number; fields: string }>(
    "select contact_id, class_rank, fields from encounter where mission_id = ?",
  );
  const drop = db.prepare("delete from encounter where mission_id = ?");
  const add = db.prepare("insert into encounter values (?, ?, ?, ?, ?, ?)");
  const rows = createRows(db);
  /** Entries whose rows are written again once all events of the batch are known. */
  const changed = new Set<string>();

  const assertNoCycle = (id: string, into: string): void => {
    for (let up = into; up !== ""; up = mergedInto.get(up) ?? "")
      if (up === id) throw new Error(`Contact ${id} would be merged into itself.`);
  };

  return {
    event: (event) => {
      const id = idIn(stream, event.stream);
      if (id === null) return;
      const old = mergedInto.get(id) ?? "";
      const contact = loadRecord(ledger, stream, id, event.version).state;
      assertNoCycle(id, contact.mergedInto);
      put.run(
        id,
        contact.version,
        contact.fields && JSON.stringify(contact.fields),
        contact.mergedInto,
      );
      changed.add(id);
      if (old !== "") changed.add(old);
    },
    /** The people met on the mission before and after the change. */
    mission: ({ id: missionId, before, after }) => {
      const old = new Map(
        before.version === 0 ? [] : find.all(missionId).map((row) => [row.contact_id, row]),
      );
      const rank = classRank(classOf(after));
      const now = encountersOf(after).map((one) => ({
        one,
        id: contactIdFor(one.key),
        fields: JSON.stringify(one),
      }));
      const isSame = now.every(({ id, fields }) => {
        const row = old.get(id);
        return row?.fields === fields && row.class_rank === rank;
      });
      if (isSame && old.size === now.length) return;
      if (old.size > 0) drop.run(missionId);
      for (const { one, id, fields } of now)
        add.run(id, missionId, one.day, one.held ? 1 : 0, rank, fields);
      for (const id of [...old.keys(), ...now.map(({ id }) => id)]) changed.add(id);
    },
    settle: () => {
      for (const id of changed) rows.refresh(id);
      changed.clear();
    },
  };
};

/** The list row of an entry, made from its record, its meetings and the entries merged into it. */
const createRows = (db: Db) => {
  const record = db.prepare<[string], { fields: string | null; merged_into: string }>(
    "select fields, merged_into from contact_record where id = ?",
  );
  const mergedInto = db
    .prepare<[string], string>(
      "select id from contact_record where merged_into = ? and merged_into <> '' order by id",
    )
    .pluck();
  const met = db
    .prepare<[string], string>(
      "select fields from encounter where contact_id = ? order by held desc, day desc, mission_id",
    )
    .pluck();
  const leastRank = db
    .prepare<[string], number | null>("select min(class_rank) from encounter where contact_id = ?")
    .pluck();
  const countedAs = db.prepare<[string], { rank: number; tie: string; country: string }>(
    "select rank, tie, country from contact where id = ? and stands = 1",
  );
  const counts = createTally(db, "contact_count", ["rank", "tie", "country"], ["contacts"]);
  const drop = db.prepare("delete from contact where id = ?");
  const put = db.prepare(`insert or replace into contact values (@id, @rootId, @stands, @rank,
    @sortKey, @nameKey, @nameEnKey, @reachKey, @country, @tie, @search, @fields)`);

  const rootOf = (id: string): string => {
    const into = record.get(id)?.merged_into ?? "";
    return into === "" ? id : rootOf(into);
  };
  /** The entry, then every entry that was merged into it. */
  const groupOf = (id: string): string[] => [id, ...mergedInto.all(id).flatMap(groupOf)];

  const write = (id: string): void => {
    const group = groupOf(id);
    const records = group.map((one) => record.get(one)?.fields ?? null);
    const [latest] = group.flatMap((one) => met.all(one));
    // Typed data may be seen by everyone; data from a dossier only by people who see the dossier.
    const typed = records.find((one) => one !== null) ?? null;
    const old = countedAs.get(id);
    if (old) counts.takeAway(old, { contacts: 1 });
    if (typed === null && latest === undefined) return void drop.run(id);
    const fields = typed
      ? (JSON.parse(typed) as ContactFields)
      : fieldsOf(JSON.parse(latest ?? "{}") as Encounter);
    const rootId = rootOf(id);
    const ranks = group.flatMap((one) => leastRank.get(one) ?? []);
    const rank = typed !== null ? keptByHand : Math.min(...ranks);
    const { tie, country } = fields;
    if (rootId === id) counts.add({ rank, tie, country }, { contacts: 1 });
    put.run({
      id,
      rootId,
      stands: rootId === id ? 1 : 0,
      rank,
      sortKey: sortKey(fields.nameFa),
      nameKey: foldForSearch(fields.nameFa),
      nameEnKey: foldForSearch(fields.nameEn),
      reachKey: reachKey(fields.reach),
      country,
      tie,
      search: searchText(fields),
      fields: JSON.stringify(fields),
    });
  };

  return {
    /** The row of this entry, of those merged into it, and of those it is merged into. */
    refresh(id: string): void {
      for (const one of groupOf(id)) write(one);
      for (let up = record.get(id)?.merged_into ?? ""; up !== "";)
        [up] = [(write(up), record.get(up)?.merged_into ?? "")];
    },
  };
};

/** The data from a dossier, where nothing was typed. */
export const fieldsOf = (one: Encounter): ContactFields => ({
  nameFa: one.name,
  nameEn: "",
  post: one.post,
  organisation: one.organisation,
  country: one.country,
  city: one.city,
  languages: "",
  reach: one.reach,
  tie: "none",
  note: "",
});

const searchText = (one: ContactFields): string =>
  foldForSearch(
    [one.nameFa, one.nameEn, one.post, one.organisation, one.city, one.languages]
      .concat(one.country === "" ? [] : [countryName(one.country, "fa")])
      .join(" "),
  );

export const contacts = defineProjection({
  name: "contacts",
  version: 3,
  sql: `
    -- Typed data of a contact; the rest comes from the meetings.
    create table contact_record (
      id text primary key not null,
      version integer not null,
      -- Null while the contact is known only from dossiers.
      fields text,
      merged_into text not null
    ) strict, without rowid;
    create index contact_record_by_target on contact_record (merged_into) where merged_into <> '';
    create table contact (
      id text primary key not null,
      -- The contact it was merged into; otherwise its own id.
      root_id text not null,
      stands integer not null,
      -- The lowest class of the journeys with a meeting; -1 when the entry, or one merged into
      -- it, was typed by hand: everyone may see it.
      rank integer not null,
      sort_key text not null,
      name_key text not null,
      name_en_key text not null,
      reach_key text not null,
      country text not null,
      tie text not null,
      search text not null,
      fields text not null
    ) strict, without rowid;
    create index contact_by_name on contact (stands, sort_key, id);
    create index contact_by_root on contact (root_id);
    create index contact_by_rank on contact (rank) where stands = 1;
    -- How many are not merged, by the filters of the list.
    create table contact_count (
      rank integer not null,
      tie text not null,
      country text not null,
      contacts integer not null,
      primary key (rank, tie, country)
    ) strict, without rowid;
    create index contact_by_same_name on contact (name_key, country) where stands = 1;
    create index contact_by_name_en on contact (name_en_key) where stands = 1 and name_en_key <> '';
    create index contact_by_reach on contact (reach_key) where stands = 1 and reach_key <> '';
    create table encounter (
      contact_id text not null,
      mission_id text not null,
      day text not null,
      held integer not null,
      class_rank integer not null,
      fields text not null,
      primary key (contact_id, mission_id)
    ) strict, without rowid;
    create index encounter_by_mission on encounter (mission_id);
  `,
  open: createContacts,
});
