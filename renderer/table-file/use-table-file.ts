/** A table file made off the page's thread and saved where the person chooses: pending, progress, cancelling, result. */
import { useRef, useState } from "react";
import type { Refusal, Result } from "#shared/result.ts";
import { runCommand } from "#renderer/client.ts";
import type { Making } from "#renderer/list/read-pages.ts";
import { makeTable } from "./make-table.ts";
import type { Sheet } from "./write-table.ts";

/** `make` gathers the sheets; `null` when it was cancelled. A refusal of the store is shown as such. */
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
      if (signal.aborted || !made?.ok) return;
      if (bytes === null) return setRefusal(notMade(`${name}.xlsx`));
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

const notMade = (file: string): Refusal => ({
  code: "unavailable",
  reason: "saveFailed",
  params: { file },
});
