/** The recovery code on screen and on paper, and the step that sends it after the person has stored it. */
import PrintIcon from "@mui/icons-material/PrintOutlined";
import { Box, Checkbox, FormControlLabel, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { createPortal } from "react-dom";
import { useReason, useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Ltr } from "#renderer/ui/text.tsx";
import { inGroups } from "./recovery-code.ts";
import { PrintedSheet } from "./recovery-sheet.tsx";

interface Code {
  /** Made once by whoever shows it: a printed sheet stays right when a person goes back. */
  code: string;
  username: string;
  municipality: string;
}

export function RecoveryStep(
  props: Code & {
    confirmLabel: string;
    pending: boolean;
    onConfirm: () => void;
    onBack: () => void;
  },
) {
  const t = useText("session");
  const c = useText("common");
  const reason = useReason();
  const [kept, setKept] = useState(false);
  return (
    <Stack sx={{ gap: 2 }}>
      <CodeToKeep {...props} />
      <FormControlLabel
        control={<Checkbox size="small" checked={kept} onChange={(_, on) => setKept(on)} />}
        label={t("recoveryWritten")}
      />
      <Stack direction="row" sx={{ gap: 1.5, flexWrap: "wrap" }}>
        <PrimaryButton
          pending={props.pending}
          refusedBecause={kept ? undefined : reason({ reason: "recoveryFirst" })}
          onClick={props.onConfirm}
        >
          {props.confirmLabel}
        </PrimaryButton>
        <Button quiet onClick={props.onBack}>
          {c("back")}
        </Button>
      </Stack>
    </Stack>
  );
}

/** The code and the button that prints its sheet. */
export function CodeToKeep({ code, username, municipality }: Code) {
  const t = useText("session");
  const [printed, setPrinted] = useState(false);
  const print = () => {
    window.print();
    setPrinted(true);
  };
  return (
    <>
      <CodeBox code={code} />
      <Stack direction="row" sx={{ alignItems: "center", gap: 1.5, flexWrap: "wrap" }}>
        <Button startIcon={<PrintIcon />} onClick={print}>
          {t("recoveryPrint")}
        </Button>
        <Typography variant="caption" color="textSecondary" role="status">
          {printed ? t("recoveryPrinted") : ""}
        </Typography>
      </Stack>
      {createPortal(
        <PrintedSheet code={code} username={username} municipality={municipality} />,
        document.body,
      )}
    </>
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
