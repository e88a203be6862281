/** The disclosed rows as a sheet of a table file: amounts are numbers, each currency has its column. */
import type { Disclosure } from "#shared/contract/council.ts";
import { costWord, type PackColumn } from "#shared/council-pack.ts";
import { currencies, majorOf, minorDigitsOf, totals } from "#shared/money.ts";
import { localizeDigits, type Lang } from "#shared/persian/digits.ts";
import { textIn } from "#renderer/i18n.ts";
import type { Sheet } from "#renderer/table-file/write-table.ts";
import { packCell } from "./pack-words.ts";

const widths: Partial<Record<PackColumn, number>> = {
  travellers: 34,
  place: 20,
  achievements: 60,
  reason: 40,
  permits: 44,
};

export const packSheet = (lang: Lang, { rows, columns }: Disclosure): Sheet => {
  const t = (key: Parameters<typeof textIn<"council">>[2], params?: Record<string, string>) =>
    textIn(lang, "council", key, params);
  const spent = currencies.filter((one) =>
    rows.some((row) => row.cost.amounts.some(({ currency }) => currency === one)),
  );
  const equivalents = rows.some((row) => row.rials !== null);
  const before = columns.slice(0, columns.indexOf("cost"));
  const after = columns.slice(columns.indexOf("cost") + 1);
  const head = (column: PackColumn) => ({
    head: t(`column.${column}`),
    width: widths[column] ?? 14,
  });
  const text = (row: Disclosure["rows"][number], column: PackColumn) =>
    column === "count"
      ? row.travellers.length
      : packCell(lang, row, column).filter(Boolean).join("\n");
  return {
    name: t("title"),
    rtl: lang === "fa",
    columns: [
      { head: t("dossier"), width: 12 },
      ...before.map(head),
      ...spent.map((currency) => ({
        head: t("costIn", { currency: textIn(lang, "words", `currency.${currency}`) }),
        width: 16,
        format:
          minorDigitsOf(currency) === 0 ? "#,##0" : `#,##0.${"0".repeat(minorDigitsOf(currency))}`,
      })),
      { head: t("basisTitle"), width: 18 },
      ...(equivalents ? [{ head: t("rialsColumn"), width: 20, format: "#,##0" }] : []),
      ...after.map(head),
    ],
    rows: rows.map((row) => [
      localizeDigits(row.dossierNo, lang),
      ...before.map((column) => text(row, column)),
      ...spent.map((currency) => {
        const [sum] = totals(row.cost.amounts.filter((one) => one.currency === currency));
        return sum ? majorOf(sum) : null;
      }),
      t(`basis.${costWord(row)}`),
      ...(equivalents ? [row.rials ? majorOf(row.rials) : null] : []),
      ...after.map((column) => text(row, column)),
    ]),
  };
};
