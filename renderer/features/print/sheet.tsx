/**
 * The frame of every printed paper: its page (class, title, page x of y in the margins), the head with
 * the municipality, the title and the facts, the body, the foot. One look, in `sheet.css`.
 */
import type { ReactNode } from "react";
import type { Lang } from "#shared/persian/digits.ts";
import type { Confidentiality } from "#shared/mission/request/request.ts";
import { textIn } from "#renderer/i18n.ts";
import { Blossom } from "./blossom.tsx";
import { PrintFrame } from "./print-frame.tsx";
import "./order-sheet.css";

export interface SheetFrame {
  lang: Lang;
  /** Class of the most sensitive thing on the paper. */
  confidentiality: Confidentiality;
  /** In the margin of every page; the title otherwise. */
  running?: string;
}

export function Sheet(
  props: SheetFrame & {
    title: string;
    municipality: string;
    /** Lies on its side. */
    across?: boolean;
    /** Its own rules in `sheet.css`. */
    kind?: string;
    facts: ReactNode;
    foot?: ReactNode;
    children: ReactNode;
  },
) {
  const { lang, title, facts, foot } = props;
  const classes = ["sheet", props.across ? "across" : "", "order-sheet", props.kind ?? ""];
  return (
    <main>
      <PrintFrame
        lang={lang}
        confidentiality={props.confidentiality}
        title={props.running ?? title}
      />
      <article
        className={classes.filter(Boolean).join(" ")}
        dir={lang === "fa" ? "rtl" : "ltr"}
        lang={lang}
      >
        <header className="order-head">
          <div className="order-owner">
            <Blossom title={textIn(lang, "print", "emblem")} />
            <div>
              <b>{props.municipality}</b>
              <span>{textIn(lang, "print", "unit")}</span>
            </div>
          </div>
          <h1 className="order-title">{title}</h1>
          {facts}
        </header>
        {props.children}
        {foot && <p className="order-foot">{foot}</p>}
      </article>
    </main>
  );
}

/** Lines at the end of the head. */
export function Facts({ children }: { children: ReactNode }) {
  return <div className="sheet-facts">{children}</div>;
}
