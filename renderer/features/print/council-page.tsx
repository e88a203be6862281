/** The disclosed report as it is printed, without the shell, from the kept rows. A Persian document. */
import { packClass } from "#shared/council-pack.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { useCall } from "#renderer/client.ts";
import { Loading } from "#renderer/ui/states.tsx";
import { CouncilSheet } from "./council-sheet.tsx";
import { PrintRefused } from "./print-frame.tsx";
import { SheetPage } from "./sheet.tsx";
import type { SheetProps } from "./sheets.tsx";

export function CouncilPage({ ids: { id }, title }: SheetProps<"id">) {
  const { data, error } = useCall("council.read", { id });
  const municipality = useCall("setup.status", {}).data?.municipality;
  if (error) return <PrintRefused refusal={error} />;
  if (!data || municipality === undefined) return <Loading />;
  return (
    <SheetPage
      lang="fa"
      confidentiality={packClass(data.rows)}
      running={[title("fa"), toPersianDigits(data.recipient.letterNo)]}
    >
      <CouncilSheet
        title={title("fa")}
        disclosure={data}
        municipality={municipality?.nameFa ?? ""}
      />
    </SheetPage>
  );
}
