/** The page that is printed, without the shell. Says on `<html>` when data and fonts are there. */
import { useParams } from "@tanstack/react-router";
import { useCall } from "#renderer/client.ts";
import { toPersianDigits } from "#shared/persian/digits.ts";
import { textIn, useText } from "#renderer/i18n.ts";
import { EmptyState, Loading } from "#renderer/ui/states.tsx";
import { OrderSheet } from "./order-sheet.tsx";
import { PrintFrame, PrintRefused } from "./print-frame.tsx";

export function OrderPrintPage() {
  const { missionId } = useParams({ from: "/print/order/$missionId" });
  const t = useText("print");
  const { data, error } = useCall("mission.dossier", { missionId });
  const order = data?.mission.order;
  if (data && order) {
    return (
      <main>
        <PrintFrame
          lang="fa"
          confidentiality={data.confidentiality}
          title={`${textIn("fa", "print", "orderTitle")} · ${toPersianDigits(order.orderNo)}`}
        />
        <OrderSheet order={order} missionId={missionId} />
      </main>
    );
  }
  if (error) return <PrintRefused refusal={error} />;
  if (!data) return <Loading />;
  return <EmptyState title={t("notIssued")} text={t("notIssuedText")} />;
}
