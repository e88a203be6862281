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
