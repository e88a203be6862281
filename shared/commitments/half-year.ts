/** Half-years of the Jalali calendar, for the follow-up sheet: Farvardin–Shahrivar, Mehr–Esfand. Pure. */
import { jalaliMonthLength, jalaliToDay, dayToJalali } from "../persian/jalali-calendar.ts";

export interface HalfYear {
  year: number;
  half: 1 | 2;
  from: string;
  to: string;
}

export const halfYear = (year: number, half: 1 | 2): HalfYear => ({
  year,
  half,
  from: jalaliToDay(year, half === 1 ? 1 : 7, 1),
  to: half === 1 ? jalaliToDay(year, 6, 31) : jalaliToDay(year, 12, jalaliMonthLength(year, 12)),
});

export const halfYearOf = (day: string): HalfYear => {
  const { year, month } = dayToJalali(day);
  return halfYear(year, month <= 6 ? 1 : 2);
};

export const halfYearBefore = ({ year, half }: HalfYear): HalfYear =>
  half === 2 ? halfYear(year, 1) : halfYear(year - 1, 2);
