/** Words and marks of a gift: its value and its state. */
import { Box } from "@mui/material";
import { giftRials, isAboveCeiling, owesHandOver, type Gift } from "#shared/mission/gifts/gifts.ts";
import { textIn, useLang, useText, type Lang } from "#renderer/i18n.ts";
import { Mark } from "#renderer/ui/chips.tsx";
import { useMoney } from "#renderer/ui/money.tsx";

/** Whole rials in words. */
export const useRials = (): ((minor: number) => string) => {
  const money = useMoney();
  return (minor) => money({ minor, currency: "IRR" });
};

/** Where it went as one sentence: for tables and files. */
export const fateIn = (lang: Lang, gift: Gift, late: boolean): string => {
  if (owesHandOver(gift)) return textIn(lang, "gifts", late ? "mark.late" : "mark.owed");
  return gift.handOver ? textIn(lang, "gifts", `mark.${gift.handOver.to}`) : "";
};

export function GiftMarks({ gift, late }: { gift: Gift; late: boolean }) {
  const t = useText("gifts");
  const fate = fateIn(useLang(), gift, late);
  const owed = owesHandOver(gift);
  return (
    <Box sx={{ display: "flex", flexWrap: "wrap", gap: 0.5 }}>
      {isAboveCeiling(gift) && <Mark tone="orange" label={t("mark.above")} />}
      {fate !== "" && <Mark tone={!owed ? "success" : late ? "error" : "warning"} label={fate} />}
    </Box>
  );
}

/** The value as it was written, and in rials where that is another currency. */
export function GiftValue({ gift }: { gift: Gift }) {
  const t = useText("gifts");
  const money = useMoney();
  const rials = giftRials(gift);
  return (
    <>
      <Box component="bdi" sx={{ whiteSpace: "nowrap" }}>
        {money(gift.value)}
      </Box>
      {gift.value.currency !== "IRR" && rials !== null && (
        <Box sx={{ color: "text.secondary", fontSize: "caption.fontSize" }}>
          {t("equivalent", { amount: money({ minor: rials, currency: "IRR" }) })}
        </Box>
      )}
    </>
  );
}
