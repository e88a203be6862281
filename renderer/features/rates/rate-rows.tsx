/** The rates of each country group: grades down, components across. */
import { Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from "@mui/material";
import { components } from "#shared/allowance/components.ts";
import { grades, type Grade, type RateTableFields } from "#shared/allowance/rates.ts";
import { countryName } from "#shared/persian/names.ts";
import { useLang, useList, useText } from "#renderer/i18n.ts";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { MoneyText } from "#renderer/ui/money.tsx";

export function RateRows({ table }: { table: Pick<RateTableFields, "groups" | "rows"> }) {
  const t = useText("rates");
  const money = useText("money");
  const list = useList();
  const lang = useLang();
  return table.groups.map((group) => (
    <Box key={group.key} sx={{ marginBlockStart: 1.5, overflowX: "auto" }}>
      <Typography variant="subtitle2" component="h3">
        <bdi>{lang === "en" && group.titleEn ? group.titleEn : group.titleFa}</bdi>
      </Typography>
      <Typography variant="caption" color="textSecondary" component="p" sx={{ margin: 0 }}>
        {group.countries.length === 0
          ? t("allOthers")
          : list(group.countries.map((code) => countryName(code, lang)))}
      </Typography>
      <Table size="small">
        <caption style={{ ...visuallyHidden }}>{group.titleFa}</caption>
        <TableHead>
          <TableRow>
            <TableCell>{t("grade")}</TableCell>
            {componentsOf(table, group.key).map((one) => (
              <TableCell key={one} align="right">
                {money(`component.${one}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {grades
            .filter((grade) => rate(table, group.key, grade).length > 0)
            .map((grade) => (
              <TableRow key={grade}>
                <TableCell component="th" scope="row">
                  {money(`grade.${grade}`)}
                </TableCell>
                {componentsOf(table, group.key).map((component) => (
                  <TableCell key={component} align="right">
                    {rate(table, group.key, grade)
                      .filter((row) => row.component === component)
                      .map((row) => (
                        <MoneyText key={row.component} amount={row.amount} />
                      ))}
                  </TableCell>
                ))}
              </TableRow>
            ))}
        </TableBody>
      </Table>
    </Box>
  ));
}

const rate = ({ rows }: Pick<RateTableFields, "rows">, group: string, grade: Grade) =>
  rows.filter((row) => row.group === group && row.grade === grade);
const componentsOf = ({ rows }: Pick<RateTableFields, "rows">, group: string) =>
  components.filter((one) => rows.some((row) => row.group === group && row.component === one));
