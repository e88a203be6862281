/** The staff list and the settings. */
import { foldForSearch } from "#shared/persian/normalize.ts";
import type { Role } from "#shared/contract/capabilities.ts";
import { searchQuery } from "#shared/persian/search-text.ts";
import { people, type PersonAction, type PersonFacts } from "#shared/people/people.ts";
import { profiles } from "#shared/people/profiles.ts";
import type { Person } from "#shared/people/person.ts";
import { settingChanges } from "#shared/setting-changes.ts";
import { settingKeys, type SettingKey } from "#shared/settings.ts";
import type { peopleSorts } from "#shared/contract/people.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { readList } from "../list.ts";
import { credentialMark, writeCredential } from "../credentials.ts";
import { assertNotGuessed, namesOf } from "../not-guessed.ts";
import { settleRecovery } from "../recovery.ts";
import { dropKey } from "../private-keys.ts";
import { toListed } from "../people.ts";
import { actOn, handlersOf, loadRecord } from "../streams.ts";
import { stuckSteps } from "../stuck.ts";
import { historyOf } from "../record-history.ts";

/** Without these no mission can get from its request to the archive. */
const neededRoles: readonly Role[] = ["mayor", "head", "manager", "employee", "archivist"];

type PeopleNames =
  | "people.list"
  | "people.get"
  | "people.history"
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

  "people.get": (store, { id }) => ({
    ...known(store, id),
    versions: loadRecord(store.ledger, people, id).state.versions,
  }),

  // Shows that the staff record was edited, not its contents.
  "people.history": (store, { id }) => historyOf(store, id, [people, profiles]),

  "people.vacancies": (store) => ({
    roles: neededRoles.filter((role) => !store.people.holdersOf(role).some((one) => one.active)),
  }),

  "people.register": {
    before: async (store, { username, fields }, _call, { password }) => {
      if (username === "") return "";
      await assertNotGuessed(store, password, [username, fields.nameFa, fields.nameEn]);
      return store.hashPassword(password);
    },
    run: (store, input, call, phc) => {
      const version = act(store, call, people.actions.register, input, phc);
      const { id, username } = input;
      if (username !== "") writeCredential(store.db, id, { phc: String(phc), mustChange: true });
      return { version };
    },
  },

  "people.giveAccess": {
    before: async (store, { id, username }, _call, { password }) => {
      await assertNotGuessed(store, password, [username, ...namesOf(store.people.get(id))]);
      return store.hashPassword(password);
    },
    run: (store, input, call, phc) => {
      const version = act(store, call, people.actions.giveAccess, input, phc);
      writeCredential(store.db, input.id, { phc: String(phc), mustChange: true });
      return { version };
    },
  },

  "people.change": (store, input, call) => {
    const before = store.people.get(input.id);
    const version = act(store, call, people.actions.change, input);
    return { version, ...waitingFor(store, before) };
  },

  "people.setActive": (store, input, call) => {
    const before = store.people.get(input.id);
    const version = act(store, call, people.actions.setActive, input);
    if (!input.active) call.afterwards(() => store.sessions.endAllOf(input.id));
    return { version, ...waitingFor(store, before) };
  },

  "people.resetPassword": {
    before: async (store, { id }, _call, { password }) => {
      await assertNotGuessed(store, password, namesOf(store.people.get(id)));
      return store.hashPassword(password);
    },
    run: (store, input, call, phc) => {
      const version = act(store, call, people.actions.resetPassword, input, phc);
      const { id } = input;
      writeCredential(store.db, id, { phc: String(phc), mustChange: true });
      settleRecovery(store, call, id, call.actor.id);
      dropKey(store.db, id);
      call.afterwards(() => store.sessions.endAllOf(id));
      return { version };
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

const act = <Input>(
  store: Store,
  call: Call,
  row: PersonAction<Input>,
  input: NoInfer<Input> & { id: string },
  phc: unknown = "",
): number => {
  const { id } = input;
  const facts: PersonFacts = {
    person: store.people.get,
    usernameTaken: (username) => store.people.byUsername(username) !== undefined,
    otherAdministrator: () =>
      store.people.holdersOf("administrator").some((one) => one.active && one.id !== id),
    credential: credentialMark(String(phc)),
  };
  return actOn(store, call, people, row, { id, input, facts }).version;
};

/** Steps that nobody can decide after this person has changed. */
const waitingFor = (store: Store, before: Person | undefined): { stuckSteps: number } => ({
  stuckSteps: stuckSteps(store).filter((one) =>
    one.personId === ""
      ? before?.roles.some((role) => role === one.role)
      : one.personId === before?.id,
  ).length,
});

const known = (store: Store, id: string) =>
  store.people.get(id) ?? refuseWith({ code: "notFound", reason: "notFound" });
