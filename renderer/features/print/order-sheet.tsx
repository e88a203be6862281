/**
 * The mission order as an A4 sheet in fifteen numbered boxes (domain.md §1.5). Everything it says
 * comes from the order as issued. A Persian document in either language of the window, with real
 * Persian digits.
 */
import type { OrderDocument } from "#shared/mission/order/order.ts";
import { meansOfTravel } from "#shared/mission/order/order.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { formatBoth, formatDay, isDay, TEHRAN, todayIn } from "#shared/persian/jalali.ts";
import { countryName } from "#shared/persian/names.ts";
import { paperCodeText } from "#shared/paper-code.ts";
import { markText, type Mark } from "#shared/whole/mark.ts";
import { stepTitle, textIn, type Text } from "#renderer/i18n.ts";
import { PaperQr } from "./paper-qr.tsx";
import { OrderBlanks } from "./order-blanks.tsx";
import { FactList, Sheet, SheetTable, Signs } from "./sheet.tsx";
import { Box, Numbered, Tick } from "./sheet-parts.tsx";

const p: Text<"print"> = (key, params) => textIn("fa", "print", key, params);
const words: Text<"words"> = (key, params) => textIn("fa", "words", key, params);

interface OrderProps {
  order: OrderDocument;
  missionId: string;
  /** Of the ledger when the order is printed; `null` on screen. */
  mark: Mark | null;
}

export function OrderSheet({
  title,
  ...printed
}: OrderProps & {
  title: string;
}) {
  const { order, mark } = printed;
  return (
    <Sheet
      lang="fa"
      title={title}
      municipality={order.municipalityFa}
      facts={<Facts {...printed} />}
      foot={[
        p("copy"),
        p("footer", { no: toPersianDigits(order.orderNo), municipality: order.municipalityFa }),
        ...(mark ? [p("mark", { mark: toPersianDigits(markText(mark)) })] : []),
      ]}
    >
      <Members order={order} />
      <Boxes order={order} />
      <Approvals order={order} />
      <SignPlaces order={order} />
      <OrderBlanks allowance={order.allowance} />
    </Sheet>
  );
}

function Facts({ order, missionId, mark }: OrderProps) {
  return (
    <div className="sheet-coded">
      <FactList
        facts={[
          [p("orderNo"), toPersianDigits(order.orderNo)],
          [p("issuedOn"), formatDay(order.issuedOn, "fa", "medium")],
          [p("dossierNo"), toPersianDigits(order.dossierNo)],
          [p("replaces"), toPersianDigits(order.replacesNo)],
        ]}
      />
      <PaperQr
        text={paperCodeText({ missionId, step: "order", mark })}
        below={order.dossierNo}
        label={p("qr")}
      />
    </div>
  );
}

/** Boxes 1 and 2; a long delegation runs on with its head repeated. */
function Members({ order }: { order: OrderDocument }) {
  return (
    <SheetTable
      numbered={p("row")}
      heads={[
        { key: "name", text: <Numbered n={1} text={p("box.name")} /> },
        { key: "post", text: <Numbered n={2} text={p("box.post")} /> },
        { key: "role", text: p("box.role") },
      ]}
    >
      {order.members.map((one, index) => (
        <tr key={`${one.nameFa} ${index}`}>
          <td className="count">{toPersianDigits(String(index + 1))}</td>
          <th scope="row">
            {one.nameFa}
            {one.nameEn !== "" && (
              <>
                {" "}
                <bdi dir="ltr" className="sheet-quiet">
                  {one.nameEn}
                </bdi>
              </>
            )}
          </th>
          <td>{one.post}</td>
          <td>{words(`delegationRole.${one.role}`)}</td>
        </tr>
      ))}
    </SheetTable>
  );
}

/** Boxes 3 to 10. */
function Boxes({ order }: { order: OrderDocument }) {
  const single = order.members.length === 1;
  const place = [order.city, countryName(order.country, "fa")]
    .filter((part) => part !== "")
    .join(textIn("fa", "common", "listSeparator"));
  return (
    <>
      <div className="sheet-row">
        <Box n={3} title={p("box.party")}>
          <p className="sheet-checks">
            <Ticked on={single} label={p("single")} />
            <Ticked
              on={!single}
              label={
                single
                  ? p("group")
                  : `${p("group")} (${p("persons", { count: order.members.length })})`
              }
            />
          </p>
        </Box>
        <Box n={4} title={p("box.notes")} wide>
          <p className="main">{toPersianDigits(order.notes) || "—"}</p>
        </Box>
      </div>
      <div className="sheet-row">
        <Box n={5} title={p("box.unit")}>
          <p className="main">{order.unitFa}</p>
        </Box>
        <Box n={6} title={p("box.duration")} wide>
          <p>
            {p("from")} <b>{formatBoth(order.startDate, "fa")}</b> {p("to")}{" "}
            <b>{formatBoth(order.endDate, "fa")}</b>
          </p>
          <p className="main">{p("forDays", { count: order.days })}</p>
        </Box>
      </div>
      <div className="sheet-row">
        <Box n={7} title={p("box.place")}>
          <p className="main">{place}</p>
          <p className="sheet-quiet">{p("host", { name: order.hostOrg })}</p>
        </Box>
        <Box n={8} title={p("box.subject")} wide>
          <p className="main">{order.subject}</p>
        </Box>
      </div>
      <div className="sheet-row">
        <Box n={9} title={p("box.means")}>
          <p className="sheet-checks">
            {meansOfTravel.map((one) => (
              <Ticked
                key={one}
                on={order.means.includes(one)}
                label={words(`meansOfTravel.${one}`)}
              />
            ))}
          </p>
        </Box>
      </div>
      <div className="sheet-row">
        <Box n={10} title={p("box.order")}>
          <p className="prose">
            {p(single ? "orderOne" : "orderMany", {
              start: order.startDate,
              end: order.endDate,
              place,
              payer: p(`payer.${order.payer}`),
            })}
          </p>
        </Box>
      </div>
    </>
  );
}

function Ticked({ on, label }: { on: boolean; label: string }) {
  return <Tick on={on} label={label} says={`${label}: ${on ? p("chosen") : p("notChosen")}`} />;
}

function Approvals({ order }: { order: OrderDocument }) {
  return (
    <table className="sheet-steps">
      <caption>{p("approvals")}</caption>
      <thead>
        <tr>
          <th scope="col">{p("step")}</th>
          <th scope="col">{p("approver")}</th>
          <th scope="col">{p("box.post")}</th>
          <th scope="col">{p("date")}</th>
        </tr>
      </thead>
      <tbody>
        {order.approvals.map((one) => (
          <tr key={one.titleFa}>
            <td>{stepTitle("fa", one)}</td>
            <td>
              {one.nameFa}
              {one.forWhomFa !== "" && ` (${p("forWhom", { name: one.forWhomFa })})`}
            </td>
            <td>{one.postFa}</td>
            <td>{formatDay(dayOf(one.on), "fa", "medium")}</td>
          </tr>
        ))}
        {order.permits.map((one) => (
          <tr key={one.titleFa}>
            <td>{stepTitle("fa", { titleFa: one.titleFa, titleEn: "" })}</td>
            <td colSpan={2}>{p("permitLetter", { no: toPersianDigits(one.letterNo) })}</td>
            <td>{isDay(one.letterDate) ? formatDay(one.letterDate, "fa", "medium") : ""}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function SignPlaces({ order }: { order: OrderDocument }) {
  return (
    <Signs>
      {[
        <>
          <b>{p("issuer")}</b>: {order.issuerFa}
          <br />
          {order.issuerPostFa}
          <br />
          <small>{p("signHere")}</small>
        </>,
        <>
          <b>{p("mayorSign")}</b>
          <br />
          <small>{p("signHere")}</small>
        </>,
      ]}
    </Signs>
  );
}

/** Approvals carry the instant of the decision; the sheet names its day in Tehran. */
const dayOf = (on: string): string => (isDay(on) ? on : todayIn(TEHRAN, new Date(on)));
