/** Printing a page below `/print/` to PDF where the person chooses; here only the result. */
import { useState } from "react";
import { call, useCall, useCommand } from "#renderer/client.ts";

/** `print({ sheet: "/print/request/…", name: "1405-47" })`: see `sheetOf` in `features/print/sheets.tsx`. */
export const usePrintSheet = () => {
  const { run, pending, refusal } = useCommand("sheet.print");
  const [savedTo, setSavedTo] = useState("");
  const print = async ({ sheet, name }: { sheet: string; name: string }): Promise<void> => {
    setSavedTo("");
    const result = await run({ sheet, name: name.replaceAll("/", "-") });
    if (result.ok && result.value.path !== null) setSavedTo(result.value.path);
  };
  const printing = useCall("app.status", {}, { enabled: pending }).data?.printing ?? null;
  const stop = () => void call("sheet.stop", {});
  return { print, pending, refusal, savedTo, progress: pending ? printing : null, stop };
};
