/** Saving the statistics as a table file where the person chooses. */
import { useState } from "react";
import type { Output } from "#shared/contract/table.ts";
import type { Refusal } from "#shared/result.ts";
import { runCommand } from "#renderer/client.ts";
import { useLang } from "#renderer/i18n.ts";
import { makeTable } from "#renderer/table-file/make-table.ts";
import { sheetsOf } from "./statistics-file.ts";
import type { StatisticsFilter } from "./statistics-search.ts";

export const useStatisticsFile = () => {
  const lang = useLang();
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [savedTo, setSavedTo] = useState("");
  const save = async (
    data: Output<"statistics.read">,
    filter: StatisticsFilter,
    name: string,
  ): Promise<void> => {
    setRefusal(null);
    setSavedTo("");
    setPending(true);
    try {
      const bytes = await makeTable(sheetsOf(lang, data, filter));
      if (bytes === null) return;
      const result = await runCommand("file.saveBytes", { name: `${name}.xlsx`, bytes });
      if (!result.ok) setRefusal(result.error);
      else setSavedTo(result.value.path ?? "");
    } finally {
      setPending(false);
    }
  };
  return { save, pending, refusal, savedTo };
};
