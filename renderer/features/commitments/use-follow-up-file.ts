/** The follow-up sheet as an XLSX file: every page of it, made off the page's thread, and cancellable. */
import { useRef, useState } from "react";
import type { HalfYear } from "#shared/commitments/half-year.ts";
import type { CommitmentView } from "#shared/contract/commitments.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import type { Refusal } from "#shared/result.ts";
import { call, runCommand } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { usePersonNames, usePlace } from "#renderer/ui/text.tsx";
import { useClauseNo } from "#renderer/features/agreements/words.ts";
import { makeTable } from "#renderer/table-file/make-table.ts";
import { ownerOf, useSourceWords } from "./commitment-marks.tsx";
import type { FollowUpFilter } from "./follow-up-search.ts";

const pageSize = 500;

export const useFollowUpFile = (period: HalfYear) => {
  const t = useText("commitments");
  const lang = useLang();
  const rowOf = useRow();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [savedTo, setSavedTo] = useState("");
  const stopper = useRef<AbortController | null>(null);

  const save = async (filter: FollowUpFilter, name: string): Promise<void> => {
    setRefusal(null);
    setSavedTo("");
    const { signal } = (stopper.current = new AbortController());
    try {
      const items = await readAll(filter, signal, setProgress, setRefusal);
      if (items === null) return;
      const columns = heads.map(([key, width]) => ({ head: t(`column.${key}`), width }));
      const half = t(period.half === 1 ? "half.1" : "half.2");
      const sheet = t("sheetPeriod", { half, year: localizeDigits(String(period.year), lang) });
      const rows = items.map((one, index) => [index + 1, ...rowOf(one)]);
      const bytes = await makeTable([{ name: sheet, rtl: lang === "fa", columns, rows }], signal);
      if (bytes === null || signal.aborted) return;
      setProgress(null);
      const result = await runCommand("file.saveBytes", { name: `${name}.xlsx`, bytes });
      if (!result.ok) setRefusal(result.error);
      else setSavedTo(result.value.path ?? "");
    } finally {
      setProgress(null);
    }
  };
  const stop = () => stopper.current?.abort();
  return { save, stop, pending: progress !== null, progress, refusal, savedTo };
};

/** `null`: given up, or refused. */
const readAll = async (
  filter: FollowUpFilter,
  signal: AbortSignal,
  tell: (progress: { done: number; total: number }) => void,
  refuse: (refusal: Refusal) => void,
): Promise<CommitmentView[] | null> => {
  const items: CommitmentView[] = [];
  for (let page = 0; ; page += 1) {
    const result = await call("commitments.followUp", { ...filter, page, pageSize });
    if (signal.aborted) return null;
    if (!result.ok) {
      refuse(result.error);
      return null;
    }
    items.push(...result.value.items);
    tell({ done: items.length, total: result.value.total });
    if (items.length >= result.value.total || result.value.items.length === 0) return items;
  }
};

const heads = [
  ["row", 6],
  ["text", 46],
  ["partner", 26],
  ["owner", 24],
  ["ownerThere", 24],
  ["due", 14],
  ["progress", 10],
  ["state", 14],
  ["indicator", 30],
  ["source", 24],
  ["note", 40],
] as const;

const useRow = (): ((view: CommitmentView) => (string | number)[]) => {
  const t = useText("commitments");
  const numbered = useClauseNo();
  const lang = useLang();
  const place = usePlace();
  const names = usePersonNames();
  const sourceOf = useSourceWords();
  return (view) => {
    const { commitment } = view;
    const clause = view.clauseNo === "" ? "" : numbered(view.clauseNo);
    const partner = view.city === "" ? "" : place(view.city, view.country);
    return [
      commitment.text,
      [partner, clause].filter((one) => one !== "").join(" - "),
      ownerOf(view, names),
      commitment.ownerThere,
      formatDay(commitment.due, lang, "short"),
      commitment.percent,
      t(`state.${view.late ? "late" : commitment.state}`),
      commitment.indicator,
      sourceOf(view),
      commitment.entries.at(-1)?.note ?? "",
    ];
  };
};
