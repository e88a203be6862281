/** Theme, direction, style cache (with the CSP nonce) and the calendar's adapter, by language and mode. */
import createCache from "@emotion/cache";
import { CacheProvider } from "@emotion/react";
import { CssBaseline, ThemeProvider } from "@mui/material";
import rtlPlugin from "@mui/stylis-plugin-rtl";
import { LocalizationProvider } from "@mui/x-date-pickers/LocalizationProvider";
import { AdapterDateFns } from "@mui/x-date-pickers/AdapterDateFns";
import { AdapterDateFnsJalali } from "@mui/x-date-pickers/AdapterDateFnsJalali";
import { enGB } from "date-fns/locale/en-GB";
import { faIR } from "date-fns-jalali/locale/fa-IR";
import { useLayoutEffect, useMemo, type ReactNode } from "react";
import type { Lang } from "#shared/persian/digits.ts";
import { useLang } from "#renderer/i18n.ts";
import { useMode } from "./mode.ts";
import { createAppTheme } from "./theme.ts";

export function AppTheme({ children }: { children: ReactNode }) {
  const lang = useLang();
  const mode = useMode();
  const theme = useMemo(() => createAppTheme(mode, lang), [mode, lang]);
  const cache = useMemo(() => styleCache(lang), [lang]);

  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = theme.direction;
    document.documentElement.style.colorScheme = mode;
  }, [lang, mode, theme.direction]);

  const calendar =
    lang === "fa"
      ? { dateAdapter: AdapterDateFnsJalali, adapterLocale: faIR }
      : { dateAdapter: AdapterDateFns, adapterLocale: enGB };
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme}>
        <CssBaseline />
        <LocalizationProvider
          dateAdapter={calendar.dateAdapter}
          adapterLocale={calendar.adapterLocale}
        >
          {children}
        </LocalizationProvider>
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
