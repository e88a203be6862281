/** Papers as rows: name, kind, size, fingerprint, and what can be done with each. */
import SaveIcon from "@mui/icons-material/SaveAltOutlined";
import ShowIcon from "@mui/icons-material/VisibilityOutlined";
import {
  IconButton,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Tooltip,
  Typography,
} from "@mui/material";
import { useState } from "react";
import type { DossierPaper } from "#shared/contract/dossier-parts.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import { paperKinds, type PaperKind } from "#shared/mission/papers/paper.ts";
import { useText } from "#renderer/i18n.ts";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { SizeText } from "#renderer/ui/file-field.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { InstantText } from "#renderer/ui/text.tsx";
import { ClassButton } from "./class-panel.tsx";
import { HashText } from "./hash-text.tsx";
import { isImage, PreviewDialog } from "./paper-image.tsx";
import { useSaveCopy } from "./use-save-copy.ts";

export function PaperTable(props: { dossier: Dossier; papers: readonly DossierPaper[] }) {
  const { dossier, papers } = props;
  const t = useText("dossier");
  const [open, setOpen] = useState<DossierPaper | null>(null);
  const { save, refusal, savedTo } = useSaveCopy();
  return (
    <>
      <Table size="small" sx={{ "& tbody tr:last-of-type > *": { borderBlockEnd: 0 } }}>
        <caption style={{ ...visuallyHidden }}>{t("papers.caption")}</caption>
        <TableHead>
          <TableRow>
            <TableCell>{t("papers.name")}</TableCell>
            <TableCell>{t("papers.class")}</TableCell>
            <TableCell>{t("papers.added")}</TableCell>
            <TableCell>{t("papers.hash")}</TableCell>
            <TableCell>{t("papers.actions")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {papers.map((paper) => (
            <TableRow key={`${paper.sha256} ${paper.kind} ${paper.name} ${paper.at}`}>
              <TableCell component="th" scope="row">
                <Typography component="bdi" variant="body2" sx={{ fontWeight: 600 }}>
                  {paper.name}
                </Typography>
                <Typography variant="caption" color="textSecondary" component="div">
                  <KindText kind={paper.kind} /> · <SizeText bytes={paper.size} />
                </Typography>
              </TableCell>
              <TableCell>
                <ClassButton dossier={dossier} paper={paper} />
              </TableCell>
              <TableCell>
                <InstantText at={paper.at} />
              </TableCell>
              <TableCell>
                <HashText hash={paper.sha256} label={t("papers.copyHash", { name: paper.name })} />
              </TableCell>
              <TableCell>
                <Stack direction="row" sx={{ gap: 0.5 }}>
                  <Tooltip title={t("papers.saveCopyNamed", { name: paper.name })}>
                    <IconButton
                      size="small"
                      aria-label={t("papers.saveCopyNamed", { name: paper.name })}
                      onClick={() => void save(paper)}
                    >
                      <SaveIcon />
                    </IconButton>
                  </Tooltip>
                  {isImage(paper) && (
                    <Tooltip title={t("papers.previewNamed", { name: paper.name })}>
                      <IconButton
                        size="small"
                        aria-label={t("papers.previewNamed", { name: paper.name })}
                        onClick={() => setOpen(paper)}
                      >
                        <ShowIcon />
                      </IconButton>
                    </Tooltip>
                  )}
                </Stack>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Typography variant="body2" role="status" dir="auto" color="textSecondary">
        {savedTo !== "" && t("papers.savedTo", { path: savedTo })}
      </Typography>
      <RefusalAlert refusal={refusal} />
      {open && <PreviewDialog paper={open} onClose={() => setOpen(null)} />}
    </>
  );
}

function KindText({ kind }: { kind: string }) {
  const t = useText("dossier");
  return isKind(kind) ? t(`paperKind.${kind}`) : kind;
}

const isKind = (kind: string): kind is PaperKind =>
  (paperKinds as readonly string[]).includes(kind);
