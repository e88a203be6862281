/** The programme as it is given to the host, without the shell. Says on `<html>` when everything is drawn. */
import { toPersianDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { useWorld } from "#renderer/ui/map/world.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { PrintRefused } from "./print-frame.tsx";
import { SheetPage } from "./sheet.tsx";
import type { SheetProps } from "./sheets.tsx";
import { ProgrammeSheet } from "./programme-sheet.tsx";

export function ProgrammePage({ ids: { missionId }, title }: SheetProps<"missionId">) {
  const { data, error } = useCall("mission.dossier", { missionId });
  const municipality = useCall("setup.status", {}).data?.municipality;
  // The map is part of the paper: nothing is printed before its coasts are there.
  const world = useWorld();
  if (error) return <PrintRefused refusal={error} />;
  if (!data || municipality === undefined || world === null) return <Loading />;
  const { dossierNo } = data.mission;
  return (
    <SheetPage
      lang="en"
      confidentiality={data.confidentiality}
      running={[title("en"), `${title("fa")} ${toPersianDigits(dossierNo)}`]}
    >
      <ProgrammeSheet
        dossier={data}
        owner={{ fa: municipality?.nameFa ?? "", en: municipality?.nameEn ?? "" }}
      />
    </SheetPage>
  );
}
