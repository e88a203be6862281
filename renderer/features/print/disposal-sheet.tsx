/// <reference types="vite/client" />
/**
 * The list for the National Documents Council on A4 landscape: what it needs to judge each dossier, the
 * head of the table on every page, and room for those who sign.
 */
import "./order-sheet.css";
import "./disposal-sheet.css";
import type { DisposalRow } from "#shared/archive/disposal.ts";
import type { Disposal } from "#shared/contract/archive.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { textIn, type Text } from "#renderer/i18n.ts";
import { Blossom } from "./blossom.tsx";

const t: Text<"archive"> = (key, params) => textIn("fa", "archive", key, params);
const print: Text<"print"> = (key, params) => textIn("fa", "print", key, params);
const day = (one: string) => (one === "" ? "" : formatDay(one, "fa", "short"));

export function DisposalSheet(props: { disposal: Disposal; municipality: string }) {
  const { listNo, madeOn, rows, note } = props.disposal;
  return (
    <article className="sheet across order-sheet disposal-sheet" dir="rtl" lang="fa">
      <header className="order-head">
        <div className="order-owner">
          <Blossom title={print("emblem")} />
          <div>
            <b>{props.municipality}</b>
            <span>{print("unit")}</span>
          </div>
        </div>
        <h1 className="order-title">{t("sheet.title")}</h1>
        <div className="disposal-facts">
          <span>{t("sheet.facts", { listNo: toPersianDigits(listNo), day: madeOn })}</span>
          <span>{t("sheet.to")}</span>
        </div>
      </header>
      {note !== "" && <p className="order-quiet">{note}</p>}
      <table className="order-members">
        <thead>
          <tr>
            <th className="count" scope="col">
              {t("sheet.row")}
            </th>
            <th scope="col" className="column-no">
              {t("sheet.accessionNo")}
            </th>
            <th scope="col">{t("sheet.subject")}</th>
            <th scope="col" className="column-class">
              {t("sheet.classCode")}
            </th>
            <th scope="col" className="column-days">
              {t("sheet.years")}
            </th>
            <th scope="col" className="column-days">
              {t("sheet.archivedOn")}
            </th>
            <th scope="col" className="column-pages">
              {t("sheet.pages")}
            </th>
            <th scope="col" className="column-place">
              {t("sheet.place")}
            </th>
            <th scope="col" className="column-retention">
              {t("sheet.retention")}
            </th>
            <th scope="col" className="column-days">
              {t("sheet.until")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Row key={row.missionId} row={row} no={index + 1} />
          ))}
        </tbody>
      </table>
      <Totals rows={rows} />
      <section className="disposal-signs">
        {(["archivist", "head", "protection", "mayor"] as const).map((who) => (
          <div key={who}>{t(`sheet.${who}`)}</div>
        ))}
      </section>
      <p className="order-foot">
        <span>{t("sheet.foot")}</span>
      </p>
    </article>
  );
}

function Row({ row, no }: { row: DisposalRow; no: number }) {
  return (
    <tr>
      <td className="count">{toPersianDigits(String(no))}</td>
      <td>
        <span dir="ltr">{toPersianDigits(row.accessionNo)}</span>
        <div className="order-quiet">
          {t("sheet.dossierNo")} {toPersianDigits(row.dossierNo)}
        </div>
      </td>
      <td>{toPersianDigits(row.title)}</td>
      <td>
        <span dir="ltr">{toPersianDigits(row.classCode)}</span>
        <div className="order-quiet">{row.classFa}</div>
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
        <div className="order-quiet">{toPersianDigits(row.citation)}</div>
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
    <p className="disposal-totals">
      <b>{t("sheet.totals")}:</b> {t("sheet.totalDossiers", { count: rows.length })}
      {"، "}
      {t("sheet.totalPages", { count: pages })}
      {unknown > 0 && `؛ ${t("sheet.pagesUnknown", { count: unknown })}`}
    </p>
  );
}
