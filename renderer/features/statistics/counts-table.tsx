/** Rows of a dimension by years; each number is the way to its missions. Zero is shown as a dash. */
import {
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableFooter,
  TableHead,
  TableRow,
} from "@mui/material";
import type { CountedGroup } from "#shared/contract/statistics.ts";
import {
  measured,
  type Counted,
  type CountedYear,
  type Dimension,
  type Measure,
} from "#shared/statistics.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { BehindLink } from "./behind-link.tsx";
import { measureWords, numberWords, rowWords, yearWords } from "./statistic-words.ts";
import { yearsOf, type StatisticsFilter } from "./statistics-search.ts";
import { valueIn } from "./value-in.ts";

interface Shown {
  by: Dimension;
  measure: Measure;
  filter: StatisticsFilter;
}

export function CountsTable(
  props: Shown & {
    label: string;
    rows: readonly CountedGroup[];
    years: readonly CountedYear[];
    total: Counted;
  },
) {
  const { by, rows, filter, years, total } = props;
  const t = useText("statistics");
  const lang = useLang();
  return (
    <TableContainer tabIndex={0} role="region" aria-label={props.label}>
      <Table size="small" aria-label={props.label}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ minInlineSize: 180 }}>{t(`byOf.${by}`)}</TableCell>
            {yearsOf(filter).map((year) => (
              <TableCell key={year} sx={number}>
                {yearWords(lang, year)}
              </TableCell>
            ))}
            <TableCell sx={number}>{t("total")}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <Row key={row.value} {...props} row={row} />
          ))}
        </TableBody>
        {by !== "cost" && (
          <TableFooter>
            <Numbers {...props} name={t("total")} years={years} total={total} />
          </TableFooter>
        )}
      </Table>
    </TableContainer>
  );
}

/** Digits are under each other at the end of their column. */
const number = { textAlign: "end", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" };

function Row({ row, ...props }: Shown & { row: CountedGroup }) {
  const lang = useLang();
  const { by } = props;
  const { value } = row;
  return <Numbers {...props} {...row} value={value} name={rowWords(lang, by, row)} />;
}

function Numbers(
  props: Shown & {
    name: string;
    /** Without it the row is that of every mission. */
    value?: string;
    years: readonly CountedYear[];
    total: Counted;
  },
) {
  const { by, measure, filter, name, value, years, total } = props;
  const lang = useLang();
  const group = value === undefined ? {} : { by, value };
  const said = (amount: number, when: string) =>
    `${name}، ${when}: ${measureWords(lang, measure)} ${numberWords(lang, measure, amount)}`;
  const cell = (amount: number, when: string, year?: number) =>
    amount === 0 ? (
      "–"
    ) : (
      <BehindLink filter={filter} {...group} year={year} says={said(amount, when)}>
        {numberWords(lang, measure, amount)}
      </BehindLink>
    );
  return (
    <TableRow
      sx={
        value === undefined
          ? { "& td, & th": { fontWeight: 700, color: "text.primary", fontSize: "body2.fontSize" } }
          : {}
      }
    >
      <TableCell component="th" scope="row">
        <bdi>{name}</bdi>
      </TableCell>
      {yearsOf(filter).map((year) => (
        <TableCell key={year} sx={number}>
          {cell(valueIn(years, year, measure), yearWords(lang, year), year)}
        </TableCell>
      ))}
      <TableCell sx={{ ...number, fontWeight: 700 }}>
        {cell(measured(total, measure), "", undefined)}
      </TableCell>
    </TableRow>
  );
}
