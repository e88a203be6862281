/** The backups of a place, newest first; each can be put back. Works without an open store too. */
import { Stack, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { useState } from "react";
import type { ShownBackup } from "#shared/contract/backups.ts";
import { useCall, useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { Digits, InstantText } from "#renderer/ui/text.tsx";
import { Wide } from "#renderer/ui/wide.tsx";
import FolderIcon from "@mui/icons-material/FolderOpenOutlined";
import { OpenFileDialog } from "./whole-file.tsx";
import { RestoreDialog, type HoldsNow } from "./restore-dialog.tsx";

/** `now`: the current data to compare a backup with; `null` where it cannot be queried. */
export function BackupList({ now }: { now: HoldsNow | null }) {
  const t = useText("backups");
  const [place, setPlace] = useState<string | null>(null);
  const [chosen, setChosen] = useState<ShownBackup | null>(null);
  const pick = useCommand("backup.pickPlace");
  const { data, error } = useCall("backup.find", { place }, { keepPrevious: true });
  const pickPlace = async () => {
    const result = await pick.run({});
    if (result.ok && result.value.place !== null) setPlace(result.value.place);
  };
  const pickFile = useCommand("backup.pickFile");
  const [file, setFile] = useState<string | null>(null);
  const openFile = async () => {
    const result = await pickFile.run({ name: null });
    if (result.ok) setFile(result.value.file);
  };
  const other = (
    <Stack direction="row" sx={{ gap: 1 }}>
      <Button size="small" pending={pick.pending} onClick={() => void pickPlace()}>
        {t("otherFolder")}
      </Button>
      <Button size="small" pending={pickFile.pending} onClick={() => void openFile()}>
        {t("whole.open")}
      </Button>
    </Stack>
  );
  return (
    <Panel title={t("listTitle")} action={data && data.backups.length > 0 ? other : undefined}>
      <RefusalAlert refusal={error ?? pick.refusal ?? pickFile.refusal} />
      {!data && !error && <Loading />}
      {data?.backups.length === 0 && (
        <EmptyState
          icon={<FolderIcon />}
          title={t(data.place === null ? "noPlace" : "none")}
          text={t("noneText")}
          action={other}
        />
      )}
      {data && data.backups.length > 0 && (
        <Wide label={t("listTitle")}>
          <Table size="small" aria-label={t("listTitle")}>
            <TableHead>
              <TableRow>
                <TableCell>{t("columnTime")}</TableCell>
                <TableCell>{t("columnReason")}</TableCell>
                <TableCell>{t("columnDossiers")}</TableCell>
                <TableCell>{t("columnLastAct")}</TableCell>
                <TableCell>{t("columnSize")}</TableCell>
                <TableCell>{t("columnAct")}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {data.backups.map((one) => (
                <TableRow key={one.folder}>
                  <TableCell component="th" scope="row">
                    <InstantText at={one.madeAt} />
                  </TableCell>
                  <TableCell>{t(`reason.${one.reason}`)}</TableCell>
                  <TableCell>
                    <Digits>{one.counts.dossiers}</Digits>
                  </TableCell>
                  <TableCell>{one.lastActAt && <InstantText at={one.lastActAt} />}</TableCell>
                  <TableCell>{t("megabytes", { size: megabytes(one.size) })}</TableCell>
                  <TableCell>
                    <Button size="small" onClick={() => setChosen(one)}>
                      {t("restore")}
                    </Button>
                  </TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        </Wide>
      )}
      {file !== null && (
        <OpenFileDialog file={file} onOpened={setPlace} onClose={() => setFile(null)} />
      )}
      {chosen && <RestoreDialog backup={chosen} now={now} onClose={() => setChosen(null)} />}
    </Panel>
  );
}

const megabytes = (bytes: number): number => Math.max(1, Math.round(bytes / 1024 ** 2));
