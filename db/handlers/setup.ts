/** First start: whether this municipality is set up, and setting it up once. */
import { defaultScheme } from "#shared/archive/default-scheme.ts";
import { scheme } from "#shared/archive/scheme-changes.ts";
import { municipalities } from "#shared/municipality.ts";
import { people } from "#shared/people/people.ts";
import type { PersonFields } from "#shared/people/person.ts";
import type { Parsed } from "#shared/contract/table.ts";
import type { Handlers, Store } from "../context.ts";
import { refuseWith } from "../context.ts";
import { credentialMark, writeCredential } from "../credentials.ts";
import { assertNotGuessed } from "../not-guessed.ts";
import { samplePassword } from "../sample/people.ts";
import { actOn } from "../streams.ts";
import { schemeFacts } from "./archive.ts";

type Setup = Pick<Handlers, "setup.status" | "setup.municipality">;

export const setupHandlers: Setup = {
  "setup.status": (store) => {
    const municipality = store.settings.municipality();
    const sample = municipality?.sample === 1;
    return {
      done: municipality !== null,
      sample,
      municipality: municipality && { nameFa: municipality.nameFa, nameEn: municipality.nameEn },
      samplePeople: sample ? samplePeople(store) : [],
      samplePassword: sample ? samplePassword : null,
    };
  },
  "setup.municipality": {
    before: async (store, input, _call, proof) => {
      assertNew(store);
      await assertNotGuessed(store, proof.password, wordsOf(input));
      return {
        phc: await store.hashPassword(proof.password),
        recoveryPhc: await store.hashPassword(proof.recoveryCode),
      };
    },
    run: (store, input, call, prepared) => {
      const { phc, recoveryPhc } = prepared as { phc: string; recoveryPhc: string };
      const personId = call.newId();
      const fields: PersonFields = {
        nameFa: input.adminNameFa,
        nameEn: "",
        postFa: input.adminPostFa,
        postEn: "",
        unitFa: input.adminUnitFa,
        unitEn: "",
        managerId: null,
        roles: ["administrator"],
      };
      // Nobody is signed in yet: the first administrator is the actor of their own registration.
      const as = personId;
      actOn(store, call, municipalities, municipalities.actions.municipality, {
        id: "",
        input,
        facts: { sample: store.sample },
        as,
      });
      const { classes, rules } = defaultScheme;
      actOn(store, call, scheme, scheme.actions.adopt, {
        id: "",
        input: { classes, rules },
        facts: schemeFacts(store),
        as,
      });
      actOn(store, call, people, people.actions.setUp, {
        id: personId,
        input: {
          username: input.username,
          fields,
          credential: credentialMark(phc),
          recovery: credentialMark(recoveryPhc),
        },
        facts: null,
        as,
      });
      writeCredential(store.db, personId, { phc, recoveryPhc, mustChange: false });
      call.afterwards(() => store.sessions.start(call.client, personId));
      return { personId };
    },
  },
};

/** What others know about the first administrator and the municipality. */
const wordsOf = (input: Parsed<"setup.municipality">): string[] => {
  const { nameFa, nameEn, adminNameFa, adminPostFa, adminUnitFa, username } = input;
  return [username, adminNameFa, nameFa, nameEn, adminPostFa, adminUnitFa];
};

const assertNew = (store: Store) => {
  if (store.settings.municipality() !== null)
    refuseWith({ code: "refused", reason: "alreadySetUp" });
};

const samplePeople = (store: Store) =>
  store
    .sql<[], { username: string }>(
      "select username from person where active = 1 and username is not null order by sort_key, id limit 40",
    )
    .all()
    .flatMap(({ username }) => {
      const person = store.people.byUsername(username);
      return person
        ? [{ username, nameFa: person.nameFa, nameEn: person.nameEn, roles: person.roles }]
        : [];
    });
