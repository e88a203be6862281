/** The code of a sheet, drawn; the number below is for people. */
import { encode } from "uqr";
import { toPersianDigits } from "#shared/persian/digits.ts";

/** Level M survives a stamp or a fold; each dark square is one path step, so nothing is inline style. */
export function PaperQr({ text, below, label }: { text: string; below: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  const squares = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <figure className="paper-qr">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={label}
        shapeRendering="crispEdges"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={squares} fill="#000" />
      </svg>
      <figcaption>{toPersianDigits(below)}</figcaption>
    </figure>
  );
}
