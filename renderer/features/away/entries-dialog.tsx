/** Who is away on a day, where there is no room beside the calendar; or one bar of the timeline. */
import { Dialog, DialogActions, DialogContent, DialogTitle } from "@mui/material";
import { useId, type ReactNode } from "react";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";

export function EntriesDialog(props: { title: string; onClose: () => void; children: ReactNode }) {
  const common = useText("common");
  const titleId = useId();
  return (
    <Dialog open onClose={props.onClose} aria-labelledby={titleId} fullWidth maxWidth="xs">
      <DialogTitle id={titleId}>{props.title}</DialogTitle>
      <DialogContent>{props.children}</DialogContent>
      <DialogActions sx={{ padding: 2 }}>
        <Button onClick={props.onClose}>{common("close")}</Button>
      </DialogActions>
    </Dialog>
  );
}
