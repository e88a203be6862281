/**
 * Colours, sizes and fonts of the look: every screen takes them from here, and
 * `tests/renderer/tokens.test.ts` finds values that are not. Contrast of text on its ground is held at
 * WCAG AA or better by `tests/renderer/contrast.test.ts`. No component styles here.
 */
export type Mode = "light" | "dark";
export type Density = "compact" | "comfortable";

export const tokens = {
  light: {
    teal: "#0F5C5C",
    tealStrong: "#0B4747",
    tealSoft: "#E7F0EF",
    tealLine: "#BFD6D3",
    onTeal: "#FFFFFF",
    orange: "#B85A14",
    orangeHover: "#9C4A0E",
    orangeSoft: "#FBEFE4",
    orangeLine: "#E9C9AC",
    onOrange: "#FFFFFF",
    ground: "#FAF8F4",
    sunken: "#F3F0E9",
    paper: "#FFFFFF",
    raised: "#FFFFFF",
    line: "#E6E1D8",
    lineSoft: "#EFEBE3",
    lineStrong: "#8D877B",
    hover: "#F6F3ED",
    select: "#EDF4F3",
    text: "#1B2624",
    textSecondary: "#56625F",
    success: "#2A7A4B",
    successSoft: "#E8F3EC",
    warning: "#855700",
    warningSoft: "#FBF1DC",
    error: "#B3261E",
    errorSoft: "#FBECEA",
    plot1: "#0F5C5C",
    plot2: "#5B9B97",
    plot3: "#A9CDC9",
    plot4: "#A68C58",
    plotGrid: "#ECE7DD",
    onPlot3: "#14302E",
    onPlot4: "#2B2413",
    sandSoft: "#F5EEDD",
    sandInk: "#5D4A1C",
    scrim: "rgb(20 28 26 / 38%)",
  },
  dark: {
    teal: "#6CC3BF",
    tealStrong: "#8AD3CF",
    tealSoft: "#1E3533",
    tealLine: "#35554F",
    onTeal: "#06201F",
    orange: "#F0A35E",
    orangeHover: "#F6B87F",
    orangeSoft: "#33261A",
    orangeLine: "#5E4327",
    onOrange: "#2A1503",
    ground: "#101716",
    sunken: "#131B1A",
    paper: "#18211F",
    raised: "#1E2826",
    line: "#2B3734",
    lineSoft: "#232E2B",
    lineStrong: "#7B8986",
    hover: "#1D2725",
    select: "#1C302E",
    text: "#EAF0EE",
    textSecondary: "#A3B1AD",
    success: "#7FCF9E",
    successSoft: "#1B3226",
    warning: "#E8BE6A",
    warningSoft: "#35290F",
    error: "#FF9A8F",
    errorSoft: "#3B1F1C",
    plot1: "#6CC3BF",
    plot2: "#3F8783",
    plot3: "#2B5552",
    plot4: "#9C8A63",
    plotGrid: "#26312E",
    onPlot3: "#EAF0EE",
    onPlot4: "#14110A",
    sandSoft: "#2E2819",
    sandInk: "#D9C597",
    scrim: "rgb(0 0 0 / 55%)",
  },
} as const satisfies Record<Mode, Record<string, string>>;

/** In pixels: inside a badge or a bar; a control; a sheet, a panel, a dialog. `shape` of MUI is the control's. */
export const radii = { small: 4, control: 6, sheet: 10 } as const;

/** The type scale, in rem of 16 px. Nothing is smaller than the first. */
export const fontSizes = {
  label: "0.75rem",
  text: "0.8125rem",
  comfortable: "0.875rem",
  read: "0.9375rem",
  title: "1.125rem",
  figure: "1.5rem",
} as const;

/** Signs in pixels: in a state, a button, a list, alone in a button, at a heading, on an empty page. */
export const iconSizes = {
  state: 14,
  button: 16,
  list: 18,
  alone: 20,
  heading: 24,
  empty: 32,
} as const;

/** Heights in pixels: the bands of a page and the controls in them. */
export const heights = {
  topBar: 44,
  head: 44,
  strip: 36,
  tabs: 36,
  filters: 40,
  foot: 40,
  tableHead: 28,
  row: { compact: 26, comfortable: 32 },
  workRow: { compact: 32, comfortable: 38 },
  controlInBar: 28,
  control: 32,
} as const;

export const navigationWidths = { open: 188, icons: 52 } as const;

export const fontFamily = '"Vazirmatn UI", system-ui, sans-serif';
/** ASCII digits look Persian: for fields only. */
export const persianDigitsFamily = '"Vazirmatn UI FD", "Vazirmatn UI", system-ui, sans-serif';
