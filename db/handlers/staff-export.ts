/** The staff list for a file: paged, sensitive fields only after the export was recorded. */
import { rowsACall } from "#shared/contract/staff-file.ts";
import { grants } from "#shared/contract/capabilities.ts";
import { sensitiveKeys, type Profile, type ProfileChanges } from "#shared/people/profile.ts";
import { staffExports } from "#shared/people/profiles.ts";
import { refuseWith, type Handlers, type Store } from "../context.ts";
import { keptOf } from "../staff-files.ts";
import { handlersOf } from "../streams.ts";
import { looksNow } from "./profiles.ts";

export const staffExportHandlers: Pick<Handlers, "staffFile.export" | "staffFile.recordExport"> = {
  ...handlersOf("staffFile", staffExports, () => ({ facts: null })),

  "staffFile.export": (store, { page, sensitive }, call) => {
    if (sensitive && !grants(call.actor.roles, "people.sensitive"))
      return refuseWith({ code: "forbidden", reason: "notYourRole" });
    const total = store.sql<[], number>("select count(*) from person").pluck().get() ?? 0;
    const ids = store
      .sql<[number, number], string>(
        "select id from person order by sort_key, id limit ? + 0 offset ?",
      )
      .pluck()
      .all(rowsACall, page * rowsACall);
    const people = ids.map((id) => {
      const { fields, profile } = keptOf(store, id);
      return {
        id,
        fields,
        manager: managerText(store, fields.managerId),
        profile: sensitive && looksNow(store, id, call) ? profile : withoutSensitive(profile),
      };
    });
    return { people, total, pageSize: rowsACall };
  },
};

const withoutSensitive = (profile: Profile): ProfileChanges => {
  const rest: ProfileChanges = { ...profile };
  for (const key of sensitiveKeys) delete rest[key];
  return rest;
};

/** Their name; where several people have that name their personnel number; where they have none, Safir's own id. */
const managerText = (store: Store, id: string | null): string => {
  const person = id === null ? undefined : store.people.get(id);
  if (person === undefined) return "";
  const alike = store
    .sql<[string], number>(
      "select count(*) from person where name_key = (select name_key from person where id = ?)",
    )
    .pluck()
    .get(person.id);
  return alike === 1 ? person.nameFa : store.people.profile(person.id).personnelNo || person.id;
};
