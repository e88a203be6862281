/** The rate of a conversion: its number, its day, its source. Only for foreign currencies. */
import { useWatch } from "react-hook-form";
import type { Conversion } from "#shared/mission/money/money.ts";
import { useText } from "#renderer/i18n.ts";
import { DayField } from "#renderer/ui/day-field.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";

export interface TypedFx {
  rate: string;
  rateDate: string;
  source: string;
}
export const typedFx = (fx: Conversion | null): TypedFx =>
  fx ?? { rate: "", rateDate: "", source: "" };

/** `null` while no rate is written: an equivalent in rials is not required. */
export const readFx = (fx: TypedFx, currency: string): TypedFx | null =>
  currency === "IRR" || fx.rate.trim() === "" ? null : fx;

export function FxFields({ today }: { today: string }) {
  const t = useText("money");
  const words = useText("words");
  const currency: unknown = useWatch({ name: "currency" });
  const rate: unknown = useWatch({ name: "fx.rate" });
  if (typeof currency !== "string" || currency === "IRR" || currency === "") return null;
  return (
    <>
      <TextField
        name="fx.rate"
        dir="ltr"
        label={t("fx.rate", { currency: words(`currency.${currency as "EUR"}`) })}
        helper={t("fx.help")}
      />
      {typeof rate === "string" && rate !== "" && (
        <>
          <DayField name="fx.rateDate" label={t("fx.date")} required max={today} />
          <TextField name="fx.source" label={t("fx.source")} required />
        </>
      )}
    </>
  );
}
