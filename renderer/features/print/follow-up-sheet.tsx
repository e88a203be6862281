/// <reference types="vite/client" />
/** The half-yearly follow-up on A4: a row for each commitment, with its owner, day and last news. A Persian document. */
import "./order-sheet.css";
import "./follow-up-sheet.css";
import type { CommitmentView } from "#shared/contract/commitments.ts";
import type { Output } from "#shared/contract/table.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { countryName } from "#shared/persian/names.ts";
import { textIn, type Text } from "#renderer/i18n.ts";
import { Blossom } from "./blossom.tsx";

const p: Text<"print"> = (key, params) => textIn("fa", "print", key, params);
const c: Text<"commitments"> = (key, params) => textIn("fa", "commitments", key, params);

export function FollowUpSheet(
  props: Output<"commitments.followUp"> & {
    title: string;
    period: string;
    today: string;
    municipality: string;
  },
) {
  const { items, total, counts } = props;
  return (
    <article className="order-sheet follow-up" dir="rtl" lang="fa">
      <header className="order-head">
        <div className="order-owner">
          <Blossom title={p("emblem")} />
          <div>
            <b>{props.municipality}</b>
            <span>{p("unit")}</span>
          </div>
        </div>
        <h1 className="order-title">{props.title}</h1>
        <div>
          <b>{props.period}</b>
          <p>{c("print.prepared", { day: props.today })}</p>
        </div>
      </header>
      <p className="follow-up-summary">{c("print.summary", counts)}</p>
      <table className="order-members">
        <thead>
          <tr>
            <th className="count" scope="col">
              {p("row")}
            </th>
            {(["text", "partner", "owner", "due", "progress", "note"] as const).map((one) => (
              <th key={one} scope="col">
                {c(`column.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((view, index) => (
            <Row key={view.commitment.id} view={view} number={index + 1} />
          ))}
        </tbody>
      </table>
      {items.length < total && <p>{c("print.more", { shown: items.length, total })}</p>}
      <p className="follow-up-sign">{c("print.sign")}</p>
    </article>
  );
}

function Row({ view, number }: { view: CommitmentView; number: number }) {
  const { commitment } = view;
  const place = [view.city, view.country && countryName(view.country, "fa")]
    .filter((part) => part !== "")
    .join("، ");
  return (
    <tr>
      <td className="count">{toPersianDigits(String(number))}</td>
      <th scope="row">
        {commitment.text}
        {commitment.indicator !== "" && (
          <small>{`${c("column.indicator")}: ${commitment.indicator}`}</small>
        )}
      </th>
      <td>
        {place}
        {view.clauseNo !== "" && (
          <small>
            {textIn("fa", "agreements", "clauseNo", { no: toPersianDigits(view.clauseNo) })}
          </small>
        )}
      </td>
      <td>
        {view.owner?.nameFa ?? commitment.ownerUnit}
        {commitment.ownerThere !== "" && <small>{commitment.ownerThere}</small>}
      </td>
      <td className="day">{formatDay(commitment.due, "fa", "short")}</td>
      <td>
        {`${toPersianDigits(String(commitment.percent))}٪`}
        <small>{c(`state.${view.late ? "late" : commitment.state}`)}</small>
      </td>
      <td>{toPersianDigits(commitment.entries.at(-1)?.note ?? "")}</td>
    </tr>
  );
}
