/** The request as it is printed, without the shell. Says on `<html>` when data and fonts are there. */
import { useParams } from "@tanstack/react-router";
import { useCall } from "#renderer/client.ts";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { RequestSheet } from "./request-sheet.tsx";
import { usePrintReady } from "./use-print-ready.ts";

export function RequestPrintPage() {
  const { missionId } = useParams({ from: "/print/request/$missionId" });
  const { data, error } = useCall("mission.dossier", { missionId });
  const municipality = useCall("setup.status", {}).data?.municipality;
  usePrintReady(data !== undefined && municipality !== undefined);
  if (error) return <RefusalAlert refusal={error} />;
  if (!data || municipality === undefined) return <Loading />;
  return (
    <main>
      <RequestSheet dossier={data} municipality={municipality?.nameFa ?? ""} />
    </main>
  );
}
