/** The request as it is printed, without the shell. Says on `<html>` when data and fonts are there. */
import { useParams } from "@tanstack/react-router";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { textIn } from "#renderer/i18n.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { PrintFrame, PrintRefused } from "./print-frame.tsx";
import { RequestSheet } from "./request-sheet.tsx";

export function RequestPrintPage() {
  const { missionId } = useParams({ from: "/print/request/$missionId" });
  const { data, error } = useCall("mission.dossier", { missionId });
  const municipality = useCall("setup.status", {}).data?.municipality;
  if (error) return <PrintRefused refusal={error} />;
  if (!data || municipality === undefined) return <Loading />;
  return (
    <main>
      <PrintFrame
        lang="fa"
        confidentiality={data.confidentiality}
        title={`${textIn("fa", "print", "request.title")} · ${toPersianDigits(data.mission.dossierNo)}`}
      />
      <RequestSheet dossier={data} municipality={municipality?.nameFa ?? ""} />
    </main>
  );
}
