/** Due dossiers, selected for a list for the National Documents Council; and the lists made so far. */
import { Alert, Box, Checkbox, Stack, Typography } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { localizeDigits } from "#shared/persian/digits.ts";
import { runCommand, useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { ListOutputs } from "#renderer/list/list-outputs.tsx";
import { ListTable } from "#renderer/list/list-table.tsx";
import { ListView } from "#renderer/list/list-view.tsx";
import { useList } from "#renderer/list/use-list.ts";
import { newId } from "#renderer/new-id.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Pager } from "#renderer/ui/pager.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { archiveList } from "./archive-list.tsx";
import { disposalList } from "./disposal-list.tsx";

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
  const navigate = useNavigate();
  const search = useSearch({ from: "/shell/archive" });
  const shown = useList(
    disposalList,
    search,
    (next) => void navigate({ to: "/archive", search: next, replace: true }),
  );
  return (
    <Box component="section">
      <Stack
        direction="row"
        sx={{ alignItems: "center", gap: 1.5, flexWrap: "wrap", marginBlock: 1.5 }}
      >
        <Typography variant="h2" sx={{ flexGrow: 1 }}>
          {t("disposal.listsTitle")}
        </Typography>
        {(shown.rows?.total ?? 0) > 0 && <ListOutputs shown={shown} />}
      </Stack>
      <ListView shown={shown} />
    </Box>
  );
}
