/** One member's lines: day, what, rate × part, the deduction, the amount, and the reason. */
import { Box, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import type { AllowanceLine } from "#shared/allowance/engine.ts";
import type { MemberAllowance } from "#shared/mission/money/settlement.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { MoneyText, useMoney } from "#renderer/ui/money.tsx";
import { DayText } from "#renderer/ui/text.tsx";

export function AllowanceLines({ allowance }: { allowance: MemberAllowance }) {
  const t = useText("money");
  const why = useWhy();
  const name = useComponents();
  return (
    <Box sx={{ overflowX: "auto", paddingBlockEnd: 1 }}>
      <Table size="small" sx={{ "& td, & th": { verticalAlign: "top" } }}>
        <caption style={{ ...visuallyHidden }}>{t("allowance.lines")}</caption>
        <TableHead>
          <TableRow>
            <TableCell>{t("line.day")}</TableCell>
            <TableCell>{t("line.what")}</TableCell>
            <TableCell>{t("line.rate")}</TableCell>
            <TableCell>{t("line.why")}</TableCell>
            <TableCell align="right">{t("line.amount")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {allowance.lines.map((line) => (
            <TableRow key={`${line.day} ${line.of.join()} ${line.why} ${line.rate.currency}`}>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                <DayText day={line.day} look="dayMonth" />
              </TableCell>
              <TableCell>{name(line.of)}</TableCell>
              <TableCell>
                <MoneyText amount={line.rate} />
              </TableCell>
              <TableCell>{why(line)}</TableCell>
              <TableCell align="right" sx={{ fontWeight: 600 }}>
                <MoneyText amount={line.amount} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

/** Separate meals are shown as one, as long as they are in one line. */
const useComponents = (): ((of: AllowanceLine["of"]) => string) => {
  const t = useText("money");
  const list = useList();
  return (of) => {
    const shown = of.includes("breakfast")
      ? [...new Set(of.map((one) => (mealsApart.includes(one) ? "meals" : one)))]
      : of;
    return list(shown.map((one) => t(`component.${one}`)));
  };
};
const mealsApart: readonly string[] = ["breakfast", "lunch", "dinner"];

/** The sentence of a line: the earned part of the rate, and the deductions. */
const useWhy = (): ((line: AllowanceLine) => string) => {
  const t = useText("money");
  const lang = useLang();
  const money = useMoney();
  const list = useList();
  return (line) => {
    if (line.notPaid !== null) return t(`notPaid.${line.notPaid}`);
    const part = localizeDigits(String(line.part / 100), lang);
    const earned = t(`why.${line.why}`, { part });
    const off = line.off.map((one) =>
      t("off", {
        meal: t(`component.${one.meal}`),
        amount: money({ ...line.amount, minor: one.minor }),
      }),
    );
    const kept = line.floored ? [t("floored")] : [];
    return list([earned, ...off, ...kept]);
  };
};
