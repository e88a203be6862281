/** The archive record and the addenda; the forms that make them belong to `features/archive`. */
import { Box, Stack, Typography } from "@mui/material";
import { useState } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { AddendumForm, ArchiveForm } from "#renderer/features/archive/archive-form.tsx";
import { KeepingPanel } from "#renderer/features/archive/keeping-panel.tsx";
import { RecordPanel } from "#renderer/features/archive/record-panel.tsx";
import { useText } from "#renderer/i18n.ts";
import { mayDo } from "#renderer/features/mission/may-do.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { InstantText } from "#renderer/ui/text.tsx";
import { DossierPart } from "./dossier-part.tsx";
import { PaperTable } from "./paper-table.tsx";

export function ArchiveTab({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const { record } = dossier.mission;
  const mayArchive = mayDo(dossier, "archive");
  if (record === null)
    return mayArchive ? (
      <Panel title={t("archive.form")}>
        <ArchiveForm dossier={dossier} onDone={() => undefined} />
      </Panel>
    ) : null;
  return (
    <Stack sx={{ gap: 2 }}>
      <DossierPart name="mission.keeping" of={{ missionId: dossier.mission.id }}>
        {({ keeping }) => (
          <>
            <RecordPanel dossier={dossier} record={record} keeping={keeping} />
            {keeping && <KeepingPanel dossier={dossier} keeping={keeping} />}
          </>
        )}
      </DossierPart>
      <Addenda dossier={dossier} />
    </Stack>
  );
}

function Addenda({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const [writing, setWriting] = useState(false);
  const { addenda } = dossier.mission;
  const may = mayDo(dossier, "addAddendum");
  return (
    <Panel
      title={t("archive.addenda")}
      action={
        may && !writing && <Button onClick={() => setWriting(true)}>{t("act.addAddendum")}</Button>
      }
    >
      {addenda.length === 0 && (
        <Typography color="textSecondary">{t("archive.noAddenda")}</Typography>
      )}
      {addenda.map((one) => (
        <Box
          key={one.at}
          component="article"
          sx={(theme) => ({ paddingBlock: 1.5, borderBlockEnd: `1px solid ${theme.palette.line}` })}
        >
          <Typography variant="caption" color="textSecondary">
            <InstantText at={one.at} />
          </Typography>
          <Typography dir="auto" sx={{ whiteSpace: "pre-line" }}>
            {one.text}
          </Typography>
          {one.papers.length > 0 && (
            <DossierPart name="mission.papers" of={{ missionId: dossier.mission.id }}>
              {({ papers }) => (
                <PaperTable
                  dossier={dossier}
                  papers={papers.filter(
                    ({ kind, sha256 }) =>
                      kind === "addendum" && one.papers.some((paper) => paper.sha256 === sha256),
                  )}
                />
              )}
            </DossierPart>
          )}
        </Box>
      ))}
      {writing && (
        <Box sx={{ marginBlockStart: 2 }}>
          <Typography variant="h4" component="h3" sx={{ marginBlockEnd: 1 }}>
            {t("archive.addendumForm")}
          </Typography>
          <AddendumForm dossier={dossier} onDone={() => setWriting(false)} />
        </Box>
      )}
    </Panel>
  );
}
