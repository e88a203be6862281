/** Rows of the archive's list; each leads to its dossier. */
import {
  Box,
  Checkbox,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from "@mui/material";
import { classNamed } from "#shared/archive/scheme.ts";
import type { ArchivedMission } from "#shared/contract/archive.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { ClassMark } from "#renderer/ui/chips.tsx";
import { DayRange, DayText, Digits, usePlace } from "#renderer/ui/text.tsx";
import { CodeText } from "./code-text.tsx";
import { KeepingMark } from "./keeping-mark.tsx";
import { titleIn } from "./words.ts";

export function ArchiveTable(props: {
  missions: readonly ArchivedMission[];
  label?: string;
  /** With checks before the rows. */
  choose?: { chosen: ReadonlySet<string>; set: (ids: string[], on: boolean) => void };
}) {
  const { missions, choose } = props;
  const t = useText("archive");
  const lang = useLang();
  const place = usePlace();
  const common = useText("common");
  const scheme = useCall("archive.scheme", {}).data;
  const ids = missions.map((one) => one.id);
  return (
    <Box sx={{ overflowX: "auto" }}>
      <Table size="small" aria-label={props.label ?? t("listTitle")}>
        <TableHead>
          <TableRow>
            {choose && (
              <TableCell padding="checkbox">
                <Checkbox
                  size="small"
                  slotProps={{ input: { "aria-label": t("disposal.chooseAll") } }}
                  checked={ids.every((id) => choose.chosen.has(id))}
                  onChange={(_, on) => choose.set(ids, on)}
                />
              </TableCell>
            )}
            <TableCell>{t("columnAccession")}</TableCell>
            <TableCell>{t("columnSubject")}</TableCell>
            <TableCell>{t("columnDates")}</TableCell>
            <TableCell>{t("classCode")}</TableCell>
            <TableCell>{t("columnArchived")}</TableCell>
            <TableCell>{t("columnKeeping")}</TableCell>
            <TableCell>{t("columnPlaceOf")}</TableCell>
            <TableCell>{t("columnClass")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {missions.map((one) => {
            const archiveClass = scheme && classNamed(scheme, one.classCode);
            return (
              <TableRow key={one.id} hover>
                {choose && (
                  <TableCell padding="checkbox">
                    <Checkbox
                      size="small"
                      slotProps={{
                        input: {
                          "aria-label": t("disposal.choose", {
                            no: localizeDigits(one.accessionNo, lang),
                          }),
                        },
                      }}
                      checked={choose.chosen.has(one.id)}
                      onChange={(_, on) => choose.set([one.id], on)}
                    />
                  </TableCell>
                )}
                <TableCell sx={{ whiteSpace: "nowrap" }}>
                  <CodeText>{one.accessionNo}</CodeText>
                </TableCell>
                <TableCell component="th" scope="row" sx={{ minInlineSize: "14rem" }}>
                  <AppLink
                    {...missionLink(one.id)}
                    sx={{
                      color: "primary.main",
                      fontWeight: 600,
                      display: "inline-block",
                      paddingBlock: 0.5,
                    }}
                  >
                    <bdi>{one.subject}</bdi>
                  </AppLink>
                  <Typography variant="caption" color="textSecondary" component="div">
                    {place(one.city, one.country)}
                    {common("dot")}
                    <Digits>{one.dossierNo}</Digits>
                  </Typography>
                </TableCell>
                <TableCell>
                  <DayRange start={one.startDate} end={one.endDate} />
                </TableCell>
                <TableCell sx={{ minInlineSize: "8rem" }}>
                  <CodeText>{one.classCode}</CodeText>
                  {archiveClass && (
                    <Typography variant="caption" color="textSecondary" component="div">
                      <bdi>{titleIn(lang, archiveClass)}</bdi>
                    </Typography>
                  )}
                </TableCell>
                <TableCell sx={{ whiteSpace: "nowrap" }}>
                  <DayText day={one.archivedOn} look="short" />
                </TableCell>
                <TableCell sx={{ whiteSpace: "nowrap" }}>
                  <KeepingMark state={one.keeping} />
                  {one.until !== "" && (
                    <Typography variant="caption" color="textSecondary" component="div">
                      {t("until", { day: one.until })}
                    </Typography>
                  )}
                </TableCell>
                <TableCell>
                  <bdi>
                    <Digits>
                      {[one.shelf, one.box].filter(Boolean).join(common("listSeparator"))}
                    </Digits>
                  </bdi>
                </TableCell>
                <TableCell>
                  <ClassMark level={one.confidentiality} />
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}
