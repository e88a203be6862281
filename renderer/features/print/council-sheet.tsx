/**
 * The report to the council on A4 landscape: the columns it asks for, their head on every page, and
 * totals over these rows alone. States the class rule, never how many trips are left out (decision 0030).
 */
import type { Disclosure } from "#shared/contract/council.ts";
import type { PackColumn } from "#shared/council-pack.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { textIn, type Text } from "#renderer/i18n.ts";
import { moneyIn, packCell } from "#renderer/features/council/pack-words.ts";
import { FactLines, Sheet, SheetTable } from "./sheet.tsx";

const p: Text<"council"> = (key, params) => textIn("fa", "council", key, params);
const words: Text<"words"> = (key, params) => textIn("fa", "words", key, params);

/** For columns without a width of their own. */
const widths: Partial<Record<PackColumn, string>> = {
  travellers: "48mm",
  place: "26mm",
  count: "12mm",
  out: "20mm",
  back: "20mm",
  cost: "32mm",
  payers: "26mm",
  achievements: "56mm",
};

export function CouncilSheet(props: {
  title: string;
  disclosure: Disclosure;
  municipality: string;
}) {
  const { rows, columns, filter, recipient, sha256, actor } = props.disclosure;
  return (
    <Sheet
      lang="fa"
      across
      kind="list-sheet"
      title={props.title}
      municipality={props.municipality}
      facts={
        <FactLines>
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
        </FactLines>
      }
      foot={[
        p("sheetFoot", {
          hash: toPersianDigits(sha256.slice(0, 16)),
          name: actor?.nameFa ?? "",
        }),
      ]}
    >
      <SheetTable
        numbered={p("row")}
        heads={columns.map((key) => ({ key, text: p(`column.${key}`), width: widths[key] }))}
      >
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
      </SheetTable>
      <Totals {...props.disclosure} />
      {filter.upTo !== "veryConfidential" && (
        <p className="sheet-quiet">
          {p("classRule", { name: words(`confidentiality.${filter.upTo}`) })}
        </p>
      )}
    </Sheet>
  );
}

function Totals({ totals }: Pick<Disclosure, "totals">) {
  const sums = [
    [p("totalSettled"), totals.settled] as const,
    [p("totalEstimate"), totals.estimate] as const,
  ].filter(([, amounts]) => amounts.length > 0);
  return (
    <dl className="sheet-sums">
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
