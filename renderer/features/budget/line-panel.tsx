/** One budget line: how much of it is held, in which way, what is left, and which missions hold it. */
import { Box, Stack, Typography } from "@mui/material";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { heldOf, remaining, type BudgetLine } from "#shared/budget.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { MoneyText } from "#renderer/ui/money.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { Digits } from "#renderer/ui/text.tsx";
import { radii } from "#renderer/theme/tokens.ts";

export function LinePanel({ line, onEdit }: { line: BudgetLine; onEdit?: () => void }) {
  const t = useText("rates");
  const common = useText("common");
  const { currency, minor } = line.amount;
  const held = heldOf(line);
  const left = remaining(line);
  const amount = (of: number) => <MoneyText amount={{ minor: of, currency }} />;
  const titleOf = { name: `${line.code} ${line.titleFa}` };
  return (
    <Panel
      title={
        <>
          <bdi>{line.titleFa}</bdi> · <Digits>{line.code}</Digits>
        </>
      }
      action={
        onEdit && (
          <Button quiet aria-label={t("line.edit", titleOf)} onClick={onEdit}>
            {common("edit")}
          </Button>
        )
      }
    >
      <Meter label={t("line.used", titleOf)} used={held} of={minor} />
      <Stack direction="row" sx={{ columnGap: 3, flexWrap: "wrap", marginBlockStart: 1 }}>
        <span>
          {t("line.amount")}: {amount(minor)}
        </span>
        <span>
          {t("line.reserved")}: {amount(line.reserved)}
        </span>
        <span>
          {t("line.committed")}: {amount(line.committed)}
        </span>
        <span>
          {t("line.spent")}: {amount(line.spent)}
        </span>
        <Box component="strong" sx={{ fontWeight: 600 }}>
          {left < 0 ? t("line.over") : t("line.left")}: {amount(Math.abs(left))}
        </Box>
      </Stack>
      {held > 0 && <Uses line={line} />}
    </Panel>
  );
}

/** How much of the line is held; beyond it, full and in the colour of a warning. */
function Meter({ label, used, of }: { label: string; used: number; of: number }) {
  const part = of === 0 ? 0 : Math.min(1, used / of);
  return (
    <Box
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(part * 100)}
      sx={(theme) => ({
        blockSize: 8,
        borderRadius: `${radii.small}px`,
        overflow: "hidden",
        backgroundColor: theme.palette.soft.teal,
      })}
    >
      <Box
        sx={{
          blockSize: "100%",
          inlineSize: `${part * 100}%`,
          backgroundColor: used > of ? "error.main" : "primary.main",
        }}
      />
    </Box>
  );
}

/** Asked for when a person opens it. */
function Uses({ line }: { line: BudgetLine }) {
  const t = useText("rates");
  const money = useText("money");
  const [open, setOpen] = useState(false);
  return (
    <Box
      component="details"
      sx={{ marginBlockStart: 1 }}
      onToggle={(event: React.SyntheticEvent<HTMLElement>) =>
        setOpen((event.currentTarget as HTMLDetailsElement).open)
      }
    >
      <Box component="summary" sx={{ cursor: "pointer" }}>
        {t("line.missions")}
      </Box>
      {open && <UseList lineId={line.id} label={t("line.missions")} state={money} />}
    </Box>
  );
}

function UseList(props: {
  lineId: string;
  label: string;
  state: ReturnType<typeof useText<"money">>;
}) {
  const { data, error } = useCall("budget.uses", { lineId: props.lineId });
  if (error) return <RefusalAlert refusal={error} />;
  if (!data) return <Loading lines={2} />;
  return (
    <Box component="ul" aria-label={props.label} sx={{ paddingInlineStart: 2.5 }}>
      {data.uses.map((use) => (
        <li key={use.missionId}>
          <Link
            to="/missions/$missionId"
            params={{ missionId: use.missionId }}
            search={{ tab: "money" }}
          >
            <Digits>{use.dossierNo}</Digits> · <bdi>{use.subject}</bdi>
          </Link>{" "}
          – <MoneyText amount={use.amount} /> ({props.state(`budget.use.${use.use}`)})
          {use.override !== "" && (
            <Typography variant="body2" color="textSecondary">
              {props.state("budget.override")}: <bdi>{use.override}</bdi>
            </Typography>
          )}
        </li>
      ))}
    </Box>
  );
}
