/** The papers of the dossier: documents in a table, photos as captioned thumbnails. */
import FolderIcon from "@mui/icons-material/FolderOpenOutlined";
import { Box, ButtonBase, Stack, Typography } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { DossierPaper } from "#shared/contract/dossier-parts.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { mayDo } from "#renderer/features/mission/may-do.ts";
import { sheetOf } from "#renderer/features/print/sheets.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { EmptyState, RefusalAlert } from "#renderer/ui/states.tsx";
import { usePrintSheet } from "#renderer/ui/use-print-sheet.ts";
import { PackagePanel } from "#renderer/features/package/package-panel.tsx";
import { usePrintForm } from "#renderer/features/print/use-print-form.ts";
import { DossierPart } from "./dossier-part.tsx";
import { ClassButton, ClassPanel } from "./class-panel.tsx";
import { PaperImage, PreviewDialog } from "./paper-image.tsx";
import { PaperTable } from "./paper-table.tsx";

export function PapersTab({ dossier }: { dossier: Dossier }) {
  return (
    <Stack sx={{ gap: 2 }}>
      <PaperPath dossier={dossier} />
      <DossierPart name="mission.papers" of={{ missionId: dossier.mission.id }}>
        {({ papers }) => (
          <>
            <ClassPanel dossier={dossier} papers={papers} />
            <Kept dossier={dossier} papers={papers} />
          </>
        )}
      </DossierPart>
      <PackagePanel missionId={dossier.mission.id} />
    </Stack>
  );
}

/** Out on paper and back again: the sheet with its code, and the scan of the signed one. */
function PaperPath({ dossier }: { dossier: Dossier }) {
  const t = useText("paperIn");
  const lang = useLang();
  const navigate = useNavigate();
  const { id: missionId, dossierNo } = dossier.mission;
  const { print, ...printing } = usePrintSheet();
  const forms = useText("forms");
  const { printForm, ...form } = usePrintForm(missionId);
  const takesIn = mayDo(dossier, "keepSignedPaper");
  return (
    <Box>
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap" }}>
        <Button
          pending={printing.pending}
          onClick={() =>
            void print(sheetOf("request", lang, { ids: { missionId }, of: dossierNo }))
          }
        >
          {t("print")}
        </Button>
        <Button
          pending={form.pending}
          onClick={() =>
            void printForm(
              sheetOf("request-form", lang, { ids: { missionId }, of: dossierNo }),
              null,
            )
          }
        >
          {forms("buttons.form")}
        </Button>
        {takesIn && (
          <Button onClick={() => void navigate({ to: "/scan", search: { missionId } })}>
            {t("attach")}
          </Button>
        )}
      </Stack>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ marginBlock: 0.75 }}>
        {forms("buttons.help")}
      </Typography>
      <RefusalAlert refusal={printing.refusal ?? form.refusal} />
    </Box>
  );
}

function Kept({ dossier, papers }: { dossier: Dossier; papers: readonly DossierPaper[] }) {
  const t = useText("dossier");
  const photos = papers.filter((one) => one.kind === "photo");
  const documents = papers.filter((one) => one.kind !== "photo");
  if (papers.length === 0)
    return (
      <Panel>
        <EmptyState icon={<FolderIcon />} title={t("papers.empty")} text={t("papers.emptyText")} />
      </Panel>
    );
  return (
    <Stack sx={{ gap: 2 }}>
      {documents.length > 0 && (
        <Panel title={t("papers.title")}>
          <PaperTable dossier={dossier} papers={documents} />
          <Typography
            variant="caption"
            color="textSecondary"
            component="p"
            sx={{ marginBlockEnd: 0 }}
          >
            {t("papers.hashHelp")}
          </Typography>
        </Panel>
      )}
      {photos.length > 0 && <Photos dossier={dossier} photos={photos} />}
    </Stack>
  );
}

/** A photo is read whole to be drawn, so only so many at a time. */
const atATime = 12;

function Photos({ dossier, photos }: { dossier: Dossier; photos: DossierPaper[] }) {
  const t = useText("dossier");
  const [count, setCount] = useState(atATime);
  const [open, setOpen] = useState<DossierPaper | null>(null);
  const left = photos.length - count;
  return (
    <Panel title={t("papers.photos")}>
      <Box
        component="ul"
        sx={{
          listStyle: "none",
          margin: 0,
          padding: 0,
          display: "grid",
          gap: 2,
          gridTemplateColumns: "repeat(auto-fill, minmax(11rem, 1fr))",
        }}
      >
        {photos.slice(0, count).map((photo) => (
          <Box component="li" key={`${photo.sha256} ${photo.caption}`}>
            <ButtonBase
              onClick={() => setOpen(photo)}
              aria-label={t("papers.previewNamed", { name: photo.caption })}
              sx={(theme) => ({
                inlineSize: "100%",
                borderRadius: 1,
                overflow: "hidden",
                border: `1px solid ${theme.palette.line}`,
              })}
            >
              <PaperImage paper={photo} thumbnail />
            </ButtonBase>
            <Typography variant="body2" dir="auto" sx={{ marginBlockStart: 0.5 }}>
              {photo.caption}
            </Typography>
            <ClassButton dossier={dossier} paper={photo} />
          </Box>
        ))}
      </Box>
      {left > 0 && (
        <Box sx={{ marginBlockStart: 2 }}>
          <Button onClick={() => setCount(count + atATime)}>
            {t("papers.morePhotos", { count: Math.min(left, atATime) })}
          </Button>
        </Box>
      )}
      {open && <PreviewDialog paper={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}
