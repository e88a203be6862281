/** An image paper drawn from its bytes, small or whole. The store has checked its hash. */
import { Box, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useId } from "react";
import type { DossierPaper } from "#shared/contract/dossier-parts.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { SizeText } from "#renderer/ui/file-field.tsx";
import { useBytes } from "#renderer/ui/paper-image.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { HashText } from "./hash-text.tsx";
import { useSaveCopy } from "./use-save-copy.ts";

export const isImage = (paper: DossierPaper): boolean =>
  /^image\/(png|jpeg|webp|gif)$/.test(paper.mime);

export function PaperImage({ paper, thumbnail }: { paper: DossierPaper; thumbnail?: boolean }) {
  const { data, error } = useCall("file.read", { sha256: paper.sha256 });
  const draw = useBytes(data?.bytes, data?.mime);
  if (error) return <RefusalAlert refusal={error} />;
  if (data === undefined) return <Loading lines={1} />;
  return (
    <Box
      component="img"
      ref={draw}
      alt={paper.caption || paper.name}
      sx={
        thumbnail
          ? { display: "block", inlineSize: "100%", aspectRatio: "4 / 3", objectFit: "cover" }
          : { display: "block", maxInlineSize: "100%", maxBlockSize: "70vh", marginInline: "auto" }
      }
    />
  );
}

/** The image whole, with what proves it and the way to keep a copy. */
export function PreviewDialog({ paper, onClose }: { paper: DossierPaper; onClose: () => void }) {
  const t = useText("dossier");
  const common = useText("common");
  const titleId = useId();
  const { save, pending, refusal, savedTo } = useSaveCopy();
  const name = paper.caption || paper.name;
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="lg">
      <DialogTitle id={titleId} dir="auto">
        {name}
      </DialogTitle>
      <DialogContent>
        <PaperImage paper={paper} />
        <RefusalAlert refusal={refusal} />
      </DialogContent>
      <DialogActions sx={{ padding: 2, gap: 1, flexWrap: "wrap" }}>
        <Box sx={{ marginInlineEnd: "auto", color: "text.secondary" }}>
          <SizeText bytes={paper.size} /> ·{" "}
          <HashText hash={paper.sha256} label={t("papers.copyHash", { name })} />
          <Typography variant="body2" role="status" dir="auto">
            {savedTo !== "" && t("papers.savedTo", { path: savedTo })}
          </Typography>
        </Box>
        <Button pending={pending} onClick={() => void save(paper)}>
          {common("fileSaveCopy")}
        </Button>
        <Button onClick={onClose}>{common("close")}</Button>
      </DialogActions>
    </Dialog>
  );
}
