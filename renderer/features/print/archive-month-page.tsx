/**
 * The monthly sheet of the archive: the dossiers archived, the totals, and the mark of the
 * ledger. Signed and kept on paper, it shows later whether the file is unchanged.
 */
import { toPersianDigits } from "#shared/persian/digits.ts";
import { formatDay, isDay } from "#shared/persian/jalali.ts";
import { formatMonth, monthOf } from "#shared/persian/months.ts";
import { markCode, markText } from "#shared/whole/mark.ts";
import { useCall } from "#renderer/client.ts";
import { textIn, type Text } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { PaperQr } from "./paper-qr.tsx";
import { PrintRefused } from "./print-frame.tsx";
import { FactList, Sheet, SheetPage, SheetTable, Signs } from "./sheet.tsx";
import type { SheetProps } from "./sheets.tsx";

/** A Persian document: the month is a Jalali one. */
const t: Text<"archive"> = (key, params) => textIn("fa", "archive", key, params);
const persian = (one: string | number) => toPersianDigits(String(one));

export function ArchiveMonthPage({ ids: { day }, title }: SheetProps<"day">) {
  const month = monthOf(isDay(day) ? day : "1970-01-01", "fa");
  const { data, error } = useCall("archive.month", month);
  const today = useToday();
  const municipality = useCall("setup.status", {}).data?.municipality;
  if (error) return <PrintRefused refusal={error} />;
  if (!data || municipality === undefined) return <Loading />;
  const name = formatMonth(month.first, "fa");
  const { rows, archived, dossiers, mark } = data;
  return (
    <SheetPage lang="fa" confidentiality={data.confidentiality} running={[title("fa"), name]}>
      <Sheet
        lang="fa"
        title={`${title("fa")} · ${name}`}
        municipality={municipality?.nameFa ?? ""}
        facts={
          <div className="sheet-coded">
            <FactList
              facts={[
                [t("month.inMonth"), persian(rows.length)],
                [t("month.archived"), persian(archived)],
                [t("month.dossiers"), persian(dossiers)],
                [t("month.events"), persian(mark.position)],
              ]}
            />
            <PaperQr text={markCode(mark)} below={t("month.code")} label={t("month.mark")} />
          </div>
        }
        foot={[t("month.note")]}
      >
        <p className="main">
          {t("month.printed")}: {formatDay(today, "fa", "medium")} · {t("month.mark")}:{" "}
          <b dir="ltr">{persian(markText(mark))}</b>
        </p>
        {rows.length === 0 ? (
          <p className="prose">{t("month.none")}</p>
        ) : (
          <SheetTable
            numbered={t("sheet.row")}
            heads={[
              { key: "accession", text: t("columnAccession"), width: "26mm" },
              { key: "no", text: t("columnNo"), width: "26mm" },
              { key: "subject", text: t("columnSubject") },
              { key: "archived", text: t("columnArchived"), width: "26mm" },
            ]}
          >
            {rows.map((one, index) => (
              <tr key={one.id}>
                <td className="count">{persian(index + 1)}</td>
                <td>
                  <span dir="ltr">{persian(one.accessionNo)}</span>
                </td>
                <td>{persian(one.dossierNo)}</td>
                <td>{persian(one.subject)}</td>
                <td>{formatDay(one.archivedOn, "fa", "short")}</td>
              </tr>
            ))}
          </SheetTable>
        )}
        <Signs>{[t("sheet.archivist"), t("sheet.head")]}</Signs>
      </Sheet>
    </SheetPage>
  );
}
