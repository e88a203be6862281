/** What jsdom lacks and the app uses; and the accessibility check of a rendered page. */
import axe from "axe-core";
import { expect } from "vitest";

export const stubBrowser = (): void => {
  window.matchMedia ??= (query) => ({
    matches: /min-width/.test(query),
    media: query,
    onchange: null,
    addEventListener: () => {},
    removeEventListener: () => {},
    addListener: () => {},
    removeListener: () => {},
    dispatchEvent: () => false,
  });
  window.scrollTo = () => {};
  Element.prototype.scrollIntoView ??= () => {};
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
};

/** Fails with the rule and the element. Contrast needs a drawn page and is tested from the tokens. */
export const expectAccessible = async (container: Element = document.body): Promise<void> => {
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  const found = violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
  );
  expect(found).toEqual([]);
};
