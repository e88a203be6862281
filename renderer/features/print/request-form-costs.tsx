/** Part three of the request form: who pays what for whom, allowance, tickets, the source of the money. */
import type { Money } from "#shared/money.ts";
import { payerOf } from "#shared/mission/money/payers.ts";
import { payItems, type ItemPayer } from "#shared/mission/pay-items.ts";
import { costOf, memberKey } from "#shared/mission/request/request.ts";
import { formatAmount } from "#shared/persian/amounts.ts";
import { textIn } from "#renderer/i18n.ts";
import { f, joined, Prose, Value, words } from "./form-parts.tsx";
import type { RequestForm } from "./request-form-parts.tsx";
import { Numeral } from "./sheet-parts.tsx";

const amount = (one: Money): string =>
  `${formatAmount(one, "fa")} ${words(`currency.${one.currency}`)}`;

export function Costs({ dossier }: RequestForm) {
  const { request } = dossier.mission;
  const cost = costOf(request);
  const flights = dossier.segments.filter((one) => one.kind === "flight" || one.kind === "train");
  const beds = dossier.segments.filter((one) => one.kind === "lodging");
  return (
    <>
      <Payers dossier={dossier} />
      <Prose n={21} title={f("request.private")} text={privateOf({ dossier })} lines={1} />
      <div className="sheet-row">
        <Value
          n={22}
          title={f("request.ticket")}
          text={joined(
            [...new Set(flights.map((one) => joined([one.carrier, one.number], " ")))],
            "؛ ",
          )}
        />
        <Value
          n={23}
          title={f("request.lodging")}
          text={joined([...new Set(beds.map((one) => one.toPlace))], "؛ ")}
        />
      </div>
      <Prose n={24} title={f("request.allowance")} text={allowanceOf({ dossier })} lines={1} />
      <div className="sheet-row">
        <Value n={25} title={f("request.source")} text={request.fundingSource} wide />
        <Value n={26} title={f("request.cost")} text={cost ? amount(cost) : ""} />
        <Value n={27} title={f("request.bank")} text="" />
      </div>
      <Prose n={28} title={f("request.note")} text={request.paymentNote} lines={1} />
    </>
  );
}

type Part = Pick<RequestForm, "dossier">;

/** One letter for each payer keeps nine items in one table; the legend says which is which. */
function Payers({ dossier }: Part) {
  const { money, request } = dossier.mission;
  return (
    <table className="form-table form-matrix">
      <thead>
        <tr>
          <th scope="col">
            <Numeral n={20} />
            {f("request.payers")}
            <span className="form-legend">{f("request.payersHelp")}</span>
          </th>
          {payItems.map((item) => (
            <th key={item} scope="col">
              {textIn("fa", "money", `item.${item}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {request.members.map((one) => (
          <tr key={memberKey(one)}>
            <th scope="row">{one.nameFa}</th>
            {payItems.map((item) => (
              <td key={item}>{mark(payerOf(money.payers, request, memberKey(one), item).payer)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A place to write on where nobody has said who pays. */
const mark = (payer: ItemPayer | null): string =>
  payer === null ? "" : f(`request.payerMark.${payer}`);

/** Each private payer once, with the reason that the Board demands. */
const privateOf = ({ dossier }: Part): string => {
  const { money, request } = dossier.mission;
  const all = request.members.flatMap((one) =>
    payItems.map((item) => payerOf(money.payers, request, memberKey(one), item)),
  );
  const named = all
    .filter((one) => one.payer === "private")
    .map((one) => joined([one.name, one.reason], ": "));
  return [...new Set(named)].join("\n");
};

const allowanceOf = ({ dossier }: Part): string =>
  dossier.accounting.allowances
    .filter((one) => one.totals.some((total) => total.minor > 0))
    .map((one) => {
      const member = dossier.mission.request.members.find((each) => memberKey(each) === one.member);
      return f("request.allowanceLine", {
        name: member?.nameFa ?? "",
        grade: textIn("fa", "profile", `grade.${one.grade}`),
        amount: one.totals.map(amount).join(" + "),
      });
    })
    .join("\n");
