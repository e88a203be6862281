/** The numbers of the rules: people with the right change them in place, everyone else reads them. */
import {
  Alert,
  Box,
  Snackbar,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from "@mui/material";
import { useState } from "react";
import { plainKeys, type PlainKey } from "#shared/settings.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { CeilingsPanel } from "#renderer/features/gifts/ceilings-panel.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { AboutPanel } from "./about-panel.tsx";
import { ClearancePanel } from "./clearance-panel.tsx";
import { SettingRow } from "./setting-row.tsx";

export function SettingsPage() {
  const t = useText("settings");
  const { data, error } = useCall("settings.list", {});
  const me = useCall("session.current", {}).data?.person;
  const mayChange = me?.capabilities.includes("settings.manage") ?? false;
  const [editing, setEditing] = useState<PlainKey | null>(null);
  const [told, setTold] = useState("");
  return (
    <Page large title={t("title")} subtitle={t("subtitle")} aside={<AboutPanel />}>
      <Panel title={t("numbersTitle")}>
        {me &&
          (mayChange ? (
            <Typography color="textSecondary">{t("intro")}</Typography>
          ) : (
            <Alert severity="info" role="note">
              {t("readOnly")}
            </Alert>
          ))}
        <RefusalAlert refusal={error} />
        {!data && !error && <Loading lines={7} />}
        {data && (
          <Box sx={{ overflowX: "auto", marginBlockStart: 1.5 }}>
            <Table size="small" aria-label={t("numbersTitle")}>
              <TableHead>
                <TableRow>
                  <TableCell>{t("columnSetting")}</TableCell>
                  <TableCell>{t("columnValue")}</TableCell>
                  <TableCell>{t("columnSource")}</TableCell>
                  {mayChange && <TableCell align="right">{t("columnChange")}</TableCell>}
                </TableRow>
              </TableHead>
              <TableBody>
                {plainKeys.map((key) => (
                  <SettingRow
                    key={key}
                    settingKey={key}
                    value={data.values[key]}
                    version={data.versions[key]}
                    mayChange={mayChange}
                    editing={editing === key}
                    onEdit={() => setEditing(key)}
                    onDone={(sentence) => {
                      setEditing(null);
                      if (sentence) setTold(sentence);
                    }}
                  />
                ))}
              </TableBody>
            </Table>
          </Box>
        )}
      </Panel>
      <CeilingsPanel mayChange={mayChange} onTold={setTold} />
      {data && (
        <ClearancePanel
          values={data.values}
          versions={data.versions}
          mayChange={mayChange}
          onTold={setTold}
        />
      )}
      <Snackbar
        open={told !== ""}
        autoHideDuration={6000}
        onClose={(_, why) => {
          if (why !== "clickaway") setTold("");
        }}
        message={<span role="status">{told}</span>}
      />
    </Page>
  );
}
