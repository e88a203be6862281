// The Jalali (solar Hijri) calendar: conversion, leap years, month lengths.
//
// Own arithmetic instead of date-fns-jalali's functions, because those take `Date` objects in the
// machine's time zone, where some Tehran midnights do not exist. It is the same 33-year rule (it
// gives the official calendar for every year from 1300 to 1500); the tests compare it with both
// date-fns-jalali and Intl.

import { type Day, dayToNumber, numberToDay } from "#shared/persian/days.ts";

/** A date of the Jalali calendar; months and days count from 1. */
export type JalaliDate = { readonly year: number; readonly month: number; readonly day: number };

/** The Jalali date of a day. */
export function dayToJalali(day: Day): JalaliDate {
  const number = dayToNumber(day);
  // The division may overshoot by a year near Nowruz.
  let year = Math.floor((33 * (number - EPOCH) + 3) / 12053) + 1;
  if (number < firstDay(year)) year -= 1;
  const index = number - firstDay(year);
  const month = index < 186 ? Math.floor(index / 31) : Math.floor((index - 6) / 30);
  return { year, month: month + 1, day: index - daysBeforeMonth(month + 1) + 1 };
}

/** The day of a Jalali date. Throws when there is no such date: check `isJalaliDate` first. */
export function jalaliToDay(year: number, month: number, day: number): Day {
  if (!isJalaliDate(year, month, day)) {
    throw new RangeError(`not a Jalali date: ${year}/${month}/${day}`);
  }
  return numberToDay(firstDay(year) + daysBeforeMonth(month) + day - 1);
}

/** The Jalali year a day falls in, for numbering and yearly limits. */
export function jalaliYear(day: Day): number {
  return dayToJalali(day).year;
}

/** Whether Esfand of that year has 30 days. */
export function isJalaliLeapYear(year: number): boolean {
  return firstDay(year + 1) - firstDay(year) === 366;
}

/** How many days a Jalali month has: six of 31, five of 30, Esfand 29 or 30. */
export function jalaliMonthLength(year: number, month: number): number {
  if (month <= 6) return 31;
  return month <= 11 || isJalaliLeapYear(year) ? 30 : 29;
}

/** Whether a Jalali date exists. */
export function isJalaliDate(year: number, month: number, day: number): boolean {
  return (
    [year, month, day].every(Number.isInteger) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= jalaliMonthLength(year, month)
  );
}

/** 1 Farvardin of the year 1, as a day number since 1970-01-01. */
const EPOCH = -492_268;

function firstDay(year: number): number {
  return EPOCH + 365 * (year - 1) + Math.floor((8 * year + 21) / 33);
}

function daysBeforeMonth(month: number): number {
  return month <= 7 ? (month - 1) * 31 : (month - 1) * 30 + 6;
}
