/** Statistics on A4 across: the sums, the map, and a table with bars for each dimension, in the window's language. */
import { useMemo } from "react";
import type { Output } from "#shared/contract/table.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { measured, measuresOf, type Dimension, type Measure } from "#shared/statistics.ts";
import type { Gazetteer } from "#renderer/gazetteer.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import {
  measureWords,
  numberWords,
  rowWords,
  yearWords,
} from "#renderer/features/statistics/statistic-words.ts";
import { yearsOf, type StatisticsFilter } from "#renderer/features/statistics/statistics-search.ts";
import { valueIn } from "#renderer/features/statistics/value-in.ts";
import { WorldMap, type WorldInk } from "#renderer/features/statistics/world-map.tsx";
import { BareSheet, PlainHead } from "./sheet.tsx";
import { marksOf } from "#renderer/features/statistics/world-marks.ts";

const ink: WorldInk = {
  sea: "#ffffff",
  land: "#e4efee",
  coast: "#9aa8a6",
  mission: "#0f5c5c",
  onMission: "#ffffff",
  sister: "#9a5b00",
  text: "#111111",
  paper: "#ffffff",
};

interface Printed {
  data: Output<"statistics.read">;
  filter: StatisticsFilter;
  measure: Measure;
}

export function StatisticsSheet(
  props: Printed & { title: string; owner: string; today: string; gazetteer: Gazetteer },
) {
  const { data, filter, gazetteer } = props;
  const t = useText("statistics");
  const lang = useLang();
  const marks = useMemo(() => marksOf(data, gazetteer), [data, gazetteer]);
  return (
    <BareSheet lang={lang} across kind="statistics-sheet">
      <PlainHead title={props.title}>
        <bdi>{props.owner}</bdi> · {t(`scopeOf.${filter.scope ?? "ended"}`)} ·{" "}
        {t("print.prepared", { day: formatDay(props.today, lang) })}
      </PlainHead>
      <dl className="figures">
        {measuresOf(data.total).map((one) => (
          <div key={one}>
            <dt>{measureWords(lang, one)}</dt>
            <dd>{numberWords(lang, one, measured(data.total, one))}</dd>
          </div>
        ))}
      </dl>
      {marks.countries.length + marks.sisters.length > 0 && (
        <figure>
          <WorldMap marks={marks} ink={ink} />
          <figcaption>{`${t("mapLegendMissions")} · ◆ ${t("mapLegendSister")}`}</figcaption>
        </figure>
      )}
      {data.groups.map(({ by, rows }) => (
        <Table key={by} {...props} by={by} rows={rows} />
      ))}
      <p className="sheet-note">{t("print.note")}</p>
    </BareSheet>
  );
}

/** Rows of a table that still keeps to one page. */
const mostTogether = 24;

function Table(
  props: Printed & { by: Dimension; rows: Printed["data"]["groups"][number]["rows"] },
) {
  const { by, rows, filter, measure, data } = props;
  const t = useText("statistics");
  const lang = useLang();
  const years = yearsOf(filter);
  const most = Math.max(1, ...rows.map((row) => measured(row.total, measure)));
  const say = (value: number) => (value === 0 ? "–" : numberWords(lang, measure, value));
  const title = t("table", { measure: measureWords(lang, measure), by: t(`byOf.${by}`) });
  return (
    <section className={rows.length > mostTogether ? "long" : undefined}>
      <h2>{title}</h2>
      <table className="plain-table" aria-label={title}>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {t(`byOf.${by}`)}
            </th>
            {years.map((year) => (
              <th key={year} scope="col" className="number">
                {yearWords(lang, year)}
              </th>
            ))}
            <th scope="col" className="number">
              {t("total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.value}>
              <th scope="row">
                <bdi>{rowWords(lang, by, row)}</bdi>
              </th>
              <td className="bar" aria-hidden>
                <i style={{ inlineSize: `${(100 * measured(row.total, measure)) / most}%` }} />
              </td>
              {years.map((year) => (
                <td key={year} className="number">
                  {say(valueIn(row.years, year, measure))}
                </td>
              ))}
              <td className="number">
                <b>{say(measured(row.total, measure))}</b>
              </td>
            </tr>
          ))}
          {by !== "cost" && (
            <tr className="sum">
              <th scope="row" colSpan={2}>
                {t("total")}
              </th>
              {years.map((year) => (
                <td key={year} className="number">
                  {say(valueIn(data.years, year, measure))}
                </td>
              ))}
              <td className="number">{say(measured(data.total, measure))}</td>
            </tr>
          )}
        </tbody>
        {(by === "goal" || by === "cost") && (
          <tfoot>
            <tr>
              <td colSpan={years.length + 3}>{t(`several.${by}`)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}
