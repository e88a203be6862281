/** Which municipality, which version, which folder: the facts a technician asks for. */
import { Box, Typography } from "@mui/material";
import { useState } from "react";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { DataList, type Datum } from "#renderer/ui/data-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { SaveReport } from "#renderer/ui/save-report.tsx";
import { Digits, InstantText, Ltr } from "#renderer/ui/text.tsx";
import { NoticesDialog } from "./notices-dialog.tsx";

export function AboutPanel() {
  const t = useText("settings");
  const lang = useLang();
  const municipality = useCall("setup.status", {}).data?.municipality;
  const app = useCall("app.status", {}).data;
  const [shown, setShown] = useState(false);
  const checked = app?.condition.checked;
  const items: Datum[] = [
    {
      label: t("municipality"),
      value: municipality && <bdi>{lang === "fa" ? municipality.nameFa : municipality.nameEn}</bdi>,
    },
    {
      label: t("municipalityEn"),
      value: lang === "fa" && municipality?.nameEn ? <Ltr>{municipality.nameEn}</Ltr> : "",
    },
    { label: t("version"), value: app ? <Digits>{app.version}</Digits> : "" },
    { label: t("sampleData"), value: app?.sample ? t("sample") : "" },
    { label: t("dataFolder"), value: app && app.dir !== "" ? <Ltr>{app.dir}</Ltr> : "" },
    { label: t("fileChecked"), value: checked && <InstantText at={checked.at} /> },
  ];
  return (
    <Panel title={t("aboutTitle")}>
      <DataList items={items} hideEmpty stacked />
      <SaveReport />
      {app && app.dir !== "" && (
        <Typography variant="caption" color="textSecondary" component="p" sx={{ marginBlock: 0 }}>
          {t("dataFolderHint")}
        </Typography>
      )}
      <Box sx={{ marginBlockStart: 1.5 }}>
        <Button size="small" onClick={() => setShown(true)}>
          {t("notices")}
        </Button>
      </Box>
      {shown && <NoticesDialog onClose={() => setShown(false)} />}
    </Panel>
  );
}
