/**
 * The body of a table whose rows are drawn a few at a time: first what a window shows at once, so that it
 * answers while the others follow. Rows that are there already are not drawn again.
 */
import { TableBody } from "@mui/material";
import { useEffect, useState, type KeyboardEventHandler, type ReactNode } from "react";

/** More than a list shows at 1366 × 768. */
const first = 24;
const more = 8;

export function GrowingBody(props: {
  rows: readonly ReactNode[];
  onKeyDown: KeyboardEventHandler<HTMLElement>;
  /** Below the rows. */
  children: ReactNode;
}) {
  const { rows } = props;
  const [shown, setShown] = useState(first);
  const isWhole = shown >= rows.length;
  useEffect(() => {
    if (isWhole) return undefined;
    const timer = setTimeout(() => setShown(shown + more));
    return () => clearTimeout(timer);
  }, [shown, isWhole]);
  return (
    <TableBody aria-busy={!isWhole} onKeyDown={props.onKeyDown}>
      {rows.slice(0, shown)}
      {props.children}
    </TableBody>
  );
}
