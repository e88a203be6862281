/** W1: the window's place is kept, checked and held to the displays; zoom goes in steps from 80 to 200 per cent. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { keepPlace, readPlace } from "#electron/window-place.ts";
import { menuEntries } from "#electron/menu-entries.ts";
import { zoomStepOf } from "#electron/zoom.ts";
import { firstPlace, fitBounds, zoomAfter, zooms } from "#shared/window-place.ts";
import { fa } from "#shared/locales/fa/index.ts";
import { tempDir } from "../helpers/store.ts";

/** The usable part of 1366 × 768, and a second display at its left. */
const main = { x: 0, y: 0, width: 1366, height: 728 };
const left = { x: -1920, y: 0, width: 1920, height: 1040 };

describe("the place", () => {
  it("W1 is kept and read again; a broken file is a first start, a broken part loses only itself", () => {
    const folder = tempDir();
    expect(readPlace(folder)).toEqual(firstPlace);
    const place = { bounds: { x: 5, y: 6, width: 1000, height: 700 }, maximized: true, zoom: 125 };
    keepPlace(folder, { ...place, zoom: 125 });
    expect(readPlace(folder)).toEqual(place);
    writeFileSync(path.join(folder, "window.json"), JSON.stringify({ ...place, zoom: 3 }));
    expect(readPlace(folder)).toEqual({ ...place, zoom: 100 });
    writeFileSync(path.join(folder, "window.json"), "no");
    expect(readPlace(folder)).toEqual(firstPlace);
  });

  it("W1 the first window is inside the work area, in its middle", () => {
    expect(fitBounds(null, [main])).toEqual(main);
    expect(fitBounds(null, [{ x: 0, y: 25, width: 2560, height: 1415 }])).toEqual({
      x: 560,
      y: 283,
      width: 1440,
      height: 900,
    });
  });

  it("W1 is held to the display that shows most of it, also after one was unplugged", () => {
    const kept = { x: -1500, y: 100, width: 1200, height: 800 };
    expect(fitBounds(kept, [main, left])).toEqual(kept);
    expect(fitBounds(kept, [main])).toEqual({ x: 83, y: 0, width: 1200, height: 728 });
    expect(fitBounds({ x: 900, y: -50, width: 1000, height: 700 }, [main])).toEqual({
      x: 366,
      y: 0,
      width: 1000,
      height: 700,
    });
  });
});

describe("zoom", () => {
  it("W1 goes by steps and stops at 80 and 200 per cent", () => {
    let zoom = zoomAfter(100, "in");
    for (let presses = 0; presses < 10; presses += 1) zoom = zoomAfter(zoom, "in");
    expect(zoom).toBe(200);
    for (let presses = 0; presses < 10; presses += 1) zoom = zoomAfter(zoom, "out");
    expect(zoom).toBe(80);
    expect(zoomAfter(zoom, "actual")).toBe(100);
    expect(zooms).toContain(125);
  });

  it("W1 is asked for with Ctrl and +, −, 0, also on a Persian layout and the number pad", () => {
    const key = { type: "keyDown" as const, control: true, meta: false, alt: false };
    expect(zoomStepOf({ ...key, key: "=", code: "Equal" })).toBe("in");
    expect(zoomStepOf({ ...key, key: "+", code: "NumpadAdd" })).toBe("in");
    expect(zoomStepOf({ ...key, key: "-", code: "Minus" })).toBe("out");
    expect(zoomStepOf({ ...key, key: "۰", code: "Digit0" })).toBe("actual");
    expect(zoomStepOf({ ...key, control: false, key: "-", code: "Minus" })).toBeNull();
    expect(zoomStepOf({ ...key, type: "keyUp", key: "-", code: "Minus" })).toBeNull();
  });
});

describe("the right click", () => {
  const nothing = { canCut: false, canCopy: false, canPaste: false, canSelectAll: true };
  const entries = (percent: number) =>
    menuEntries(fa.app.menu, { ...nothing, canPaste: true }, { percent, by: () => {} });

  it("W1 gives cut, copy, paste and select all where they can be done, and zoom", () => {
    const { menu } = fa.app;
    expect(entries(100).map(({ label, role, enabled }) => [label, role, enabled])).toEqual([
      [menu.cut, "cut", false],
      [menu.copy, "copy", false],
      [menu.paste, "paste", true],
      [menu.selectAll, "selectAll", true],
      [undefined, undefined, undefined],
      [menu.larger, undefined, true],
      [menu.smaller, undefined, true],
      [menu.actual, undefined, false],
    ]);
    expect(entries(200).find(({ label }) => label === menu.larger)?.enabled).toBe(false);
  });
});
