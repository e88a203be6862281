/** The page that is printed, without the shell. Says on `<html>` when data and fonts are there. */
import { useCall } from "#renderer/client.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { useText } from "#renderer/i18n.ts";
import { EmptyState, Loading } from "#renderer/ui/states.tsx";
import { OrderSheet } from "./order-sheet.tsx";
import { PrintRefused } from "./print-frame.tsx";
import { SheetPage } from "./sheet.tsx";
import type { SheetProps } from "./sheets.tsx";

export function OrderPage({ ids: { missionId }, title }: SheetProps<"missionId">) {
  const t = useText("print");
  const { data, error } = useCall("mission.dossier", { missionId });
  const mark = useCall("anchor.mark", {}).data;
  const order = data?.mission.order;
  if (data && order && mark) {
    return (
      <SheetPage
        lang="fa"
        confidentiality={data.confidentiality}
        running={[title("fa"), toPersianDigits(order.orderNo)]}
      >
        <OrderSheet title={title("fa")} order={order} missionId={missionId} mark={mark} />
      </SheetPage>
    );
  }
  if (error) return <PrintRefused refusal={error} />;
  if (!data || !mark) return <Loading />;
  return <EmptyState title={t("notIssued")} text={t("notIssuedText")} />;
}
