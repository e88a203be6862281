/** Another person changed what is being edited: the current text beside the typed one, to choose from. */
import { Alert, Stack, Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { useState } from "react";
import { useText } from "#renderer/i18n.ts";
import { Button } from "./buttons.tsx";

/**
 * The version an editor began with. Queries bring a newer one while a person types; sending that with
 * the old text would overwrite unseen. `overtaken`: the current text was never looked at.
 */
export const useSeen = (stands: number) => {
  const [seenVersion, saw] = useState(stands);
  return { seenVersion, overtaken: stands > seenVersion, saw, look: () => saw(stands) };
};

/** One text that differs, both in words. */
export interface Differing {
  label: string;
  now: string;
  mine: string;
}

/** Nothing typed is lost: the editor keeps it until one of the two buttons is pressed. */
export function ChangedMeanwhile(props: {
  when: boolean;
  rows: readonly Differing[];
  onKeepMine: () => void;
  onTakeTheirs: () => void;
}) {
  const t = useText("common");
  if (!props.when) return null;
  const rows = props.rows.filter((one) => one.now !== one.mine);
  return (
    <Alert severity="warning" sx={{ marginBlock: 2, "& .MuiAlert-message": { flex: 1 } }}>
      {t("meanwhile.text")}
      {rows.length > 0 && (
        <Table size="small" aria-label={t("meanwhile.text")} sx={{ marginBlock: 1 }}>
          <TableHead>
            <TableRow>
              <TableCell>{t("meanwhile.field")}</TableCell>
              <TableCell>{t("meanwhile.now")}</TableCell>
              <TableCell>{t("meanwhile.mine")}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ label, now, mine }) => (
              <TableRow key={label}>
                <TableCell component="th" scope="row">
                  {label}
                </TableCell>
                <TableCell>
                  <bdi>{now || t("none")}</bdi>
                </TableCell>
                <TableCell>
                  <bdi>{mine || t("none")}</bdi>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      <Stack direction="row" sx={{ gap: 1, marginBlockStart: 1 }}>
        <Button size="small" onClick={props.onKeepMine}>
          {t("meanwhile.keepMine")}
        </Button>
        <Button quiet size="small" onClick={props.onTakeTheirs}>
          {t("meanwhile.takeTheirs")}
        </Button>
      </Stack>
    </Alert>
  );
}
