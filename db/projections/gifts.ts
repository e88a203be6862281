/** Folds of gifts: tables of ceilings, and a row of the register for each gift that stands. */
import {
  countedFrom,
  giftRials,
  isAboveCeiling,
  owesHandOver,
  type Gift,
} from "#shared/mission/gifts/gifts.ts";
import type { Mission } from "#shared/mission/state.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import type { StoredEvent } from "../ledger.ts";
import type { Db } from "../sqlite.ts";
import { defineProjection } from "./define.ts";

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
  const drop = db.prepare("delete from gift where mission_id = ?");
  const add = db.prepare(`insert into gift values (@id, @missionId, @day, @direction, @country,
    @rials, @above, @owes, @countedFrom, @search, @fields)`);
  return (before: Mission, after: Mission): void => {
    const rows = rowsOf(after);
    if (JSON.stringify(rows) === JSON.stringify(rowsOf(before))) return;
    drop.run(after.id);
    for (const row of rows) add.run(row);
  };
};

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

/** Also of who was in the delegation once. */
const memberName = ({ rounds }: Mission, { member }: Gift): string =>
  rounds
    .flatMap(({ request }) => request.members)
    .findLast((one) => (one.personId ?? one.key) === member)?.nameFa ?? "";

export const gifts = defineProjection({
  name: "gifts",
  version: 1,
  sql: `
    -- What gifts may be worth, by the rank of whom they are exchanged with.
    create table gift_ceiling (
      version integer primary key,
      fields text not null,
      published_at text not null,
      published_by text not null
    ) strict;
    -- The register of gifts: every one that stands.
    create table gift (
      id text not null,
      mission_id text not null,
      day text not null,
      direction text not null,
      country text not null,
      rials integer not null,
      above integer not null,
      -- It has to be handed over, and is not.
      owes integer not null,
      -- The day from which the time for that runs.
      counted_from text not null,
      search text not null,
      fields text not null,
      primary key (mission_id, id)
    ) strict, without rowid;
    create index gift_by_day on gift (day desc, id);
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
