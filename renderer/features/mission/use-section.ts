/** Brings the section that the address names into sight, until the person scrolls or presses something. */
import { useEffect, type RefObject } from "react";
import type { DossierSection } from "#shared/mission/dossier-places.ts";

export const sectionId = (name: DossierSection): string => `section-${name}`;

export const showSection = (name: DossierSection): void =>
  document.getElementById(sectionId(name))?.scrollIntoView({ block: "start" });

/** What is above the section may still be loading: it is brought back each time the content grows. */
export const useSection = (
  content: RefObject<HTMLElement | null>,
  section: DossierSection | null,
): void => {
  useEffect(() => {
    const element = content.current;
    if (section === null || element === null) return;
    const observer = new ResizeObserver(() => showSection(section));
    const stop = () => observer.disconnect();
    const events = ["wheel", "pointerdown", "keydown"] as const;
    for (const name of events) addEventListener(name, stop, { once: true, passive: true });
    observer.observe(element);
    showSection(section);
    return () => {
      stop();
      for (const name of events) removeEventListener(name, stop);
    };
  }, [content, section]);
};
