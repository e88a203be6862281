/** Label and value pairs, as a description list. Empty values are shown as such, or left out with `hideEmpty`. */
import { Box, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useText } from "#renderer/i18n.ts";

export interface Datum {
  label: string;
  value: ReactNode;
  /** A link or button at the end of the row ("change"). */
  action?: ReactNode;
}

export function DataList({
  items,
  hideEmpty,
  stacked,
}: {
  items: readonly Datum[];
  hideEmpty?: boolean;
  stacked?: boolean;
}) {
  const t = useText("common");
  const shown = hideEmpty ? items.filter((one) => !isEmpty(one.value)) : items;
  return (
    <Box component="dl" sx={{ margin: 0 }}>
      {shown.map(({ label, value, action }) => (
        <Box
          key={label}
          sx={(theme) => ({
            display: "grid",
            columnGap: 2,
            gridTemplateColumns: stacked
              ? "1fr"
              : { xs: "1fr", sm: `minmax(8rem, 13rem) minmax(0, 1fr) ${action ? "auto" : ""}` },
            paddingBlock: 0.5,
            borderBlockEnd: `1px solid ${theme.palette.line}`,
            "&:last-of-type": { borderBlockEnd: 0 },
          })}
        >
          <Typography component="dt" variant="body2" color="textSecondary">
            {label}
          </Typography>
          <Typography
            component="dd"
            variant="body2"
            sx={{ margin: 0, whiteSpace: "pre-line", overflowWrap: "anywhere" }}
          >
            {isEmpty(value) ? (
              <Box component="span" sx={{ color: "text.secondary" }}>
                {t("none")}
              </Box>
            ) : (
              value
            )}
          </Typography>
          {action && (
            <Box component="dd" sx={{ margin: 0 }}>
              {action}
            </Box>
          )}
        </Box>
      ))}
    </Box>
  );
}

const isEmpty = (value: ReactNode): boolean =>
  value === "" || value === null || value === undefined || value === false;
