/** The full request form as it is printed, without the shell. */
import { toPersianDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { PrintRefused } from "./print-frame.tsx";
import { SheetPage } from "./sheet.tsx";
import type { SheetProps } from "./sheets.tsx";
import { RequestFormSheet } from "./request-form-sheet.tsx";

export function RequestFormPage({ ids: { missionId }, title }: SheetProps<"missionId">) {
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
    <SheetPage
      lang="fa"
      confidentiality={dossier.data.confidentiality}
      running={[title("fa"), toPersianDigits(dossierNo)]}
    >
      <RequestFormSheet
        title={title("fa")}
        dossier={{ ...dossier.data, ...money.data }}
        records={records.data.records}
        municipality={municipality?.nameFa ?? ""}
      />
    </SheetPage>
  );
}
