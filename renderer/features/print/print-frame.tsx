/**
 * On every page that is printed, once its content is drawn: gives main the repeated
 * head and foot of each sheet (class, title, page x of y) and marks on `<html>` that fonts are there.
 * Class and total belong on every page of a state paper (regulation of 1/10/1354, Art. 5).
 */
import { useIsFetching } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Refusal } from "#shared/result.ts";
import type { Lang } from "#shared/persian/digits.ts";
import type { Confidentiality } from "#shared/mission/request/request.ts";
import { textIn } from "#renderer/i18n.ts";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { fontData, fontsLoaded } from "./print-fonts.ts";

export interface Frame {
  lang: Lang;
  /** Class of the most sensitive thing on the paper. */
  confidentiality: Confidentiality;
  /** What the paper is, and of which dossier. */
  title: string;
}

export function PrintFrame(frame: Frame) {
  const { lang, confidentiality, title } = frame;
  const complete = useIsFetching() === 0;
  useEffect(() => {
    // A part of the paper may ask for more after the frame is drawn.
    if (!complete) return;
    let left = false;
    const say = async () => {
      await fontsLoaded();
      const font = await fontData(lang);
      if (left) return;
      const { dataset } = document.documentElement;
      dataset.printHead = headHtml({ lang, confidentiality, title }, font);
      dataset.printFoot = footHtml({ lang, confidentiality, title }, font);
      dataset.printReady = "true";
    };
    void say();
    return () => {
      left = true;
      forget();
    };
  }, [lang, confidentiality, title, complete]);
  return null;
}

/** A page that cannot be shown is not printed: main learns it at once instead of waiting. */
export function PrintRefused({ refusal }: { refusal: Refusal }) {
  useEffect(() => {
    document.documentElement.dataset.printReady = "refused";
    return forget;
  }, []);
  return <RefusalAlert refusal={refusal} />;
}

const forget = () => {
  const { dataset } = document.documentElement;
  delete dataset.printReady;
  delete dataset.printHead;
  delete dataset.printFoot;
};

/** The class in the middle of the head; the title at its start. */
const headHtml = (frame: Frame, font: string): string =>
  strip(frame, font, [escape(frame.title), classOf(frame), ""]);

/** The class in the middle of the foot; Chromium fills in the numbers, the font draws its digits. */
const footHtml = (frame: Frame, font: string): string => {
  const page = textIn(frame.lang, "print", "pageOf", { page: "\u0001", pages: "\u0002" });
  const numbered = escape(page)
    .replace("\u0001", '<span class="pageNumber"></span>')
    .replace("\u0002", '<span class="totalPages"></span>');
  return strip(frame, font, ["", classOf(frame), numbered]);
};

const classOf = ({ lang, confidentiality }: Frame): string =>
  `<b>${escape(textIn(lang, "words", `confidentiality.${confidentiality}`))}</b>`;

/** Head and foot see neither the page's styles nor its fonts. */
const strip = ({ lang }: Frame, font: string, [start, middle, end]: [string, string, string]) =>
  `<style>@font-face{font-family:S;src:url("${font}")}</style>` +
  `<div dir="${lang === "fa" ? "rtl" : "ltr"}" style="font:8pt S,sans-serif;color:#333;` +
  "width:100%;box-sizing:border-box;padding:0 12mm;display:grid;gap:6mm;" +
  'grid-template-columns:1fr auto 1fr;align-items:center">' +
  `<span style="overflow:hidden;white-space:nowrap;text-overflow:ellipsis">${start}</span>` +
  `<span>${middle}</span><span style="text-align:end">${end}</span></div>`;

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
