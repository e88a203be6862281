/** Every printed list by its address. Made by `npm run docs`; do not edit. */
import { printedList } from "./printed-list.tsx";

export const listSheets = {
  agreements: printedList(async () => {
    const { agreementList } = await import("../agreements/agreement-list.tsx");
    return agreementList;
  }),
  archive: printedList(async () => {
    const { archiveList } = await import("../archive/archive-list.tsx");
    return archiveList;
  }),
  disposals: printedList(async () => {
    const { disposalList } = await import("../archive/disposal-list.tsx");
    return disposalList;
  }),
  budget: printedList(async () => {
    const { budgetList } = await import("../budget/budget-list.tsx");
    return budgetList;
  }),
  "follow-up": printedList(async () => {
    const { followUpList } = await import("../commitments/follow-up-list.tsx");
    return followUpList;
  }),
  contacts: printedList(async () => {
    const { contactList } = await import("../contacts/contact-list.tsx");
    return contactList;
  }),
  disclosures: printedList(async () => {
    const { disclosureList } = await import("../council/disclosure-list.tsx");
    return disclosureList;
  }),
  gifts: printedList(async () => {
    const { giftList } = await import("../gifts/gift-list.tsx");
    return giftList;
  }),
  missions: printedList(async () => {
    const { missionList } = await import("../missions/mission-list.tsx");
    return missionList;
  }),
  notices: printedList(async () => {
    const { noticeList } = await import("../notices/notice-list.tsx");
    return noticeList;
  }),
  people: printedList(async () => {
    const { peopleList } = await import("../people/people-list.tsx");
    return peopleList;
  }),
  search: printedList(async () => {
    const { searchList } = await import("../search/search-list.tsx");
    return searchList;
  }),
};
