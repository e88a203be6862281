/** Lines across the window: the store restarting or read-only, and the permanent mark of the sample. */
import ScienceIcon from "@mui/icons-material/ScienceOutlined";
import { Alert, CircularProgress, Stack, Typography } from "@mui/material";
import { useCall } from "#renderer/client.ts";
import { LeaveSample } from "#renderer/features/session/leave-sample.tsx";
import { useReason, useText } from "#renderer/i18n.ts";
import { Ltr } from "#renderer/ui/text.tsx";

export function Banners() {
  const t = useText("shell");
  const reason = useReason();
  const status = useCall("app.status", {}).data;
  return (
    <>
      {status?.store === "restarting" && (
        <Alert
          severity="warning"
          variant="filled"
          role="status"
          icon={<CircularProgress size={20} color="inherit" aria-hidden />}
          sx={{ borderRadius: 0 }}
        >
          {t("restarting")}
        </Alert>
      )}
      {status?.condition.readOnly && (
        <Alert severity="error" variant="filled" role="alert" sx={{ borderRadius: 0 }}>
          {reason({
            reason: status.condition.readOnly,
            params: { position: status.condition.failure?.position ?? 0 },
          })}
          {status.condition.readOnly === "eventNotApplied" && status.condition.failure && (
            <>
              {" "}
              <Ltr>{`${status.condition.failure.stream} · ${status.condition.failure.type}`}</Ltr>
            </>
          )}
        </Alert>
      )}
      {status?.sample && (
        <Stack
          direction="row"
          role="note"
          sx={(theme) => ({
            alignItems: "center",
            gap: 1,
            flexShrink: 0,
            paddingInline: { xs: 2, sm: 3 },
            minBlockSize: 36,
            backgroundColor: theme.palette.soft.warning,
            color: theme.palette.warning.main,
          })}
        >
          <ScienceIcon fontSize="small" aria-hidden />
          <Typography component="span" variant="caption" sx={{ fontWeight: 600 }}>
            {t("sampleMark")}
          </Typography>
          <Typography
            component="span"
            variant="caption"
            noWrap
            sx={{ color: "text.primary", flex: 1 }}
          >
            {t("sampleText")}
          </Typography>
          <LeaveSample />
        </Stack>
      )}
    </>
  );
}
