/** Which class a role sees without a part in the dossier; the administrator changes it in place. */
import {
  MenuItem,
  Select,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from "@mui/material";
import { clearances } from "#shared/mission/confidentiality.ts";
import { confidentialities } from "#shared/mission/request/request.ts";
import { roles } from "#shared/contract/capabilities.ts";
import type { ClearanceKey, Settings } from "#shared/settings.ts";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { ClassMark } from "#renderer/ui/chips.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";

const isKey = (one: string): one is ClearanceKey => one.startsWith("clearance");

export function ClearancePanel(props: {
  values: Settings;
  versions: Record<ClearanceKey, number>;
  mayChange: boolean;
  onTold: (sentence: string) => void;
}) {
  const t = useText("settings");
  const words = useText("words");
  const change = useCommand("settings.change");
  const put = async (key: ClearanceKey, value: number, role: string) => {
    const result = await change.run({ key, seenVersion: props.versions[key], value });
    const level = words(`confidentiality.${classAt(value)}`);
    if (result.ok) props.onTold(t("clearanceSaved", { role, level }));
  };
  return (
    <Panel title={t("clearanceTitle")}>
      <Typography color="textSecondary">{t("clearanceIntro")}</Typography>
      <RefusalAlert refusal={change.refusal} />
      <Table size="small" aria-label={t("clearanceTitle")} sx={{ marginBlockStart: 1.5 }}>
        <TableHead>
          <TableRow>
            <TableCell>{t("clearanceRole")}</TableCell>
            <TableCell>{t("clearanceClass")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {roles.map((role) => {
            const one = clearances[role];
            if (one === undefined) return null;
            const name = words(`role.${role}`);
            return (
              <TableRow key={role} sx={{ "&:last-child > *": { borderBlockEnd: 0 } }}>
                <TableCell component="th" scope="row">
                  {name}
                </TableCell>
                <TableCell>
                  {isKey(one) && props.mayChange ? (
                    <Select
                      size="small"
                      value={props.values[one]}
                      disabled={change.pending}
                      onChange={(event) => void put(one, Number(event.target.value), name)}
                      inputProps={{ "aria-label": t("clearanceOf", { role: name }) }}
                      sx={{ minInlineSize: "11rem" }}
                    >
                      {confidentialities.map((level, rank) => (
                        <MenuItem key={level} value={rank}>
                          {words(`confidentiality.${level}`)}
                        </MenuItem>
                      ))}
                    </Select>
                  ) : (
                    <ClassMark level={isKey(one) ? classAt(props.values[one]) : one} />
                  )}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Panel>
  );
}

const classAt = (rank: number) => confidentialities[rank] ?? "normal";
