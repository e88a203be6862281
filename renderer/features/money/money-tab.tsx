/** The money of a dossier: who pays what, the allowance, the budget, expenses, the settlement. */
import { Stack } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { AllowancePanel } from "./allowance-panel.tsx";
import { BudgetPanel } from "./budget-panel.tsx";
import { ExpensesPanel } from "./expenses-panel.tsx";
import { PayersPanel } from "./payers-panel.tsx";
import { SettlementPanel } from "./settlement-panel.tsx";

export function MoneyTab({ dossier }: { dossier: Dossier }) {
  return (
    <Stack sx={{ gap: 2 }}>
      <SettlementPanel dossier={dossier} />
      <AllowancePanel dossier={dossier} />
      <PayersPanel dossier={dossier} />
      <BudgetPanel dossier={dossier} />
      <ExpensesPanel dossier={dossier} />
    </Stack>
  );
}
