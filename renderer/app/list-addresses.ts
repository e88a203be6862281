/**
 * What the address of each list may say: its conditions, which page, in which order. Apart from the lists,
 * because the router needs it before any list is loaded.
 */
import { flag, page, search, text, whole, year } from "./address.ts";

const paged = { page, sort: text };

export const agreementSearch = search({ status: text, ...paged });
export const archiveSearch = search({
  text,
  view: text,
  class: text,
  keeping: text,
  year: whole(0, 1999),
  ...paged,
});
export const awaySearch = search({
  view: text,
  zoom: text,
  day: text,
  unit: text,
  person: text,
  kind: text,
  ...paged,
});
/** Jalali year; without it the present one. */
export const budgetSearch = search({ year, ...paged });
export const contactSearch = search({ text, tie: text, country: text, view: text, ...paged });
/** The log of what was disclosed. */
export const councilSearch = search({ ...paged });
/** The search over all dossiers. */
export const findSearch = search({
  text,
  /** One kind of what was found. */
  kind: text,
  year: whole(),
  country: text,
  goal: whole(),
  person: text,
  unit: text,
  class: text,
  ...paged,
});
export const followUpSearch = search({
  /** Jalali year and half, `1405-2`; without it the half-year of today. */
  half: text,
  state: text,
  agreementId: text,
  ownerId: text,
  ...paged,
});
export const giftSearch = search({
  /** Jalali year; `0` for every year; without it the present one. */
  year: whole(),
  direction: text,
  country: text,
  text,
  state: text,
  ...paged,
});
export const missionSearch = search({ text, status: text, mine: flag, turn: text, ...paged });
export const noticeSearch = search({ kind: text, unread: flag, ...paged });
export const peopleSearch = search({ text, unit: text, activeOnly: flag, view: text, ...paged });

export type AgreementSearch = ReturnType<typeof agreementSearch>;
export type ArchiveSearch = ReturnType<typeof archiveSearch>;
export type AwaySearch = ReturnType<typeof awaySearch>;
export type BudgetSearch = ReturnType<typeof budgetSearch>;
export type ContactSearch = ReturnType<typeof contactSearch>;
export type FollowUpSearch = ReturnType<typeof followUpSearch>;
export type GiftSearch = ReturnType<typeof giftSearch>;
export type MissionSearch = ReturnType<typeof missionSearch>;
export type NoticeSearch = ReturnType<typeof noticeSearch>;
export type PeopleSearch = ReturnType<typeof peopleSearch>;
export type SearchAddress = ReturnType<typeof findSearch>;
