/** What a restore would remove: by kind, and the dossiers with the last changed first. */
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
import { useState } from "react";
import type { ShownBackup } from "#shared/contract/backups.ts";
import { useCall } from "#renderer/client.ts";
import { useList, useText } from "#renderer/i18n.ts";
import { Pager } from "#renderer/ui/pager.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { Digits, InstantText } from "#renderer/ui/text.tsx";

export function Lost({ backup: { head } }: { backup: ShownBackup }) {
  const t = useText("backups");
  const list = useList();
  const [page, setPage] = useState(0);
  const { data, error } = useCall("backup.lost", { ...head, page }, { keepPrevious: true });
  if (error) return <RefusalAlert refusal={error} />;
  if (!data) return <Loading lines={2} />;
  if (data.kinds.length === 0) return <Alert severity="success">{t("lost.nothing")}</Alert>;
  return (
    <Stack sx={{ gap: 1, marginBlock: 2 }}>
      <Typography variant="h3" component="h3">
        {t("lost.title")}
      </Typography>
      <Typography>
        {list(data.kinds.map(({ kind, acts }) => t(`lost.kind.${kind}`, { count: acts })))}
      </Typography>
      {data.dossiers.length > 0 && (
        <Table size="small" aria-label={t("lost.dossiers")}>
          <TableHead>
            <TableRow>
              <TableCell>{t("lost.dossier")}</TableCell>
              <TableCell>{t("lost.subject")}</TableCell>
              <TableCell>{t("lost.acts")}</TableCell>
              <TableCell>{t("lastAct")}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.dossiers.map((one) => (
              <TableRow key={one.id}>
                <TableCell component="th" scope="row">
                  <Digits>{one.dossierNo}</Digits>
                </TableCell>
                <TableCell>
                  {one.subject === "" ? t("lost.unseen") : <bdi>{one.subject}</bdi>}
                </TableCell>
                <TableCell>
                  <Digits>{one.acts}</Digits>
                </TableCell>
                <TableCell>
                  <InstantText at={one.lastAt} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      <Pager total={data.total} pageSize={data.pageSize} page={page} onPage={setPage} />
      {data.hidden > 0 && (
        <Typography variant="body2">{t("lost.hidden", { count: data.hidden })}</Typography>
      )}
    </Stack>
  );
}
