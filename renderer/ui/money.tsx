/** Amounts on screen and in forms: digits and separators of the language, the currency in words. */
import { Box } from "@mui/material";
import { currencies, majorOf, parseAmount, type Money } from "#shared/money.ts";
import { formatAmount } from "#shared/persian/amounts.ts";
import type { FieldIssue } from "#shared/result.ts";
import { textIn, useLang, useText, type Lang } from "#renderer/i18n.ts";
import { SelectField } from "./choice-fields.tsx";
import { TextField } from "./text-field.tsx";

/** The amount as a plain string, sign before it, currency after it. */
export const useMoney = (): ((amount: Money) => string) => {
  const lang = useLang();
  return (amount) => moneyIn(lang, amount);
};

/** Outside of components: for papers and files. */
export const moneyIn = (lang: Lang, amount: Money): string =>
  `${formatAmount(amount, lang)} ${textIn(lang, "words", `currency.${amount.currency}`)}`;

export function MoneyText({ amount }: { amount: Money }) {
  const text = useMoney();
  return (
    <Box component="bdi" sx={{ whiteSpace: "nowrap" }}>
      {text(amount)}
    </Box>
  );
}

/** Several currencies below each other: they have no sum. */
export function MoneyList({ amounts }: { amounts: readonly Money[] }) {
  const common = useText("common");
  if (amounts.length === 0) return <>{common("none")}</>;
  return amounts.map((one) => (
    <Box key={one.currency}>
      <MoneyText amount={one} />
    </Box>
  ));
}

/** What a form holds of an amount: as typed. */
export interface TypedMoney {
  amount: string;
  currency: string;
}
export const typedMoney = (amount: Money | null): TypedMoney =>
  amount
    ? { amount: String(majorOf(amount)), currency: amount.currency }
    : { amount: "", currency: "EUR" };

/** The typed amount, or the issue to show at its field. */
export const readMoney = ({ amount, currency }: TypedMoney): Money | null => {
  const known = currencies.find((one) => one === currency);
  const read = known && parseAmount(amount, known);
  return read && read.minor > 0 ? read : null;
};
export const moneyIssues = (typed: TypedMoney): FieldIssue[] =>
  readMoney(typed) ? [] : [{ path: "amount", reason: "amount" }];

export function MoneyFields({ label, autoFocus }: { label: string; autoFocus?: boolean }) {
  const t = useText("money");
  const words = useText("words");
  return (
    <Box sx={{ display: "grid", columnGap: 2, gridTemplateColumns: "minmax(0,2fr) minmax(0,1fr)" }}>
      <TextField name="amount" label={label} required {...(autoFocus ? { autoFocus } : {})} />
      <SelectField
        name="currency"
        label={t("currency")}
        required
        options={currencies.map((value) => ({ value, label: words(`currency.${value}`) }))}
      />
    </Box>
  );
}
