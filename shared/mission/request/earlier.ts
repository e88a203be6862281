/**
 * The earlier journeys that a request is compared with: the same subject, the same host, the
 * same place (domain.md §7 `same_subject_cooldown_years`, §8d "expert review"). Pure.
 */
import { foldForSearch } from "../../persian/normalize.ts";
import { stem } from "../../persian/stem.ts";

export const earlierReasons = ["subject", "host", "city", "country"] as const;
export type EarlierReason = (typeof earlierReasons)[number];

/** What is compared. Empty fields match nothing. */
export interface Journey {
  subject: string;
  hostOrg: string;
  country: string;
  city: string;
}

/** Words that are in the subject of nearly every journey and distinguish nothing. */
const common = new Set(
  [
    ..."سفر بازدید شرکت نشست دیدار همایش کارگاه برنامه شهر شهرداری ساری بررسی دربارهٔ".split(" "),
    ..."در از به با و برای یک این آن که را بین درباره".split(" "),
    ..."visit trip meeting workshop conference city sari the of in on and for to with".split(" "),
  ].map((word) => stem(foldForSearch(word))),
);

/** The significant words of a subject, folded and without endings, each once. */
export const subjectWords = (subject: string): string[] => [
  ...new Set(
    foldForSearch(subject)
      .split(" ")
      .map(stem)
      .filter((word) => word.length > 2 && !common.has(word)),
  ),
];

/** Most of the words of the shorter subject are in the longer one; one word alone is not enough. */
export const sameSubject = (one: string, other: string): boolean => {
  const [a, b] = [subjectWords(one), subjectWords(other)];
  const shorter = Math.min(a.length, b.length);
  const shared = a.filter((word) => b.includes(word)).length;
  return shared >= 2 && shared * 5 >= shorter * 3;
};

const same = (one: string, other: string): boolean =>
  foldForSearch(one) !== "" && foldForSearch(one) === foldForSearch(other);

/** Why an earlier journey is relevant for this one, the strongest reason first; empty when it does not. */
export const whyEarlier = (asked: Journey, earlier: Journey): EarlierReason[] => [
  ...(sameSubject(asked.subject, earlier.subject) ? (["subject"] as const) : []),
  ...(same(asked.hostOrg, earlier.hostOrg) ? (["host"] as const) : []),
  ...(asked.country !== "" && asked.country === earlier.country
    ? [same(asked.city, earlier.city) ? ("city" as const) : ("country" as const)]
    : []),
];
