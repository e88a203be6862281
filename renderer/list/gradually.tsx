/**
 * Rows that are drawn a few at a time: first what a window shows at once, so that it answers while the
 * others follow. Rows that are there already are not drawn again.
 */
import { useEffect, useState, type ReactNode } from "react";

/** More than a list shows at 1366 × 768. */
const first = 24;
const more = 8;

export function Gradually({ children }: { children: readonly ReactNode[] }) {
  const [shown, setShown] = useState(first);
  const isWhole = shown >= children.length;
  useEffect(() => {
    if (isWhole) return undefined;
    const timer = setTimeout(() => setShown(shown + more));
    return () => clearTimeout(timer);
  }, [shown, isWhole]);
  return children.slice(0, shown);
}
