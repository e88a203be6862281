/** A table file made off the page's thread and saved where the person chooses: pending, progress, giving up, what came of it. */
import { useRef, useState } from "react";
import type { Refusal, Result } from "#shared/result.ts";
import { runCommand } from "#renderer/client.ts";
import { makeTable } from "./make-table.ts";
import type { Sheet } from "./write-table.ts";

export interface Making {
  signal: AbortSignal;
  tell: (progress: { done: number; total: number }) => void;
}

/** `make` gathers the sheets; `null` when it was given up. A refusal of the store is shown as such. */
export const useTableFile = () => {
  const [pending, setPending] = useState(false);
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [savedTo, setSavedTo] = useState("");
  const stopper = useRef<AbortController | null>(null);

  const save = async (
    name: string,
    make: (making: Making) => Promise<Result<Sheet[]> | null>,
  ): Promise<void> => {
    setPending(true);
    setRefusal(null);
    setSavedTo("");
    const { signal } = (stopper.current = new AbortController());
    try {
      const made = await make({ signal, tell: setProgress });
      if (made?.ok === false) setRefusal(made.error);
      const bytes = made?.ok ? await makeTable(made.value, signal) : null;
      if (bytes === null || signal.aborted) return;
      setProgress(null);
      const saved = await runCommand("file.saveBytes", { name: `${name}.xlsx`, bytes });
      if (!saved.ok) setRefusal(saved.error);
      else setSavedTo(saved.value.path ?? "");
    } finally {
      setProgress(null);
      setPending(false);
    }
  };
  const stop = () => stopper.current?.abort();
  return { save, stop, pending, progress, refusal, savedTo };
};

/** Every page of a list, one after the other; `null` when it was given up. */
export const readPages = async <T>(
  { signal, tell }: Making,
  ask: (page: number) => Promise<Result<{ items: readonly T[]; total: number }>>,
): Promise<Result<T[]> | null> => {
  const items: T[] = [];
  for (let page = 0; ; page += 1) {
    const result = await ask(page);
    if (signal.aborted) return null;
    if (!result.ok) return result;
    items.push(...result.value.items);
    tell({ done: items.length, total: result.value.total });
    const last = items.length >= result.value.total || result.value.items.length === 0;
    if (last) return { ok: true, value: items };
  }
};
