/**
 * The list for the National Documents Council on A4 landscape: the data to decide on each dossier, the
 * head of the table on every page, and room for signatures.
 */
import type { DisposalRow } from "#shared/archive/disposal.ts";
import type { Disposal } from "#shared/contract/archive.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { textIn, type Text } from "#renderer/i18n.ts";
import { FactLines, Sheet, SheetTable, Signs } from "./sheet.tsx";

const t: Text<"archive"> = (key, params) => textIn("fa", "archive", key, params);
const day = (one: string) => (one === "" ? "" : formatDay(one, "fa", "short"));

const columns = [
  ["no", "accessionNo", "24mm"],
  ["subject", "subject", undefined],
  ["class", "classCode", "40mm"],
  ["days", "years", "22mm"],
  ["archived", "archivedOn", "22mm"],
  ["pages", "pages", "15mm"],
  ["place", "place", "26mm"],
  ["retention", "retention", "52mm"],
  ["until", "until", "22mm"],
] as const;

export function DisposalSheet(props: { title: string; disposal: Disposal; municipality: string }) {
  const { listNo, madeOn, rows, note } = props.disposal;
  return (
    <Sheet
      lang="fa"
      across
      kind="disposal-sheet"
      title={props.title}
      municipality={props.municipality}
      facts={
        <FactLines>
          <span>{t("sheet.facts", { listNo: toPersianDigits(listNo), day: madeOn })}</span>
          <span>{t("sheet.to")}</span>
        </FactLines>
      }
      foot={[t("sheet.foot")]}
    >
      {note !== "" && <p className="sheet-quiet">{note}</p>}
      <SheetTable
        numbered={t("sheet.row")}
        heads={columns.map(([key, word, width]) => ({ key, text: t(`sheet.${word}`), width }))}
      >
        {rows.map((row, index) => (
          <Row key={row.missionId} row={row} no={index + 1} />
        ))}
      </SheetTable>
      <Totals rows={rows} />
      <Signs>
        {(["archivist", "head", "protection", "mayor"] as const).map((who) => t(`sheet.${who}`))}
      </Signs>
    </Sheet>
  );
}

function Row({ row, no }: { row: DisposalRow; no: number }) {
  return (
    <tr>
      <td className="count">{toPersianDigits(String(no))}</td>
      <td>
        <span dir="ltr">{toPersianDigits(row.accessionNo)}</span>
        <div className="sheet-quiet">
          {t("sheet.dossierNo")} {toPersianDigits(row.dossierNo)}
        </div>
      </td>
      <td>{toPersianDigits(row.title)}</td>
      <td>
        <span dir="ltr">{toPersianDigits(row.classCode)}</span>
        <div className="sheet-quiet">{row.classFa}</div>
      </td>
      <td>
        {day(row.startDate)}
        <br />
        {day(row.endDate)}
      </td>
      <td>{day(row.archivedOn)}</td>
      <td className="count">{row.pages === null ? "" : toPersianDigits(String(row.pages))}</td>
      <td>{toPersianDigits([row.shelf, row.box].filter(Boolean).join("، "))}</td>
      <td>
        {toPersianDigits(row.retentionFa)}
        <div className="sheet-quiet">{toPersianDigits(row.citation)}</div>
      </td>
      <td>{day(row.until)}</td>
    </tr>
  );
}

function Totals({ rows }: { rows: readonly DisposalRow[] }) {
  const counted = rows.filter((one) => one.pages !== null);
  const pages = counted.reduce((sum, one) => sum + (one.pages ?? 0), 0);
  const unknown = rows.length - counted.length;
  return (
    <p className="sheet-totals">
      <b>{t("sheet.totals")}:</b> {t("sheet.totalDossiers", { count: rows.length })}
      {"، "}
      {t("sheet.totalPages", { count: pages })}
      {unknown > 0 && `؛ ${t("sheet.pagesUnknown", { count: unknown })}`}
    </p>
  );
}
