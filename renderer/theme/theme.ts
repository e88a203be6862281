/** The MUI theme made from the tokens, one for each mode and language. Components' looks, no screens. */
import { createTheme, type Theme } from "@mui/material/styles";
import { enUS, faIR } from "@mui/material/locale";
import type { Lang } from "#shared/persian/digits.ts";
import { componentsFor } from "./components.ts";
import { fontFamily, radius, tokens, type Mode } from "./tokens.ts";

declare module "@mui/material/styles" {
  interface Palette {
    line: string;
    lineStrong: string;
    soft: { teal: string; orange: string; success: string; warning: string; error: string };
  }
  interface PaletteOptions {
    line?: string;
    lineStrong?: string;
    soft?: Palette["soft"];
  }
}

export const createAppTheme = (mode: Mode, lang: Lang): Theme => {
  const is = tokens[mode];
  return createTheme(
    {
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
        line: is.line,
        lineStrong: is.lineStrong,
        soft: {
          teal: is.tealSoft,
          orange: is.orangeSoft,
          success: is.successSoft,
          warning: is.warningSoft,
          error: is.errorSoft,
        },
      },
      shape: { borderRadius: radius },
      typography: {
        fontFamily,
        fontSize: 14,
        htmlFontSize: 16,
        fontWeightMedium: 500,
        fontWeightBold: 700,
        h1: { fontSize: "1.5rem", fontWeight: 700, lineHeight: 1.5 },
        h2: { fontSize: "1.125rem", fontWeight: 600, lineHeight: 1.6 },
        h3: { fontSize: "1rem", fontWeight: 600, lineHeight: 1.6 },
        h4: { fontSize: "0.9375rem", fontWeight: 600, lineHeight: 1.6 },
        body1: { fontSize: "0.9375rem", lineHeight: 1.75 },
        body2: { fontSize: "0.875rem", lineHeight: 1.7 },
        caption: { fontSize: "0.8125rem", lineHeight: 1.6 },
        button: { fontWeight: 600, textTransform: "none" },
      },
      components: componentsFor(mode, lang),
    },
    lang === "fa" ? faIR : enUS,
  );
};
