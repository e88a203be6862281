/** B1: which backups are kept, and when one is due. */
import { en } from "#shared/locales/en/index.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { isMendedByRestore, openRefusals } from "#shared/store-protocol.ts";
import { describe, expect, it } from "vitest";
import { toDrop } from "#shared/backup/keep.ts";
import { backupDue, emptyRecord } from "#shared/backup/status.ts";

const now = new Date("2026-12-01T10:00:00.000Z");
const gigabyte = 1024 ** 3;
const hoursAgo = (hours: number, size = 1) => ({
  id: String(hours),
  madeAt: new Date(now.getTime() - hours * 3_600_000).toISOString(),
  size,
});

describe("kept backups", () => {
  it("B1 close together in the last days, further apart before", () => {
    const all = Array.from({ length: 24 * 400 }, (_, hours) => hoursAgo(hours));
    const dropped = new Set(toDrop(all, now, gigabyte));
    const kept = all.filter(({ id }) => !dropped.has(id)).map(({ id }) => Number(id));
    const within = (from: number, to: number) =>
      kept.filter((hours) => hours >= from * 24 && hours < to * 24).length;
    expect(within(0, 2)).toBe(48);
    expect(within(3, 29)).toBe(26);
    expect(within(31, 181)).toBeLessThanOrEqual(23);
    expect(within(183, 400)).toBeLessThanOrEqual(9);
    expect(kept.at(-1)).toBeGreaterThan(24 * 360);
  });

  it("B1 the newest stay at any size; of the others the oldest are dropped first", () => {
    const all = [0, 1, 2, 3, 4, 5].map((hours) => hoursAgo(hours, gigabyte));
    expect(toDrop(all, now, 4 * gigabyte)).toEqual(["4", "5"]);
    expect(toDrop(all, now, 1)).toEqual(["3", "4", "5"]);
  });

  it("B1 V7 one from the future does not replace another", () => {
    const all = [-9000, -9001, -9002, 0, 1].map((hours) => hoursAgo(hours, 8 * gigabyte));
    expect(toDrop(all, now, gigabyte)).toEqual([]);
  });
});

describe("when one is due", () => {
  const at = (time: string) => new Date(`2026-12-01T${time}:00.000Z`);
  const record = (last: string) => ({
    ...emptyRecord,
    place: "/stick",
    last: { id: "a", at: at(last).toISOString() },
    head: "old",
  });

  it("B1 once after each set hour, to the minute, where the municipality is", () => {
    // 13:00 in Tehran is 09:30 UTC.
    expect(backupDue(record("09:00"), "new", at("09:29"), "12:59")).toBe(false);
    expect(backupDue(record("09:15"), "new", at("09:35"), "13:05")).toBe(true);
    expect(backupDue(record("09:35"), "new", at("10:02"), "13:32")).toBe(false);
  });

  it("B1 not when nothing happened, nor without a place", () => {
    expect(backupDue(record("01:00"), "old", at("10:00"), "13:30")).toBe(false);
    expect(backupDue({ ...record("01:00"), place: null }, "new", at("10:00"), "13:30")).toBe(false);
  });
});

describe("a folder that does not open", () => {
  it("B5 says what to do, and offers a backup only where one can be restored", () => {
    for (const why of openRefusals) {
      const [inPersian, inEnglish] = [fa.app.refusal[why].todo, en.app.refusal[why].todo];
      expect(inPersian.length, why).toBeGreaterThan(10);
      expect(inPersian.includes("پشتیبان"), why).toBe(isMendedByRestore(why));
      expect(/\bbackup/.test(inEnglish), why).toBe(isMendedByRestore(why));
    }
  });
});
