/**
 * The money of a dossier, in the order of the work: until the return the plan and
 * the budget, from then on the settlement.
 */
import { Stack } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { DossierPart } from "#renderer/features/mission/dossier-part.tsx";
import { AllowancePanel } from "./allowance-panel.tsx";
import { CostsPanel } from "./costs-panel.tsx";
import { BudgetPanel } from "./budget-panel.tsx";
import { ExpensesPanel } from "./expenses-panel.tsx";
import type { MoneyDossier } from "./members.ts";
import { PayersPanel } from "./payers-panel.tsx";
import { SettlementPanel } from "./settlement-panel.tsx";

export function MoneyTab({ dossier }: { dossier: Dossier }) {
  return (
    <DossierPart name="mission.money" of={{ missionId: dossier.mission.id }}>
      {(part) => <Panels dossier={{ ...dossier, ...part }} />}
    </DossierPart>
  );
}

function Panels({ dossier }: { dossier: MoneyDossier }) {
  const isBack = dossier.today > dossier.mission.request.endDate;
  const settling = [
    <ExpensesPanel key="expenses" dossier={dossier} />,
    <SettlementPanel key="settlement" dossier={dossier} />,
  ];
  return (
    <Stack sx={{ gap: 2 }}>
      <CostsPanel dossier={dossier} />
      {isBack && settling.toReversed()}
      <AllowancePanel dossier={dossier} />
      <PayersPanel dossier={dossier} />
      <BudgetPanel dossier={dossier} />
      {!isBack && settling}
    </Stack>
  );
}
