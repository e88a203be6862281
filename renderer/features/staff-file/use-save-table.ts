/** A table made in the window and saved where the person chooses; here only the result. */
import { useState } from "react";
import { useCommand } from "#renderer/client.ts";
import { useLang } from "#renderer/i18n.ts";
import { makeTable } from "#renderer/table-file/make-table.ts";
import { writeCsv } from "#renderer/table-file/write-csv.ts";

export interface TableToSave {
  /** Of the file, without its ending. */
  name: string;
  heads: readonly string[];
  rows: readonly (readonly string[])[];
  format: "xlsx" | "csv";
}

export const useSaveTable = () => {
  const lang = useLang();
  const { run, refusal } = useCommand("file.saveBytes");
  const [pending, setPending] = useState(false);
  const [savedTo, setSavedTo] = useState("");
  const save = async ({ name, heads, rows, format }: TableToSave, signal?: AbortSignal) => {
    setPending(true);
    setSavedTo("");
    const columns = heads.map((head) => ({ head, width: Math.max(12, head.length + 4) }));
    const bytes =
      format === "csv"
        ? writeCsv([heads, ...rows])
        : await makeTable([{ name, rtl: lang === "fa", columns, rows }], signal);
    if (bytes !== null && !signal?.aborted) {
      const result = await run({ name: `${name}.${format}`, bytes });
      if (result.ok && result.value.path !== null) setSavedTo(result.value.path);
    }
    setPending(false);
  };
  return { save, pending, refusal, savedTo };
};
