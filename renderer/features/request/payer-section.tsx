/** Who pays, in the form: the grid, and what the answers in it ask besides. */
import { Stack, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { memo } from "react";
import { useFormContext } from "react-hook-form";
import { currencies } from "#shared/money.ts";
import { payItems, type ItemPayer, type PayItem } from "#shared/mission/pay-items.ts";
import { gridOf, gridPartOf, summaryPayer } from "#shared/mission/request/payments.ts";
import type { FieldIssue } from "#shared/result.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { PayerGrid } from "#renderer/features/payer-grid/payer-grid.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { FieldError, fieldIds } from "#renderer/ui/field.tsx";
import { useFieldError } from "#renderer/ui/form.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { useFieldText } from "./fields.tsx";
import { limitOf, paymentFields, type RequestValues } from "./request-values.ts";

interface Props {
  values: RequestValues;
  /** Of the members in their order, as JSON: they may follow a moment later. */
  names: string;
  issues: readonly FieldIssue[];
}

/** Typing in the table of members changes nothing here but a name. */
export const PayerSection = memo(
  PayerFields,
  (before, after) =>
    before.issues === after.issues &&
    before.names === after.names &&
    shownOf(before.values) === shownOf(after.values),
);
const shownOf = ({ payments, members, costCurrency, payer }: RequestValues): string =>
  JSON.stringify([payments, costCurrency, payer, members.map(({ paidBy }) => paidBy)]);

function PayerFields({ values, names, issues }: Props) {
  const t = useText("request");
  const words = useText("words");
  const common = useText("common");
  const f = useFieldText();
  const reason = useReason();
  const { setValue, getValues } = useFormContext<RequestValues>();
  const part = gridPartOf(values);
  const rows = gridOf(part);
  const payer = summaryPayer(rows);
  const wrong = useFieldError("payer");
  const shown = paymentFields(rows, values.payer);
  const write = (item: PayItem, change: { payer?: ItemPayer; amount?: string }) => {
    const { payments } = getValues();
    const before = payments.find((one) => one.item === item);
    const next = { item, payer: before?.payer ?? "own", amount: before?.amount ?? "", ...change };
    setValue("payments", [...payments.filter((one) => one.item !== item), next]);
  };
  return (
    <section aria-labelledby={`${fieldIds("payer").id}-label`}>
      <Stack
        id={fieldIds("payer").id}
        tabIndex={-1}
        direction="row"
        sx={{ alignItems: "center", gap: 1, minBlockSize: 40, paddingInline: 1, outline: "none" }}
      >
        <Typography variant="h3" component="h2" id={`${fieldIds("payer").id}-label`}>
          {t("field.payments")}
        </Typography>
        <ToggleButtonGroup
          exclusive
          size="small"
          id={fieldIds("costCurrency").id}
          aria-label={t("field.costCurrency")}
          value={values.costCurrency}
          sx={{ marginInlineStart: "auto" }}
          onChange={(_, next: string | null) => next !== null && setValue("costCurrency", next)}
        >
          {currencies.map((one) => (
            <ToggleButton key={one} value={one} sx={{ paddingBlock: 0, paddingInline: 1 }}>
              {words(`currency.${one}`)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Stack>
      {payer === null && values.payer !== "" && (
        <Typography variant="body2" color="textSecondary" sx={{ paddingInline: 1 }}>
          {t("grid.before", { payer: words(`payer.${values.payer}` as "payer.own") })}
        </Typography>
      )}
      <PayerGrid
        rows={rows}
        payments={part.payments}
        currency={part.costCurrency}
        members={(JSON.parse(names) as string[]).map(
          (name, index) => name.trim() || t("member.numbered", { number: index + 1 }),
        )}
        errorOf={(item) => {
          const path = `payments.${payItems.indexOf(item)}.amount`;
          const issue = issues.find((one) => one.path === path);
          return issue && reason(issue);
        }}
        onPayer={(item, next) => write(item, { payer: next })}
        onAmount={(item, amount) => write(item, { amount })}
        onRest={(next) => {
          for (const row of rows) if (row.payer === null) write(row.item, { payer: next });
        }}
        onException={(item, member, next) =>
          setValue(
            "members",
            getValues("members").map((one, index) =>
              index === member
                ? {
                    ...one,
                    paidBy: [
                      ...one.paidBy.filter((each) => each.item !== item),
                      ...(next === null ? [] : [{ item, payer: next }]),
                    ],
                  }
                : one,
            ),
          )
        }
      />
      <FieldError name="payer" error={wrong} />
      <Columns>
        {shown.map((name) => (
          <TextField
            key={name}
            {...f(name)}
            {...limitOf(name)}
            required={name === "fundingSource" ? payer === "own" : name !== "paymentNote"}
          />
        ))}
      </Columns>
      {rows.every((row) => row.payer === null) && (
        <Typography variant="caption" color="textSecondary" sx={{ paddingInline: 1 }}>
          {common("notAnswered")}
        </Typography>
      )}
    </section>
  );
}
