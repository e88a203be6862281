/** A backup compared with the current data, the effect of a restore, and the administrator's password. */
import {
  Alert,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from "@mui/material";
import { useForm } from "react-hook-form";
import type { ShownBackup } from "#shared/contract/backups.ts";
import { formatInstant } from "#shared/persian/jalali.ts";
import { useCall, useCommand } from "#renderer/client.ts";
import { tell } from "#renderer/app/told.tsx";
import { useLang, useText } from "#renderer/i18n.ts";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Digits, InstantText } from "#renderer/ui/text.tsx";
import { Lost } from "./lost.tsx";
import { WorkBar } from "./work-bar.tsx";

export type HoldsNow = ShownBackup["counts"] & { lastActAt: string | null; key: string };

export function RestoreDialog(props: {
  backup: ShownBackup;
  /** `null`: nothing can be queried, so no password is asked for. */
  now: HoldsNow | null;
  onClose: () => void;
}) {
  const { backup, now } = props;
  const t = useText("backups");
  const lang = useLang();
  const restore = useCommand("backup.restore");
  const form = useForm({ defaultValues: { password: "" } });
  const time = formatInstant(backup.madeAt, undefined, lang);
  return (
    <FormDialog
      open
      wide
      danger
      signed={now !== null}
      passwordHelp={t("passwordHelp")}
      title={t("restoreTitle", { time })}
      form={form}
      confirmLabel={t("confirm")}
      onConfirm={({ password }) =>
        restore.run({ folder: backup.folder, ...(now === null ? {} : { password }) })
      }
      onClose={props.onClose}
      onDone={() => {
        tell(t("restored"));
        props.onClose();
      }}
    >
      {now !== null && now.key !== backup.key && (
        <Alert severity="error">{t("otherMunicipality")}</Alert>
      )}
      <Compare backup={backup} now={now} />
      {now !== null && now.key === backup.key && <Lost backup={backup} />}
      <Consequences
        lines={[
          // Of one's own municipality it is listed above.
          ...(now === null || now.key === backup.key ? [] : [t("ifLost", { time })]),
          t("ifKept"),
          t("ifSignIn"),
        ]}
      />
      <RestoreProgress />
    </FormDialog>
  );
}

function Compare({ backup, now }: { backup: ShownBackup; now: HoldsNow | null }) {
  const t = useText("backups");
  const lang = useLang();
  const rows = ["dossiers", "events", "people", "papers"] as const;
  return (
    <Table size="small" aria-label={t("what")}>
      <TableHead>
        <TableRow>
          <TableCell>{t("what")}</TableCell>
          <TableCell>{t("inBackup")}</TableCell>
          {now && <TableCell>{t("inData")}</TableCell>}
        </TableRow>
      </TableHead>
      <TableBody>
        <TableRow>
          <TableCell component="th" scope="row">
            {t("municipality")}
          </TableCell>
          <TableCell colSpan={now ? 2 : 1}>
            <bdi>{lang === "fa" ? backup.nameFa : backup.nameEn}</bdi>
          </TableCell>
        </TableRow>
        {rows.map((row) => (
          <TableRow key={row}>
            <TableCell component="th" scope="row">
              {t(row)}
            </TableCell>
            <TableCell>
              <Digits>{backup.counts[row]}</Digits>
            </TableCell>
            {now && (
              <TableCell>
                <Digits>{now[row]}</Digits>
              </TableCell>
            )}
          </TableRow>
        ))}
        <TableRow>
          <TableCell component="th" scope="row">
            {t("lastAct")}
          </TableCell>
          <TableCell>{backup.lastActAt && <InstantText at={backup.lastActAt} />}</TableCell>
          {now && <TableCell>{now.lastActAt && <InstantText at={now.lastActAt} />}</TableCell>}
        </TableRow>
      </TableBody>
    </Table>
  );
}

function Consequences({ lines }: { lines: readonly string[] }) {
  const t = useText("backups");
  return (
    <Stack>
      <Typography variant="h3" component="h3">
        {t("ifRestored")}
      </Typography>
      <ul>
        {lines.map((line) => (
          <Typography key={line} component="li">
            {line}
          </Typography>
        ))}
      </ul>
    </Stack>
  );
}

export function RestoreProgress() {
  const t = useText("backups");
  const progress = useCall("app.status", {}).data?.restoring;
  return progress ? <WorkBar text={t("restoring")} progress={progress} /> : null;
}
