/**
 * The work behind the wizard: reading the file, staging it part by part, checking, importing. Each can
 * be cancelled; file and mapping stay as they are until another file is chosen.
 */
import { useEffect, useRef, useState } from "react";
import { rowsACall, type StaffCounts } from "#shared/contract/staff-file.ts";
import type { Output } from "#shared/contract/table.ts";
import { findHeaderRow, suggestMapping, type StaffColumn } from "#shared/people/staff-columns.ts";
import type { Refusal } from "#shared/result.ts";
import { runCommand, useCommand } from "#renderer/client.ts";
import { newId } from "#renderer/new-id.ts";
import { openSheets } from "#renderer/table-file/open-table.ts";
import type { ReadSheet } from "#renderer/table-file/read-table.ts";

/** The file as read, and the person's choices about it. */
export interface ChosenFile {
  name: string;
  sheets: readonly ReadSheet[];
  sheet: number;
  /** Index in the sheet. */
  headerRow: number;
  mapping: (StaffColumn | null)[];
}
export interface Work {
  what: "reading" | "staging" | "checking" | "writing";
  done: number;
  total: number;
}
export interface Checked {
  id: string;
  counts: StaffCounts;
  /** Of the staff list that it was compared with. */
  version: number;
}
export interface NumberedRow {
  row: number;
  cells: string[];
}

export const rowsOf = ({ sheets, sheet }: ChosenFile): readonly string[][] =>
  sheets[sheet]?.rows ?? [];
export const headersOf = (file: ChosenFile): string[] => rowsOf(file)[file.headerRow] ?? [];
/** What is below the headers, as the spreadsheet counts; empty rows are none. */
export const bodyOf = (file: ChosenFile): NumberedRow[] =>
  rowsOf(file).flatMap((cells, index) =>
    index > file.headerRow && cells.some((cell) => cell !== "") ? [{ row: index + 1, cells }] : [],
  );

const withSheet = (file: Pick<ChosenFile, "name" | "sheets">, sheet: number): ChosenFile => {
  const rows = file.sheets[sheet]?.rows ?? [];
  const headerRow = findHeaderRow(rows);
  return { ...file, sheet, headerRow, mapping: suggestMapping(rows[headerRow] ?? []) };
};

export const useImport = () => {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [broken, setBroken] = useState<"unreadable" | "noRows" | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [written, setWritten] = useState<Output<"staffFile.import"> | null>(null);
  const write = useCommand("staffFile.import");
  const stop = useRef<AbortController | null>(null);
  const staged = useRef<string | null>(null);

  const drop = () => {
    if (staged.current !== null) void runCommand("staffFile.drop", { id: staged.current });
    staged.current = null;
    setChecked(null);
  };
  // Staged rows are dropped when the page is left.
  useEffect(
    () => () => {
      stop.current?.abort();
      if (staged.current !== null) void runCommand("staffFile.drop", { id: staged.current });
    },
    [],
  );
  const begin = (what: Work): AbortSignal => {
    stop.current?.abort();
    stop.current = new AbortController();
    setRefusal(null);
    setWork(what);
    return stop.current.signal;
  };

  const choose = async (chosen: File) => {
    const signal = begin({ what: "reading", done: 0, total: 0 });
    setBroken(null);
    const sheets = await openSheets(chosen, signal);
    if (signal.aborted) return;
    setWork(null);
    if (sheets === null) return setBroken("unreadable");
    const first = sheets.findIndex(({ rows }) => rows.length > 1);
    const next = withSheet({ name: chosen.name, sheets }, Math.max(first, 0));
    if (bodyOf(next).length === 0) return setBroken("noRows");
    drop();
    setFile(next);
  };

  const check = async () => {
    if (file === null) return;
    const body = bodyOf(file);
    const id = newId();
    const at = file.mapping.flatMap((column, index) => (column === null ? [] : [index]));
    const columns = file.mapping.filter((column) => column !== null);
    const signal = begin({ what: "staging", done: 0, total: body.length });
    const failed = (error: Refusal) => {
      if (signal.aborted) return;
      setWork(null);
      setRefusal(error);
    };
    staged.current = id;
    const begun = await runCommand("staffFile.begin", { id, columns });
    if (!begun.ok) return failed(begun.error);
    for (let done = 0; done < body.length; done += rowsACall) {
      if (signal.aborted) return;
      const rows = body.slice(done, done + rowsACall).map(({ row, cells }) => ({
        row,
        cells: at.map((index) => (cells[index] ?? "").slice(0, 2000)),
      }));
      const result = await runCommand("staffFile.stage", { id, rows });
      if (!result.ok) return failed(result.error);
      if (!signal.aborted)
        setWork({ what: "staging", done: done + rows.length, total: body.length });
    }
    if (signal.aborted) return;
    setWork({ what: "checking", done: 0, total: 0 });
    const compared = await runCommand("staffFile.check", { id });
    if (signal.aborted) return;
    if (!compared.ok) return failed(compared.error);
    setWork(null);
    setChecked({ id, ...compared.value });
  };

  const importAll = async (leaveOut: boolean) => {
    if (checked === null) return;
    const { counts, id, version } = checked;
    begin({ what: "writing", done: 0, total: counts.new + counts.changed });
    const result = await write.run({ id, seenVersion: version, leaveOut });
    setWork(null);
    if (!result.ok) return setRefusal(result.error);
    staged.current = null;
    setWritten(result.value);
  };

  return {
    file,
    broken,
    work,
    checked,
    refusal,
    written,
    choose,
    check,
    importAll,
    /** Cancels the running job; file and mapping stay. */
    cancel: () => {
      stop.current?.abort();
      setWork(null);
      drop();
    },
    back: drop,
    forget: () => {
      drop();
      setFile(null);
    },
    setSheet: (sheet: number) => setFile((old) => old && withSheet(old, sheet)),
    setHeaderRow: (headerRow: number) =>
      setFile(
        (old) =>
          old && { ...old, headerRow, mapping: suggestMapping(rowsOf(old)[headerRow] ?? []) },
      ),
    /** A meaning belongs to one column: where it was before is left out. */
    setColumn: (index: number, column: StaffColumn | null) =>
      setFile(
        (old) =>
          old && {
            ...old,
            mapping: old.mapping.map((one, at) =>
              at === index ? column : one === column ? null : one,
            ),
          },
      ),
  };
};
