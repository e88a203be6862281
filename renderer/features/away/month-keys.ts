/** Where a key leads from a day of the month: days and weeks by arrows, months by Page Up and Down. Pure. */
import { addDays } from "#shared/persian/jalali.ts";
import { monthOf, shiftMonth } from "#shared/persian/months.ts";

/** `null` for other keys. In Persian the next day is to the left. */
export const dayAfterKey = (key: string, day: string, lang: "fa" | "en"): string | null => {
  const onward = lang === "fa" ? "ArrowLeft" : "ArrowRight";
  const back = lang === "fa" ? "ArrowRight" : "ArrowLeft";
  switch (key) {
    case onward:
      return addDays(day, 1);
    case back:
      return addDays(day, -1);
    case "ArrowDown":
      return addDays(day, 7);
    case "ArrowUp":
      return addDays(day, -7);
    case "PageDown":
      return shiftMonth(day, 1, lang);
    case "PageUp":
      return shiftMonth(day, -1, lang);
    case "Home":
      return monthOf(day, lang).first;
    case "End":
      return monthOf(day, lang).last;
    default:
      return null;
  }
};
