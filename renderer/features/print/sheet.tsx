/**
 * The frame of every printed paper: the page (class, title, page x of y in its margins), the head with
 * the municipality, the title and the facts, the body, the foot. One look for all: `sheet.css`.
 */
import type { ReactNode } from "react";
import type { Confidentiality } from "#shared/mission/request/request.ts";
import type { Lang } from "#shared/persian/digits.ts";
import { textIn } from "#renderer/i18n.ts";
import { Blossom } from "./blossom.tsx";
import { PrintFrame } from "./print-frame.tsx";
import "./sheet.css";
import "./sheet-forms.css";
import "./sheet-plain.css";

/** A printed page around its sheet; it says when everything is drawn. */
export function SheetPage(props: {
  lang: Lang;
  /** Class of the most sensitive thing on the paper. */
  confidentiality: Confidentiality;
  /** What the paper is, and of which dossier: in the margin of each of its pages. */
  running: readonly string[];
  children: ReactNode;
}) {
  return (
    <main>
      <PrintFrame
        lang={props.lang}
        confidentiality={props.confidentiality}
        title={props.running.filter((one) => one !== "").join(" · ")}
      />
      {props.children}
    </main>
  );
}

/** The paper itself, without a head of its own; for those whose head is another one. */
export function BareSheet(props: {
  lang: Lang;
  /** Lies on its side. */
  across?: boolean;
  /** Rules of its own in `sheet.css`. */
  kind?: string;
  children: ReactNode;
}) {
  const { lang, across, kind } = props;
  return (
    <article
      className={["sheet", across ? "across" : "", kind ?? ""].filter(Boolean).join(" ")}
      dir={lang === "fa" ? "rtl" : "ltr"}
      lang={lang}
    >
      {props.children}
    </article>
  );
}

export function Sheet(
  props: Parameters<typeof BareSheet>[0] & {
    title: string;
    municipality: string;
    facts: ReactNode;
    /** Lines at the end, side by side. */
    foot?: readonly string[];
  },
) {
  const { lang, title, municipality, facts, foot = [], children, ...frame } = props;
  return (
    <BareSheet lang={lang} {...frame}>
      <header className="sheet-head">
        <div className="sheet-owner">
          <Blossom title={textIn(lang, "print", "emblem")} />
          <div>
            <b>{municipality}</b>
            <span>{textIn(lang, "print", "unit")}</span>
          </div>
        </div>
        <h1 className="sheet-title">{title}</h1>
        {facts}
      </header>
      {children}
      {foot.length > 0 && (
        <p className="sheet-foot">
          {foot.map((one) => (
            <span key={one}>{one}</span>
          ))}
        </p>
      )}
    </BareSheet>
  );
}

/** Lines at the end of the head. */
export function FactLines({ children }: { children: ReactNode }) {
  return <div className="sheet-lines">{children}</div>;
}

/** Names and values at the end of the head; empty ones are left out. */
export function FactList({ facts }: { facts: readonly (readonly [string, string])[] }) {
  return (
    <dl className="sheet-facts">
      {facts
        .filter(([, value]) => value !== "")
        .map(([label, value]) => [
          <dt key={label}>{label}</dt>,
          <dd key={`${label} value`}>{value}</dd>,
        ])}
    </dl>
  );
}

/** The head row repeats on every page, a row stays whole on one. */
export function SheetTable(props: {
  /** The head of the numbers of the rows. */
  numbered?: string;
  heads: readonly {
    key: string;
    text: ReactNode;
    width?: string | undefined;
    look?: string | undefined;
  }[];
  children: ReactNode;
}) {
  return (
    <table className="sheet-table">
      <thead>
        <tr>
          {props.numbered !== undefined && (
            <th scope="col" className="count">
              {props.numbered}
            </th>
          )}
          {props.heads.map(({ key, text, width, look }) => (
            <th
              key={key}
              scope="col"
              {...(look === undefined ? {} : { className: look })}
              {...(width === undefined ? {} : { style: { inlineSize: width } })}
            >
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  );
}

/** Room to sign, side by side. */
export function Signs({ children }: { children: readonly ReactNode[] }) {
  return (
    <div className="sheet-signs">
      {children.map((one, index) => (
        <div key={index}>{one}</div>
      ))}
    </div>
  );
}

/** The head of a paper for the house itself: what it is, and one line about it. */
export function PlainHead({ title, children }: { title: string; children: ReactNode }) {
  return (
    <header className="plain-head">
      <h1>{title}</h1>
      <p>{children}</p>
    </header>
  );
}
