/** Who pays what, from which source, and why another pays. */
import type { Dossier } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { PayerTable } from "#renderer/features/payer-grid/payer-table.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";

export function PaymentFacts({ dossier }: { dossier: Dossier }) {
  const t = useText("dossier");
  const words = useText("words");
  const { request } = dossier.mission;
  return (
    <Panel title={t("summary.payment")}>
      {request.payments.length > 0 && <PayerTable request={request} />}
      <DataList
        hideEmpty
        items={[
          {
            label: t("summary.payer"),
            value: request.payments.length === 0 && words(`payer.${request.payer}`),
          },
          {
            label: t("summary.fundingSource"),
            value: request.fundingSource && <bdi>{request.fundingSource}</bdi>,
          },
          {
            label: t("summary.privatePayer"),
            value: request.privatePayer && <bdi>{request.privatePayer}</bdi>,
          },
          {
            label: t("summary.privatePayerReason"),
            value: request.privatePayerReason && <bdi>{request.privatePayerReason}</bdi>,
          },
          {
            label: t("summary.paymentNote"),
            value: request.paymentNote && <bdi>{request.paymentNote}</bdi>,
          },
        ]}
      />
    </Panel>
  );
}
