/** Inputs of actions that do not depend on the mission. */
import { archiveFields } from "#shared/mission/archive/archive.ts";

export const aNews = {
  kicker: "",
  title: "تیتر",
  lead: "لید",
  body: [],
  photos: [],
  english: null,
};

export const aRelease = {
  format: "html",
  lang: "fa",
  recipient: "درگاه شهرداری",
};

export const aRecord = archiveFields.parse({
  classCode: "10-1",
  keywords: ["سفر"],
  confidentiality: "normal",
  retentionClass: "D",
  pages: 12,
});
