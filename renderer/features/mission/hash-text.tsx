/** A SHA-256 as people compare it: its beginning and end, the whole on demand and in the clipboard. */
import CopyIcon from "@mui/icons-material/ContentCopyOutlined";
import { IconButton, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useText } from "#renderer/i18n.ts";
import { Ltr } from "#renderer/ui/text.tsx";

export function HashText({ hash, label }: { hash: string; label: string }) {
  const t = useText("dossier");
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await copyText(hash);
    setCopied(true);
  };
  return (
    <Stack
      direction="row"
      component="span"
      sx={{ display: "inline-flex", alignItems: "center", gap: 0.5 }}
    >
      <Typography
        component="span"
        variant="body2"
        title={hash}
        sx={{ fontFamily: "monospace", whiteSpace: "nowrap" }}
      >
        <Ltr>
          {hash.slice(0, 8)}…{hash.slice(-4)}
        </Ltr>
      </Typography>
      <IconButton size="small" aria-label={label} onClick={() => void copy()}>
        <CopyIcon sx={{ fontSize: 16 }} />
      </IconButton>
      <Typography component="span" variant="caption" color="textSecondary" role="status">
        {copied && t("papers.copied")}
      </Typography>
    </Stack>
  );
}

/** The clipboard's API asks for a permission that no page of Safir has; a selection needs none. */
const copyText = async (text: string): Promise<void> => {
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("aria-hidden", "true");
  area.style.position = "fixed";
  area.style.insetBlockStart = "-100px";
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
};
