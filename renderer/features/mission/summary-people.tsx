/** Who goes, in one row each; their papers are in the tab of the departure. */
import { Table, TableBody, TableCell, TableHead, TableRow } from "@mui/material";
import { useState } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import { memberKey } from "#shared/mission/request/request.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { PersonText } from "#renderer/ui/text.tsx";

/** A delegation may have a hundred members. */
const atFirst = 6;

export function SummaryPeople({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const words = useText("words");
  const [all, setAll] = useState(false);
  const { members } = dossier.mission.request;
  const shown = all ? members : members.slice(0, atFirst);
  return (
    <Panel title={t("delegation.title")}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{t("delegation.name")}</TableCell>
            <TableCell>{t("delegation.post")}</TableCell>
            <TableCell>{t("delegation.role")}</TableCell>
            <TableCell>{t("delegation.passport")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {shown.map((one) => (
            <TableRow key={memberKey(one)}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                <PersonText person={one} />
              </TableCell>
              <TableCell>
                <bdi>{one.post}</bdi> · <bdi>{one.workplace}</bdi>
              </TableCell>
              <TableCell>{words(`delegationRole.${one.role}`)}</TableCell>
              <TableCell>{words(`passportType.${one.passportType}`)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {shown.length < members.length && (
        <Button quiet size="small" onClick={() => setAll(true)}>
          {t("delegation.all", { count: members.length })}
        </Button>
      )}
    </Panel>
  );
}
