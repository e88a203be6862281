/** The full request form as it is printed, without the shell. */
import { useParams } from "@tanstack/react-router";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { f } from "./form-parts.tsx";
import { PrintFrame, PrintRefused } from "./print-frame.tsx";
import { RequestFormSheet } from "./request-form-sheet.tsx";

export function RequestFormPrintPage() {
  const { missionId } = useParams({ from: "/print/request-form/$missionId" });
  const dossier = useCall("mission.dossier", { missionId });
  const money = useCall("mission.money", { missionId });
  const records = useCall("mission.memberRecords", { missionId });
  const municipality = useCall("setup.status", {}).data?.municipality;
  const error = dossier.error ?? money.error ?? records.error;
  if (error) return <PrintRefused refusal={error} />;
  if (!dossier.data || !money.data || !records.data || municipality === undefined)
    return <Loading />;
  const { dossierNo } = dossier.data.mission;
  return (
    <main>
      <PrintFrame
        lang="fa"
        confidentiality={dossier.data.confidentiality}
        title={`${f("request.title")} · ${toPersianDigits(dossierNo)}`}
      />
      <RequestFormSheet
        dossier={{ ...dossier.data, ...money.data }}
        records={records.data.records}
        municipality={municipality?.nameFa ?? ""}
      />
    </main>
  );
}
