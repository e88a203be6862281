/// <reference types="vite/client" />
/** The faces of printed pages: loaded before the sheet is drawn, and as data for its head and foot. */
import persianDigits from "vazirmatn/misc/UI-Farsi-Digits/fonts/webfonts/Vazirmatn-UI-FD-Regular.woff2?url";
import plain from "vazirmatn/misc/UI/fonts/webfonts/Vazirmatn-UI-Regular.woff2?url";
import type { Lang } from "#shared/persian/digits.ts";

/** A hidden window draws no frame by itself, so each weight of the sheet is loaded by name. */
export const fontsLoaded = async (): Promise<void> => {
  if (!("fonts" in document)) return;
  const sample = "حکم ۱۴۰۵";
  await Promise.all(
    [400, 600, 700].map((weight) => document.fonts.load(`${weight} 12px "Vazirmatn UI"`, sample)),
  );
  await document.fonts.ready;
};

/**
 * Chromium counts pages in ASCII digits; in Persian the face draws them as Persian ones. The head and
 * foot are drawn before a font of their own could load: only one that this page holds is there in time.
 */
export const fontData = async (lang: Lang): Promise<string> => {
  // A page without a window has no fonts; its text can still be read.
  if (!("fonts" in document)) return "";
  const answer = await fetch(lang === "fa" ? persianDigits : plain);
  const url = await asDataUrl(await answer.blob());
  document.fonts.add(await new FontFace("sheet frame", `url("${url}")`).load());
  return url;
};

const asDataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(String(reader.result)));
    reader.addEventListener("error", () => reject(reader.error ?? new Error("unreadable")));
    reader.readAsDataURL(blob);
  });
