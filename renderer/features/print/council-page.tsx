/** The disclosed report as it is printed, without the shell, from the kept rows. A Persian document. */
import { useParams } from "@tanstack/react-router";
import { packClass } from "#shared/council-pack.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { textIn } from "#renderer/i18n.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { CouncilSheet } from "./council-sheet.tsx";
import { PrintFrame, PrintRefused } from "./print-frame.tsx";

export function CouncilPrintPage() {
  const { disclosureId: id } = useParams({ from: "/print/council/$disclosureId" });
  const { data, error } = useCall("council.read", { id });
  const municipality = useCall("setup.status", {}).data?.municipality;
  if (error) return <PrintRefused refusal={error} />;
  if (!data || municipality === undefined) return <Loading />;
  return (
    <main>
      <PrintFrame
        lang="fa"
        confidentiality={packClass(data.rows)}
        title={`${textIn("fa", "council", "title")} · ${toPersianDigits(data.recipient.letterNo)}`}
      />
      <CouncilSheet disclosure={data} municipality={municipality?.nameFa ?? ""} />
    </main>
  );
}
