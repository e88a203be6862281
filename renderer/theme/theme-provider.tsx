/** Theme, direction, and style cache (with the CSP nonce), by language, mode and density. */
import createCache from "@emotion/cache";
import { CacheProvider } from "@emotion/react";
import { CssBaseline, ThemeProvider } from "@mui/material";
import rtlPlugin from "@mui/stylis-plugin-rtl";
import { useLayoutEffect, useMemo, type ReactNode } from "react";
import type { Lang } from "#shared/persian/digits.ts";
import { useLang } from "#renderer/i18n.ts";
import { useDensity } from "./density.ts";
import { useMode } from "./mode.ts";
import { createAppTheme } from "./theme.ts";

export function AppTheme({ children }: { children: ReactNode }) {
  const lang = useLang();
  const mode = useMode();
  const density = useDensity();
  const theme = useMemo(() => createAppTheme(mode, lang, density), [mode, lang, density]);
  const cache = useMemo(() => styleCache(lang), [lang]);

  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = theme.direction;
    document.documentElement.style.colorScheme = mode;
  }, [lang, mode, theme.direction]);

  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme}>
        <CssBaseline />
        {children}
      </ThemeProvider>
    </CacheProvider>
  );
}

const styleCache = (lang: Lang) => {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return createCache({
    key: lang === "fa" ? "safir-rtl" : "safir",
    // No prefixer: only Chromium 114 and later is met, and the one of stylis 4.4 breaks on rules
    // that Emotion's own 4.2 has compiled.
    stylisPlugins: lang === "fa" ? [rtlPlugin] : [],
    ...(nonce ? { nonce } : {}),
  });
};
