/** B9: the masked and the kept parts of a line of the log. */
import { expect, it } from "vitest";
import { masked, withoutMessage } from "#shared/support.ts";

it.each([
  [
    "12345678 mission.submit: TypeError: x is undefined",
    "12345678 mission.submit: TypeError: x is undefined",
  ],
  ["no person 1e857d60-a2be-4513-a9f1-22d368f7c4a3", "no person 1e85…"],
  ["Error: علی رضایی، عمران is away", "Error: <words> is away"],
  ["person «Ali Rezaei» and 'ali' and \"ali\"", "person <words> and <words> and <words>"],
  ["ids 0012345679 and A12345678, mail a.b@example.org", "ids <number> and <number>, mail <mail>"],
  ["called 0912 345 67-89, 001-234567-9", "called <number>, <number>"],
  ["IR06 2960 0000 0010 0324 2000 01", "<number>"],
  ["store refused to open: failed (/media/Ali Rezaei)", "store refused to open: failed (…/<name>)"],
  ["cannot open C:\\Users\\Ali\\Reza CV.pdf", "cannot open …/<name>"],
  ["lostLog (/home/ali/safir.db)", "lostLog (…/safir.db)"],
  [
    `SyntaxError: Unexpected token, ...""name":"Ali Rez"... is not valid JSON`,
    "SyntaxError: <words>",
  ],
  ["at run (/home/ali rezaei/safir/db/store.ts:12:3)", "at run (…/store.ts:12:3)"],
  [
    "2026-12-01T08:00:00.000Z ab12cd34 page: Error",
    "2026-12-01T08:00:00.000Z ab12cd34 page: Error",
  ],
])("B9 %s", (line, kept) => {
  expect(masked(line)).toBe(kept);
  expect(masked(masked(line))).toBe(kept);
});

it("B9 without a store to mask names, only the kind of an error is kept", () => {
  expect(withoutMessage("12:00 ab12cd34 page: TypeError: Ali Rezaei is away")).toBe(
    "12:00 ab12cd34 page: TypeError",
  );
  expect(withoutMessage("    at Page (…/page.js:1:2)")).toBe("    at Page (…/page.js:1:2)");
});
