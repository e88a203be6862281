/**
 * jsdom computes a style by trying every rule of its own stylesheet, and half of a screen's test asks for
 * styles: what is hidden, how names are put together. The pages' own styles are not drawn here (jsdom.ts),
 * so a style is what stands at the element, with the display of its kind and the visibility of what it is
 * in. tests/renderer/quick-styles.test.tsx compares whole pages with what jsdom says.
 */
type Property = "display" | "visibility";

export const realStyle = window.getComputedStyle.bind(window);

const displays = new Map<string, string>();

/** What the browser's stylesheet says of such an element; it tells them apart by these alone. */
const displayOfKind = (element: Element): string => {
  const { localName, namespaceURI } = element;
  const marks = ["hidden", "open", "type"].flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [{ name, value }];
  });
  const kind = JSON.stringify([namespaceURI, localName, marks]);
  const known = displays.get(kind);
  if (known !== undefined) return known;
  const one = document.createElementNS(namespaceURI, localName);
  for (const { name, value } of marks) one.setAttribute(name, value);
  document.body.append(one);
  const { display } = realStyle(one);
  one.remove();
  displays.set(kind, display);
  return display;
};

const inlineOf = (element: Element): CSSStyleDeclaration | null =>
  "style" in element &&
  element.style instanceof CSSStyleDeclaration &&
  element.hasAttribute("style")
    ? element.style
    : null;

const visibilityOf = (element: Element | null): string => {
  for (let at = element; at !== null; at = at.parentElement) {
    const said = inlineOf(at)?.visibility ?? "";
    if (said !== "" && said !== "inherit") return said;
  }
  return "visible";
};

const said: Record<Property, (element: Element) => string> = {
  display: (element) => inlineOf(element)?.display || displayOfKind(element),
  visibility: visibilityOf,
};
const isSaid = (name: unknown): name is Property => name === "display" || name === "visibility";

const none = document.createElement("div").style;

/** `getComputedStyle` of every test that draws a screen. */
export const quickStyles = (): void => {
  window.getComputedStyle = (element, pseudo) => {
    if ((pseudo ?? "") !== "") return none;
    const inline = inlineOf(element) ?? none;
    return new Proxy(inline, {
      get: (target, name) => {
        if (isSaid(name)) return said[name](element);
        if (name === "getPropertyValue")
          return (asked: string) =>
            isSaid(asked) ? said[asked](element) : target.getPropertyValue(asked);
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  };
};
