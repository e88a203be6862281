/** Cells of the archive's list; each row leads to its dossier. */
import { Typography } from "@mui/material";
import { classNamed } from "#shared/archive/scheme.ts";
import type { ArchivedMission } from "#shared/contract/archive.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { ClassMark } from "#renderer/ui/chips.tsx";
import { DayRange, DayText, Digits, usePlace } from "#renderer/ui/text.tsx";
import { CodeText } from "./code-text.tsx";
import { KeepingMark } from "./keeping-mark.tsx";
import { missionLink } from "#renderer/features/mission/mission-link.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import { titleIn } from "./words.ts";

interface Cell {
  item: ArchivedMission;
}

export function AccessionCell({ item }: Cell) {
  return <CodeText>{item.accessionNo}</CodeText>;
}

export function SubjectCell({ item }: Cell) {
  const common = useText("common");
  const place = usePlace();
  return (
    <>
      <AppLink
        {...missionLink(item.id)}
        sx={{
          color: "primary.main",
          fontWeight: 600,
          display: "inline-block",
          paddingBlock: 0.5,
        }}
      >
        <bdi>{item.subject}</bdi>
      </AppLink>
      <Typography variant="caption" color="textSecondary" component="div">
        {place(item.city, item.country)}
        {common("dot")}
        <Digits>{item.dossierNo}</Digits>
      </Typography>
    </>
  );
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
  const t = useText("archive");
  return (
    <>
      <KeepingMark state={item.keeping} />
      {item.until !== "" && (
        <Typography variant="caption" color="textSecondary" component="div">
          {t("until", { day: item.until })}
        </Typography>
      )}
    </>
  );
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
  return <ClassMark level={item.confidentiality} />;
}
