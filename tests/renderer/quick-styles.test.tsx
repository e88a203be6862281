/** T1: the quick styles of these tests say of whole pages what jsdom says. */
import { waitFor } from "@testing-library/react";
import { expect, it } from "vitest";
import { realStyle } from "../helpers/quick-styles.ts";
import { renderApp } from "../helpers/render.tsx";

it.each(["/people", "/settings"])(
  "T1 what is hidden on %s, and what stands in a line, is what jsdom computes",
  async (path) => {
    await renderApp({ as: "modir.samaneh", path });
    await waitFor(() => expect(document.querySelectorAll("#main *").length).toBeGreaterThan(100));
    const one = document.body.appendChild(document.createElement("div"));
    one.style.visibility = "hidden";
    one.innerHTML = `<p hidden>a</p><span style="visibility: visible">b</span><input type="hidden"><dialog>c</dialog>`;
    const says = (style: CSSStyleDeclaration) => [
      style.display,
      style.getPropertyValue("visibility"),
    ];
    for (const element of document.querySelectorAll("*"))
      expect(says(window.getComputedStyle(element)), element.outerHTML.slice(0, 100)).toEqual(
        says(realStyle(element)),
      );
    one.remove();
  },
);
