/** Name, label, hint and longest text of a field of the report; and two fields side by side. */
import { Box } from "@mui/material";
import { useCallback, type ReactNode } from "react";
import { useText } from "#renderer/i18n.ts";
import { limitOf, type ReportValues } from "./report-values.ts";

export const useFieldText = () => {
  const t = useText("report");
  return useCallback(
    (name: keyof ReportValues) => ({
      name,
      label: t(`field.${name}`),
      helper: t(`help.${name}`),
      ...limitOf(name),
    }),
    [t],
  );
};

/** Side by side where there is room; both begin at the same height. */
export function Pair({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: "grid",
        columnGap: 2,
        alignItems: "start",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "repeat(2, minmax(0, 1fr))" },
      }}
    >
      {children}
    </Box>
  );
}
