/** How MUI's components look here. Focus is always visible; nothing is shown by colour alone. */
import type { Components, Theme } from "@mui/material/styles";
import "@mui/x-date-pickers/themeAugmentation";
import type { Lang } from "#shared/persian/digits.ts";
import { persianDigitsFamily, tokens, type Mode } from "./tokens.ts";

export const componentsFor = (mode: Mode, lang: Lang): Components<Theme> => {
  const is = tokens[mode];
  const focusRing = { outline: `2px solid ${is.teal}`, outlineOffset: 2 };
  // Values of fields stay ASCII; in Persian they are only drawn with Persian digits.
  const fieldFont = lang === "fa" ? { fontFamily: persianDigitsFamily } : {};
  return {
    MuiCssBaseline: {
      styleOverrides: {
        html: { height: "100%" },
        body: { height: "100%", overflowWrap: "break-word" },
        "#root": { height: "100%" },
        a: { color: is.teal },
        ":focus-visible": focusRing,
        "bdi[dir=ltr], [data-ltr]": { fontFeatureSettings: '"tnum"' },
        "@media (prefers-reduced-motion: reduce)": {
          "*, ::before, ::after": {
            animationDuration: "0.01ms !important",
            transitionDuration: "0.01ms !important",
          },
        },
      },
    },
    MuiButtonBase: {
      defaultProps: { disableRipple: true },
      styleOverrides: { root: { "&:focus-visible": focusRing } },
    },
    MuiButton: {
      defaultProps: { disableElevation: true },
      styleOverrides: {
        root: {
          minHeight: 38,
          paddingInline: 16,
          whiteSpace: "nowrap",
          "& .MuiButton-startIcon": { marginInlineStart: -2, marginInlineEnd: 6 },
          "& .MuiButton-endIcon": { marginInlineStart: 6, marginInlineEnd: -2 },
        },
        outlined: { borderColor: is.lineStrong },
      },
    },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: "none" } },
    },
    MuiPopover: {
      styleOverrides: { paper: { border: `1px solid ${is.line}`, boxShadow: popShadow(mode) } },
    },
    MuiDialog: {
      styleOverrides: { paper: { border: `1px solid ${is.line}`, boxShadow: popShadow(mode) } },
    },
    MuiAutocomplete: {
      styleOverrides: { paper: { border: `1px solid ${is.line}`, boxShadow: popShadow(mode) } },
    },
    MuiOutlinedInput: {
      styleOverrides: {
        root: {
          ...fieldFont,
          backgroundColor: is.paper,
          "&:not(.Mui-error):not(.Mui-focused) .MuiOutlinedInput-notchedOutline": {
            borderColor: is.lineStrong,
          },
        },
        input: { "&::placeholder": { color: is.textSecondary, opacity: 1 } },
      },
    },
    MuiFormLabel: {
      styleOverrides: {
        root: { color: is.text, fontWeight: 600, "&.Mui-focused": { color: is.text } },
      },
    },
    MuiFormHelperText: { styleOverrides: { root: { marginInline: 0, fontSize: "0.8125rem" } } },
    MuiChip: { styleOverrides: { root: { fontWeight: 500, borderRadius: 999 } } },
    MuiTab: { styleOverrides: { root: { minHeight: 44, fontSize: "0.9375rem" } } },
    MuiTooltip: { styleOverrides: { tooltip: { fontSize: "0.8125rem" } } },
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: is.line },
        head: { fontWeight: 600, color: is.textSecondary },
      },
    },
    // The calendar's adapter counts in ASCII digits.
    MuiDateCalendar: { styleOverrides: { root: { "&& *": fieldFont } } },
    MuiListItemText: { styleOverrides: { root: { marginBlock: 2 } } },
    MuiBackdrop: {
      styleOverrides: {
        root: { "&:not(.MuiBackdrop-invisible)": { backgroundColor: "rgb(16 23 22 / 36%)" } },
      },
    },
    MuiListItemButton: { styleOverrides: { root: { borderRadius: 8 } } },
    MuiAlert: {
      variants: (["info", "success", "warning", "error"] as const).map((severity) => {
        const tone = severity === "info" ? "teal" : severity;
        return {
          props: { severity, variant: "standard" as const },
          style: {
            color: is.text,
            backgroundColor: is[`${tone}Soft`],
            "& .MuiAlert-icon": { color: is[tone] },
          },
        };
      }),
    },
    MuiLink: { defaultProps: { underline: "always" } },
    MuiSkeleton: { defaultProps: { animation: false } },
  };
};

const popShadow = (mode: Mode): string =>
  mode === "light" ? "0 8px 28px rgb(27 38 36 / 14%)" : "0 8px 28px rgb(0 0 0 / 50%)";
