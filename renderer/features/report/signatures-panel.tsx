/** Who of the delegation has signed the last version, who has not, and who does not sign. */
import SignIcon from "@mui/icons-material/DrawOutlined";
import PendingIcon from "@mui/icons-material/HourglassEmptyOutlined";
import OutsideIcon from "@mui/icons-material/PersonOffOutlined";
import { Box, Typography } from "@mui/material";
import { useState } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { memberKey } from "#shared/mission/request/request.ts";
import { formatInstant } from "#shared/persian/jalali.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { mayDo } from "#renderer/features/mission/may-do.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Mark } from "#renderer/ui/chips.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PersonText } from "#renderer/ui/text.tsx";
import { SignReportDialog } from "./sign-report-dialog.tsx";

export function SignaturesPanel({ dossier }: { dossier: Dossier }) {
  const t = useText("report");
  const lang = useLang();
  const [open, setOpen] = useState(false);
  const { request, reportVersions } = dossier.mission;
  const signatures = reportVersions.at(-1)?.signatures ?? [];
  return (
    <Panel
      title={t("signatures.title")}
      action={
        mayDo(dossier, "signReport") && (
          <Button onClick={() => setOpen(true)}>{t("signatures.sign")}</Button>
        )
      }
    >
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1 }}>
        {t("signatures.text")}
      </Typography>
      <Box
        component="ul"
        sx={{ listStyle: "none", margin: 0, padding: 0, display: "grid", gap: 0.75 }}
      >
        {request.members.map((one) => {
          const signed = signatures.find((each) => each.personId === one.personId);
          return (
            <Box
              key={memberKey(one)}
              component="li"
              sx={{ display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: 1.5 }}
            >
              <PersonText person={one} />
              {one.personId === null ? (
                <Mark tone="plain" icon={<OutsideIcon />} label={t("signatures.outside")} />
              ) : signed ? (
                <Mark
                  tone="success"
                  icon={<SignIcon />}
                  label={t("signatures.signed", {
                    at: formatInstant(signed.at, undefined, lang),
                  })}
                />
              ) : (
                <Mark tone="warning" icon={<PendingIcon />} label={t("signatures.waits")} />
              )}
            </Box>
          );
        })}
      </Box>
      {open && <SignReportDialog dossier={dossier} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
