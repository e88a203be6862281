/** Projectors of the staff list: people, their roles and profiles, who looked at what, signing keys. */
import { foldForSearch } from "#shared/persian/normalize.ts";
import { searchTokens } from "#shared/persian/search-text.ts";
import { sortKey } from "#shared/persian/sort.ts";
import type { PersonFields } from "#shared/people/person.ts";
import { emptyProfile, type Profile, type ProfileChanges } from "#shared/people/profile.ts";
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection } from "./define.ts";

const createPeopleFold = (db: Db) => {
  const addPerson = db.prepare(`insert into person
    (id, username, active, manager_id, name_fa, name_en, post_fa, name_key, unit_key, sort_key, fields)
    values (@id, @username, 1, @managerId, @nameFa, @nameEn, @postFa, @nameKey, @unitKey, @sortKey, @fields)`);
  const changePerson =
    db.prepare(`update person set manager_id = @managerId, name_fa = @nameFa, name_en = @nameEn,
    post_fa = @postFa, name_key = @nameKey, unit_key = @unitKey, sort_key = @sortKey, fields = @fields where id = @id`);
  const docOf = db.prepare<[string], number>("select doc from person where id = ?").pluck();
  const dropWords = db.prepare("delete from person_index where rowid = ?");
  const addWords = db.prepare("insert into person_index (rowid, words) values (?, ?)");
  const setUsername = db.prepare("update person set username = ? where id = ?");
  const setActive = db.prepare("update person set active = ? where id = ?");
  const clearRoles = db.prepare("delete from person_role where person_id = ?");
  const addRole = db.prepare("insert into person_role values (?, ?)");
  const profileOf = db
    .prepare<[string], string>("select fields from person_profile where person_id = ?")
    .pluck();
  const putProfile = db.prepare(`insert or replace into person_profile values
    (@id, @nationalId, @passportNo, @iban, @personnelNo, @mobile, @fields)`);
  const addLook = db.prepare("insert into sensitive_look values (?, ?, ?, ?, ?)");
  const addLookAtAll = db.prepare("insert into sensitive_look select id, ?, ?, '', ? from person");
  const key = db.prepare("insert or ignore into signing_key values (?, ?, ?, ?)");

  const register = (id: string, username: string, fields: PersonFields) => {
    const { lastInsertRowid } = addPerson.run({
      ...personRow(id, fields),
      username: username === "" ? null : username,
    });
    addWords.run(lastInsertRowid, wordsOf(fields));
    setRoles(id, fields);
  };
  const change = (id: string, fields: PersonFields) => {
    changed(changePerson.run(personRow(id, fields)), id);
    const doc = docOf.get(id);
    dropWords.run(doc);
    addWords.run(doc, wordsOf(fields));
    clearRoles.run(id);
    setRoles(id, fields);
  };
  const setRoles = (id: string, fields: PersonFields) => {
    for (const role of fields.roles) addRole.run(role, id);
  };
  const changeProfile = (id: string, changes: ProfileChanges) => {
    const kept = profileOf.get(id);
    const before = kept === undefined ? emptyProfile() : (JSON.parse(kept) as Profile);
    const profile = { ...before, ...changes };
    putProfile.run({ ...profile, id, languages: "", fields: JSON.stringify(profile) });
  };

  return (event: StoredEvent): void => {
    const id = event.stream.slice(event.stream.indexOf(":") + 1);
    switch (event.type) {
      case "person.registered.v1": {
        const { username, ...fields } = event.payload;
        return register(id, username, fields);
      }
      case "person.changed.v1":
        return change(id, event.payload);
      case "person.accessGiven.v1":
        return changed(setUsername.run(event.payload.username, id), id);
      case "person.activeSet.v1":
        return changed(setActive.run(event.payload.active ? 1 : 0, id), id);
      case "profile.put.v1":
        return changeProfile(id, event.payload.changes);
      case "person.sensitiveSeen.v1": {
        const { missionId } = event.payload;
        return void addLook.run(id, event.at, event.actor, missionId ?? "", event.id);
      }
      case "staff.sensitiveExported.v1":
        return void addLookAtAll.run(event.at, event.actor, event.id);
      case "person.keyRegistered.v1": {
        const { keyId, publicKey } = event.payload;
        return void key.run(keyId, id, publicKey, event.at);
      }
      default:
        return;
    }
  };
};

const changed = ({ changes }: { changes: number }, id: string): void => {
  if (changes === 0) throw new Error(`Nobody is registered as ${id}.`);
};

const personRow = (id: string, fields: PersonFields) => ({
  id,
  managerId: fields.managerId,
  nameFa: fields.nameFa,
  nameEn: fields.nameEn,
  postFa: fields.postFa,
  nameKey: foldForSearch(fields.nameFa),
  unitKey: foldForSearch(fields.unitFa),
  sortKey: sortKey(fields.nameFa),
  fields: JSON.stringify(fields),
});

/** No number of a person is found by search: a person who may not see it could otherwise guess it. */
const wordsOf = (fields: PersonFields) =>
  searchTokens(
    foldForSearch(
      `${fields.nameFa} ${fields.nameEn} ${fields.postFa} ${fields.unitFa} ${fields.postEn} ${fields.unitEn}`,
    ),
  );

export const people = defineProjection({
  name: "people",
  version: 2,
  sql: `
    create table person (
      doc integer primary key,
      id text not null unique,
      -- Null for a person who never signs in.
      username text unique,
      active integer not null,
      manager_id text,
      -- What lists of missions show of who asked.
      name_fa text not null,
      name_en text not null,
      post_fa text not null,
      name_key text not null,
      unit_key text not null,
      sort_key text not null,
      fields text not null
    ) strict;
    create index person_by_name on person (sort_key, id);
    create index person_by_manager on person (manager_id, sort_key, id);
    create index person_by_unit on person (unit_key, sort_key, id);
    create index person_by_name_key on person (name_key);
    create index person_who_left on person (id) where active = 0;
    create virtual table person_index using fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0');
    create table person_profile (
      person_id text primary key not null,
      national_id text not null,
      passport_no text not null,
      iban text not null,
      personnel_no text not null,
      mobile text not null,
      fields text not null
    ) strict, without rowid;
    create index profile_by_national_id on person_profile (national_id) where national_id <> '';
    create index profile_by_passport_no on person_profile (passport_no) where passport_no <> '';
    create index profile_by_iban on person_profile (iban) where iban <> '';
    create index profile_by_personnel_no on person_profile (personnel_no) where personnel_no <> '';
    create index profile_by_mobile on person_profile (mobile) where mobile <> '';
    -- Who asked to see whose sensitive fields.
    create table sensitive_look (
      person_id text not null,
      at text not null,
      actor text not null,
      mission_id text not null,
      event_id text not null,
      primary key (person_id, at, event_id)
    ) strict, without rowid;
    create index sensitive_look_by_actor on sensitive_look (actor, person_id, at);
    create table person_role (
      role text not null,
      person_id text not null,
      primary key (role, person_id)
    ) strict, without rowid;
    -- Every public key that ever signed, so that old decisions can be checked for good.
    create table signing_key (
      key_id text primary key not null,
      person_id text not null,
      public_key text not null,
      since text not null
    ) strict, without rowid;
  `,
  open: (db) => ({ event: createPeopleFold(db) }),
});
