/** G1: the history of a record follows from its stream; it is shown to people who may read the record. */
import { describe, expect, it } from "vitest";
import type { RecordEntry } from "#shared/contract/history.ts";
import { streams } from "#shared/events/streams.ts";
import { contract, names } from "#shared/contract/table.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { openTestStore } from "../helpers/store.ts";
import { setActive } from "../helpers/vacant.ts";
import { createWalk } from "../helpers/walk.ts";

const open = async () => {
  const { store, clock } = openTestStore();
  return createWalk(store, clock);
};
const entriesOf = (answer: { ok: boolean; value?: unknown }): RecordEntry[] => {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return (answer.value as { entries: RecordEntry[] }).entries;
};

describe("G1 history of records", () => {
  it("G1 every stream with a history has its query, and a sentence for each of its events", () => {
    const catalogue: Record<string, unknown> = fa.history;
    const shown = Object.values(streams).filter((one) => "history" in one);
    expect(shown.length).toBeGreaterThan(2);
    expect(
      names.filter((name) => name.endsWith(".history") && name !== "mission.history"),
    ).toHaveLength(shown.length);
    for (const type of shown.flatMap((one) => Object.keys(one.events))) {
      const [kind = "", event = ""] = type.split(".");
      expect(catalogue[kind], type).toHaveProperty([event]);
    }
  });

  it("G1 a person's history shows who changed what, newest first, and no value of the staff record", async () => {
    const walk = await open();
    const { id } = walk.cast.employee;
    await setActive(walk, "employee", false);
    const answer = await walk.ask("administrator", "people.history", { id });
    const [newest, ...older] = entriesOf(answer).map((one) => one.type);
    expect(newest).toBe("person.activeSet.v1");
    expect(older.at(-1)).toBe("person.registered.v1");
    const [entry] = entriesOf(answer);
    expect(entry).toMatchObject({ actor: { id: walk.cast.administrator.id }, reason: "" });
    expect(contract["people.history"].capability).toBe("people.manage");
    expect(await walk.ask("manager", "people.history", { id })).toMatchObject({
      ok: false,
      error: { reason: "notYourRole" },
    });
  });

  it("G1 a contact that the person may not know has no history either", async () => {
    const walk = await open();
    expect(await walk.ask("employee", "contacts.history", { id: "nobody" })).toMatchObject({
      ok: false,
      error: { reason: "notFound" },
    });
  });
});
