/** Features the app uses and jsdom lacks; and the accessibility check of a rendered page. */
import axe from "axe-core";
import { expect } from "vitest";
import { loadLang } from "#renderer/i18n.ts";

// Tests switch languages often, and a window would load the other language a moment later.
await Promise.all([loadLang("fa"), loadLang("en")]);

export const stubBrowser = (): void => {
  // jsdom draws nothing but matches every rule at every look-up by role: most of a test's time.
  const insert = Node.prototype.insertBefore.bind(document.head);
  document.head.insertBefore = (node, before) =>
    node instanceof HTMLStyleElement ? node : insert(node, before);
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
  // Nothing is laid out: what scrolls is as tall as a window, for lists that draw only visible rows.
  Object.defineProperty(Element.prototype, "clientHeight", {
    configurable: true,
    get(this: Element) {
      return this.hasAttribute("data-scroll") ? 768 : 0;
    },
  });
  Element.prototype.scrollIntoView ??= () => {};
  window.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
};

/** Fails with the rule and the element. Contrast needs a drawn page and is tested with the tokens. */
export const expectAccessible = async (container: Element = document.body): Promise<void> => {
  const { violations } = await axe.run(container, {
    resultTypes: ["violations"],
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  const found = violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
  );
  expect(found).toEqual([]);
};

/** The same of the page without the frame around it (the session's tests check that). */
export const expectPageAccessible = (): Promise<void> =>
  expectAccessible(document.getElementById("main") ?? document.body);
