/** W5: an amount that was not answered is not "no cost". */
import { expect, test } from "vitest";
import { costWord, packRowOf } from "#shared/council-pack.ts";
import { validDraft } from "../../helpers/mission-inputs.ts";
import { missionIn } from "../../helpers/missions.ts";

const wordOf = (more: object) =>
  costWord(packRowOf(missionIn("ordered", { ...validDraft(), ...more }), [], []));

test("W5 the municipality pays and no amount is written: not answered, not free of cost", () => {
  const own = { payments: [], payer: "own", fundingSource: "ردیف ۳۰۲" };
  expect(wordOf({ ...own, costAmount: "" })).toBe("unknown");
  expect(wordOf({ ...own, costAmount: "1200", costCurrency: "EUR" })).toBe("estimate");
  expect(wordOf({ payments: [], payer: "host", costAmount: "" })).toBe("none");
});
