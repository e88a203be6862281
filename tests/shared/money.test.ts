/** M6: whole minor units, exact conversions, words. (Parsing of typed amounts is shown with the forms.) */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  basisPointsOf,
  convert,
  currencies,
  minorDigitsOf,
  parseAmount,
  parseRate,
  totals,
} from "#shared/money.ts";
import { accountsOf } from "#shared/mission/money/settlement.ts";
import { toAsciiDigits } from "#shared/persian/digits.ts";
import { addDays, formatDay, parseJalali } from "#shared/persian/jalali.ts";
import { formatAmount, formatRate } from "#shared/persian/amounts.ts";
import { amountInWords } from "#shared/persian/money-words.ts";
import type { Request } from "#shared/mission/request/request.ts";
import { noMoney, type MissionMoney } from "#shared/mission/money/money.ts";
import { aPaper, euros } from "../helpers/mission-inputs.ts";
import { settlements } from "./allowance/settlements.ts";

const anAmount = fc.record({
  minor: fc.integer({ min: 0, max: 1_000_000_000 }),
  currency: fc.constantFrom(...currencies),
});

describe("money", () => {
  it("M6 M2 the language on screen changes no number: a number shown in either is read back equal", () => {
    fc.assert(
      fc.property(anAmount, fc.constantFrom("fa" as const, "en" as const), (amount, lang) => {
        const shown = formatAmount(amount, lang);
        const digits = toAsciiDigits(shown)
          .replaceAll(/[^\d.٫]/g, "")
          .replace("٫", ".");
        expect(parseAmount(digits, amount.currency)).toEqual(amount);
        // And as shown, with its separators, in the digits of that language.
        const number = (/[\d۰-۹][\d۰-۹.,٫٬]*/.exec(shown) ?? [""])[0];
        expect(parseAmount(number, amount.currency)).toEqual(amount);
      }),
    );
  });

  it("I4 M2 the calendar on screen changes no day: it is read back as it was stored", () => {
    fc.assert(
      fc.property(fc.integer({ min: -8_000, max: 20_000 }), (shift) => {
        const day = addDays("2026-03-21", shift);
        expect(parseJalali(formatDay(day, "fa", "short"))).toBe(day);
      }),
    );
  });

  it("M6 totals keep every currency separate and lose nothing, in any order", () => {
    fc.assert(
      fc.property(fc.array(anAmount, { maxLength: 40 }), (amounts) => {
        const sums = totals(amounts);
        expect(new Set(sums.map((one) => one.currency)).size).toBe(sums.length);
        for (const currency of currencies) {
          const own = amounts.filter((one) => one.currency === currency);
          const sum = own.reduce((all, one) => all + one.minor, 0);
          expect(sums.find((one) => one.currency === currency)?.minor ?? 0).toBe(sum);
        }
        expect(totals(amounts.toReversed())).toEqual(sums);
      }),
    );
  });

  it.each([
    ["12.50 EUR at 1,234,567 rials", 1250, "EUR", "۱٬۲۳۴٬۵۶۷", 15_432_088],
    ["100.00 USD at 650000.5", 10_000, "USD", "650000.5", 65_000_050],
    ["1.234 OMR at 1700000", 1234, "OMR", "1700000", 2_097_800],
    ["0.01 EUR at 49 rounds to zero", 1, "EUR", "49", 0],
    ["0.01 EUR at 50 rounds up", 1, "EUR", "50", 1],
  ] as const)("M6 %s", (_says, minor, currency, rate, rials) => {
    expect(convert({ minor, currency }, "IRR", parseRate(rate) ?? "")).toEqual({
      minor: rials,
      currency: "IRR",
    });
  });

  it("M6 a conversion is within half a unit of the exact product, for any rate", () => {
    fc.assert(
      fc.property(
        anAmount,
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.nat(999),
        (amount, whole, part) => {
          const rate = parseRate(`${whole}.${String(part).padStart(3, "0")}`) ?? "";
          const found = convert(amount, "IRR", rate);
          const exact = BigInt(amount.minor) * (BigInt(whole) * 1000n + BigInt(part));
          const scale = 1000n * 10n ** BigInt(minorDigitsOf(amount.currency));
          const double = 2n * (BigInt(found?.minor ?? -1) * scale - exact);
          expect(double <= scale && double > -scale).toBe(true);
        },
      ),
    );
  });

  it.each(["", "0", "0.0", "-1", "1.2.3", "1e5", "۱۲ ریال", "1.0000000001", "720,5"])(
    "M6 %j is not a rate",
    (typed) => expect(parseRate(typed)).toBeNull(),
  );

  it.each([
    ["۱٬۲۰۰٬۰۰۰", "IRR", 1_200_000],
    ["1 200 000", "IRR", 1_200_000],
    ["۹٬۸۵۰/۵", "EUR", 985_050],
    ["٩٨٫٥٠", "EUR", 9850],
    ["98.5", "EUR", 9850],
    ["98,50", "EUR", null],
    ["98,5", "EUR", null],
    ["1,20,000", "IRR", null],
    ["1234,567", "OMR", null],
    ["1,234.5", "IRR", null],
    ["1.", "EUR", null],
  ] as const)(
    "M6 %s %s is an amount only where separators divide groups of three",
    (typed, currency, minor) => expect(parseAmount(typed, currency)?.minor ?? null).toBe(minor),
  );

  it("M6 an amount shown in either language is read back equal", () => {
    fc.assert(
      fc.property(anAmount, fc.constantFrom("fa" as const, "en" as const), (amount, lang) => {
        expect(parseAmount(formatAmount(amount, lang), amount.currency)).toEqual(amount);
      }),
    );
  });

  it("M6 a rate is shown with separators and no digit more or less", () => {
    expect(formatRate("720000.5", "fa")).toBe("۷۲۰٬۰۰۰٫۵");
    expect(formatRate("1234567", "en")).toBe("1,234,567");
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 999_999_999_999n }), fc.nat(999), (whole, part) => {
        const rate = parseRate(`${whole}.${part}`) ?? "";
        expect(parseRate(formatRate(rate, "fa"))).toBe(rate);
        expect(parseRate(formatRate(rate, "en"))).toBe(rate);
      }),
    );
  });

  it("M6 a part in basis points is exact and rounds a half up", () => {
    expect(basisPointsOf(15_000_001, 5000)).toBe(7_500_001);
    expect(basisPointsOf(9_007_199_254_740_991, 10_000)).toBe(9_007_199_254_740_991);
  });
});

describe("amounts in words", () => {
  it.each([
    [33_800, "EUR", "یورو", "سنت", "سیصد و سی و هشت یورو"],
    [33_850, "EUR", "یورو", "سنت", "سیصد و سی و هشت یورو و پنجاه سنت"],
    [1_005, "OMR", "ریال عمان", "بیسه", "یک ریال عمان و پنج بیسه"],
    [1_200_000, "IRR", "ریال", "ریال", "یک میلیون و دویست هزار ریال"],
  ] as const)("M6 %i %s", (minor, currency, major, small, words) =>
    expect(amountInWords({ minor, currency }, { major, minor: small })).toBe(words),
  );
});

/** A request of one member of the staff. */
const of = (personId: string): Request =>
  ({ members: [{ personId, nationalId: "" }] }) as unknown as Request;

describe("settlements", () => {
  it.each(settlements.map((one) => [one.says, one] as const))("M5 %s", (_says, one) => {
    const member = "m";
    const expense = (minor: number, paidBy: "traveller" | "municipality") =>
      minor === 0
        ? []
        : [
            {
              id: `${paidBy}`,
              member,
              kind: "other" as const,
              day: "2026-12-01",
              amount: euros(minor * 100),
              paidBy,
              fx: null,
              receiptNo: "",
              receipt: aPaper,
              note: "",
            },
          ];
    const balancing = (kind: "refund" | "payment", whole = 0) =>
      whole === 0
        ? []
        : [
            {
              id: kind,
              member,
              kind,
              amount: euros(whole * 100),
              day: "2026-12-20",
              documentNo: "1",
              receipt: aPaper,
            },
          ];
    const money: MissionMoney = {
      ...noMoney,
      advances:
        one.advance === 0
          ? []
          : [
              {
                id: "a",
                member,
                amount: euros(one.advance * 100),
                day: "2026-11-30",
                documentNo: "1",
                fx: null,
              },
            ],
      expenses: [
        ...expense(one.spent, "traveller"),
        ...expense(one.paidDirectly ?? 0, "municipality"),
      ],
      balancings: [
        ...balancing("refund", one.given?.refund),
        ...balancing("payment", one.given?.payment),
      ],
    };
    const allowances = [
      {
        member,
        grade: "expert" as const,
        lines: [],
        missing: [],
        totals: [euros(one.allowance * 100)],
      },
    ];
    const [account] = accountsOf({ money, rounds: [{ at: "", request: of(member) }] }, allowances);
    expect(account?.balance).toBe(one.balance * 100);
  });
});
