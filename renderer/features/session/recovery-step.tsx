/** The recovery code on screen and on paper. It is sent only after the person has stored it. */
import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Box, Checkbox, FormControlLabel, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { createPortal } from "react-dom";
import { useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Ltr } from "#renderer/ui/text.tsx";
import { inGroups, makeRecoveryCode } from "./recovery-code.ts";
import { PrintedSheet } from "./recovery-sheet.tsx";

export function RecoveryStep(props: {
  username: string;
  municipality: string;
  confirmLabel: string;
  pending: boolean;
  onConfirm: (code: string) => void;
  onBack: () => void;
}) {
  const t = useText("session");
  const c = useText("common");
  const [code] = useState(makeRecoveryCode);
  const [kept, setKept] = useState(false);
  const [printed, setPrinted] = useState(false);
  const print = () => {
    window.print();
    setPrinted(true);
  };
  return (
    <Stack sx={{ gap: 2 }}>
      <CodeBox code={code} />
      <Stack direction="row" sx={{ alignItems: "center", gap: 1.5, flexWrap: "wrap" }}>
        <Button startIcon={<PrintIcon />} onClick={print}>
          {t("recoveryPrint")}
        </Button>
        <Typography variant="caption" color="textSecondary" role="status">
          {printed ? t("recoveryPrinted") : ""}
        </Typography>
      </Stack>
      <FormControlLabel
        control={<Checkbox size="small" checked={kept} onChange={(_, on) => setKept(on)} />}
        label={t("recoveryWritten")}
      />
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: "wrap" }}>
        <PrimaryButton
          pending={props.pending}
          refusedBecause={kept ? undefined : t("recoveryFirst")}
          onClick={() => props.onConfirm(code)}
        >
          {props.confirmLabel}
        </PrimaryButton>
        <Button quiet onClick={props.onBack}>
          {c("back")}
        </Button>
      </Stack>
      {createPortal(<PrintedSheet {...props} code={code} />, document.body)}
    </Stack>
  );
}

function CodeBox({ code }: { code: string }) {
  const t = useText("session");
  return (
    <Box
      sx={(theme) => ({
        backgroundColor: theme.palette.soft.teal,
        borderRadius: 1,
        padding: 2,
        textAlign: "center",
      })}
    >
      <Typography variant="caption" color="textSecondary" component="div" id="recovery-label">
        {t("recoveryCode")}
      </Typography>
      <Typography
        component="div"
        aria-labelledby="recovery-label"
        role="group"
        data-testid="recovery-code"
        sx={{
          fontFamily: "ui-monospace, monospace",
          fontSize: "h5.fontSize",
          fontWeight: 600,
          letterSpacing: "0.06em",
          userSelect: "all",
        }}
      >
        <Ltr>{inGroups(code)}</Ltr>
      </Typography>
    </Box>
  );
}
