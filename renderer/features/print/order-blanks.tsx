/** Boxes 11 to 15, which are filled by hand after the journey. */
import type { Money } from "#shared/money.ts";
import { formatAmount } from "#shared/persian/amounts.ts";
import { amountInWords } from "#shared/persian/money-words.ts";
import { textIn, type Text } from "#renderer/i18n.ts";
import { Box, Tick, WriteLine } from "./sheet-parts.tsx";

const p: Text<"print"> = (key, params) => textIn("fa", "print", key, params);

const words: Text<"words"> = (key, params) => textIn("fa", "words", key, params);

const expenses = ["breakfast", "lunch", "dinner", "hotel", "transport", "other"] as const;

/** The amount from the table of rates, in digits and in words, so that it cannot be altered by hand. */
function Allowance({ amounts }: { amounts: readonly Money[] }) {
  return amounts.map((one) => (
    <p key={one.currency} className="main">
      {p("allowance", {
        amount: formatAmount(one, "fa"),
        currency: words(`currency.${one.currency}`),
        words: amountInWords(one, {
          major: words(`currency.${one.currency}`),
          minor: words(`minorUnit.${one.currency}`),
        }),
      })}
    </p>
  ));
}

export function OrderBlanks({ allowance }: { allowance: readonly Money[] }) {
  return (
    <>
      <div className="sheet-row">
        <Box n={11} title={p("box.report")}>
          <div className="sheet-write">
            <WriteLine label={p("reportNo")} />
            <WriteLine label={p("reportDate")} />
            <WriteLine label={p("reportAccepted")} />
          </div>
        </Box>
      </div>
      <div className="sheet-row">
        <Box n={12} title={p("box.expenses")}>
          <table className="sheet-blank">
            <thead>
              <tr>
                <th scope="col">{p("expense")}</th>
                {expenses.map((one) => (
                  <th key={one} scope="col">
                    {p(one)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {(["count", "amount", "currency"] as const).map((row) => (
                <tr key={row}>
                  <th scope="row">{p(row)}</th>
                  {expenses.map((one) => (
                    <td key={one}>&nbsp;</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Box>
      </div>
      <div className="sheet-row">
        <Box n={13} title={p("box.presence")}>
          <div className="sheet-write">
            <WriteLine label={p("arrivedOn")} />
            <WriteLine label={p("leftOn")} />
            <WriteLine label={p("hostSign")} />
          </div>
          <p className="sheet-checks">
            <Tick
              on={false}
              label={p("boardingPasses")}
              says={`${p("boardingPasses")}: ${p("notChosen")}`}
            />
          </p>
        </Box>
      </div>
      <div className="sheet-row">
        <Box n={14} title={p("box.finance")}>
          <Allowance amounts={allowance} />
          <p className="sheet-quiet">{p("financeText")}</p>
          <div className="sheet-empty" />
        </Box>
        <Box n={15} title={p("box.payroll")}>
          <p className="sheet-quiet">{p("payrollText")}</p>
          <div className="sheet-empty" />
        </Box>
      </div>
    </>
  );
}
