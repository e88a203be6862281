/** Lets a person through to the pages (being written). */
import type { ReactNode } from "react";

export function Gate({ children }: { children: ReactNode }) {
  return children;
}
