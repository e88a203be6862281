/** What the cells of the pack say in a language: one source for the screen, the paper and the table file. */
import { costWord, type PackColumn, type PackRow } from "#shared/council-pack.ts";
import type { Money } from "#shared/money.ts";
import { formatAmount } from "#shared/persian/amounts.ts";
import { localizeDigits, type Lang } from "#shared/persian/digits.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { countryName } from "#shared/persian/names.ts";
import { textIn } from "#renderer/i18n.ts";

export const moneyIn = (lang: Lang, amount: Money): string =>
  `${formatAmount(amount, lang)} ${textIn(lang, "words", `currency.${amount.currency}`)}`;

/** The lines of a cell, the important one first. */
export const packCell = (lang: Lang, row: PackRow, column: PackColumn): string[] => {
  const t = (key: Parameters<typeof textIn<"council">>[2], params?: Record<string, string>) =>
    textIn(lang, "council", key, params);
  const day = ({ day: on, actual }: PackRow["out"]) => [
    formatDay(on, lang, "short"),
    ...(actual ? [] : [t("planned")]),
  ];
  switch (column) {
    case "travellers":
      return row.travellers.map((one) => [one.nameFa, one.post].filter(Boolean).join(" – "));
    case "place":
      return [countryName(row.country, lang), row.city];
    case "count":
      return [localizeDigits(String(row.travellers.length), lang)];
    case "out":
      return day(row.out);
    case "back":
      return day(row.back);
    case "cost":
      return [
        ...row.cost.amounts.map((one) => moneyIn(lang, one)),
        t(`basis.${costWord(row)}`),
        ...(row.rials ? [t("rials", { amount: moneyIn(lang, row.rials) })] : []),
      ];
    case "payers":
      return row.payers.map((one) => t(`payer.${one}`));
    case "achievements":
      return row.report === "accepted" ? row.achievements.split("\n") : [t(`report.${row.report}`)];
    case "reason":
      return [row.reason ?? ""];
    case "permits":
      return row.permits && row.permits.length > 0
        ? row.permits.map((one) =>
            t("permit", {
              title: one.titleFa,
              no: localizeDigits(one.letterNo, lang),
              date: one.letterDate,
            }),
          )
        : [t("noPermits")];
  }
};
