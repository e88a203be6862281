/** The ceilings of gifts by rank: the table in force with its citation, the older ones, the next one. */
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { Output } from "#shared/contract/table.ts";
import { giftRanks } from "#shared/gifts/ceilings.ts";
import { parseAmount } from "#shared/money.ts";
import type { FieldIssue } from "#shared/result.ts";
import { runCommand, useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { useRials } from "./gift-words.tsx";

type Published = Output<"gifts.ceilings">["tables"][number];

export function CeilingsPanel(props: { mayChange: boolean; onTold: (sentence: string) => void }) {
  const t = useText("gifts");
  const { data, error } = useCall("gifts.ceilings", {});
  const [publishing, setPublishing] = useState(false);
  const inForce = data?.tables.find((one) => one.version === data.inForce);
  const older = data?.tables.filter((one) => one !== inForce) ?? [];
  return (
    <Panel
      title={t("ceilings.title")}
      action={
        props.mayChange && (
          <Button onClick={() => setPublishing(true)}>{t("ceilings.publish")}</Button>
        )
      }
    >
      <Typography color="textSecondary">{t("ceilings.intro")}</Typography>
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading />}
      {inForce && <Ceilings table={inForce} inForce />}
      {older.length > 0 && (
        <Box component="details" sx={{ marginBlockStart: 1.5 }}>
          <Box component="summary" sx={{ cursor: "pointer" }}>
            {t("ceilings.olderTitle", { count: older.length })}
          </Box>
          {older.map((table) => (
            <Ceilings key={table.version} table={table} />
          ))}
        </Box>
      )}
      {publishing && data && (
        <PublishDialog
          seenVersion={data.tables[0]?.version ?? 0}
          before={inForce}
          onClose={() => setPublishing(false)}
          onDone={() => {
            setPublishing(false);
            props.onTold(t("ceilings.done"));
          }}
        />
      )}
    </Panel>
  );
}

function Ceilings({ table, inForce }: { table: Published; inForce?: true }) {
  const t = useText("gifts");
  const rials = useRials();
  const since = t("ceilings.since", { day: table.effectiveFrom });
  return (
    <Box sx={{ marginBlockStart: 1.5 }}>
      <Box sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", gap: 1 }}>
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {since}
        </Typography>
        {inForce && <Mark tone="success" label={t("ceilings.inForce")} />}
        {table.version === 0 && <Mark tone="plain" label={t("ceilings.shipped")} />}
      </Box>
      <Typography variant="body2" color="textSecondary">
        <bdi>{table.citation}</bdi>
      </Typography>
      <Table size="small" aria-label={`${t("ceilings.title")}: ${since}`}>
        <TableHead>
          <TableRow>
            <TableCell>{t("field.rank")}</TableCell>
            <TableCell align="right">{t("ceilings.column")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {giftRanks.map((rank) => (
            <TableRow key={rank}>
              <TableCell component="th" scope="row">
                {t(`rank.${rank}`)}
              </TableCell>
              <TableCell align="right">{rials(table.ceilings[rank])}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}

const read = (typed: string): number => parseAmount(typed, "IRR")?.minor ?? 0;

function PublishDialog(props: {
  seenVersion: number;
  before: Published | undefined;
  onClose: () => void;
  onDone: () => void;
}) {
  const t = useText("gifts");
  const form = useForm({
    defaultValues: {
      effectiveFrom: "",
      citation: "",
      ...(Object.fromEntries(
        giftRanks.map((rank) => [rank, String(props.before?.ceilings[rank] ?? "")]),
      ) as Record<(typeof giftRanks)[number], string>),
    },
  });
  return (
    <FormDialog
      open
      wide
      title={t("ceilings.publish")}
      form={form}
      prefix="table"
      check={(values) =>
        giftRanks.flatMap((rank): FieldIssue[] =>
          read(values[rank]) > 0 ? [] : [{ path: rank, reason: "amount" }],
        )
      }
      confirmLabel={t("ceilings.publish")}
      onConfirm={({ effectiveFrom, citation, ...typed }) =>
        runCommand("gifts.publishCeilings", {
          seenVersion: props.seenVersion,
          table: {
            effectiveFrom,
            citation,
            ceilings: {
              government: read(typed.government),
              minister: read(typed.minister),
              ambassador: read(typed.ambassador),
              others: read(typed.others),
            },
          },
        })
      }
      onClose={props.onClose}
      onDone={props.onDone}
    >
      <TextField
        name="citation"
        label={t("ceilings.citation")}
        helper={t("ceilings.citationHelp")}
        required
      />
      <DayField name="effectiveFrom" label={t("ceilings.effectiveFrom")} required />
      <Columns>
        {giftRanks.map((rank) => (
          <TextField
            key={rank}
            name={rank}
            label={t("ceilings.amount", { rank: t(`rank.${rank}`) })}
            required
          />
        ))}
      </Columns>
    </FormDialog>
  );
}
