/** A list for the National Documents Council as it is printed, from the kept rows. A Persian document. */
import { toPersianDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { DisposalSheet } from "./disposal-sheet.tsx";
import { PrintRefused } from "./print-frame.tsx";
import { SheetPage } from "./sheet.tsx";
import type { SheetProps } from "./sheets.tsx";

export function DisposalPage({ ids: { id }, title }: SheetProps<"id">) {
  const { data, error } = useCall("archive.disposal", { id });
  const municipality = useCall("setup.status", {}).data?.municipality;
  if (error) return <PrintRefused refusal={error} />;
  if (!data || municipality === undefined) return <Loading />;
  return (
    <SheetPage
      lang="fa"
      confidentiality={data.confidentiality}
      running={[title("fa"), toPersianDigits(data.listNo)]}
    >
      <DisposalSheet
        title={title("fa")}
        disposal={data}
        municipality={municipality?.nameFa ?? ""}
      />
    </SheetPage>
  );
}
