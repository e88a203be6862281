/** What has come due, chosen for a list for the National Documents Council; and the lists made so far. */
import { Alert, Box, Stack, Typography } from "@mui/material";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { runCommand, useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { ListTable } from "#renderer/list/list-table.tsx";
import { ListView } from "#renderer/list/list-view.tsx";
import { useChosen } from "#renderer/list/use-chosen.ts";
import { useColumns } from "#renderer/list/use-columns.ts";
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
  const columns = useColumns(archiveList);
  const [page, setPage] = useState(0);
  const chosen = useChosen(archiveList.keyOf, "");
  const [building, setBuilding] = useState(false);
  const { data, error } = useCall("archive.list", { keeping: "due", page }, { keepPrevious: true });
  return (
    <Panel
      title={t("disposal.dueTitle")}
      action={
        (data?.total ?? 0) > 0 && (
          <Stack direction="row" sx={{ alignItems: "center", gap: 1.5, flexWrap: "wrap" }}>
            <Typography variant="body2" color="textSecondary" role="status">
              {chosen.items.length > 0 && t("disposal.chosen", { count: chosen.items.length })}
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
          columns={columns.shown}
          items={data.missions}
          keyOf={archiveList.keyOf}
          choice={archiveList.choose && { chosen, name: archiveList.choose.name }}
        />
      )}
      {data && <Pager page={page} pageSize={data.pageSize} total={data.total} onPage={setPage} />}
      {building && (
        <BuildDialog
          missionIds={chosen.items.map(archiveList.keyOf)}
          onClose={() => setBuilding(false)}
          onDone={chosen.clear}
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
    <Panel title={t("disposal.listsTitle")}>
      <Box sx={{ marginInline: -2 }}>
        <ListView inPanel shown={shown} />
      </Box>
    </Panel>
  );
}
