/** The staff list and the settings. */
import type { EventOf } from "#shared/events/contract.ts";
import type { personEvents } from "#shared/people/events.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import type { Role } from "#shared/contract/capabilities.ts";
import { searchQuery } from "#shared/persian/search-text.ts";
import type { Person, PersonFields } from "#shared/people/person.ts";
import { settingChanges } from "#shared/setting-changes.ts";
import { settingKeys, type SettingKey } from "#shared/settings.ts";
import type { peopleSorts } from "#shared/contract/people.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { readList } from "../list.ts";
import { writeCredential } from "../credentials.ts";
import { dropKey } from "../private-keys.ts";
import { toListed } from "../people.ts";
import { assertSeen, personVersions } from "../seen.ts";
import { handlersOf, loadRecord } from "../streams.ts";
import { stuckSteps } from "../stuck.ts";

/** Without these no mission comes from its request to the shelf. */
const neededRoles: readonly Role[] = ["mayor", "head", "manager", "employee", "archivist"];

type PeopleNames =
  | "people.list"
  | "people.get"
  | "people.vacancies"
  | "people.register"
  | "people.change"
  | "people.giveAccess"
  | "people.setActive"
  | "people.resetPassword"
  | "settings.list"
  | "settings.change";

export const peopleHandlers: Pick<Handlers, PeopleNames> = {
  "people.list": (store, { text, unit, activeOnly, ...ask }) => {
    const match = searchQuery(text);
    const where = [
      ...(activeOnly ? ["active = 1"] : []),
      ...(unit === "" ? [] : ["unit_key = @unit"]),
      ...(match === null
        ? []
        : ["doc in (select rowid from person_index where person_index match @match)"]),
    ];
    const { rows, total } = readList<{ id: string }, (typeof peopleSorts)[number]>(store, "id", {
      from: "person",
      where,
      bound: { unit: foldForSearch(unit), match: match ?? "" },
      order: ["sort_key"],
      sorts: { name: ["sort_key"], unit: ["unit_key", "sort_key"] },
      id: ["id"],
      ask,
    });
    const people = rows.flatMap(({ id }) => {
      const person = store.people.get(id);
      return person ? [toListed(person)] : [];
    });
    return { people, total, pageSize: ask.pageSize };
  },

  "people.get": (store, { id }) => ({ ...known(store, id), versions: personVersions(store, id) }),

  "people.vacancies": (store) => ({
    roles: neededRoles.filter((role) => !store.people.holdersOf(role).some((one) => one.active)),
  }),

  "people.register": {
    before: async (store, { username }, _call, { password }) =>
      username === "" ? "" : store.hashPassword(password),
    run: (store, { id, username, fields }, call, phc) => {
      if (store.people.get(id)) refuseWith({ code: "conflict", reason: "changedMeanwhile" });
      assertManager(store, id, fields);
      call.append(`person:${id}`, 0, [
        { type: "person.registered.v1", payload: { username: "", ...fields } },
      ]);
      if (username !== "") giveAccess(store, call, id, username, String(phc));
      return {};
    },
  },

  "people.giveAccess": {
    before: (store, _input, _call, { password }) => store.hashPassword(password),
    run: (store, { id, username }, call, phc) => {
      if (known(store, id).username !== "")
        refuseWith({ code: "conflict", reason: "changedMeanwhile" });
      giveAccess(store, call, id, username, String(phc));
      return {};
    },
  },

  "people.change": (store, { id, seenVersion, fields }, call) => {
    const person = known(store, id);
    assertSeen(seenVersion, personVersions(store, id).fields);
    assertManager(store, id, fields);
    if (person.roles.includes("administrator") && !fields.roles.includes("administrator"))
      assertOtherAdministrator(store, id);
    append(store, call, id, { type: "person.changed.v1", payload: fields });
    return { version: personVersions(store, id).fields, ...waitingFor(store, person) };
  },

  "people.setActive": (store, { id, seenVersion, active }, call) => {
    const person = known(store, id);
    assertSeen(seenVersion, personVersions(store, id).active);
    if (!active && person.roles.includes("administrator")) assertOtherAdministrator(store, id);
    append(store, call, id, { type: "person.activeSet.v1", payload: { active } });
    if (!active) call.afterwards(() => store.sessions.endAllOf(id));
    return { version: personVersions(store, id).active, ...waitingFor(store, person) };
  },

  "people.resetPassword": {
    before: (store, _input, _call, { password }) => store.hashPassword(password),
    run: (store, { id }, call, phc) => {
      if (known(store, id).username === "") refuseWith({ code: "refused", reason: "noAccessYet" });
      append(store, call, id, { type: "person.passwordSet.v1", payload: { by: "administrator" } });
      writeCredential(store.db, id, { phc: String(phc), mustChange: true });
      dropKey(store.db, id);
      call.afterwards(() => store.sessions.endAllOf(id));
      return {};
    },
  },

  "settings.list": (store) => {
    const never = Object.fromEntries(settingKeys.map((key) => [key, 0])) as Record<
      SettingKey,
      number
    >;
    const { changed } = loadRecord(store.ledger, settingChanges, "").state;
    return { values: store.settings.values(), versions: { ...never, ...changed } };
  },

  ...handlersOf("settings", settingChanges, () => ({ facts: null })),
};

/** What waits in vain after this person, as they were, has changed. */
const waitingFor = (store: Store, { id, roles }: Person): { stuckSteps: number } => ({
  stuckSteps: stuckSteps(store).filter((one) =>
    one.personId === "" ? roles.some((role) => role === one.role) : one.personId === id,
  ).length,
});

const known = (store: Store, id: string) =>
  store.people.get(id) ?? refuseWith({ code: "notFound", reason: "notFound" });

/** A user name and a first password; the name is given once and stays. */
const giveAccess = (store: Store, call: Call, id: string, username: string, phc: string) => {
  if (store.people.byUsername(username)) refuseField("username", "usernameTaken");
  append(store, call, id, { type: "person.accessGiven.v1", payload: { username } });
  append(store, call, id, { type: "person.passwordSet.v1", payload: { by: "administrator" } });
  writeCredential(store.db, id, { phc, mustChange: true });
};

const append = (store: Store, call: Call, id: string, event: EventOf<typeof personEvents>) => {
  const stream = `person:${id}`;
  call.append(stream, store.ledger.stream(stream).length, [event]);
};

/** The manager exists, and nobody is, through others, his own manager. */
const assertManager = (store: Store, id: string, fields: PersonFields) => {
  const seen = new Set([id]);
  for (let next = fields.managerId; next !== null;) {
    if (seen.has(next)) return refuseField("fields.managerId", "managerCycle");
    seen.add(next);
    const manager = store.people.get(next);
    if (manager === undefined) return refuseField("fields.managerId", "choosePerson");
    next = manager.managerId;
  }
};

const assertOtherAdministrator = (store: Store, id: string) => {
  if (!store.people.holdersOf("administrator").some((one) => one.active && one.id !== id))
    refuseWith({ code: "refused", reason: "lastAdministrator" });
};

const refuseField = (
  path: string,
  reason: "usernameTaken" | "managerCycle" | "choosePerson" | "outOfRange",
) => refuseWith({ code: "invalid", reason: "checkFields", fields: [{ path, reason }] });
