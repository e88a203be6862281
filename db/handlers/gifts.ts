/** The register of gifts as far as one may see the dossiers, and the ceilings. */
import type { GiftFilter, giftSorts, ListedGift } from "#shared/contract/gifts.ts";
import { byLawOf1392, ceilingsOn, giftCeilings } from "#shared/gifts/ceilings.ts";
import { isAboveCeiling, type Gift } from "#shared/mission/gifts/gifts.ts";
import { confidentialities, type Confidentiality } from "#shared/mission/request/request.ts";
import { halfYear } from "#shared/commitments/half-year.ts";
import { addDays } from "#shared/persian/days.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { type Call, type Handlers, type Store } from "../context.ts";
import { handlersOf } from "../streams.ts";
import { readList, whereOf, type ListSql } from "../list.ts";
import { visibleTo } from "../visibility.ts";

type Names = Extract<keyof Handlers, `gifts.${string}`>;
type GiftSort = (typeof giftSorts)[number];

export const giftHandlers: Pick<Handlers, Names> = {
  "gifts.list": (store, { page, pageSize, sort, ...filter }, call) => {
    const today = store.today();
    const days = store.settings.values().giftHandOverDays;
    const list = asked(store, filter, call, addDays(today, -days));
    const found = `from ${list.from} where ${whereOf(list)}`;
    const sums = store
      .sql<unknown[], Sums>(
        `select count(*) as total, coalesce(sum(g.direction = 'given'), 0) as given,
           coalesce(sum(g.direction = 'received'), 0) as received,
           coalesce(sum(g.above), 0) as above, coalesce(sum(g.owes), 0) as owed,
           coalesce(sum(iif(g.direction = 'given', g.rials, 0)), 0) as rialsGiven,
           coalesce(sum(iif(g.direction = 'received', g.rials, 0)), 0) as rialsReceived ${found}`,
      )
      .get(list.bound);
    const { rows, total } = readList<Row, GiftSort>(
      store,
      `g.fields, g.rials, g.owes, g.counted_from as countedFrom, g.country, m.city,
         m.id as missionId, m.dossier_no as dossierNo, m.subject`,
      { ...list, ask: { page, pageSize, sort }, count: () => sums?.total ?? 0 },
    );
    const classes = store
      .sql<unknown[], Confidentiality>(`select distinct m.confidentiality ${found}`)
      .pluck()
      .all(list.bound);
    const { given = 0, received = 0, above = 0, owed = 0 } = sums ?? {};
    return {
      items: rows.map((row) => listedOf(row, today, days)),
      total,
      pageSize,
      counts: { given, received, above, owed },
      rials: { given: sums?.rialsGiven ?? 0, received: sums?.rialsReceived ?? 0 },
      confidentiality: confidentialities.findLast((one) => classes.includes(one)) ?? "normal",
      today,
    };
  },

  "gifts.ceilings": (store) => {
    const tables = [
      ...store.giftCeilings.tables().map(({ publishedBy: _by, ...table }) => table),
      { ...byLawOf1392, publishedAt: "" },
    ];
    return { tables, inForce: ceilingsOn(tables, store.today()).version };
  },

  ...handlersOf("gifts", giftCeilings, () => ({ facts: null })),
};

interface Sums {
  total: number;
  given: number;
  received: number;
  above: number;
  owed: number;
  rialsGiven: number;
  rialsReceived: number;
}
interface Row {
  fields: string;
  rials: number;
  owes: number;
  countedFrom: string;
  country: string;
  city: string;
  missionId: string;
  dossierNo: string;
  subject: string;
}

/** The rows that are asked for; nothing of a dossier that one may not see is even counted. */
const asked = (
  store: Store,
  filter: GiftFilter,
  call: Call,
  lateBefore: string,
): Omit<ListSql<GiftSort>, "ask"> => {
  const { direction, country, state } = filter;
  const text = foldForSearch(filter.text).trim();
  const { first, last } = yearOf(filter.year);
  return {
    from: "gift g join mission m on m.id = g.mission_id",
    where: [
      "g.day between @first and @last",
      visibleTo(store, call.actor),
      ...(direction === "all" ? [] : ["g.direction = @direction"]),
      ...(country === "" ? [] : ["g.country = @country"]),
      ...(text === "" ? [] : ["instr(g.search, @text) > 0"]),
      ...(state === "all" ? [] : [ofState[state]]),
    ],
    bound: { me: call.actor.id, first, last, direction, country, text, lateBefore },
    order: ["g.day desc"],
    sorts: {
      day: ["g.day"],
      what: ["persian_key(g.fields ->> 'what')"],
      person: ["persian_key(g.fields ->> 'person')"],
      rials: ["g.rials"],
      member: ["persian_key(g.fields ->> 'memberFa')"],
    },
    // Ids are unique in a dossier only.
    id: ["g.id", "g.mission_id"],
  };
};

const ofState: Record<Exclude<GiftFilter["state"], "all">, string> = {
  above: "g.above = 1",
  owed: "g.owes = 1",
  late: "g.owes = 1 and g.counted_from < @lateBefore",
};

const yearOf = (year: number): { first: string; last: string } =>
  year === 0
    ? { first: "0000-00-00", last: "9999-99-99" }
    : { first: halfYear(year, 1).from, last: halfYear(year, 2).to };

const listedOf = (row: Row, today: string, days: number): ListedGift => {
  const { memberFa, ...gift } = JSON.parse(row.fields) as Gift & { memberFa: string };
  const owed = row.owes === 1;
  const due = owed ? addDays(row.countedFrom, days) : "";
  return {
    gift,
    rials: row.rials,
    above: isAboveCeiling(gift),
    owed,
    due,
    late: owed && due < today,
    memberFa,
    country: row.country,
    city: row.city,
    mission: { id: row.missionId, dossierNo: row.dossierNo, subject: row.subject },
  };
};
