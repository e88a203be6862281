/** Profiles of the staff list: masked, shown on request, edited, compared. */
import { grants, type ActingRole } from "#shared/contract/capabilities.ts";
import { outsiderOf } from "#shared/mission/request/masked.ts";
import { outsiders, people } from "#shared/people/people.ts";
import { duplicateReasons, whyDuplicate, type Comparable } from "#shared/people/duplicates.ts";
import {
  masked,
  profileShape,
  sensitiveOf,
  type ProfileKey,
  type SensitiveValues,
} from "#shared/people/profile.ts";
import { profiles } from "#shared/people/profiles.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { refuseWith, type Call, type Handlers, type Store } from "../context.ts";
import { toListed } from "../people.ts";
import { actOn, handlersOf, recordVersion } from "../streams.ts";
import { visibleMission, visibleTo } from "../visibility.ts";

const pageSize = 50;
/** How long the fields stay visible after a person asked to see them. */
const lookMinutes = 10;

type ProfileNames =
  | "people.profile"
  | "people.reveal"
  | "people.sensitive"
  | "people.putProfile"
  | "people.looks"
  | "people.likely"
  | "people.duplicates"
  | "people.units"
  | "people.reports";

export const profileHandlers: Pick<Handlers, ProfileNames> = {
  "people.profile": (store, { id }, call) => {
    const may = mayWith(id, call);
    const person = may.read ? store.people.get(id) : undefined;
    if (!person) return refuseWith({ code: "notFound", reason: "notFound" });
    return {
      person: toListed(person),
      profile: masked(store.people.profile(id)),
      version: recordVersion(store, profiles, id),
      mayKeep: may.keep,
      mayReveal: may.reveal,
      revealed: may.reveal && looksNow(store, id, call),
    };
  },

  "people.reveal": (store, { id, missionId }, call) => {
    recordLook(store, call, seenBy(store, id, missionId, call), missionId);
    return {};
  },

  "people.sensitive": (store, { id, missionId }, call) => {
    const whose = seenBy(store, id, missionId, call);
    if (!looksNow(store, id, call))
      return refuseWith({ code: "forbidden", reason: "askToSeeFirst" });
    return { values: whose.values() };
  },

  ...handlersOf("people", profiles, (store, id) => ({
    facts: {
      today: store.today(),
      isListed: store.people.get(id) !== undefined,
      holder: (key, value) => {
        const other = idsBy(store, key, value).find((one) => one !== id);
        return other === undefined ? undefined : (store.people.get(other)?.nameFa ?? "");
      },
    },
  })),

  "people.looks": (store, { id, page }, call) => {
    if (call.actor.id !== id && !grants(call.actor.roles, "people.manage"))
      return refuseWith({ code: "forbidden", reason: "notYourRole" });
    const total =
      store
        .sql<[string], number>("select count(*) from sensitive_look where person_id = ?")
        .pluck()
        .get(id) ?? 0;
    const rows = store
      .sql<unknown[], { at: string; actor: string; missionId: string | null; no: string | null }>(
        `select l.at, l.actor, m.id as missionId, m.dossier_no as no
         from sensitive_look l left join mission m
           on m.id = l.mission_id and ${visibleTo(store, call.actor)}
         where l.person_id = @id order by l.at desc, l.event_id desc limit @limit + 0 offset @offset`,
      )
      .all({ id, me: call.actor.id, limit: pageSize, offset: page * pageSize });
    const items = rows.map(({ at, actor, missionId, no }) => ({
      at,
      actor: store.people.listed(actor),
      missionId: missionId ?? "",
      dossierNo: no ?? "",
    }));
    return { items, total, pageSize };
  },

  "people.likely": (store, { id, nameFa, changes }) => {
    const typed = { ...blank, ...readable(changes), nameFa };
    const people = candidates(store, typed)
      .filter((other) => other !== id)
      .flatMap((other) => {
        const person = store.people.get(other);
        if (!person) return [];
        const reasons = whyDuplicate(typed, comparable(store, other));
        return reasons.length > 0 ? [{ person: toListed(person), reasons }] : [];
      });
    return { people };
  },

  "people.duplicates": (store, { page }) => {
    const rows = pairsOf(store);
    const items = rows
      .slice(page * pageSize, (page + 1) * pageSize)
      .flatMap(({ one, other, reasons }) => {
        const [a, b] = [store.people.listed(one), store.people.listed(other)];
        return a && b ? [{ one: a, other: b, reasons }] : [];
      });
    return { items, total: rows.length, pageSize };
  },

  "people.units": (store) => ({
    units: store
      .sql<[], { fields: string; count: number }>(
        "select min(fields) as fields, count(*) as count from person group by unit_key order by unit_key",
      )
      .all()
      .map(({ fields, count }) => {
        const { unitFa, unitEn } = JSON.parse(fields) as { unitFa: string; unitEn: string };
        return { unitFa, unitEn, count };
      }),
  }),

  "people.reports": (store, { managerId, page }) => {
    const [where, bound] = managerId === null ? ["is null", []] : ["= ?", [managerId]];
    const total =
      store
        .sql<unknown[], number>(`select count(*) from person where manager_id ${where}`)
        .pluck()
        .get(...bound) ?? 0;
    const rows = store
      .sql<unknown[], { id: string; reports: number }>(
        `select p.id, (select count(*) from person r where r.manager_id = p.id) as reports
         from person p where p.manager_id ${where} order by p.sort_key, p.id limit ? + 0 offset ?`,
      )
      .all(...bound, pageSize, page * pageSize);
    const items = rows.flatMap(({ id, reports }) => {
      const person = store.people.listed(id);
      return person ? [{ person, reports }] : [];
    });
    return { items, total, pageSize };
  },
};

/** What the caller may do with this person's profile. Everyone may read their own. */
export const mayWith = (
  id: string,
  { actor }: { actor: { id: string; roles: readonly ActingRole[] } },
) => {
  const keep = grants(actor.roles, "people.profile");
  const reveal = actor.id === id || grants(actor.roles, "people.sensitive");
  return { keep, reveal, read: keep || reveal || grants(actor.roles, "people.manage") };
};

/** A person of the staff list, or a member from outside of a dossier that the caller sees. */
const seenBy = (
  store: Store,
  id: string,
  missionId: string | null,
  call: Call,
): Looked & { values(): Partial<SensitiveValues> } => {
  const mission = missionId === null ? undefined : visibleMission(store, call, missionId);
  if (mayWith(id, call).reveal) {
    if (store.people.get(id))
      return { of: people, id, values: () => sensitiveOf(store.people.profile(id)) };
    const outsider = mission && outsiderOf(mission, id);
    if (outsider) return { of: outsiders, id, values: () => ({ nationalId: outsider.nationalId }) };
  }
  return refuseWith({ code: "notFound", reason: "notFound" });
};

/** Recorded whenever sensitive fields leave the store, on screen, on paper or in a file. */
export const recordLook = (
  store: Store,
  call: Call,
  { of, id }: Looked,
  missionId: string | null,
) => {
  const order = { id, input: { missionId }, facts: null };
  actOn(store, call, of, people.actions.look, order);
};

/** The owner of the fields: a person of the staff list, or a member from outside. */
export interface Looked {
  of: typeof people | typeof outsiders;
  id: string;
}

/** Whether this person may see the fields now: they have just asked to. */
export const looksNow = (store: Store, id: string, call: Call): boolean => {
  const since = new Date(store.now().getTime() - lookMinutes * 60_000).toISOString();
  return (
    store
      .sql<[string, string, string], number>(
        "select 1 from sensitive_look where actor = ? and person_id = ? and at >= ? limit 1",
      )
      .pluck()
      .get(call.actor.id, id, since) !== undefined
  );
};

const columns = {
  nationalId: "national_id",
  passportNo: "passport_no",
  iban: "iban",
  personnelNo: "personnel_no",
  mobile: "mobile",
} as const;

const idsBy = (store: Store, key: keyof typeof columns, value: string): string[] =>
  store
    .sql<[string], string>(
      `select person_id from person_profile where ${columns[key]} = ? and ${columns[key]} <> '' order by person_id limit 20`,
    )
    .pluck()
    .all(value);

const candidates = (store: Store, typed: Comparable): string[] => [
  ...new Set([
    ...(Object.keys(columns) as (keyof typeof columns)[]).flatMap((key) =>
      typed[key] === "" ? [] : idsBy(store, key, typed[key]),
    ),
    ...(typed.nameFa.trim() === ""
      ? []
      : store
          .sql<[string], string>("select id from person where name_key = ? order by id limit 20")
          .pluck()
          .all(foldForSearch(typed.nameFa))),
  ]),
];

const comparable = (store: Store, id: string): Comparable => ({
  ...store.people.profile(id),
  nameFa: store.people.get(id)?.nameFa ?? "",
});

const blank: Comparable = {
  nameFa: "",
  nationalId: "",
  passportNo: "",
  iban: "",
  personnelNo: "",
  mobile: "",
  fatherFa: "",
  birthDate: "",
};

/** The valid part of the fields being typed. */
const readable = (changes: Partial<Record<ProfileKey, unknown>>): Partial<Comparable> =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([key, value]) => {
      const parsed = profileShape[key as ProfileKey].safeParse(value);
      return parsed.success && typeof parsed.data === "string" ? [[key, parsed.data]] : [];
    }),
  );

interface Pair {
  one: string;
  other: string;
  reasons: ReturnType<typeof whyDuplicate>;
}

/** Candidates share an indexed value; the rule says which of them are one person. */
const pairsOf = (store: Store): Pair[] => {
  const byNumber = Object.values(columns).map(
    (column) =>
      `select a.person_id as one, b.person_id as other from person_profile a
       join person_profile b on b.${column} = a.${column} and b.${column} <> '' and b.person_id > a.person_id
       where a.${column} <> ''`,
  );
  const byName = `select a.id as one, b.id as other from person a
    join person b on b.name_key = a.name_key and b.id > a.id`;
  const found = store
    .sql<[], { one: string; other: string }>(
      [...byNumber, byName].join(" union ") + " order by one, other limit 5000",
    )
    .all();
  return found
    .flatMap(({ one, other }) => {
      const reasons = whyDuplicate(comparable(store, one), comparable(store, other));
      return reasons.length > 0 ? [{ one, other, reasons }] : [];
    })
    .toSorted((a, b) => strength(a) - strength(b) || a.one.localeCompare(b.one));
};
const strength = ({ reasons }: Pair) => duplicateReasons.indexOf(reasons[0] ?? "nameAndBirth");
