/** J and K, and the arrow keys, between the rows of a list; by the key's place, so that it works on a Persian layout. */
import { useEffect, type RefObject } from "react";

export const useRowKeys = (list: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const by = stepOf(event);
      const element = list.current;
      if (by === 0 || !element || isBusy(element, event.code)) return;
      const rows = [...element.querySelectorAll<HTMLElement>("[data-opens]")];
      const at = rows.findIndex((row) =>
        row.closest("li, [role=listitem]")?.contains(document.activeElement),
      );
      const next = at === -1 ? rows[0] : rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView?.({ block: "nearest" });
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [list]);
};

const stepOf = ({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): number => {
  if (ctrlKey || metaKey || altKey || shiftKey) return 0;
  if (code === "KeyJ" || code === "ArrowDown") return 1;
  return code === "KeyK" || code === "ArrowUp" ? -1 : 0;
};

/** Somebody types, or another part of the window has these keys: a dialog, a menu, for arrows any control. */
const isBusy = (list: HTMLElement, code: string): boolean => {
  if (document.querySelector('[role="dialog"], [role="menu"]')) return true;
  const at = document.activeElement;
  if (at === null || at === document.body || list.contains(at)) return false;
  // From the words that were searched for down to what was found.
  if (code === "ArrowDown" && at.closest("[role=search]")) return false;
  if (at.matches("input, textarea, select, [contenteditable], [role=combobox]")) return true;
  return code.startsWith("Arrow") && at.id !== "page-title" && at.id !== "main";
};
