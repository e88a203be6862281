/**
 * Colours, sizes and fonts of the look. Contrast of text on its ground is held
 * at WCAG AA or better by `tests/renderer/contrast.test.ts`. No component styles here.
 */
export type Mode = "light" | "dark";

export const tokens = {
  light: {
    teal: "#0F5C5C",
    tealSoft: "#E7F0EF",
    onTeal: "#FFFFFF",
    orange: "#B85A14",
    orangeHover: "#9C4A0E",
    orangeSoft: "#FBEFE4",
    onOrange: "#FFFFFF",
    ground: "#FAF8F4",
    paper: "#FFFFFF",
    line: "#E6E1D8",
    lineStrong: "#8D877B",
    text: "#1B2624",
    textSecondary: "#5A6663",
    success: "#2A7A4B",
    successSoft: "#E8F3EC",
    warning: "#8A5A00",
    warningSoft: "#FBF1DC",
    error: "#B3261E",
    errorSoft: "#FBECEA",
  },
  dark: {
    teal: "#6CC3BF",
    tealSoft: "#22393A",
    onTeal: "#06201F",
    orange: "#F0A35E",
    orangeHover: "#F6B87F",
    orangeSoft: "#3A2A1B",
    onOrange: "#2A1503",
    ground: "#101716",
    paper: "#18211F",
    line: "#2B3734",
    lineStrong: "#7B8986",
    text: "#EAF0EE",
    textSecondary: "#A3B1AD",
    success: "#7FCF9E",
    successSoft: "#1B3226",
    warning: "#E8BE6A",
    warningSoft: "#35290F",
    error: "#FF9A8F",
    errorSoft: "#3B1F1C",
  },
} as const satisfies Record<Mode, Record<string, string>>;

export const radius = 10;
export const fontFamily = '"Vazirmatn UI", system-ui, sans-serif';
/** ASCII digits look Persian: for fields only. */
export const persianDigitsFamily = '"Vazirmatn UI FD", "Vazirmatn UI", system-ui, sans-serif';
