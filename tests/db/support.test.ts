/** B9: what the store adds to a report for support: counts, and the log without the names of people. */
import { expect, it } from "vitest";
import { must, openTestStore, populate } from "../helpers/store.ts";

it("B9 the report has counts of the store, and no names of people in the lines of the log", async () => {
  const { store } = openTestStore();
  const { administrator } = await populate(store);
  const line = `ab12cd34 page: Error: cannot show Admin, in page.js:1:2`;
  const facts = await must(store, administrator.client, "support.facts", { log: line });
  expect(facts.log).toBe("ab12cd34 page: Error: cannot show <name>, in page.js:1:2");
  expect(facts.rows.person).toBeGreaterThan(0);
  expect(facts.backup.hasPlace).toBe(false);
});
