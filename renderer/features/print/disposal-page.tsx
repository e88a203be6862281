/** A list for the National Documents Council as it is printed, from the kept rows. A Persian document. */
import { useParams } from "@tanstack/react-router";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { textIn } from "#renderer/i18n.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { DisposalSheet } from "./disposal-sheet.tsx";
import { PrintFrame, PrintRefused } from "./print-frame.tsx";

export function DisposalPrintPage() {
  const { disposalId: id } = useParams({ from: "/print/disposal/$disposalId" });
  const { data, error } = useCall("archive.disposal", { id });
  const municipality = useCall("setup.status", {}).data?.municipality;
  if (error) return <PrintRefused refusal={error} />;
  if (!data || municipality === undefined) return <Loading />;
  return (
    <main>
      <PrintFrame
        lang="fa"
        confidentiality={data.confidentiality}
        title={`${textIn("fa", "archive", "sheet.title")} · ${toPersianDigits(data.listNo)}`}
      />
      <DisposalSheet disposal={data} municipality={municipality?.nameFa ?? ""} />
    </main>
  );
}
