/** Budget lines of a year: what there is, what missions hold, what is left, and who went beyond. */
import type { Output } from "#shared/contract/table.ts";
import AddIcon from "@mui/icons-material/AddOutlined";
import SavingsIcon from "@mui/icons-material/SavingsOutlined";
import { Box, MenuItem, Select, Stack, Typography } from "@mui/material";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { heldOf, remaining, type BudgetLine } from "#shared/budget.ts";
import { localizeDigits, toAsciiDigits } from "#shared/persian/digits.ts";
import { runCommand, useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useCan } from "#renderer/session.ts";
import { ChangedMeanwhile, useSeen } from "#renderer/ui/changed-meanwhile.tsx";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { MoneyFields, moneyIssues, MoneyText, readMoney, typedMoney } from "#renderer/ui/money.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { Digits } from "#renderer/ui/text.tsx";

export function BudgetPage() {
  const t = useText("rates");
  const lang = useLang();
  const [year, setYear] = useState<number | null>(null);
  const { data, error } = useCall("budget.list", { year });
  const keeps = useCan()("money.keep");
  const [editing, setEditing] = useState<Line | "new" | null>(null);
  const shown = data?.year ?? null;
  const add = keeps && (
    <PrimaryButton startIcon={<AddIcon />} onClick={() => setEditing("new")}>
      {t("line.add")}
    </PrimaryButton>
  );
  return (
    <Page
      title={t("line.title")}
      subtitle={t("line.subtitle")}
      actions={data && data.lines.length > 0 && add}
    >
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading />}
      {data && (
        <Select
          size="small"
          value={shown ?? ""}
          onChange={(event) => setYear(Number(event.target.value))}
          SelectDisplayProps={{ "aria-label": t("line.year") }}
          sx={{ marginBlockEnd: 2, minInlineSize: "8rem" }}
        >
          {data.years.map((one) => (
            <MenuItem key={one} value={one}>
              {t("line.yearOf", { year: localizeDigits(String(one), lang) })}
            </MenuItem>
          ))}
        </Select>
      )}
      {data?.lines.length === 0 && (
        <Panel>
          <EmptyState
            icon={<SavingsIcon />}
            title={t("line.emptyTitle")}
            text={t("line.emptyText")}
            action={add}
          />
        </Panel>
      )}
      <Stack sx={{ gap: 2 }}>
        {data?.lines.map((line) => (
          <LinePanel
            key={line.id}
            line={line}
            {...(keeps ? { onEdit: () => setEditing(line) } : {})}
          />
        ))}
      </Stack>
      {editing && (
        <LineDialog
          line={
            editing === "new" ? null : (data?.lines.find((one) => one.id === editing.id) ?? editing)
          }
          year={shown}
          onClose={() => setEditing(null)}
        />
      )}
    </Page>
  );
}

function LinePanel({ line, onEdit }: { line: BudgetLine; onEdit?: () => void }) {
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
        borderRadius: 4,
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

type Line = Output<"budget.list">["lines"][number];

function LineDialog(props: { line: Line | null; year: number | null; onClose: () => void }) {
  const { line } = props;
  const t = useText("rates");
  const [id] = useState(() => line?.id ?? crypto.randomUUID());
  const standing = {
    code: line?.code ?? "",
    titleFa: line?.titleFa ?? "",
    year: String(line?.year ?? props.year ?? ""),
    ...typedMoney(line?.amount ?? null),
  };
  const form = useForm({ defaultValues: standing });
  const seen = useSeen(line?.version ?? 0);
  const title = t(line ? "line.change" : "line.add");
  return (
    <FormDialog
      open
      title={title}
      form={form}
      prefix="fields"
      check={moneyIssues}
      confirmLabel={t("line.save")}
      onConfirm={({ code, titleFa, year, ...typed }) =>
        runCommand("budget.put", {
          id,
          seenVersion: seen.seenVersion,
          fields: {
            code,
            titleFa,
            year: Number(toAsciiDigits(year)),
            amount: readMoney(typed) ?? { minor: 0, currency: "IRR" },
          },
        })
      }
      onClose={props.onClose}
    >
      <TextField name="code" label={t("line.code")} required autoFocus />
      <TextField name="titleFa" label={t("line.name")} required />
      <TextField name="year" label={t("line.year")} required />
      <MoneyFields label={t("line.amount")} />
      <ChangedMeanwhile
        when={seen.overtaken}
        rows={[
          { label: t("line.code"), now: standing.code, mine: form.getValues().code },
          { label: t("line.name"), now: standing.titleFa, mine: form.getValues().titleFa },
          { label: t("line.year"), now: standing.year, mine: form.getValues().year },
          { label: t("line.amount"), now: standing.amount, mine: form.getValues().amount },
        ]}
        onKeepMine={seen.look}
        onTakeTheirs={() => {
          seen.look();
          form.reset(standing);
        }}
      />
    </FormDialog>
  );
}
