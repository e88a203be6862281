/** What the editor of a news item holds, and the fields the store takes. Pure. */
import type { NewsDesk } from "#shared/contract/dossier-parts.ts";
import type { NewsFields } from "#shared/mission/news/news.ts";

export interface NewsValues {
  kicker: string;
  title: string;
  lead: string;
  /** Paragraphs, parted by an empty line. */
  body: string;
  photos: { sha256: string; name: string; caption: string; chosen: boolean }[];
  titleEn: string;
  leadEn: string;
  bodyEn: string;
}

/** Chosen photos first, in their order; those that are left out after them. */
export const valuesOf = (text: NewsFields, offered: NewsDesk["photos"]): NewsValues => {
  const chosen = text.photos.flatMap(({ sha256, caption }) => {
    const photo = offered.find((one) => one.sha256 === sha256);
    return photo ? [{ sha256, name: photo.name, caption, chosen: true }] : [];
  });
  const rest = offered
    .filter(({ sha256 }) => !chosen.some((one) => one.sha256 === sha256))
    .map((one) => ({ ...one, chosen: false }));
  return {
    kicker: text.kicker,
    title: text.title,
    lead: text.lead,
    body: text.body.join("\n\n"),
    photos: [...chosen, ...rest],
    titleEn: text.english?.title ?? "",
    leadEn: text.english?.lead ?? "",
    bodyEn: text.english?.body.join("\n\n") ?? "",
  };
};

export const fieldsOf = (values: NewsValues): NewsFields => {
  const { kicker, title, lead, body, photos, titleEn, leadEn, bodyEn } = values;
  const written = [titleEn, leadEn, bodyEn].some((one) => one.trim() !== "");
  return {
    kicker,
    title,
    lead,
    body: paragraphsOf(body),
    photos: photos.filter((one) => one.chosen).map(({ sha256, caption }) => ({ sha256, caption })),
    english: written ? { title: titleEn, lead: leadEn, body: paragraphsOf(bodyEn) } : null,
  };
};

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== "");

/** The store names its own fields; mistakes are shown at those of the editor. */
export const pathHere = (path: string, values: NewsValues): string => {
  const photo = /^photos\.(\d+)/.exec(path);
  if (photo) {
    const chosen = values.photos.flatMap((one, index) => (one.chosen ? [index] : []));
    return `photos.${chosen[Number(photo[1])] ?? 0}.caption`;
  }
  if (path.startsWith("english.")) return `${path.split(".")[1] ?? "title"}En`;
  return path.startsWith("body") ? "body" : path;
};
