/** The request as it is printed, without the shell. Says on `<html>` when data and fonts are there. */
import { toPersianDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { PrintRefused } from "./print-frame.tsx";
import { SheetPage } from "./sheet.tsx";
import type { SheetProps } from "./sheets.tsx";
import { RequestSheet } from "./request-sheet.tsx";

export function RequestPage({ ids: { missionId }, title }: SheetProps<"missionId">) {
  const { data, error } = useCall("mission.dossier", { missionId });
  const municipality = useCall("setup.status", {}).data?.municipality;
  if (error) return <PrintRefused refusal={error} />;
  if (!data || municipality === undefined) return <Loading />;
  return (
    <SheetPage
      lang="fa"
      confidentiality={data.confidentiality}
      running={[title("fa"), toPersianDigits(data.mission.dossierNo)]}
    >
      <RequestSheet title={title("fa")} dossier={data} municipality={municipality?.nameFa ?? ""} />
    </SheetPage>
  );
}
