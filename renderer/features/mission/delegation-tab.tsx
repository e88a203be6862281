/** The members of the delegation, as the request names them. */
import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import type { Dossier } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { NationalId } from "./national-id.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { Ltr, PersonText } from "#renderer/ui/text.tsx";

export function DelegationTab({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const words = useText("words");
  const { members } = dossier.mission.request;
  // Staff need none; a person from outside has one.
  const withIds = members.some((one) => one.nationalId !== "");
  return (
    <Panel title={t("delegation.title")}>
      <Table
        size="small"
        sx={{
          "& td, & tbody th": { verticalAlign: "top" },
          "& tbody tr:last-of-type > *": { borderBlockEnd: 0 },
        }}
      >
        <caption style={{ ...visuallyHidden }}>{t("delegation.caption")}</caption>
        <TableHead>
          <TableRow>
            <TableCell>{t("delegation.name")}</TableCell>
            <TableCell>{t("delegation.post")}</TableCell>
            <TableCell>{t("delegation.role")}</TableCell>
            <TableCell>{t("delegation.passport")}</TableCell>
            {withIds && <TableCell>{t("delegation.nationalId")}</TableCell>}
          </TableRow>
        </TableHead>
        <TableBody>
          {members.map((one, index) => (
            <TableRow key={`${one.personId ?? one.nationalId}-${index}`}>
              <TableCell component="th" scope="row" sx={{ fontWeight: 600 }}>
                <PersonText person={one} />
                {one.nameEn !== "" && (
                  <Typography variant="caption" color="textSecondary" component="div">
                    <Ltr>{one.nameEn}</Ltr>
                  </Typography>
                )}
              </TableCell>
              <TableCell>
                <bdi>{one.post}</bdi>
                <Typography variant="caption" color="textSecondary" component="div">
                  <bdi>{one.workplace}</bdi>
                  {one.personId === null && <div>{t("delegation.outside")}</div>}
                </Typography>
                {one.selectionReason !== "" && (
                  <Typography variant="caption" component="div">
                    {t("delegation.why")}: <bdi>{one.selectionReason}</bdi>
                  </Typography>
                )}
              </TableCell>
              <TableCell>{words(`delegationRole.${one.role}`)}</TableCell>
              <TableCell>{words(`passportType.${one.passportType}`)}</TableCell>
              {withIds && (
                <TableCell>
                  <NationalId member={one} missionId={dossier.mission.id} />
                </TableCell>
              )}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Panel>
  );
}
