/** The years in a few numbers: missions, travellers, days, and the money, each kind and currency apart. */
import { Box, Paper, Typography } from "@mui/material";
import { measured, measuresOf, type Counted } from "#shared/statistics.ts";
import { useLang } from "#renderer/i18n.ts";
import { BehindLink } from "./behind-link.tsx";
import { measureWords, numberWords } from "./statistic-words.ts";
import type { StatisticsFilter } from "./statistics-search.ts";

export function Figures({ total, filter }: { total: Counted; filter: StatisticsFilter }) {
  const lang = useLang();
  return (
    <Box
      component="dl"
      sx={{
        display: "grid",
        gap: 1.5,
        gridTemplateColumns: "repeat(auto-fill, minmax(11.5rem, 1fr))",
        margin: 0,
      }}
    >
      {measuresOf(total).map((measure) => {
        const currency = measure.split(":")[1];
        return (
          <Paper key={measure} variant="outlined" sx={{ padding: 1.5 }}>
            <Typography component="dt" variant="body2" color="textSecondary">
              {measureWords(lang, measure)}
            </Typography>
            <Typography
              component="dd"
              sx={{ margin: 0, fontSize: "h5.fontSize", fontWeight: 700, overflowWrap: "anywhere" }}
            >
              <BehindLink
                filter={filter}
                {...(currency === undefined ? {} : { by: "cost" as const, value: currency })}
              >
                {numberWords(lang, measure, measured(total, measure))}
              </BehindLink>
            </Typography>
          </Paper>
        );
      })}
    </Box>
  );
}
