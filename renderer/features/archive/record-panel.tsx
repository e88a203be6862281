/** The archive record of a dossier as it was made, and the label for its paper folder. */
import PrintIcon from "@mui/icons-material/PrintOutlined";
import type { KeepingView } from "#shared/contract/keeping.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import type { ArchiveRecord } from "#shared/mission/archive/archive.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { sheetOf } from "#renderer/features/print/sheets.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { DayText, Digits } from "#renderer/ui/text.tsx";
import { CodeText } from "./code-text.tsx";
import { usePrintSheet } from "#renderer/ui/use-print-sheet.ts";
import { titleIn } from "./words.ts";

export function RecordPanel(props: {
  dossier: Dossier;
  record: ArchiveRecord;
  keeping: KeepingView | null;
}) {
  const { dossier, record, keeping } = props;
  const t = useText("dossier");
  const words = useText("words");
  const common = useText("common");
  const lang = useLang();
  const sheet = usePrintSheet();
  const { mission } = dossier;
  const path = keeping?.classPath ?? [];
  return (
    <Panel
      title={t("archive.record")}
      action={
        <Button
          startIcon={<PrintIcon />}
          pending={sheet.pending}
          onClick={() =>
            void sheet.print(
              sheetOf("label", lang, { ids: { missionId: mission.id }, of: record.accessionNo }),
            )
          }
        >
          {t("archive.label")}
        </Button>
      }
    >
      <DataList
        hideEmpty
        items={[
          {
            label: t("archive.accessionNo"),
            value: <CodeText>{record.accessionNo}</CodeText>,
          },
          {
            label: t("archive.archivedOn"),
            value: keeping && <DayText day={keeping.archivedOn} />,
          },
          {
            label: t("archive.classCode"),
            value: (
              <>
                <CodeText>{record.classCode}</CodeText>{" "}
                {path.map((one) => titleIn(lang, one)).join(" › ")}
              </>
            ),
          },
          {
            label: t("archive.keywords"),
            value: <bdi>{record.keywords.join(common("listSeparator"))}</bdi>,
          },
          {
            label: t("archive.confidentiality"),
            value: words(`confidentiality.${record.confidentiality}`),
          },
          { label: t("archive.abstract"), value: record.abstract && <bdi>{record.abstract}</bdi> },
          { label: t("archive.language"), value: record.language && <bdi>{record.language}</bdi> },
          {
            label: t("archive.pages"),
            value: record.pages !== null && <Digits>{record.pages}</Digits>,
          },
          {
            label: t("archive.shelf"),
            value: record.shelf && (
              <bdi>
                <Digits>{record.shelf}</Digits>
              </bdi>
            ),
          },
          {
            label: t("archive.box"),
            value: record.box && (
              <bdi>
                <Digits>{record.box}</Digits>
              </bdi>
            ),
          },
          {
            label: t("archive.mandate"),
            value: record.mandate && (
              <bdi>
                <Digits>{record.mandate}</Digits>
              </bdi>
            ),
          },
          {
            label: t("archive.accessNote"),
            value: record.accessNote && <bdi>{record.accessNote}</bdi>,
          },
          {
            label: t("archive.retentionReason"),
            value: record.retentionReason && <bdi>{record.retentionReason}</bdi>,
          },
        ]}
      />
      <RefusalAlert refusal={sheet.refusal} />
    </Panel>
  );
}
