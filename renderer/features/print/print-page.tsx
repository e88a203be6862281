/** What main prints: the sheet that the address names, outside the shell. */
import { useParams } from "@tanstack/react-router";
import { Suspense } from "react";
import { Loading } from "#renderer/ui/states.tsx";
import { PrintRefused } from "./print-frame.tsx";
import { listSheets } from "./list-sheets.ts";
import { sheets } from "./sheets.tsx";

const all = { ...sheets, ...listSheets };

export function PrintPage() {
  const { _splat = "" } = useParams({ from: "/print/$" });
  const [name = "", ...parts] = _splat.split("/");
  const sheet = Object.entries(all).find(([one]) => one === name)?.[1];
  if (!sheet) return <PrintRefused refusal={{ code: "notFound", reason: "notFound" }} />;
  return (
    <Suspense key={_splat} fallback={<Loading />}>
      {sheet.draw(parts)}
    </Suspense>
  );
}
