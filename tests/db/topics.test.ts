/**
 * Only the topics of an action are queried again after it, so none may be missing: each kind of
 * action of the sample is repeated, and every query with a changed answer must be touched.
 */
import { expect, it } from "vitest";
import { createStore } from "#db/store.ts";
import { dossierPartRows } from "#shared/contract/dossier-parts.ts";
import { names, rowOf, type Name } from "#shared/contract/table.ts";
import { addDays } from "#shared/persian/days.ts";
import { actionNames } from "#shared/mission/workflow.ts";
import { createClock, openTestStore, tempDir } from "../helpers/store.ts";
import { copySample } from "../helpers/sample.ts";
import { replay, type ReplayedCommand } from "../helpers/replay.ts";

/** Queries a window may have on screen, of the changed mission and of all. */
const questions = (missionId: string, today: string): [Name, object][] => {
  const ofMission = [
    "mission.dossier",
    ...(Object.keys(dossierPartRows) as (keyof typeof dossierPartRows)[]),
    "commitments.ofMission",
    "mission.memberRecords",
    "package.plan",
    "package.log",
  ] as const;
  const plain = [
    "mission.list",
    "mission.waiting",
    "agreements.list",
    "commitments.waiting",
    "contacts.list",
    "budget.list",
    "notice.list",
    "reminder.mine",
    "route.waiting",
    "archive.list",
    "archive.disposals",
    "council.list",
    "diary.mine",
    "people.list",
  ] as const;
  const later = addDays(today, 60);
  const filter = { from: 1404, to: 1405 };
  return [
    ...ofMission.map((name): [Name, object] => [name, { missionId }]),
    ...plain.map((name): [Name, object] => [name, {}]),
    ["commitments.followUp", { from: addDays(today, -400), to: later }],
    ["gifts.list", { year: 1405 }],
    ["presence.away", { from: today, to: later }],
    ["presence.list", { from: today, to: later }],
    ["search.find", { text: "سفر" }],
    ["statistics.read", { filter }],
  ];
};

it("G6 an action touches every query whose answer it changes", async () => {
  const dir = tempDir();
  await copySample(dir);
  const clock = createClock();
  const source = createStore({ dir });
  const { store } = openTestStore(tempDir(), clock);
  const commands = replay(source, store);
  source.close();
  // The last of each kind, when most could change.
  const tried = new Map(
    commands.flatMap((one): [string, ReplayedCommand][] =>
      isAction(one.name) ? [[one.name, one]] : [],
    ),
  );
  const missed: string[] = [];

  const answers = async (command: ReplayedCommand) => {
    const found = new Map<string, string>();
    for (const person of [command.actor, ...onlookers(store)]) {
      store.parts.sessions.start(person, person);
      for (const [name, input] of questions(command.missionId, store.parts.today())) {
        const answer = await store.callUnchecked(person, name, input);
        if (!answer.ok && answer.error.code === "invalid") throw new Error(`${name}: bad input`);
        found.set(`${name} ${person}`, JSON.stringify(answer));
      }
    }
    return found;
  };
  for (const command of commands) {
    clock.set(command.at);
    if (tried.get(command.name) !== command) {
      command.happen();
      continue;
    }
    const before = await answers(command);
    command.happen();
    const after = await answers(command);
    const { topics } = rowOf(command.name as Name);
    for (const [key, answer] of after) {
      const name = key.split(" ")[0] as Name;
      const touched = rowOf(name).topics.some((one) => topics.includes(one));
      if (answer !== before.get(key) && !touched) missed.push(`${command.name} → ${name}`);
    }
  }
  expect([...new Set(missed)]).toEqual([]);
  // The sample has most kinds; a kind it no longer has would not be checked.
  expect(tried.size).toBeGreaterThan(32);
});

it("G6 every topic is used by a query and touched by a command", () => {
  const topicsOf = (kinds: readonly string[]) =>
    new Set(names.flatMap((name) => (kinds.includes(rowOf(name).kind) ? rowOf(name).topics : [])));
  const asked = topicsOf(["query"]);
  expect(asked.size).toBeGreaterThan(20);
  expect([...topicsOf(["command", "local"])].toSorted()).toEqual([...asked].toSorted());
});

it("G6 dragging a segment does not touch lists, tasks and notices", () => {
  for (const action of ["putSegment", "putSegments", "removeSegment"] as const) {
    const { topics } = rowOf(`mission.${action}`);
    expect(topics).not.toContain("missions");
    const asked = (name: Name) => rowOf(name).topics.some((one) => topics.includes(one));
    expect(
      ["mission.dossier", "mission.programme", "mission.history"].every((one) =>
        asked(one as Name),
      ),
    ).toBe(true);
    for (const name of [
      "mission.list",
      "mission.waiting",
      "notice.list",
      "statistics.read",
    ] as const)
      expect(asked(name), name).toBe(false);
  }
});

const isAction = (name: string): boolean =>
  actionNames.some((action) => name === `mission.${action}`);

/** Two people who see nearly everything. */
const onlookers = ({ parts }: ReturnType<typeof openTestStore>["store"]): string[] =>
  parts.db
    .prepare<[], string>(
      "select id from person where username in ('karshenas.beynolmelal', 'shahrdar')",
    )
    .pluck()
    .all();
