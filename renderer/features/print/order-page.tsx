/** The page that is printed, without the shell. Says on `<html>` when data and fonts are there. */
import { useParams } from "@tanstack/react-router";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { OrderSheet } from "./order-sheet.tsx";
import { usePrintReady } from "./use-print-ready.ts";

export function OrderPrintPage() {
  const { missionId } = useParams({ from: "/print/order/$missionId" });
  const t = useText("print");
  const { data, error } = useCall("mission.dossier", { missionId });
  const order = data?.mission.order;
  usePrintReady(order !== null && order !== undefined);
  if (order) {
    return (
      <main>
        <OrderSheet order={order} missionId={missionId} />
      </main>
    );
  }
  if (error) return <RefusalAlert refusal={error} />;
  if (!data) return <Loading />;
  return <EmptyState title={t("notIssued")} text={t("notIssuedText")} />;
}
