/** Zoom of the pages: Ctrl and +, −, 0, Ctrl and the wheel; kept for this PC. */
import type { BrowserWindow, Input } from "electron";
import type { Environment } from "./environment.ts";
import { zoomAfter, type ZoomStep } from "#shared/window-place.ts";
import { keepPlace, readPlace } from "./window-place.ts";

/** The key's character, or its place where the layout has another character there. */
export const zoomStepOf = (
  input: Pick<Input, "type" | "control" | "meta" | "alt" | "key" | "code">,
): ZoomStep | null => {
  if (input.type !== "keyDown" || input.alt || !(input.control || input.meta)) return null;
  if (input.key === "+" || input.key === "=" || ["Equal", "NumpadAdd"].includes(input.code))
    return "in";
  if (input.key === "-" || ["Minus", "NumpadSubtract"].includes(input.code)) return "out";
  return input.key === "0" || ["Digit0", "Numpad0"].includes(input.code) ? "actual" : null;
};

/** Changes the zoom of a window by a step, and keeps it. */
export const zoomBy = (window: BrowserWindow, env: Environment, step: ZoomStep): void => {
  const place = readPlace(env.userData);
  const zoom = zoomAfter(place.zoom, step);
  window.webContents.setZoomFactor(zoom / 100);
  keepPlace(env.userData, { ...place, zoom });
};

export const answerZoom = (window: BrowserWindow, env: Environment): void => {
  const { webContents } = window;
  webContents.on("before-input-event", (event, input) => {
    const step = zoomStepOf(input);
    if (step === null) return;
    event.preventDefault();
    zoomBy(window, env, step);
  });
  webContents.on("zoom-changed", (_event, direction) => zoomBy(window, env, direction));
  // A page that is loaded begins at its origin's own factor.
  webContents.on("did-finish-load", () =>
    webContents.setZoomFactor(readPlace(env.userData).zoom / 100),
  );
};
