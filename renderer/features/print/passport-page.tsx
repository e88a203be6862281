/** The service-passport application of one member as it is printed, without the shell. */
import { memberKey } from "#shared/mission/request/request.ts";
import { useCall } from "#renderer/client.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { PassportSheet } from "./passport-sheet.tsx";
import { PrintRefused } from "./print-frame.tsx";
import { SheetPage } from "./sheet.tsx";
import type { SheetProps } from "./sheets.tsx";

export function PassportPage({
  ids: { missionId, member },
  title,
}: SheetProps<"missionId" | "member">) {
  const dossier = useCall("mission.dossier", { missionId });
  const records = useCall("mission.memberRecords", { missionId });
  const municipality = useCall("setup.status", {}).data?.municipality;
  const error = dossier.error ?? records.error;
  if (error) return <PrintRefused refusal={error} />;
  if (!dossier.data || !records.data || municipality === undefined) return <Loading />;
  const { request } = dossier.data.mission;
  const whose = request.members.find((one) => memberKey(one) === member);
  if (!whose) return <PrintRefused refusal={{ code: "notFound", reason: "notFound" }} />;
  return (
    <SheetPage
      lang="fa"
      confidentiality={dossier.data.confidentiality}
      running={[title("fa"), whose.nameFa]}
    >
      <PassportSheet
        title={title("fa")}
        dossier={dossier.data}
        member={whose}
        record={records.data.records.find((one) => one.member === member)}
        municipality={municipality?.nameFa ?? ""}
      />
    </SheetPage>
  );
}
