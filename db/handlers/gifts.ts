/** The register of gifts as far as the person may see the dossiers, and the ceilings. */
import type { GiftFilter, giftSorts, ListedGift } from "#shared/contract/gifts.ts";
import { byLawOf1392, ceilingsOn, giftCeilings } from "#shared/gifts/ceilings.ts";
import { isAboveCeiling, type Gift } from "#shared/mission/gifts/gifts.ts";
import { confidentialities } from "#shared/mission/request/request.ts";
import { halfYear } from "#shared/commitments/half-year.ts";
import { addDays } from "#shared/persian/days.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { type Call, type Handlers, type Store } from "../context.ts";
import { handlersOf } from "../streams.ts";
import { readList, whereOf, type ListSql } from "../list.ts";
import { countedClasses, visibleTo } from "../visibility.ts";

type Names = Extract<keyof Handlers, `gifts.${string}`>;
type GiftSort = (typeof giftSorts)[number];

export const giftHandlers: Pick<Handlers, Names> = {
  "gifts.list": (store, { page, pageSize, sort, ...filter }, call) => {
    const today = store.today();
    const days = store.settings.values().giftHandOverDays;
    const list = asked(store, filter, call, addDays(today, -days));
    const sums = sumsOf(store, filter, call, list);
    const { rows, total } = readList<Row, GiftSort>(
      store,
      `g.fields, g.rials, g.owes, g.counted_from as countedFrom, g.country, m.city,
         m.id as missionId, m.dossier_no as dossierNo, m.subject`,
      { ...list, ask: { page, pageSize, sort }, count: () => sums.total },
    );
    const { given, received, above, owed, rialsGiven, rialsReceived } = sums;
    return {
      items: rows.map((row) => listedOf(row, today, days)),
      total,
      pageSize,
      counts: { given, received, above, owed },
      rials: { given: rialsGiven, received: rialsReceived },
      confidentiality: confidentialities[sums.rank] ?? "normal",
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

/** The sums over everything that is found. */
interface Sums {
  total: number;
  given: number;
  received: number;
  above: number;
  owed: number;
  rialsGiven: number;
  rialsReceived: number;
  /** The most sensitive class among them. */
  rank: number;
}
const sumColumns = (gifts: string, rials: string, rank: string) =>
  `coalesce(sum(${gifts}), 0) as total, coalesce(sum(iif(g.direction = 'given', ${gifts}, 0)), 0) as given,
   coalesce(sum(iif(g.direction = 'received', ${gifts}, 0)), 0) as received,
   coalesce(sum(g.above * ${gifts}), 0) as above, coalesce(sum(g.owes * ${gifts}), 0) as owed,
   coalesce(sum(iif(g.direction = 'given', ${rials}, 0)), 0) as rialsGiven,
   coalesce(sum(iif(g.direction = 'received', ${rials}, 0)), 0) as rialsReceived,
   coalesce(max(${rank}), 0) as rank`;

/** From the stored sums and the few gifts of dossiers above the person's class; words and days are searched. */
const sumsOf = (store: Store, filter: GiftFilter, call: Call, list: GiftList): Sums => {
  const read = (from: string): Sums => {
    const sums = store.sql<unknown[], Sums>(`select ${from}`).get(list.bound);
    if (sums === undefined) throw new Error("Sums have one row.");
    return sums;
  };
  const row = sumColumns("1", "g.rials", "m.class_rank");
  const plainly = (where: readonly string[]) =>
    read(`${row} from ${list.from} where ${whereOf({ where })}`);
  const classes = countedClasses(store, call.actor);
  if (classes === null || filter.text.trim() !== "" || filter.state === "late")
    return plainly(list.where);
  const narrowed = narrowedTo(filter);
  const kept = read(
    `${sumColumns("g.gifts", "g.rials", "g.class_rank")} from gift_sum g
     where ${whereOf({ where: [`g.class_rank <= ${classes.rank}`, ...narrowed, ...(filter.year === 0 ? [] : ["g.year = @year"])] })}`,
  );
  const above = plainly([`+${inYears}`, classes.above, ...narrowed]);
  return {
    total: kept.total + above.total,
    given: kept.given + above.given,
    received: kept.received + above.received,
    above: kept.above + above.above,
    owed: kept.owed + above.owed,
    rialsGiven: kept.rialsGiven + above.rialsGiven,
    rialsReceived: kept.rialsReceived + above.rialsReceived,
    rank: Math.max(kept.rank, above.rank),
  };
};

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

type GiftList = Omit<ListSql<GiftSort>, "ask">;

const inYears = "g.day between @first and @last";
const narrowedTo = ({ direction, country, state }: GiftFilter): string[] => [
  ...(direction === "all" ? [] : ["g.direction = @direction"]),
  ...(country === "" ? [] : ["g.country = @country"]),
  ...(state === "all" ? [] : [ofState[state]]),
];

/** The rows that are asked for; gifts of dossiers that the person may not see are not counted either. */
const asked = (store: Store, filter: GiftFilter, call: Call, lateBefore: string): GiftList => {
  const { direction, country } = filter;
  const text = foldForSearch(filter.text).trim();
  const { first, last } = yearOf(filter.year);
  return {
    from: "gift g join mission m on m.id = g.mission_id",
    where: [
      inYears,
      visibleTo(store, call.actor),
      ...narrowedTo(filter),
      ...(text === "" ? [] : ["instr(g.search, @text) > 0"]),
    ],
    bound: {
      me: call.actor.id,
      first,
      last,
      year: filter.year,
      direction,
      country,
      text,
      lateBefore,
    },
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
