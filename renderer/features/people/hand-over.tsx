/** The first password, shown this one time so that it can be handed over. */
import KeyIcon from "@mui/icons-material/KeyOutlined";
import {
  Alert,
  Box,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from "@mui/material";
import { useId } from "react";
import { useText } from "#renderer/i18n.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Ltr } from "#renderer/ui/text.tsx";

export interface FirstPassword {
  name: string;
  username: string;
  password: string;
}

/** Only the button closes it: a click beside the dialog must not lose what is shown once. */
export function HandOver({ given, onDone }: { given: FirstPassword; onDone: () => void }) {
  const t = useText("people");
  const titleId = useId();
  return (
    <Dialog open aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{t("handOverTitle", { name: given.name })}</DialogTitle>
      <DialogContent>
        <Alert severity="warning" role="note" icon={<KeyIcon />} sx={{ marginBlockEnd: 2 }}>
          {t("handOverText")}
        </Alert>
        <DataList
          items={[
            { label: t("username"), value: <Ltr>{given.username}</Ltr> },
            {
              label: t("handOverPassword"),
              value: (
                <Box
                  component="span"
                  sx={{
                    fontSize: "h1.fontSize",
                    fontWeight: 700,
                    letterSpacing: "0.02em",
                    userSelect: "all",
                  }}
                >
                  <Ltr>{given.password}</Ltr>
                </Box>
              ),
            },
          ]}
        />
        <Typography variant="caption" color="textSecondary" component="p" sx={{ marginBlock: 1 }}>
          {t("handOverRead")}
        </Typography>
      </DialogContent>
      <DialogActions sx={{ padding: 2 }}>
        <PrimaryButton autoFocus onClick={onDone}>
          {t("handOverDone")}
        </PrimaryButton>
      </DialogActions>
    </Dialog>
  );
}
