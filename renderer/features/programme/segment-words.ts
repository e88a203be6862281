/** What a segment is called, and lengths of time in words. */
import type { SegmentFields } from "#shared/mission/programme/itinerary.ts";
import { travelKinds } from "#shared/mission/programme/itinerary.ts";
import { useText } from "#renderer/i18n.ts";
import { usePlace } from "#renderer/ui/text.tsx";

/** Its title, or what can be said without one: «پرواز تهران ← استانبول», «اقامت در باکو». */
export const useSegmentName = (): ((one: SegmentFields) => string) => {
  const t = useText("programme");
  const words = useText("words");
  const place = usePlace();
  return (one) => {
    if (one.title !== "") return one.title;
    const kind = words(`segmentKind.${one.kind}`);
    if (travelKinds.includes(one.kind))
      return `${kind} ${t("route", { from: place(one.fromPlace, ""), to: place(one.toPlace, "") })}`;
    return [kind, one.carrier || place(one.toPlace, "")].filter((part) => part !== "").join(" · ");
  };
};

/** `150` as «۲ ساعت و ۳۰ دقیقه». */
export const useDuration = (): ((minutes: number) => string) => {
  const t = useText("programme");
  return (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    if (hours === 0) return t("minutes", { count: rest });
    if (rest === 0) return t("hours", { count: hours });
    return t("and", { first: t("hours", { count: hours }), second: t("minutes", { count: rest }) });
  };
};
