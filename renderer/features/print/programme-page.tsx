/** The programme as it is given to the host, without the shell. Says on `<html>` when everything is drawn. */
import { useParams } from "@tanstack/react-router";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { useWorld } from "#renderer/ui/map/world.ts";
import { textIn } from "#renderer/i18n.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { PrintFrame, PrintRefused } from "./print-frame.tsx";
import { ProgrammeSheet } from "./programme-sheet.tsx";

export function ProgrammePrintPage() {
  const { missionId } = useParams({ from: "/print/programme/$missionId" });
  const { data, error } = useCall("mission.dossier", { missionId });
  const municipality = useCall("setup.status", {}).data?.municipality;
  // The map is part of the paper: nothing is printed before its coasts are there.
  const world = useWorld();
  if (error) return <PrintRefused refusal={error} />;
  if (!data || municipality === undefined || world === null) return <Loading />;
  const { dossierNo } = data.mission;
  return (
    <main>
      <PrintFrame
        lang="en"
        confidentiality={data.confidentiality}
        title={`${textIn("en", "print", "programme.title")} · ${textIn("fa", "print", "programme.title")} ${toPersianDigits(dossierNo)}`}
      />
      <ProgrammeSheet
        dossier={data}
        owner={{ fa: municipality?.nameFa ?? "", en: municipality?.nameEn ?? "" }}
      />
    </main>
  );
}
