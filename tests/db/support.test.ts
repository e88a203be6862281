/** B9: what the store adds to a report for support: counts, and the log without the names of people. */
import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { must, openTestStore, populate, requestDraft, withId } from "../helpers/store.ts";

it("B9 the report has counts of the store, and no names of people in the lines of the log", async () => {
  const { store } = openTestStore();
  const { administrator } = await populate(store);
  const line = `ab12cd34 page: Error: cannot show Admin, in page.js:1:2`;
  const facts = await must(store, administrator.client, "support.facts", { log: line });
  expect(facts.log).toBe("ab12cd34 page: Error: cannot show <name>, in page.js:1:2");
  expect(facts.rows.person).toBeGreaterThan(0);
  expect(facts.backup.hasPlace).toBe(false);
});

it("B9 nor the name of a guest, who is in no list of people: sent, or still being written", async () => {
  const { store } = openTestStore();
  const { administrator, employee } = await populate(store);
  const draft = await requestDraft(store, employee.client, employee.id);
  const guest = (nameEn: string) => ({
    nameFa: "مهمان بیرونی",
    nameEn,
    nationalId: "0013542419",
    post: "مترجم",
    role: "interpreter",
    passportType: "ordinary",
    selectionReason: "زبان",
  });
  const members = [...(draft.members as object[]), guest("Rahnama")];
  const sent = { missionId: randomUUID(), seenVersion: 0, draft: { ...draft, members } };
  await must(store, employee.client, "mission.submit", withId(sent));
  const body = { ...draft, members: [guest("Kamyab")] };
  const kept = { id: randomUUID(), kind: "request" as const, missionId: null, body };
  await must(store, employee.client, "draft.save", kept);
  const log = "ab12cd34 page: Error: no place for Rahnama beside Kamyab";
  const facts = await must(store, administrator.client, "support.facts", { log });
  expect(facts.log).toBe("ab12cd34 page: Error: no place for <name> beside <name>");
});
