/** A released news item in one language: the content of both files. Pure. */
import type { NewsFields, newsLangs } from "../mission/news/news.ts";
import { formatDay } from "../persian/jalali.ts";
import { sourceOf } from "./draft.ts";

export interface NewsDocument {
  lang: (typeof newsLangs)[number];
  kicker: string;
  title: string;
  /** Day of the release, in the calendar of the language. */
  day: string;
  lead: string;
  body: string[];
  photos: NewsFields["photos"];
  /** The publisher. */
  source: string;
}

/** `null`: the language was not written. Captions stay as typed, in any language. */
export const newsDocument = (
  text: NewsFields,
  lang: NewsDocument["lang"],
  { today, municipality }: { today: string; municipality: { nameFa: string; nameEn: string } },
): NewsDocument | null => {
  const { kicker, photos, english } = text;
  const day = formatDay(today, lang, "long");
  if (lang === "fa") {
    const { title, lead, body } = text;
    return { lang, kicker, title, day, lead, body, photos, source: sourceOf(municipality.nameFa) };
  }
  if (english === null) return null;
  const owner = municipality.nameEn || municipality.nameFa;
  const source = `Public Relations and International Affairs, ${owner}`;
  return { lang, kicker: "", ...english, day, photos, source };
};
