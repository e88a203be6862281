/** A news item as one HTML file that needs nothing else: photos inside, no script, everything escaped. Pure. */
import type { NewsDocument } from "./document.ts";

/** A photo prepared for release: scaled, with nothing but its pixels. */
export interface ReadyPhoto {
  caption: string;
  /** `data:image/jpeg;base64,…` */
  dataUri: string;
  width: number;
  height: number;
}

export const newsHtml = (document: NewsDocument, photos: readonly ReadyPhoto[]): string => {
  const { lang, kicker, title, day, lead, body, source } = document;
  const dir = lang === "fa" ? "rtl" : "ltr";
  const lines = [
    "<!doctype html>",
    `<html lang="${lang}" dir="${dir}">`,
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escape(title)}</title>`,
    `<meta name="description" content="${escape(lead)}">`,
    `<meta name="author" content="${escape(source)}">`,
    `<style>${style}</style>`,
    "</head>",
    "<body>",
    "<main>",
    "<article>",
    "<header>",
    ...(kicker === "" ? [] : [`<p class="kicker" dir="auto">${escape(kicker)}</p>`]),
    `<h1 dir="auto">${escape(title)}</h1>`,
    `<p class="day">${escape(day)}</p>`,
    `<p class="lead" dir="auto">${escape(lead)}</p>`,
    "</header>",
    ...body.map((one) => `<p dir="auto">${escape(one).replaceAll("\n", "<br>")}</p>`),
    ...photos.flatMap((photo) => [
      "<figure>",
      `<img src="${escape(photo.dataUri)}" alt="${escape(photo.caption)}" width="${photo.width}" height="${photo.height}">`,
      `<figcaption dir="auto">${escape(photo.caption)}</figcaption>`,
      "</figure>",
    ]),
    `<footer><p>${escape(source)}</p></footer>`,
    "</article>",
    "</main>",
    "</body>",
    "</html>",
  ];
  return `${lines.join("\n")}\n`;
};

const style = [
  "body{margin:0;background:#fff;color:#1b2624;font:1.0625rem/1.9 Vazirmatn,Tahoma,sans-serif}",
  "main{max-width:44rem;margin:0 auto;padding:2rem 1.25rem}",
  "h1{font-size:1.6rem;line-height:1.5;margin:0 0 .25rem;color:#0f5c5c}",
  ".kicker{margin:0;color:#0f5c5c;font-weight:600}.day{margin:0 0 1rem;color:#4a5653}",
  ".lead{font-weight:600}figure{margin:1.5rem 0}",
  "img{max-width:100%;height:auto;display:block;border-radius:6px}",
  "figcaption{color:#4a5653;font-size:.9375rem}footer{color:#4a5653;border-top:1px solid #d8d3c9}",
].join("");

const escape = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
