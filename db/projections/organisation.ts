/** Folds of people, settings, agreements and the municipality itself. */
import { foldForSearch } from "#shared/persian/normalize.ts";
import { searchTokens } from "#shared/persian/search-text.ts";
import { sortKey } from "#shared/persian/sort.ts";
import type { PersonFields } from "#shared/people/person.ts";
import type { TemplateFields } from "#shared/route/template.ts";
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";

export const createOrganisationFold = (db: Db) => {
  const municipality = db.prepare(
    "insert or replace into municipality values (1, @nameFa, @nameEn, @sample)",
  );
  const setting = db.prepare("insert or replace into setting values (@key, @value)");
  const agreement = db.prepare("insert or replace into agreement values (@id, @titleFa, @fields)");
  const addPerson = db.prepare(`insert into person
    (id, username, active, manager_id, name_fa, sort_key, search, fields)
    values (@id, @username, 1, @managerId, @nameFa, @sortKey, @search, @fields)`);
  const changePerson = db.prepare(`update person set manager_id = @managerId, name_fa = @nameFa,
    sort_key = @sortKey, search = @search, fields = @fields where id = @id`);
  const setActive = db.prepare("update person set active = ? where id = ?");
  const clearRoles = db.prepare("delete from person_role where person_id = ?");
  const addRole = db.prepare("insert into person_role values (?, ?)");

  const template = db.prepare(`insert or replace into route_template
    values (@purpose, @version, @effectiveFrom, @fields, @at, @actor)`);
  const key = db.prepare("insert or ignore into signing_key values (?, ?, ?, ?)");
  const calendar = db.prepare("insert or replace into calendar values (1, ?)");

  const personRow = (id: string, fields: PersonFields) => ({
    id,
    managerId: fields.managerId,
    nameFa: fields.nameFa,
    sortKey: sortKey(fields.nameFa),
    search: searchTokens(
      foldForSearch(`${fields.nameFa} ${fields.nameEn} ${fields.postFa} ${fields.unitFa}`),
    ),
    fields: JSON.stringify(fields),
  });
  const setRoles = (id: string, fields: PersonFields) => {
    clearRoles.run(id);
    for (const role of fields.roles) addRole.run(role, id);
  };

  return (event: StoredEvent): void => {
    const id = event.stream.slice(event.stream.indexOf(":") + 1);
    switch (event.type) {
      case "municipality.setUp.v1": {
        const payload = event.payload as { nameFa: string; nameEn: string; sample: boolean };
        municipality.run({ ...payload, sample: payload.sample ? 1 : 0 });
        return;
      }
      case "settings.changed.v1":
        setting.run(event.payload as { key: string; value: number });
        return;
      case "route.published.v1": {
        const { version, ...fields } = event.payload as TemplateFields & { version: number };
        const { purpose, effectiveFrom } = fields;
        const { at, actor } = event;
        template.run({
          purpose,
          version,
          effectiveFrom,
          fields: JSON.stringify(fields),
          at,
          actor,
        });
        return;
      }
      case "calendar.changed.v1":
        calendar.run(JSON.stringify(event.payload));
        return;
      case "agreement.registered.v1": {
        const fields = event.payload as { titleFa: string };
        agreement.run({ id, titleFa: fields.titleFa, fields: JSON.stringify(fields) });
        return;
      }
      case "person.registered.v1": {
        const { username, ...fields } = event.payload as PersonFields & { username: string };
        addPerson.run({ ...personRow(id, fields), username });
        setRoles(id, fields);
        return;
      }
      case "person.changed.v1": {
        const fields = event.payload as PersonFields;
        changePerson.run(personRow(id, fields));
        setRoles(id, fields);
        return;
      }
      case "person.keyRegistered.v1": {
        const { keyId, publicKey } = event.payload as { keyId: string; publicKey: string };
        key.run(keyId, id, publicKey, event.at);
        return;
      }
      case "person.activeSet.v1":
        setActive.run((event.payload as { active: boolean }).active ? 1 : 0, id);
        return;
    }
  };
};
