/** The grid of payers: what follows from it, and that it agrees with itself. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { payerOf } from "#shared/mission/money/payers.ts";
import { itemPayers, payItems } from "#shared/mission/pay-items.ts";
import { materialChanges, contentHash } from "#shared/mission/request/changes.ts";
import { oldRequestEvents } from "#shared/mission/request/events.ts";
import {
  cellsOf,
  gridOf,
  ourPart,
  ownShareOf,
  readRows,
  shareOf,
  summaryOf,
  summaryPayer,
  totalOf,
  type GridPart,
} from "#shared/mission/request/payments.ts";
import { requestFields, sectionIssues, type Request } from "#shared/mission/request/request.ts";
import { defaultSettings } from "#shared/settings.ts";
import { validDraft } from "../../../helpers/mission-inputs.ts";

const facts = { today: "2026-11-23", settings: defaultSettings() };

const exception = fc.record({
  item: fc.constantFrom(...payItems),
  payer: fc.constantFrom(...itemPayers),
});
const part: fc.Arbitrary<GridPart> = fc.record({
  payments: fc.uniqueArray(
    fc.record({
      item: fc.constantFrom(...payItems),
      payer: fc.constantFrom(...itemPayers),
      amount: fc.oneof(
        fc.constant(""),
        fc.integer({ min: 0, max: 1_000_000 }).map((n) => String(n)),
      ),
    }),
    { selector: (one) => one.item },
  ),
  members: fc.array(
    fc.record({ paidBy: fc.uniqueArray(exception, { selector: (one) => one.item }) }),
    { maxLength: 5 },
  ),
  costCurrency: fc.constantFrom("IRR", "EUR", "OMR"),
});

test("W5 the shares of all payers are the total, whatever the exceptions", () => {
  fc.assert(
    fc.property(part, (grid) => {
      const rows = gridOf(grid);
      const shares = itemPayers.map((payer) => shareOf(rows, payer));
      const total = totalOf(rows);
      if (total === null) expect(shares.every((one) => one === null)).toBe(true);
      else expect(shares.reduce<number>((sum, one) => sum + (one ?? 0), 0)).toBe(total);
    }),
  );
});

test("W5 what each payer pays of an item is the item, and members are counted once", () => {
  fc.assert(
    fc.property(part, (grid) => {
      const people = grid.members.length;
      for (const row of gridOf(grid)) {
        const cells = cellsOf(row, people);
        if (row.payer === null) expect(cells).toEqual([]);
        else if (row.total !== null)
          expect(cells.reduce((sum, one) => sum + (one.amount ?? 0), 0)).toBe(row.total);
        for (const { payer, amount } of cells)
          if (amount !== null) expect(amount).toBe(row.shares[payer] ?? 0);
      }
    }),
  );
});

test("W5 to read, every item is in one row, and an amount is never put together with another", () => {
  fc.assert(
    fc.property(part, part, (now, before) => {
      const rows = readRows(gridOf(now), gridOf(before));
      expect(rows.flatMap((row) => row.items).toSorted()).toEqual([...payItems].toSorted());
      for (const row of rows)
        if (row.now.each !== null || row.before.each !== null) expect(row.items).toHaveLength(1);
    }),
  );
});

test("W5 the municipality pays nothing only where others pay all that was answered", () => {
  const part = { members: [{ paidBy: [] }], costCurrency: "EUR" } as const;
  const host = { item: "ticket", payer: "host", amount: "" } as const;
  expect(ourPart({ ...part, payments: [] }).share).toBeNull();
  expect(ourPart({ ...part, payments: [host] })).toMatchObject({ share: "nothing", unpriced: 0 });
  const unpriced = { ...host, item: "visa", payer: "own" } as const;
  expect(ourPart({ ...part, payments: [host, unpriced] })).toMatchObject({
    share: null,
    unpriced: 1,
  });
});

test("W5 an item without an answer is not answered, and is nobody's", () => {
  const rows = gridOf({ payments: [], members: [{ paidBy: [] }], costCurrency: "EUR" });
  expect(rows.every((row) => row.payer === null && row.total === null)).toBe(true);
  expect(summaryPayer(rows)).toBeNull();
});

const request = (change: Partial<Request>): Request => ({
  ...requestFields.parse(validDraft()),
  ...change,
});
const ticket = { item: "ticket", payer: "own", amount: "590" } as const;

test("W5 payer and estimate of the request follow from its grid", () => {
  const lodging = { item: "lodging", payer: "host", amount: "" } as const;
  const draft = { ...validDraft(), payments: [ticket, lodging], costCurrency: "EUR" };
  const members = request({}).members.length;
  expect(summaryOf(draft)).toMatchObject({ payer: "mixed", costAmount: String(590 * members) });
  expect(ownShareOf(request({ payments: [ticket], costCurrency: "EUR" }))).toEqual({
    minor: 59_000 * members,
    currency: "EUR",
  });
});

test("W5 an amount that is none is refused at its row, a private payer has to be named", () => {
  const wrong = [
    { ...ticket, amount: "زیاد" },
    { ...ticket, item: "visa", payer: "private" },
  ];
  const paths = sectionIssues("payment", { ...validDraft(), payments: wrong }, facts).map(
    (one) => one.path,
  );
  expect(paths).toContain("payments.0.amount");
  expect(paths).toContain("privatePayer");
});

test("W5 Finance reads the grid, exceptions first; what nobody has answered is no payer", () => {
  const { members, ...rest } = request({ payments: [ticket] });
  const [first] = members;
  if (!first) throw new Error("no member");
  const one = {
    ...rest,
    members: [{ ...first, paidBy: [{ item: "ticket", payer: "self" } as const] }],
  };
  const key = first.personId ?? first.key;
  expect(payerOf([], one, key, "ticket").payer).toBe("self");
  expect(payerOf([], { ...one, members }, key, "ticket").payer).toBe("own");
  expect(payerOf([], one, key, "lodging").payer).toBeNull();
  expect(payerOf([], request({ payer: "host" }), key, "lodging").payer).toBe("host");
});

test("W5 another payer of an item is a material change, another amount is only a cost", () => {
  const { settings } = facts;
  const before = request({ payments: [ticket], payer: "own" });
  const otherwise = request({ payments: [{ ...ticket, payer: "self" }], payer: "own" });
  const dearer = request({ payments: [{ ...ticket, amount: "591" }], payer: "own" });
  expect(materialChanges(before, otherwise, settings)).toContain("payer");
  expect(materialChanges(before, dearer, settings)).not.toContain("payer");
  expect(contentHash(before, ["payment"])).not.toBe(contentHash(otherwise, ["payment"]));
  expect(contentHash(before, ["delegation"])).toBe(contentHash(otherwise, ["delegation"]));
});

test("W5 a request of before the grid is read with nothing answered", () => {
  const { payments: _payments, ...old } = request({ payer: "mixed" });
  const first = { ...old, members: old.members.map(({ paidBy: _paidBy, ...one }) => one) };
  const read = oldRequestEvents["mission.changed.v1"]?.change({ request: first, reason: "x" });
  expect(read).toMatchObject({
    request: { payer: "mixed", payments: [], members: [{ paidBy: [] }] },
  });
});
