/** Rows of the archive's list; each leads to its dossier. */
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { Link } from "@tanstack/react-router";
import type { ListedMission } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { BothRange } from "#renderer/ui/both-calendars.tsx";
import { ClassMark } from "#renderer/ui/chips.tsx";
import { Digits, InstantText, PersonText, usePlace } from "#renderer/ui/text.tsx";

export function ArchiveTable({ missions }: { missions: readonly ListedMission[] }) {
  const t = useText("archive");
  const place = usePlace();
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small" aria-label={t("listTitle")}>
        <TableHead>
          <TableRow>
            <TableCell>{t("columnNo")}</TableCell>
            <TableCell>{t("columnSubject")}</TableCell>
            <TableCell>{t("columnPlace")}</TableCell>
            <TableCell>{t("columnDates")}</TableCell>
            <TableCell>{t("columnArchived")}</TableCell>
            <TableCell>{t("columnClass")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {missions.map((one) => (
            <TableRow key={one.id} hover>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                <Digits>{one.dossierNo}</Digits>
              </TableCell>
              <TableCell component="th" scope="row">
                <Box
                  component={Link}
                  to={"/missions/$missionId" as never}
                  params={{ missionId: one.id } as never}
                  sx={{
                    color: "primary.main",
                    fontWeight: 600,
                    display: "inline-block",
                    paddingBlock: 0.5,
                  }}
                >
                  <bdi>{one.subject}</bdi>
                </Box>
                <Typography variant="caption" color="textSecondary" component="div">
                  <PersonText person={{ nameFa: one.requesterFa, nameEn: one.requesterEn }} />
                </Typography>
              </TableCell>
              <TableCell>{place(one.city, one.country)}</TableCell>
              <TableCell>
                <BothRange start={one.startDate} end={one.endDate} />
              </TableCell>
              <TableCell sx={{ whiteSpace: "nowrap" }}>
                <InstantText at={one.changedAt} />
              </TableCell>
              <TableCell>
                <ClassMark level={one.confidentiality} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
