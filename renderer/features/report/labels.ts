/** What a field of the report is called, by its path; rows are called by their number. */
import { useCallback } from "react";
import { useText } from "#renderer/i18n.ts";
import { sectionFields, sectionOf, type ReportValues } from "./report-values.ts";

type Name = keyof ReportValues;
const rows = {
  meetings: "meeting",
  agreements: "agreement",
  recommendations: "recommendation",
  gifts: "gift",
  results: "result",
} as const;

export const useLabels = (): ((path: string) => string | undefined) => {
  const t = useText("report");
  const diary = useText("diary");
  return useCallback(
    (path) => {
      const [field = "", index] = path.split(".");
      if (!sectionFields[sectionOf(field)].some((one) => one === field)) return undefined;
      if (index === undefined) return t(`field.${field as Name}`);
      const number = Number(index) + 1;
      if (field === "dailyEntries") return diary("daily.numbered", { number });
      if (isRows(field)) return t(`${rows[field]}.numbered`, { number });
      return t("photo.numbered", { number });
    },
    [t, diary],
  );
};

const isRows = (field: string): field is keyof typeof rows => Object.hasOwn(rows, field);
