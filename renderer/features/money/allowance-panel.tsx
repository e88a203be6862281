/** The allowance: each member's sum, and every line of it with the sentence that explains it. */
import CalculateIcon from "@mui/icons-material/CalculateOutlined";
import { Alert, Box, Typography } from "@mui/material";
import { useState } from "react";
import { ruleSets } from "#shared/allowance/rules.ts";
import { isPlanOutdated } from "#shared/mission/money/settlement.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useLang, useList, useReason, useText } from "#renderer/i18n.ts";
import { mayDo } from "#renderer/features/mission/may-do.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { MoneyList } from "#renderer/ui/money.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState } from "#renderer/ui/states.tsx";
import { DayText } from "#renderer/ui/text.tsx";
import { AllowanceLines } from "./allowance-lines.tsx";
import { useMemberName, type MoneyDossier } from "./members.ts";
import { PlanDialog } from "./plan-dialog.tsx";

export function AllowancePanel({ dossier }: { dossier: MoneyDossier }) {
  const t = useText("money");
  const [planning, setPlanning] = useState(false);
  const { plan } = dossier.mission.money;
  const may = mayDo(dossier, "planAllowance");
  const act = may && (
    <Button startIcon={<CalculateIcon />} onClick={() => setPlanning(true)}>
      {t(plan ? "allowance.replan" : "allowance.plan")}
    </Button>
  );
  return (
    <Panel title={t("allowance.title")} action={plan && act}>
      {plan ? (
        <Planned dossier={dossier} />
      ) : (
        <EmptyState
          icon={<CalculateIcon />}
          title={t("allowance.none")}
          text={t(dossier.accounting.table ? "allowance.noneText" : "allowance.noRates")}
          action={dossier.accounting.table && act}
        />
      )}
      {planning && <PlanDialog dossier={dossier} onClose={() => setPlanning(false)} />}
    </Panel>
  );
}

function Planned({ dossier }: { dossier: MoneyDossier }) {
  const t = useText("money");
  const name = useMemberName(dossier);
  const reason = useReason();
  const { allowances } = dossier.accounting;
  const missing = [...new Set(allowances.flatMap((one) => one.missing))];
  const list = useList();
  return (
    <>
      {isPlanOutdated(dossier.mission) && (
        <Alert severity="warning" role="note" sx={{ marginBlockEnd: 1.5 }}>
          {reason({ reason: "planOutdated" })}
        </Alert>
      )}
      {missing.length > 0 && (
        <Alert severity="warning" role="note" sx={{ marginBlockEnd: 1.5 }}>
          {t("allowance.missing", {
            what: list(missing.map((one) => t(`component.${one}`))),
          })}
        </Alert>
      )}
      {allowances.map((one) => (
        <Box
          key={one.member}
          component="details"
          sx={(theme) => ({
            borderBlockEnd: `1px solid ${theme.palette.line}`,
            "& > summary": { cursor: "pointer", paddingBlock: 1, borderRadius: 1 },
          })}
        >
          <Box component="summary">
            <Box
              component="span"
              sx={{
                display: "inline-grid",
                gridTemplateColumns: "minmax(0, 1fr) auto",
                gap: 2,
                inlineSize: "calc(100% - 1.5rem)",
                verticalAlign: "top",
              }}
            >
              <span>
                <bdi>{name(one.member)}</bdi>
                <Typography component="span" variant="body2" color="textSecondary">
                  {" · "}
                  {t(`grade.${one.grade}`)}
                </Typography>
              </span>
              <Box component="strong" sx={{ fontWeight: 600, textAlign: "end" }}>
                <MoneyList amounts={one.totals} />
              </Box>
            </Box>
          </Box>
          <AllowanceLines allowance={one} />
        </Box>
      ))}
      <Source dossier={dossier} />
    </>
  );
}

/** The table and the rule that the numbers rest on. */
function Source({ dossier }: { dossier: MoneyDossier }) {
  const t = useText("money");
  const lang = useLang();
  const { table } = dossier.accounting;
  if (table === null) return null;
  return (
    <Typography variant="body2" color="textSecondary" sx={{ marginBlockStart: 1.5 }}>
      {t("allowance.source", {
        version: localizeDigits(String(table.version), lang),
        citation: table.citation,
        rules: [t(`rules.${table.rules}`), ruleSets[table.rules].citation]
          .filter(Boolean)
          .join(" – "),
      })}{" "}
      · {t("allowance.since")} <DayText day={table.effectiveFrom} />
    </Typography>
  );
}
