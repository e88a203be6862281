/** The MUI theme made from the tokens, one for each mode, language and density. No screens here. */
import { createTheme, type Theme } from "@mui/material/styles";
import { enUS, faIR } from "@mui/material/locale";
import type { Lang } from "#shared/persian/digits.ts";
import { componentsFor } from "./components.ts";
import { fontFamily, fontSizes, radii, tokens, type Density, type Mode } from "./tokens.ts";

type Look = (typeof tokens)[Mode];

declare module "@mui/material/styles" {
  interface Palette {
    line: string;
    lineStrong: string;
    soft: { teal: string; orange: string; success: string; warning: string; error: string };
    /** Every colour of the look by its own name. */
    look: Look;
  }
  interface PaletteOptions {
    line?: string;
    lineStrong?: string;
    soft?: Palette["soft"];
    look?: Look;
  }
  interface Theme {
    density: Density;
  }
  interface ThemeOptions {
    density?: Density;
  }
}

export const createAppTheme = (mode: Mode, lang: Lang, density: Density = "compact"): Theme => {
  const is = tokens[mode];
  const text = density === "compact" ? fontSizes.text : fontSizes.comfortable;
  return createTheme(
    {
      density,
      direction: lang === "fa" ? "rtl" : "ltr",
      palette: {
        mode,
        primary: { main: is.teal, contrastText: is.onTeal },
        secondary: { main: is.orange, dark: is.orangeHover, contrastText: is.onOrange },
        success: { main: is.success, contrastText: mode === "light" ? "#FFFFFF" : "#06200F" },
        warning: { main: is.warning, contrastText: mode === "light" ? "#FFFFFF" : "#241900" },
        error: { main: is.error, contrastText: mode === "light" ? "#FFFFFF" : "#2D0603" },
        info: { main: is.teal, contrastText: is.onTeal },
        background: { default: is.ground, paper: is.paper },
        text: { primary: is.text, secondary: is.textSecondary },
        divider: is.line,
        action: { hover: is.hover, selected: is.select },
        line: is.line,
        lineStrong: is.lineStrong,
        soft: {
          teal: is.tealSoft,
          orange: is.orangeSoft,
          success: is.successSoft,
          warning: is.warningSoft,
          error: is.errorSoft,
        },
        look: is,
      },
      shape: { borderRadius: radii.control },
      typography: {
        fontFamily,
        fontSize: 13,
        htmlFontSize: 16,
        fontWeightMedium: 500,
        fontWeightBold: 700,
        h1: { fontSize: fontSizes.title, fontWeight: 700, lineHeight: 28 / 18 },
        h2: { fontSize: fontSizes.read, fontWeight: 600, lineHeight: 24 / 15 },
        h3: { fontSize: text, fontWeight: 600, lineHeight: 20 / 13 },
        h4: { fontSize: text, fontWeight: 600, lineHeight: 20 / 13 },
        h5: { fontSize: fontSizes.figure, fontWeight: 600, lineHeight: 32 / 24 },
        body1: { fontSize: text, lineHeight: 20 / 13 },
        body2: { fontSize: text, lineHeight: 20 / 13 },
        subtitle1: { fontSize: fontSizes.read, lineHeight: 24 / 15 },
        caption: { fontSize: fontSizes.label, lineHeight: 16 / 12 },
        button: { fontSize: text, fontWeight: 600, lineHeight: 18 / 13, textTransform: "none" },
      },
      components: componentsFor(mode, lang, density),
    },
    lang === "fa" ? faIR : enUS,
  );
};
