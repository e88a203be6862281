/** The issued order in the dossier: its number and date, and the sheet as it is printed. */
import { Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useId, useState } from "react";
import type { OrderDocument } from "#shared/mission/order.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { OrderSheet } from "#renderer/features/print/order-sheet.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { DayText, Digits } from "#renderer/ui/text.tsx";

export function OrderPanel({ order, kept }: { order: OrderDocument; kept: boolean }) {
  const t = useText("dossier");
  const words = useText("words");
  const common = useText("common");
  const lang = useLang();
  const titleId = useId();
  const [open, setOpen] = useState(false);
  return (
    <Panel title={t("order.title")} action={<Button onClick={() => setOpen(true)}>{t("order.view")}</Button>}>
      <DataList
        hideEmpty
        items={[
          { label: t("order.number"), value: <Digits>{order.orderNo}</Digits> },
          { label: t("order.issuedOn"), value: <DayText day={order.issuedOn} both /> },
          { label: t("order.issuer"), value: <bdi>{`${order.issuerFa} · ${order.issuerPostFa}`}</bdi> },
          { label: t("order.means"), value: order.means.map((one) => words(`meansOfTravel.${one}`)).join(common("listSeparator")) },
          { label: t("order.notes"), value: order.notes && <bdi>{order.notes}</bdi> },
        ]}
      />
      <Typography variant="body2" color="textSecondary">
        {kept ? t("order.kept") : t("order.notKept")}
      </Typography>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby={titleId} maxWidth="lg">
        <DialogTitle id={titleId}>{t("order.viewTitle", { no: localizeDigits(order.orderNo, lang) })}</DialogTitle>
        <DialogContent dividers sx={{ backgroundColor: "background.default" }} tabIndex={0}>
          <OrderSheet order={order} />
        </DialogContent>
        <DialogActions sx={{ padding: 2 }}>
          <Button onClick={() => setOpen(false)}>{common("close")}</Button>
        </DialogActions>
      </Dialog>
    </Panel>
  );
}
