/** The way from a number to the missions it counts. */
import type { ReactNode } from "react";
import type { Dimension } from "#shared/statistics.ts";
import { AppLink } from "#renderer/ui/link.tsx";
import type { StatisticsFilter, StatisticsSearch } from "./statistics-search.ts";

export interface Behind {
  by?: Dimension | undefined;
  value?: string | undefined;
  year?: number | undefined;
}

export const behindSearch = (
  filter: StatisticsFilter,
  { by, value, year }: Behind,
): StatisticsSearch => ({
  from: year ?? filter.from,
  to: year ?? filter.to,
  scope: filter.scope,
  by,
  value,
});

/** `says`: what a screen reader says instead of the bare number. */
export function BehindLink(
  props: Behind & { filter: StatisticsFilter; says?: string; children: ReactNode },
) {
  return (
    <AppLink
      to="/statistics/missions"
      search={behindSearch(props.filter, props)}
      aria-label={props.says}
      sx={{
        color: "primary.main",
        textDecoration: "none",
        "&:hover": { textDecoration: "underline" },
      }}
    >
      {props.children}
    </AppLink>
  );
}
