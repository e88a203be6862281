/** Folds of people met: what is kept by hand, whom a mission met, and the list row made of both. */
import type { ContactFields } from "#shared/contacts/contact.ts";
import { encountersOf, type Encounter } from "#shared/contacts/encounters.ts";
import type { Mission } from "#shared/mission/state.ts";
import { reachKey } from "#shared/people/duplicates.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { countryName } from "#shared/persian/names.ts";
import { sortKey } from "#shared/persian/sort.ts";
import { contactIdFor, contactIdOf, loadContact } from "../contacts.ts";
import { createLedger, type StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";

export const createContactFold = (db: Db) => {
  const ledger = createLedger(db, () => "");
  const put = db.prepare("insert or replace into contact_record values (?, ?, ?, ?)");
  const before = db
    .prepare<[string], string>("select merged_into from contact_record where id = ?")
    .pluck();
  const rows = createRows(db);
  return (event: StoredEvent): void => {
    const id = contactIdOf(event.stream);
    if (id === null) return;
    const old = before.get(id) ?? "";
    const { version, fields, mergedInto } = loadContact(ledger, id, event.version);
    put.run(id, version, fields && JSON.stringify(fields), mergedInto);
    rows.refresh(id);
    if (old !== "" && old !== mergedInto) rows.refresh(old);
  };
};

/** Whom each mission met, and the rows of those whom it met before and meets now. */
export const createEncounterFold = (db: Db) => {
  const find = db.prepare<[string], { contact_id: string; fields: string }>(
    "select contact_id, fields from encounter where mission_id = ?",
  );
  const drop = db.prepare("delete from encounter where mission_id = ?");
  const add = db.prepare("insert into encounter values (?, ?, ?, ?, ?)");
  const rows = createRows(db);
  return (mission: Mission): void => {
    const old = new Map(find.all(mission.id).map((row) => [row.contact_id, row.fields]));
    const now = encountersOf(mission).map((one) => ({
      one,
      id: contactIdFor(one.key),
      fields: JSON.stringify(one),
    }));
    if (old.size === now.length && now.every(({ id, fields }) => old.get(id) === fields)) return;
    drop.run(mission.id);
    for (const { one, id, fields } of now)
      add.run(id, mission.id, one.day, one.held ? 1 : 0, fields);
    for (const id of new Set([...old.keys(), ...now.map(({ id }) => id)])) rows.refresh(id);
  };
};

/** The list row of an entry: made anew of its record, its meetings, and what is merged into it. */
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
  const drop = db.prepare("delete from contact where id = ?");
  const put = db.prepare(`insert or replace into contact values (@id, @rootId, @stands, @known,
    @sortKey, @nameKey, @nameEnKey, @reachKey, @country, @tie, @search, @fields)`);

  const rootOf = (id: string): string => {
    const into = record.get(id)?.merged_into ?? "";
    return into === "" ? id : rootOf(into);
  };
  /** Himself, then everyone who turned out to be him. */
  const groupOf = (id: string): string[] => [id, ...mergedInto.all(id).flatMap(groupOf)];

  const write = (id: string): void => {
    const group = groupOf(id);
    const records = group.map((one) => record.get(one)?.fields ?? null);
    const [latest] = group.flatMap((one) => met.all(one));
    const own = records[0];
    if (own === null && latest === undefined) return void drop.run(id);
    const fields = own
      ? (JSON.parse(own) as ContactFields)
      : fieldsOf(JSON.parse(latest ?? "{}") as Encounter);
    const rootId = rootOf(id);
    put.run({
      id,
      rootId,
      stands: rootId === id ? 1 : 0,
      known: records.some((one) => one !== null) ? 1 : 0,
      sortKey: sortKey(fields.nameFa),
      nameKey: foldForSearch(fields.nameFa),
      nameEnKey: foldForSearch(fields.nameEn),
      reachKey: reachKey(fields.reach),
      country: fields.country,
      tie: fields.tie,
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

/** What a dossier tells of somebody, where nobody has typed more. */
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
