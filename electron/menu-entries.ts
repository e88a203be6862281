/** The entries of the right click. Pure: the window makes a menu of them. */
import type { MenuItemConstructorOptions } from "electron";
import type { app as fa } from "#shared/locales/fa/app.ts";
import { zooms, type ZoomStep } from "#shared/window-place.ts";

interface EditFlags {
  canCut: boolean;
  canCopy: boolean;
  canPaste: boolean;
  canSelectAll: boolean;
}

/** The entries; a password is never offered for cutting or copying, as Chromium's flags say. */
export const menuEntries = (
  words: typeof fa.menu,
  flags: EditFlags,
  zoom: { percent: number; by: (step: ZoomStep) => void },
): MenuItemConstructorOptions[] => [
  { label: words.cut, role: "cut", enabled: flags.canCut },
  { label: words.copy, role: "copy", enabled: flags.canCopy },
  { label: words.paste, role: "paste", enabled: flags.canPaste },
  { label: words.selectAll, role: "selectAll", enabled: flags.canSelectAll },
  { type: "separator" },
  {
    label: words.larger,
    accelerator: "CommandOrControl+Plus",
    enabled: zoom.percent < (zooms.at(-1) ?? 100),
    click: () => zoom.by("in"),
  },
  {
    label: words.smaller,
    accelerator: "CommandOrControl+-",
    enabled: zoom.percent > zooms[0],
    click: () => zoom.by("out"),
  },
  {
    label: words.actual,
    accelerator: "CommandOrControl+0",
    enabled: zoom.percent !== 100,
    click: () => zoom.by("actual"),
  },
];
