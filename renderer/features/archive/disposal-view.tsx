/** What has come due, chosen for a list for the National Documents Council; and the lists made so far. */
import {
  Alert,
  Box,
  Checkbox,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { localizeDigits } from "#shared/persian/digits.ts";
import type { ListedDisposal } from "#shared/contract/archive.ts";
import { runCommand, useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { ListTable } from "#renderer/list/list-table.tsx";
import { newId } from "#renderer/new-id.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { DayText, Digits, InstantText, PersonText } from "#renderer/ui/text.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { CodeText } from "./code-text.tsx";
import { archiveList } from "./archive-list.tsx";

export function DisposalView() {
  const t = useText("archive");
  return (
    <Stack sx={{ gap: 2 }}>
      <Alert severity="info" role="note">
        {t("disposal.note")}
      </Alert>
      <DuePanel />
      <ListsPanel />
    </Stack>
  );
}

function DuePanel() {
  const t = useText("archive");
  const lang = useLang();
  const [page, setPage] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [building, setBuilding] = useState(false);
  const { data, error } = useCall("archive.list", { keeping: "due", page }, { keepPrevious: true });
  const set = (ids: string[], on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      for (const id of ids)
        if (on) next.add(id);
        else next.delete(id);
      return next;
    });
  return (
    <Panel
      title={t("disposal.dueTitle")}
      action={
        (data?.total ?? 0) > 0 && (
          <Stack direction="row" sx={{ alignItems: "center", gap: 1.5, flexWrap: "wrap" }}>
            <Typography variant="body2" color="textSecondary" role="status">
              {chosen.size > 0 && t("disposal.chosen", { count: chosen.size })}
            </Typography>
            <PrimaryButton onClick={() => setBuilding(true)}>{t("disposal.build")}</PrimaryButton>
          </Stack>
        )
      }
    >
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading />}
      {data?.total === 0 && <Typography color="textSecondary">{t("disposal.dueNone")}</Typography>}
      {data && data.missions.length > 0 && (
        <ListTable
          inPanel
          label={t("disposal.dueTitle")}
          columns={archiveList.columns}
          items={data.missions}
          keyOf={archiveList.keyOf}
          leadHead={
            <Check
              label={t("disposal.chooseAll")}
              on={data.missions.every(({ id }) => chosen.has(id))}
              onChange={(on) =>
                set(
                  data.missions.map(({ id }) => id),
                  on,
                )
              }
            />
          }
          renderLead={({ id, accessionNo }) => (
            <Check
              label={t("disposal.choose", { no: localizeDigits(accessionNo, lang) })}
              on={chosen.has(id)}
              onChange={(on) => set([id], on)}
            />
          )}
        />
      )}
      {data && <Pager page={page} pageSize={data.pageSize} total={data.total} onPage={setPage} />}
      {building && (
        <BuildDialog
          missionIds={[...chosen]}
          onClose={() => setBuilding(false)}
          onDone={() => setChosen(new Set())}
        />
      )}
    </Panel>
  );
}

function BuildDialog(props: { missionIds: string[]; onClose: () => void; onDone: () => void }) {
  const t = useText("archive");
  const navigate = useNavigate();
  const [id] = useState(() => newId());
  const form = useForm({ defaultValues: { note: "" } });
  return (
    <FormDialog
      open
      title={t("disposal.build")}
      form={form}
      check={() =>
        props.missionIds.length === 0 ? [{ path: "missionIds", reason: "chooseDossier" }] : []
      }
      confirmLabel={t("disposal.build")}
      onConfirm={({ note }) =>
        runCommand("archive.proposeDisposal", { id, missionIds: props.missionIds, note })
      }
      onDone={() => {
        props.onDone();
        void navigate({ to: "/archive/disposal/$disposalId", params: { disposalId: id } });
      }}
      onClose={props.onClose}
    >
      <Typography sx={{ marginBlockEnd: 1 }}>{t("disposal.buildText")}</Typography>
      <Typography variant="body2" sx={{ fontWeight: 600, marginBlockEnd: 1.5 }}>
        {props.missionIds.length === 0
          ? t("disposal.nothingChosen")
          : t("disposal.chosen", { count: props.missionIds.length })}
      </Typography>
      <TextField name="note" label={t("disposal.noteField")} multiline rows={2} maxLength={1000} />
    </FormDialog>
  );
}

const tones = { waiting: "warning", approved: "success", refused: "error" } as const;
export function DisposalMark({ state }: { state: ListedDisposal["state"] }) {
  const words = useText("words");
  return <Mark tone={tones[state]} label={words(`disposalState.${state}`)} />;
}

function Check(props: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <Checkbox
      size="small"
      slotProps={{ input: { "aria-label": props.label } }}
      checked={props.on}
      onChange={(_, on) => props.onChange(on)}
    />
  );
}

function ListsPanel() {
  const t = useText("archive");
  const [page, setPage] = useState(0);
  const { data, error } = useCall("archive.disposals", { page }, { keepPrevious: true });
  return (
    <Panel title={t("disposal.listsTitle")}>
      <RefusalAlert refusal={error} />
      {!data && !error && <Loading />}
      {data?.total === 0 && (
        <Typography color="textSecondary">{t("disposal.listsNone")}</Typography>
      )}
      {data && data.total > 0 && (
        <Box sx={{ overflowX: "auto" }}>
          <Table size="small" aria-label={t("disposal.listsTitle")}>
            <TableHead>
              <TableRow>
                <TableCell>{t("disposal.listNo")}</TableCell>
                <TableCell>{t("disposal.count")}</TableCell>
                <TableCell>{t("disposal.state")}</TableCell>
                <TableCell>{t("disposal.letter")}</TableCell>
                <TableCell>{t("disposal.madeOn")}</TableCell>
                <TableCell>{t("disposal.by")}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.disposals.map((one) => (
                <TableRow key={one.id} hover>
                  <TableCell component="th" scope="row">
                    <AppLink
                      to="/archive/disposal/$disposalId"
                      params={{ disposalId: one.id }}
                      sx={{
                        color: "primary.main",
                        fontWeight: 600,
                        display: "inline-block",
                        paddingBlock: 0.5,
                      }}
                    >
                      <CodeText>{one.listNo}</CodeText>
                    </AppLink>
                  </TableCell>
                  <TableCell>
                    <Digits>{one.dossiers}</Digits>
                  </TableCell>
                  <TableCell>
                    <DisposalMark state={one.state} />
                  </TableCell>
                  <TableCell sx={{ whiteSpace: "nowrap" }}>
                    {one.answer && (
                      <>
                        <bdi>
                          <Digits>{one.answer.letterNo}</Digits>
                        </bdi>
                        {" · "}
                        <DayText day={one.answer.letterDate} look="short" />
                      </>
                    )}
                  </TableCell>
                  <TableCell sx={{ whiteSpace: "nowrap" }}>
                    <InstantText at={one.at} />
                  </TableCell>
                  <TableCell>
                    <PersonText person={one.actor} />
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Box>
      )}
      {data && <Pager page={page} pageSize={data.pageSize} total={data.total} onPage={setPage} />}
    </Panel>
  );
}
