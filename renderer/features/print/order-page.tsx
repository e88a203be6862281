/** The page that is printed, without the shell. Says on `<html>` when data and fonts are there. */
import { useParams } from "@tanstack/react-router";
import { useEffect } from "react";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { OrderSheet } from "./order-sheet.tsx";

export function OrderPrintPage() {
  const { missionId } = useParams({ from: "/print/order/$missionId" });
  const t = useText("print");
  const { data, error } = useCall("mission.dossier", { missionId });
  const order = data?.mission.order;
  usePrintReady(order !== null && order !== undefined);
  if (order) {
    return (
      <main>
        <OrderSheet order={order} />
      </main>
    );
  }
  if (error) return <RefusalAlert refusal={error} />;
  if (!data) return <Loading />;
  return <EmptyState title={t("notIssued")} text={t("notIssuedText")} />;
}

const usePrintReady = (drawn: boolean): void => {
  useEffect(() => {
    if (!drawn) return;
    let left = false;
    const say = async () => {
      await fontsLoaded();
      if (!left) document.documentElement.dataset.printReady = "true";
    };
    void say();
    return () => {
      left = true;
      delete document.documentElement.dataset.printReady;
    };
  }, [drawn]);
};

/** A hidden window draws no frame by itself, so each weight of the sheet is asked for by name. */
const fontsLoaded = async (): Promise<void> => {
  if (!("fonts" in document)) return;
  const sample = "حکم ۱۴۰۵";
  await Promise.all(
    [400, 600, 700].map((weight) => document.fonts.load(`${weight} 12px "Vazirmatn UI"`, sample)),
  );
  await document.fonts.ready;
};
