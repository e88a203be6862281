/** Cells of the archive's list; each row leads to its dossier. */
import { Typography } from "@mui/material";
import { classNamed } from "#shared/archive/scheme.ts";
import type { ArchivedMission } from "#shared/contract/archive.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { DayRange, DayText, Digits, usePlace } from "#renderer/ui/text.tsx";
import { CodeText } from "./code-text.tsx";
import { KeepingSign } from "./keeping-mark.tsx";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { RowLink } from "#renderer/list/row-link.tsx";
import { ClassSign } from "#renderer/ui/signs.tsx";
import { titleIn } from "./words.ts";

interface Cell {
  item: ArchivedMission;
}

export function AccessionCell({ item }: Cell) {
  return <CodeText>{item.accessionNo}</CodeText>;
}

export function SubjectCell({ item }: Cell) {
  return (
    <RowLink {...missionLink(item.id)}>
      <bdi>{item.subject}</bdi>
    </RowLink>
  );
}

export function NumberCell({ item }: Cell) {
  return <Digits>{item.dossierNo}</Digits>;
}

export function PlaceCell({ item }: Cell) {
  return <bdi>{usePlace()(item.city, item.country)}</bdi>;
}

export function DatesCell({ item }: Cell) {
  return <DayRange start={item.startDate} end={item.endDate} />;
}

export function ClassCodeCell({ item }: Cell) {
  const lang = useLang();
  const scheme = useCall("archive.scheme", {}).data;
  const archiveClass = scheme && classNamed(scheme, item.classCode);
  return (
    <>
      <CodeText>{item.classCode}</CodeText>
      {archiveClass && (
        <Typography variant="caption" color="textSecondary" component="div">
          <bdi>{titleIn(lang, archiveClass)}</bdi>
        </Typography>
      )}
    </>
  );
}

export function ArchivedCell({ item }: Cell) {
  return <DayText day={item.archivedOn} look="short" />;
}

export function KeepingCell({ item }: Cell) {
  return <KeepingSign state={item.keeping} />;
}

export function UntilCell({ item }: Cell) {
  return <DayText day={item.until} look="short" />;
}

export function ShelfCell({ item }: Cell) {
  const common = useText("common");
  return (
    <bdi>
      <Digits>{[item.shelf, item.box].filter(Boolean).join(common("listSeparator"))}</Digits>
    </bdi>
  );
}

export function ClassCell({ item }: Cell) {
  return <ClassSign level={item.confidentiality} />;
}
