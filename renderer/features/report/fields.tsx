/** Name, label, hint and longest text of a field of the report; and two fields side by side. */
import { useCallback } from "react";
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
