/** Third-party parts of the program, with their licences. */
import {
  Accordion,
  AccordionDetails,
  AccordionSummary,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from "@mui/material";
import { useId } from "react";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { Ltr } from "#renderer/ui/text.tsx";

export function NoticesDialog({ onClose }: { onClose: () => void }) {
  const t = useText("settings");
  const c = useText("common");
  const titleId = useId();
  const { data, error } = useCall("app.notices", {});
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="md">
      <DialogTitle id={titleId}>{t("notices")}</DialogTitle>
      <DialogContent>
        <Typography sx={{ marginBlockEnd: 2 }}>{t("noticesText")}</Typography>
        <RefusalAlert refusal={error} />
        {!data && !error && <Loading />}
        {data?.notices.map(({ name, version, license, text }) => (
          <Accordion
            key={name}
            disableGutters
            elevation={0}
            slotProps={{ transition: { unmountOnExit: true }, heading: { component: "h3" } }}
          >
            <AccordionSummary>
              <Ltr>{`${name} ${version}`}</Ltr>
              <Typography component="span" color="textSecondary" sx={{ marginInlineStart: 1.5 }}>
                <Ltr>{license}</Ltr>
              </Typography>
            </AccordionSummary>
            <AccordionDetails>
              <Typography
                variant="body2"
                dir="ltr"
                lang="en"
                sx={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}
              >
                {text}
              </Typography>
            </AccordionDetails>
          </Accordion>
        ))}
      </DialogContent>
      <DialogActions sx={{ padding: 2 }}>
        <Button onClick={onClose}>{c("close")}</Button>
      </DialogActions>
    </Dialog>
  );
}
