/// <reference types="vite/client" />
/** Boxes 11 to 15, which are filled by hand after the journey. */
import "./order-blanks.css";
import { textIn, type Text } from "#renderer/i18n.ts";
import { Box, Tick, WriteLine } from "./sheet-parts.tsx";

const p: Text<"print"> = (key, params) => textIn("fa", "print", key, params);

const expenses = ["breakfast", "lunch", "dinner", "hotel", "transport", "other"] as const;

export function OrderBlanks() {
  return (
    <>
      <div className="order-row">
        <Box n={11} title={p("box.report")}>
          <div className="order-lines">
            <WriteLine label={p("reportNo")} />
            <WriteLine label={p("reportDate")} />
            <WriteLine label={p("reportAccepted")} />
          </div>
        </Box>
      </div>
      <div className="order-row">
        <Box n={12} title={p("box.expenses")}>
          <table className="order-blank">
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
      <div className="order-row">
        <Box n={13} title={p("box.presence")}>
          <div className="order-lines">
            <WriteLine label={p("arrivedOn")} />
            <WriteLine label={p("leftOn")} />
            <WriteLine label={p("hostSign")} />
          </div>
          <p className="order-checks">
            <Tick
              on={false}
              label={p("boardingPasses")}
              says={`${p("boardingPasses")}: ${p("notChosen")}`}
            />
          </p>
        </Box>
      </div>
      <div className="order-row">
        <Box n={14} title={p("box.finance")}>
          <p className="order-quiet">{p("financeText")}</p>
          <div className="order-empty" />
        </Box>
        <Box n={15} title={p("box.payroll")}>
          <p className="order-quiet">{p("payrollText")}</p>
          <div className="order-empty" />
        </Box>
      </div>
    </>
  );
}
