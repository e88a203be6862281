/** Projector of gifts: tables of ceilings, a row of the register for each recorded gift, and their sums. */
import {
  countedFrom,
  giftRials,
  isAboveCeiling,
  owesHandOver,
  type Gift,
} from "#shared/mission/gifts/gifts.ts";
import { classOf, classRank } from "#shared/mission/confidentiality.ts";
import type { Mission } from "#shared/mission/state.ts";
import { jalaliYear } from "#shared/persian/jalali.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection } from "./define.ts";
import { createTally } from "./tally.ts";

const createCeilingFold = (db: Db) => {
  const put = db.prepare("insert or replace into gift_ceiling values (?, ?, ?, ?)");
  return (event: StoredEvent): void => {
    if (event.type !== "giftCeilings.published.v1") return;
    const { version, ...fields } = event.payload;
    put.run(version, JSON.stringify(fields), event.at, event.actor);
  };
};

/** Rewritten when a gift changed, or the journey that it belongs to. */
const createGiftFold = (db: Db) => {
  const keys = ["year", "direction", "country", "class_rank", "above", "owes"] as const;
  const sums = createTally(db, "gift_sum", keys, ["gifts", "rials"]);
  const drop = db.prepare("delete from gift where mission_id = ?");
  const add = db.prepare(`insert into gift values (@id, @missionId, @day, @direction, @country,
    @rials, @above, @owes, @countedFrom, @search, @fields)`);
  return (before: Mission, after: Mission): void => {
    const rows = rowsOf(after);
    const old = rowsOf(before);
    const [rank, oldRank] = [classRank(classOf(after)), classRank(classOf(before))];
    const isSame = JSON.stringify(rows) === JSON.stringify(old);
    if (isSame && (rank === oldRank || rows.length === 0)) return;
    for (const row of old) sums.takeAway(keyOf(row, oldRank), { gifts: 1, rials: row.rials });
    for (const row of rows) sums.add(keyOf(row, rank), { gifts: 1, rials: row.rials });
    if (isSame) return;
    drop.run(after.id);
    for (const row of rows) add.run(row);
  };
};

/** The keys of the register's sums. */
const keyOf = (
  { day, direction, country, above, owes }: ReturnType<typeof rowOf>,
  class_rank: number,
) => ({ year: jalaliYear(day), direction, country, class_rank, above, owes });

const rowsOf = (mission: Mission) => mission.gifts.map((gift) => rowOf(mission, gift));

const rowOf = (mission: Mission, gift: Gift) => ({
  id: gift.id,
  missionId: mission.id,
  day: gift.day,
  direction: gift.direction,
  country: mission.request.country,
  rials: giftRials(gift) ?? 0,
  above: isAboveCeiling(gift) ? 1 : 0,
  owes: owesHandOver(gift) ? 1 : 0,
  countedFrom: countedFrom(mission, gift),
  search: foldForSearch(
    [
      gift.what,
      gift.person,
      gift.post,
      gift.organisation,
      gift.note,
      memberName(mission, gift),
    ].join(" "),
  ),
  fields: JSON.stringify({ ...gift, memberFa: memberName(mission, gift) }),
});

/** Includes former members of the delegation. */
const memberName = ({ rounds }: Mission, { member }: Gift): string =>
  rounds
    .flatMap(({ request }) => request.members)
    .findLast((one) => (one.personId ?? one.key) === member)?.nameFa ?? "";

export const gifts = defineProjection({
  name: "gifts",
  version: 2,
  sql: `
    -- The ceilings of gifts, by the rank of the other side.
    create table gift_ceiling (
      version integer primary key,
      fields text not null,
      published_at text not null,
      published_by text not null
    ) strict;
    -- The register of gifts: every one that is not withdrawn.
    create table gift (
      id text not null,
      mission_id text not null,
      day text not null,
      direction text not null,
      country text not null,
      rials integer not null,
      above integer not null,
      -- It must be handed over, and has not been.
      owes integer not null,
      -- The day from which the time for it is counted.
      counted_from text not null,
      search text not null,
      fields text not null,
      primary key (mission_id, id)
    ) strict, without rowid;
    create index gift_by_day on gift (day desc, id);
    -- Sums of the register, by Jalali year and by each of its filters.
    create table gift_sum (
      year integer not null,
      direction text not null,
      country text not null,
      class_rank integer not null,
      above integer not null,
      owes integer not null,
      gifts integer not null,
      rials integer not null,
      primary key (year, direction, country, class_rank, above, owes)
    ) strict, without rowid;
  `,
  open: (db) => {
    const gifts = createGiftFold(db);
    return {
      event: createCeilingFold(db),
      mission: ({ before, after, foreign }) => {
        if (!foreign) gifts(before, after);
      },
    };
  },
});
