/** On the dossier: whom its missing report blocks, in the tab of the report; the waivers a request rests on, in its summary. */
import { Alert, AlertTitle, Box, Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { PersonText, usePersonNames } from "#renderer/ui/text.tsx";

export function Barred({ dossier }: { dossier: Dossier }) {
  const t = useText("reportLock");
  const { lock, today } = dossier;
  if (lock === null) return null;
  return (
    <Box sx={{ marginBlockEnd: 2 }}>
      <Panel title={t("panelTitle")}>
        <Typography variant="body2">{t(`panel.${lock.kind}`, { due: lock.due })}</Typography>
        <Box component="ul" sx={{ margin: 0, marginBlockStart: 1, paddingInlineStart: 2.5 }}>
          {lock.people.map(({ person, waiver }) => (
            <Typography key={person.id} component="li" variant="body2">
              <PersonText person={person} />
              {waiver && today <= waiver.until && (
                <Typography component="div" variant="body2" color="textSecondary">
                  {t("free", { until: waiver.until, reason: waiver.reason })}
                </Typography>
              )}
            </Typography>
          ))}
        </Box>
      </Panel>
    </Box>
  );
}

export function Honoured({ dossier }: { dossier: Dossier }) {
  const t = useText("reportLock");
  const names = usePersonNames();
  if (dossier.honoured.length === 0) return null;
  return (
    <Alert severity="info" role="note" aria-label={t("honouredTitle")} sx={{ marginBlockEnd: 2 }}>
      <AlertTitle>{t("honouredTitle")}</AlertTitle>
      {dossier.honoured.map((one) => (
        <div key={`${one.dossierNo} ${one.person?.id ?? ""} ${one.until}`}>
          {t("waived", {
            by: one.by ? names(one.by).name : "",
            name: one.person ? names(one.person).name : "",
            no: one.dossierNo,
            until: one.until,
          })}{" "}
          <bdi>{t("waivedReason", { reason: one.reason })}</bdi>
        </div>
      ))}
    </Alert>
  );
}
