/** The issued order in the dossier: its number and date, and the sheet as it is printed. */
import { Box, Dialog, DialogActions, DialogContent, DialogTitle, Typography } from "@mui/material";
import { useId, useState, type ReactNode } from "react";
import type { OrderDocument } from "#shared/mission/order/order.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { OrderSheet } from "#renderer/features/print/order-sheet.tsx";
import { sheets } from "#renderer/features/print/sheets.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { DayText, Digits } from "#renderer/ui/text.tsx";

export function OrderPanel(props: { order: OrderDocument; missionId: string; kept: boolean }) {
  const { order, missionId, kept } = props;
  const t = useText("dossier");
  const words = useText("words");
  const common = useText("common");
  const lang = useLang();
  const titleId = useId();
  const [open, setOpen] = useState(false);
  return (
    <Panel
      title={t("order.title")}
      action={<Button onClick={() => setOpen(true)}>{t("order.view")}</Button>}
    >
      <Box
        component="dl"
        sx={{
          display: "grid",
          gap: 1,
          gridTemplateColumns: "repeat(auto-fit, minmax(8rem, 1fr))",
          margin: 0,
          marginBlockEnd: 1,
        }}
      >
        <Fact label={t("order.number")}>
          <Digits>{order.orderNo}</Digits>
        </Fact>
        <Fact label={t("order.issuedOn")}>
          <DayText day={order.issuedOn} />
        </Fact>
        <Fact label={t("order.issuer")}>
          <bdi>{order.issuerFa}</bdi>
        </Fact>
        <Fact label={t("order.means")}>
          {order.means.map((one) => words(`meansOfTravel.${one}`)).join(common("listSeparator"))}
        </Fact>
        {order.notes !== "" && (
          <Fact label={t("order.notes")}>
            <bdi>{order.notes}</bdi>
          </Fact>
        )}
      </Box>
      <Typography variant="body2" color="textSecondary">
        {kept ? t("order.kept") : t("order.notKept")}
      </Typography>
      <Dialog open={open} onClose={() => setOpen(false)} aria-labelledby={titleId} maxWidth="lg">
        <DialogTitle id={titleId}>
          {t("order.viewTitle", { no: localizeDigits(order.orderNo, lang) })}
        </DialogTitle>
        <DialogContent dividers sx={{ backgroundColor: "background.default" }} tabIndex={0}>
          <OrderSheet
            title={sheets.order.title("fa")}
            order={order}
            missionId={missionId}
            mark={null}
          />
        </DialogContent>
        <DialogActions sx={{ padding: 2 }}>
          <Button onClick={() => setOpen(false)}>{common("close")}</Button>
        </DialogActions>
      </Dialog>
    </Panel>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Typography component="dt" variant="caption" color="textSecondary">
        {label}
      </Typography>
      <Typography component="dd" sx={{ margin: 0, fontWeight: 500 }}>
        {children}
      </Typography>
    </div>
  );
}
