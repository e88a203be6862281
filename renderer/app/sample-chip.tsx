/** The permanent mark of the sample in the top bar; it opens what that means and the way out. */
import ScienceIcon from "@mui/icons-material/ScienceOutlined";
import { ButtonBase, Popover, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useCall } from "#renderer/client.ts";
import { LeaveSample } from "#renderer/features/session/leave-sample.tsx";
import { useText } from "#renderer/i18n.ts";

export function SampleChip() {
  const t = useText("shell");
  const sample = useCall("app.status", {}).data?.sample ?? false;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (!sample) return null;
  return (
    <>
      <ButtonBase
        aria-haspopup="dialog"
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={(theme) => ({
          gap: 0.75,
          blockSize: 26,
          flexShrink: 0,
          paddingInline: 1,
          borderRadius: 1,
          color: "primary.main",
          backgroundColor: theme.palette.soft.teal,
          typography: "caption",
          fontWeight: 600,
          whiteSpace: "nowrap",
        })}
      >
        <ScienceIcon aria-hidden sx={{ fontSize: 16 }} />
        {t("sampleMark")}
      </ButtonBase>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "center" }}
        transformOrigin={{ vertical: "top", horizontal: "center" }}
        slotProps={{ paper: { role: "dialog", "aria-label": t("sampleMark") } }}
      >
        <Stack sx={{ gap: 1, padding: 2, maxInlineSize: 320, alignItems: "flex-start" }}>
          <Typography>{t("sampleText")}</Typography>
          <LeaveSample />
        </Stack>
      </Popover>
    </>
  );
}
