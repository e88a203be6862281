/// <reference types="vite/client" />
/**
 * The report to the council on A4 landscape: the columns it asks for, their head on every page, and
 * totals over these rows alone. Says the class rule, never how many trips it left out (decision 0030).
 */
import "./order-sheet.css";
import "./council-sheet.css";
import type { Disclosure } from "#shared/contract/council.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { textIn, type Text } from "#renderer/i18n.ts";
import { moneyIn, packCell } from "#renderer/features/council/pack-words.ts";
import { Blossom } from "./blossom.tsx";

const p: Text<"council"> = (key, params) => textIn("fa", "council", key, params);
const words: Text<"words"> = (key, params) => textIn("fa", "words", key, params);
const print: Text<"print"> = (key, params) => textIn("fa", "print", key, params);

export function CouncilSheet(props: { disclosure: Disclosure; municipality: string }) {
  const { rows, columns, filter, recipient, sha256, actor } = props.disclosure;
  return (
    <article className="sheet across order-sheet council-sheet" dir="rtl" lang="fa">
      <header className="order-head">
        <div className="order-owner">
          <Blossom title={print("emblem")} />
          <div>
            <b>{props.municipality}</b>
            <span>{print("unit")}</span>
          </div>
        </div>
        <h1 className="order-title">{p("title")}</h1>
        <div className="council-facts">
          <span>
            {p("sheetTo", {
              body: recipient.body,
              no: toPersianDigits(recipient.letterNo),
              date: recipient.letterDate,
            })}
          </span>
          <span>
            {p(`scopeOf.${filter.scope}`)}، {p("periodOf", { from: filter.from, to: filter.to })}
          </span>
        </div>
      </header>
      <table className="order-members">
        <thead>
          <tr>
            <th className="count" scope="col">
              {p("row")}
            </th>
            {columns.map((one) => (
              <th key={one} scope="col" className={`column-${one}`}>
                {p(`column.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.missionId}>
              <td className="count">{toPersianDigits(String(index + 1))}</td>
              {columns.map((column) => (
                <td key={column}>
                  {packCell("fa", row, column).map((line, at) => (
                    <div key={`${at} ${line}`}>{toPersianDigits(line)}</div>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Totals {...props.disclosure} />
      {filter.upTo !== "veryConfidential" && (
        <p className="order-quiet">
          {p("classRule", { name: words(`confidentiality.${filter.upTo}`) })}
        </p>
      )}
      <p className="order-foot">
        <span>
          {p("sheetFoot", {
            hash: toPersianDigits(sha256.slice(0, 16)),
            name: actor?.nameFa ?? "",
          })}
        </span>
      </p>
    </article>
  );
}

function Totals({ totals }: Pick<Disclosure, "totals">) {
  const sums = [
    [p("totalSettled"), totals.settled] as const,
    [p("totalEstimate"), totals.estimate] as const,
  ].filter(([, amounts]) => amounts.length > 0);
  return (
    <dl className="council-totals">
      <dt>{p("totals")}</dt>
      <dd>
        {p("trips", { count: totals.trips })} · {p("people", { count: totals.travellers })}
      </dd>
      {sums.map(([label, amounts]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{amounts.map((one) => moneyIn("fa", one)).join(" · ")}</dd>
        </div>
      ))}
    </dl>
  );
}
