/** The work behind the page: handing the file to the store part by part, its check, the import. Each can be cancelled. */
import { useEffect, useRef, useState } from "react";
import { packagePart, type PackagePreview } from "#shared/contract/packages.ts";
import type { Output } from "#shared/contract/table.ts";
import type { Refusal } from "#shared/result.ts";
import { runCommand, useCall, useCommand } from "#renderer/client.ts";
import { newId } from "#renderer/new-id.ts";

type Work = { what: "reading" | "checking"; done: number; total: number };

export const useTakeIn = () => {
  const [work, setWork] = useState<Work | null>(null);
  const [checked, setChecked] = useState<{ id: string; preview: PackagePreview } | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [done, setDone] = useState<Output<"package.import"> | null>(null);
  const write = useCommand("package.import");
  const stop = useRef<AbortController | null>(null);
  const staged = useRef("");
  const [checking, setChecking] = useState("");
  const { data } = useCall(
    "package.progress",
    { id: checking },
    { enabled: checking !== "", pollMs: checking === "" ? false : 250 },
  );

  const drop = () => {
    stop.current?.abort();
    if (staged.current !== "") void runCommand("package.drop", { id: staged.current });
    staged.current = "";
    setChecking("");
    setWork(null);
    setChecked(null);
  };
  // Sent parts are dropped when the page is left.
  useEffect(
    () => () => {
      stop.current?.abort();
      if (staged.current !== "") void runCommand("package.drop", { id: staged.current });
    },
    [],
  );

  const choose = async (file: File) => {
    drop();
    setRefusal(null);
    const id = newId();
    const { signal } = (stop.current = new AbortController());
    staged.current = id;
    const failed = (error: Refusal) => {
      if (signal.aborted) return;
      drop();
      setRefusal(error);
    };
    for (let offset = 0; offset === 0 || offset < file.size; offset += packagePart) {
      if (signal.aborted) return;
      setWork({ what: "reading", done: offset, total: file.size });
      const part = await file
        .slice(offset, offset + packagePart)
        .arrayBuffer()
        .catch(() => null);
      if (part === null) return failed({ code: "refused", reason: "fileMissing" });
      const bytes = new Uint8Array(part);
      const result = await runCommand("package.stage", { id, offset, bytes });
      if (!result.ok) return failed(result.error);
    }
    if (signal.aborted) return;
    setWork({ what: "checking", done: 0, total: file.size });
    setChecking(id);
    const result = await runCommand("package.check", { id });
    if (signal.aborted) return;
    if (!result.ok) return failed(result.error);
    setChecking("");
    setWork(null);
    setChecked({ id, preview: result.value });
  };

  const take = async () => {
    if (checked === null) return;
    setRefusal(null);
    const result = await write.run({ id: checked.id });
    if (!result.ok) return setRefusal(result.error);
    staged.current = "";
    setDone(result.value);
  };

  return {
    work: work?.what === "checking" && data?.part ? { ...work, ...data.part } : work,
    preview: checked?.preview ?? null,
    refusal,
    done,
    writing: write.pending,
    choose,
    take,
    drop,
  };
};
