/** Dialogs of a gift: hand-over with its receipt, or withdrawing its record. */
import { Typography } from "@mui/material";
import { useForm, useWatch } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import {
  handOverPlaces,
  mustBeHandedOver,
  type Gift,
  type HandOver,
} from "#shared/mission/gifts/gifts.ts";
import { useText } from "#renderer/i18n.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { ChoiceField } from "#renderer/ui/choice-fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FileField } from "#renderer/ui/file-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";

interface Asked {
  dossier: Dossier;
  gift: Gift;
  onClose: () => void;
}

export function HandOverDialog({ dossier, gift, onClose }: Asked) {
  const t = useText("gifts");
  const { act } = useAct("handOverGift", dossier);
  const must = mustBeHandedOver(gift);
  const before = gift.handOver;
  const form = useForm<HandOver>({
    defaultValues: before ?? {
      to: must ? "museum" : "kept",
      place: "",
      day: dossier.today,
      receiptNo: "",
      receipt: null,
    },
  });
  const to = useWatch({ control: form.control, name: "to" });
  const places = handOverPlaces.filter((one) => one !== "kept" || !must);
  return (
    <FormDialog
      open
      wide
      title={t("handOverTitle", { what: gift.what })}
      form={form}
      confirmLabel={t("handOver")}
      onConfirm={(values) => act({ id: gift.id, ...values })}
      onClose={onClose}
    >
      <ChoiceField
        name="to"
        label={t("to")}
        {...(must ? { helper: t("keptRule") } : {})}
        required
        columns={2}
        options={places.map((value) => ({ value, label: t(`place.${value}`) }))}
      />
      {to !== "kept" && <TextField name="place" label={t("placeName")} required />}
      <Columns>
        <DayField name="day" label={t("handOverDay")} required max={dossier.today} />
        {to !== "kept" && <TextField name="receiptNo" label={t("receiptNo")} required />}
      </Columns>
      {to !== "kept" && <FileField name="receipt" label={t("receipt")} required />}
    </FormDialog>
  );
}

export function WithdrawGiftDialog({ dossier, gift, onClose }: Asked) {
  const t = useText("gifts");
  const { act } = useAct("withdrawGift", dossier);
  const form = useForm({ defaultValues: { reason: "" } });
  return (
    <FormDialog
      open
      danger
      title={t("withdrawNamed", { what: gift.what })}
      form={form}
      confirmLabel={t("withdraw")}
      onConfirm={({ reason }) => act({ id: gift.id, reason })}
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ marginBlockEnd: 1.5 }}>
        {t("withdrawText")}
      </Typography>
      <TextField name="reason" label={t("reason")} required multiline rows={2} />
    </FormDialog>
  );
}
