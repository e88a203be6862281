/**
 * Who pays what, asked once: a grid of items, one payer each, an amount per person, and members for whom
 * somebody else pays. The payer and the estimate of the whole request follow from it. Pure.
 */
import { z } from "zod";
import { currencies, majorOf, parseAmount, type Currency, type Money } from "../../money.ts";
import { optionalText } from "../../people/person.ts";
import { itemPayers, payItems, type ItemPayer, type PayItem } from "../pay-items.ts";
import type { payers } from "../../route/conditions.ts";

const item = z.enum(payItems, "choose");
const payer = z.enum(itemPayers, "choose");

/** One row. An item without a row was not answered. */
export const payment = z.object({ item, payer, amount: optionalText(30) });
export type Payment = z.infer<typeof payment>;
/** For this member another party pays the item. */
export const exception = z.object({ item, payer });
export type PayException = z.infer<typeof exception>;

/** The part of a request, or of a draft, that the grid needs. */
export interface GridPart {
  payments: readonly Payment[];
  members: readonly { paidBy: readonly PayException[] }[];
  costCurrency: Currency;
}

export interface GridRow {
  item: PayItem;
  /** `null`: not answered. */
  payer: ItemPayer | null;
  /** Minor units for one person; `null` without an amount. */
  each: number | null;
  /** Minor units for everybody, and the share of each payer. */
  total: number | null;
  shares: Partial<Record<ItemPayer, number>>;
  /** Places of the members for whom another party pays. */
  exceptions: { member: number; payer: ItemPayer }[];
}

/** Every item of the grid in its order, answered or not. */
export const gridOf = ({ payments, members, costCurrency }: GridPart): GridRow[] =>
  payItems.map((name): GridRow => {
    const row = payments.find((one) => one.item === name);
    const exceptions = members.flatMap((one, member) =>
      one.paidBy
        .filter((each) => each.item === name)
        .map((each) => ({ member, payer: each.payer })),
    );
    if (!row) return { item: name, payer: null, each: null, total: null, shares: {}, exceptions };
    const each = parseAmount(row.amount, costCurrency)?.minor ?? null;
    const shares: GridRow["shares"] = {};
    if (each !== null)
      members.forEach((_, index) => {
        const who = exceptions.find((one) => one.member === index)?.payer ?? row.payer;
        shares[who] = (shares[who] ?? 0) + each;
      });
    const total = each === null ? null : each * members.length;
    return { item: name, payer: row.payer, each, total, shares, exceptions };
  });

/** What one payer pays in all; `null` while the grid names no amount. */
export const shareOf = (rows: readonly GridRow[], who: ItemPayer): number | null =>
  rows.some((row) => row.total !== null)
    ? rows.reduce((sum, row) => sum + (row.shares[who] ?? 0), 0)
    : null;

/** What the journey costs all payers together; `null` while the grid names no amount. */
export const totalOf = (rows: readonly GridRow[]): number | null =>
  rows.some((row) => row.total !== null)
    ? rows.reduce((sum, row) => sum + (row.total ?? 0), 0)
    : null;

/** Whether somebody pays an item whose amount is not known: a total is then that of the known ones. */
export const isPartial = (rows: readonly GridRow[]): boolean =>
  rows.some((row) => row.payer !== null && row.each === null);

/** What one payer pays of an item, to read. */
interface GridCell {
  payer: ItemPayer;
  /** Minor units; `null`: they pay, and the amount is not known. */
  amount: number | null;
  /** Places of the members they pay for; `null`: everybody, or everybody else. */
  only: number[] | null;
}

/** Who pays this item, the payer of everybody first. Empty: not answered. */
export const cellsOf = ({ payer, each, exceptions }: GridRow, people: number): GridCell[] => {
  if (payer === null) return [];
  const times = (count: number) => (each === null ? null : each * count);
  const others = itemPayers.flatMap((other): GridCell[] => {
    const only = exceptions.filter((one) => one.payer === other).map((one) => one.member);
    if (other === payer || only.length === 0) return [];
    return [{ payer: other, amount: times(only.length), only }];
  });
  const rest = people - others.reduce((sum, one) => sum + (one.only?.length ?? 0), 0);
  const main: GridCell = { payer, amount: times(rest), only: null };
  return rest > 0 || others.length === 0 ? [main, ...others] : others;
};

/** Items of the grid to read in one row, with their answer now and before. */
interface ReadRow {
  items: PayItem[];
  now: GridRow;
  before: GridRow;
}

/** Items without an amount for which the same parties pay are one row. Both grids have every item. */
export const readRows = (now: readonly GridRow[], before: readonly GridRow[]): ReadRow[] => {
  const found = new Map<string, ReadRow>();
  for (const row of now) {
    const old = before.find((one) => one.item === row.item) ?? row;
    const unpriced = row.each === null && old.each === null;
    const answer = [row, old].map(({ payer, exceptions }) => ({ payer, exceptions }));
    const key = unpriced ? JSON.stringify(answer) : row.item;
    const same = found.get(key);
    if (same) same.items.push(row.item);
    else found.set(key, { items: [row.item], now: row, before: old });
  }
  return [...found.values()];
};

/** The columns of the grid to read: the municipality, and every other party that pays something. */
export const payersOf = (rows: readonly GridRow[]): ItemPayer[] =>
  itemPayers.filter(
    (one) =>
      one === "own" ||
      rows.some(
        ({ payer, exceptions }) =>
          payer !== null && (payer === one || exceptions.some((each) => each.payer === one)),
      ),
  );

/** The municipality's share as the grid says; `null` when it names no amount. */
export const ownShareOf = (request: GridPart): Money | null => {
  const minor = shareOf(gridOf(request), "own");
  return minor === null ? null : { minor, currency: request.costCurrency };
};

/** One word for the whole grid; `null` while nothing is answered. What travellers pay counts as theirs. */
export const summaryPayer = (rows: readonly GridRow[]): (typeof payers)[number] | null => {
  const named = new Set(
    rows.flatMap((row) =>
      row.payer === null ? [] : [row.payer, ...row.exceptions.map((one) => one.payer)],
    ),
  );
  if (named.size === 0) return null;
  const [only] = named.size === 1 ? [...named] : [];
  return only === undefined || only === "self" ? "mixed" : only;
};

/** What the municipality pays, as far as the grid says. */
interface OurPart {
  /** `"nothing"`: others pay all that was answered; `null`: the grid says no amount, or nothing at all. */
  share: Money | "nothing" | null;
  /** How many items it pays whose amount is not known. */
  unpriced: number;
  unanswered: PayItem[];
}

export const ourPart = (request: GridPart): OurPart => {
  const rows = gridOf(request);
  const ours = rows.filter((row) =>
    cellsOf(row, request.members.length).some((cell) => cell.payer === "own"),
  );
  const answered = rows.some((row) => row.payer !== null);
  return {
    share: answered && ours.length === 0 ? "nothing" : ownShareOf(request),
    unpriced: ours.filter((row) => row.each === null).length,
    unanswered: rows.filter((row) => row.payer === null).map((row) => row.item),
  };
};

/** A draft as typed: what is no grid counts as unanswered. */
export const gridPartOf = (draft: {
  payments?: unknown;
  members?: unknown;
  costCurrency?: unknown;
}): GridPart => {
  const rows = z.array(z.unknown()).catch([]);
  const valid = <T>(schema: z.ZodType<T>, list: unknown): T[] =>
    rows.parse(list).flatMap((one) => {
      const parsed = schema.safeParse(one);
      return parsed.success ? [parsed.data] : [];
    });
  const people = z
    .array(z.looseObject({ paidBy: z.unknown().optional() }))
    .catch([])
    .parse(draft.members);
  return {
    payments: valid(payment, draft.payments),
    members: people.map((one) => ({ paidBy: valid(exception, one.paidBy) })),
    costCurrency: z.enum(currencies).catch("IRR").parse(draft.costCurrency),
  };
};

/** Payer and estimate of a draft: from its grid, else as they were written before there was one. */
export const summaryOf = <
  D extends { payments?: unknown; members?: unknown; payer?: unknown; costAmount?: unknown },
>(
  draft: D,
): D => {
  const part = gridPartOf(draft);
  const rows = gridOf(part);
  const payerNow = summaryPayer(rows);
  if (payerNow === null) return draft;
  const minor = totalOf(rows);
  const costAmount =
    minor === null ? draft.costAmount : String(majorOf({ minor, currency: part.costCurrency }));
  return { ...draft, payer: payerNow, costAmount };
};
