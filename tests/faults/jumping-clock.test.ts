/** B14 b16: the clock jumps between commands; order and versions stay, and each jump back was confirmed. */
import { expect, it } from "vitest";
import { dumpProjections } from "../helpers/projections.ts";
import { randomFrom } from "../helpers/random.ts";
import { writtenEvents } from "../helpers/replay.ts";
import { onScreen } from "../helpers/on-screen.ts";
import { must, openTestStore, populate, withId } from "../helpers/store.ts";
import { countOf, tell } from "./table.ts";

const seed = Number(process.env.SAFIR_SEED ?? Math.floor(Math.random() * 2 ** 31));
const second = 1_000;
const year = 365 * 86_400_000;
/** Hours of daylight-saving changes, former ones in Tehran and current ones in Berlin. */
const changes = [
  "2027-03-28T00:59:59.000Z",
  "2026-10-25T00:59:59.000Z",
  "2022-09-21T19:29:59.000Z",
];

it(`B14 b16 ${countOf(16)} commands while the clock jumps by years, hours and seconds (seed ${seed})`, async () => {
  const { store, clock } = openTestStore();
  const cast = await populate(store);
  const { client, id } = cast.administrator;
  const random = randomFrom(seed);
  const somebody = cast.employee;
  let refused = 0;
  let confirmed = 0;
  let decided = 0;
  const jumpedBack = new Set<number>();

  const change = (value: number) => {
    store.parts.sessions.start(client, id);
    const input = { key: "leadDaysForeign" as const, value };
    return store.call(client, "settings.change", withId(onScreen(store, "settings.change", input)));
  };

  for (let command = 0; command < countOf(16); command += 1) {
    const before = clock.now().getTime();
    clock.slip(new Date(jumpFrom(before, random)).toISOString());
    // Locked by the jump or not: setting the clock back unlocks nothing.
    store.parts.sessions.start(somebody.client, somebody.id);
    store.parts.sessions.lock(somebody.client);
    const was = writtenEvents(store).length;
    let answer = await change(15 + (command % 40));
    if (!answer.ok) {
      refused += 1;
      expect(answer.error.reason).toMatch(/^clock(Behind|Ahead)$/);
      expect(writtenEvents(store)).toHaveLength(was);
      if (random() < 0.3) clock.slip(lastInstant(store));
      else {
        await must(store, client, "clock.confirm", {});
        confirmed += 1;
        jumpedBack.add(was);
      }
      answer = await change(15 + (command % 40));
    }
    expect(answer).toMatchObject({ ok: true });
    decided += 1;
    expect(await must(store, somebody.client, "session.current", {})).toMatchObject({
      state: "locked",
    });
  }

  const events = writtenEvents(store);
  const positions = store.parts.db.prepare("select position from event order by position");
  expect(positions.pluck().all()).toEqual(events.map((_, index) => index + 1));
  const ofSettings = events.filter(({ type }) => type.startsWith("setting"));
  expect(ofSettings.map(({ version }) => version)).toEqual(ofSettings.map((_, index) => index + 1));
  expect(ofSettings.length).toBeGreaterThanOrEqual(decided);
  // The ledger itself shows each jump, and each one was confirmed.
  for (const [index, { at }] of events.entries())
    if (at < (events[index - 1]?.at ?? "")) expect(jumpedBack).toContain(index);
  expect(store.parts.ledger.verifyAll().brokenAt).toBeNull();
  const projections = dumpProjections(store.parts.db);
  store.rebuild();
  expect(dumpProjections(store.parts.db)).toEqual(projections);
  expect(refused).toBeGreaterThan(countOf(16) / 10);
  tell(
    16,
    `${decided} commands, ${refused} asked about the clock, ${confirmed} confirmed, order and versions whole`,
  );
});

const jumpFrom = (before: number, random: () => number): number => {
  const kind = random();
  if (kind < 0.5) return before + second;
  if (kind < 0.6) return before - second;
  if (kind < 0.7) return before + 3_600_000;
  if (kind < 0.8) return before - year;
  if (kind < 0.9) return before + year;
  return (
    Date.parse(changes[Math.floor(random() * changes.length)] ?? "") +
    (random() < 0.5 ? 0 : 2 * second)
  );
};

const lastInstant = (store: Parameters<typeof writtenEvents>[0]): string =>
  writtenEvents(store).at(-1)?.at ?? "";
