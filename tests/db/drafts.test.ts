/** B11: drafts of every kind are stored, and none grows beyond its limit. */
import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { draftKinds, draftLimits } from "#shared/drafts.ts";
import { must, openTestStore, populate, testPassword } from "../helpers/store.ts";

const refused = (reason: string) => ({ ok: false, error: { code: "refused", reason } });

describe("B11 drafts", () => {
  it("B11 every kind of draft is still there after a restart", async () => {
    const { store, dir, clock } = openTestStore();
    const { client } = (await populate(store)).employee;
    const drafts = draftKinds.map((kind) => ({
      id: randomUUID(),
      kind,
      missionId: null,
      body: { title: `متن ${kind}` },
    }));
    for (const draft of drafts) await must(store, client, "draft.save", draft);
    store.close();
    const again = openTestStore(dir, clock).store;
    await again.call(client, "session.signIn", { username: "karmand", password: testPassword });
    for (const draft of drafts)
      expect(await must(again, client, "draft.load", { id: draft.id })).toMatchObject({ draft });
  });

  it("B11 a text, a draft and all drafts of a person are limited; stored drafts stay", async () => {
    const { store } = openTestStore();
    const cast = await populate(store);
    const { client } = cast.employee;
    const id = randomUUID();
    const save = (body: Record<string, unknown>, which = id, by = client) =>
      store.call(by, "draft.save", { id: which, kind: "report", missionId: null, body });
    expect((await save({ text: "کوتاه" })).ok).toBe(true);

    const long = "x".repeat(draftLimits.text + 1);
    expect(await save({ days: [{ text: "" }, { text: long }] })).toMatchObject({
      ok: false,
      error: { code: "invalid", fields: [{ path: "days.1.text", reason: "textTooLong" }] },
    });
    const texts = (characters: number) =>
      Array.from({ length: Math.floor(characters / 40_000) }, () => "x".repeat(40_000));
    expect(await save({ texts: texts(draftLimits.draft + 40_000) })).toEqual(
      refused("draftTooLong"),
    );
    expect(await must(store, client, "draft.load", { id })).toMatchObject({
      draft: { body: { text: "کوتاه" } },
    });

    const big = texts(draftLimits.draft - 40_000);
    let kept = 0;
    for (; (await save({ big }, randomUUID())).ok; kept += 1) expect(kept).toBeLessThan(50);
    expect(kept).toBe(Math.floor(draftLimits.all / (9 * 40_000)));
    expect(await save({ big }, randomUUID())).toEqual(refused("tooManyDrafts"));
    // A small one still fits, and others have their own room.
    expect((await save({ text: "هنوز" })).ok).toBe(true);
    expect((await save({ big }, randomUUID(), cast.colleague.client)).ok).toBe(true);
  });

  it("B11 the number of drafts is limited, and a discarded one makes room", async () => {
    const { store } = openTestStore();
    const { client } = (await populate(store)).employee;
    const ids = Array.from({ length: draftLimits.count }, () => randomUUID());
    const save = (id: string) =>
      store.call(client, "draft.save", { id, kind: "diary", missionId: null, body: {} });
    for (const id of ids) expect((await save(id)).ok).toBe(true);
    const one = randomUUID();
    expect(await save(one)).toEqual(refused("tooManyDrafts"));
    expect((await save(ids[0] ?? "")).ok).toBe(true);
    await must(store, client, "draft.discard", { id: ids[0] ?? "" });
    expect((await save(one)).ok).toBe(true);
  });
});
