/** Pieces of a numbered-box sheet: the box, the tick, the line to write on. Printed words are Persian. */
import type { ReactNode } from "react";
import { toPersianDigits } from "#shared/persian/digits.ts";

export function Box(props: { n: number; title: string; wide?: boolean; children: ReactNode }) {
  return (
    <section className={props.wide ? "sheet-box wide" : "sheet-box"}>
      <h2>
        <Numeral n={props.n} />
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}

/** The box's number, as a real Persian character. */
export function Numeral({ n }: { n: number }) {
  return <span className="sheet-no">{toPersianDigits(String(n))}</span>;
}

/** The head of a box that is a column. */
export function Numbered({ n, text }: { n: number; text: string }) {
  return (
    <>
      <Numeral n={n} />
      {text}
    </>
  );
}

/** A box that is ticked or not; drawn, because no bundled font has the signs. */
export function Tick({ on, label, says }: { on: boolean; label: string; says: string }) {
  return (
    <span className={on ? "sheet-check on" : "sheet-check"}>
      <svg
        viewBox="0 0 20 20"
        role="img"
        aria-label={says}
        fill="none"
        stroke="#111"
        strokeWidth="1.6"
      >
        <rect x="1" y="1" width="18" height="18" rx="2" />
        {on && <path d="M4.5 10.5l4 4 7-9" strokeWidth="2.6" />}
      </svg>
      {label}
    </span>
  );
}

/** Something to be written by hand. */
export function WriteLine({ label }: { label: string }) {
  return (
    <span>
      {label}
      <i />
    </span>
  );
}
