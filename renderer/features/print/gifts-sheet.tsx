/// <reference types="vite/client" />
/** The register of gifts on A4 landscape: its head on every page, the texts it was measured by at its end. */
import "./order-sheet.css";
import "./gifts-sheet.css";
import type { GiftFilter, ListedGift } from "#shared/contract/gifts.ts";
import type { Output } from "#shared/contract/table.ts";
import type { CeilingTable } from "#shared/gifts/ceilings.ts";
import { owesHandOver } from "#shared/mission/gifts/gifts.ts";
import { formatAmount, formatWhole } from "#shared/persian/amounts.ts";
import { localizeDigits, type Lang } from "#shared/persian/digits.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { countryName } from "#shared/persian/names.ts";
import { textIn, type Text } from "#renderer/i18n.ts";
import { Blossom } from "./blossom.tsx";

const columns = [
  "day",
  "direction",
  "what",
  "person",
  "place",
  "member",
  "rials",
  "ceiling",
  "fate",
  "dossier",
] as const;

export function GiftsSheet(props: {
  lang: Lang;
  title: string;
  period: string;
  municipality: string;
  tables: readonly CeilingTable[];
  filter: GiftFilter;
  register: Output<"gifts.list">;
}) {
  const { lang, register, filter } = props;
  const t: Text<"gifts"> = (key, params) => textIn(lang, "gifts", key, params);
  const p: Text<"print"> = (key, params) => textIn(lang, "print", key, params);
  const { items, total } = register;
  const asked = [
    ...(filter.direction === "all" ? [] : [t(`direction.${filter.direction}`)]),
    ...(filter.state === "all" ? [] : [t(`state.${filter.state}`)]),
    ...(filter.country === "" ? [] : [countryName(filter.country, lang)]),
    ...(filter.text === "" ? [] : [`«${filter.text}»`]),
  ];
  return (
    <article
      className="sheet across order-sheet gifts-sheet"
      dir={lang === "fa" ? "rtl" : "ltr"}
      lang={lang}
    >
      <header className="order-head">
        <div className="order-owner">
          <Blossom title={p("emblem")} />
          <div>
            <b>{props.municipality}</b>
            <span>{p("unit")}</span>
          </div>
        </div>
        <h1 className="order-title">{props.title}</h1>
        <div className="gifts-facts">
          <b>{[props.period, ...asked].join(" · ")}</b>
          <span>{t("prepared", { day: register.today })}</span>
        </div>
      </header>
      <p className="gifts-summary">{t("summary", register.counts)}</p>
      <table className="order-members">
        <thead>
          <tr>
            <th className="count" scope="col">
              {t("column.row")}
            </th>
            {columns.map((one) => (
              <th key={one} scope="col" className={`column-${one}`}>
                {t(`column.${one}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((one, index) => (
            <Row
              key={`${one.mission.id} ${one.gift.id}`}
              lang={lang}
              listed={one}
              number={index + 1}
            />
          ))}
        </tbody>
      </table>
      {items.length < total && <p>{t("more", { shown: items.length, total })}</p>}
      {citations(props.tables, items).map((citation) => (
        <p key={citation} className="order-quiet">
          {t("measuredBy", { citation })}
        </p>
      ))}
      <p className="gifts-sign">{t("sign")}</p>
    </article>
  );
}

/** Of the tables by which something on the sheet was measured. */
const citations = (tables: readonly CeilingTable[], items: readonly ListedGift[]): string[] =>
  tables
    .filter((table) => items.some(({ gift }) => gift.ceiling.version === table.version))
    .map((table) => table.citation);

function Row({ lang, listed, number }: { lang: Lang; listed: ListedGift; number: number }) {
  const t: Text<"gifts"> = (key, params) => textIn(lang, "gifts", key, params);
  const { gift, mission } = listed;
  const place = [listed.city, listed.country && countryName(listed.country, lang)]
    .filter((one) => one !== "")
    .join(lang === "fa" ? "، " : ", ");
  const { currency } = gift.value;
  const foreign = `${formatAmount(gift.value, lang)} ${textIn(lang, "words", `currency.${currency}`)}`;
  return (
    <tr>
      <td className="count">{localizeDigits(String(number), lang)}</td>
      <td className="day">{formatDay(gift.day, lang, "short")}</td>
      <td>{t(`direction.${gift.direction}`)}</td>
      <th scope="row">
        {gift.what}
        <small>{t(`kind.${gift.kind}`)}</small>
      </th>
      <td>
        {[gift.person, gift.organisation]
          .filter((one) => one !== "")
          .join(lang === "fa" ? "، " : ", ")}
        <small>{t(`rank.${gift.rank}`)}</small>
      </td>
      <td>{place}</td>
      <td>{listed.memberFa}</td>
      <td className="amount">
        {formatWhole(listed.rials, lang)}
        {currency !== "IRR" && <small>{foreign}</small>}
      </td>
      <td className="amount">{formatWhole(gift.ceiling.rials, lang)}</td>
      <td>
        <Fate lang={lang} listed={listed} />
      </td>
      <td className="day">{localizeDigits(mission.dossierNo, lang)}</td>
    </tr>
  );
}

function Fate({ lang, listed }: { lang: Lang; listed: ListedGift }) {
  const t: Text<"gifts"> = (key, params) => textIn(lang, "gifts", key, params);
  const { gift, late, due } = listed;
  if (owesHandOver(gift))
    return (
      <>
        <b>{t(late ? "mark.late" : "mark.owed")}</b>
        <small>{t("dueBy", { day: formatDay(due, lang, "short") })}</small>
      </>
    );
  const { handOver, override } = gift;
  return (
    <>
      {handOver && t(`mark.${handOver.to}`)}
      {handOver && handOver.to !== "kept" && (
        <small>
          {[handOver.place, `${t("receiptNo")} ${localizeDigits(handOver.receiptNo, lang)}`].join(
            " · ",
          )}
        </small>
      )}
      {override !== "" && (
        <>
          <b>{t("mark.above")}</b>
          <small>{override}</small>
        </>
      )}
    </>
  );
}
