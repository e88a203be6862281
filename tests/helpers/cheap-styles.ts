/**
 * jsdom computes a style by trying every rule of every stylesheet, and forms read styles all the
 * time (growing text areas, hidden or not, accessible names). Tests of large forms get the inline
 * style instead; the accessibility check gets the real one.
 */
import { configure } from "@testing-library/react";
import { expectAccessible } from "./jsdom.ts";

const real = window.getComputedStyle.bind(window);
const inline = (element: Element): CSSStyleDeclaration => (element as HTMLElement).style;

export const cheapStyles = (): void => {
  window.getComputedStyle = inline;
  configure({ defaultHidden: true });
};

/** As the browser says; every file begins with it. */
export const realStyles = (): void => {
  window.getComputedStyle = real;
};

/** `expectAccessible` of the page, without the frame around it (the session's tests check that). */
export const expectPageAccessible = async (): Promise<void> => {
  window.getComputedStyle = real;
  try {
    await expectAccessible(document.getElementById("main") ?? document.body);
  } finally {
    window.getComputedStyle = inline;
  }
};
