/** How MUI's components look here. Focus is always visible; nothing is shown by colour alone. */
import type { Components, Theme } from "@mui/material/styles";
import "@mui/x-date-pickers/themeAugmentation";
import type { Lang } from "#shared/persian/digits.ts";
import {
  fontSizes,
  heights,
  persianDigitsFamily,
  radii,
  tokens,
  type Density,
  type Mode,
} from "./tokens.ts";

export const componentsFor = (mode: Mode, lang: Lang, density: Density): Components<Theme> => {
  const is = tokens[mode];
  const focusRing = { outline: `2px solid ${is.teal}`, outlineOffset: 1 };
  // Values of fields stay ASCII; in Persian they are only drawn with Persian digits.
  const fieldFont = lang === "fa" ? { fontFamily: persianDigitsFamily } : {};
  const floating = {
    border: `1px solid ${is.line}`,
    borderRadius: radii.sheet,
    backgroundColor: is.raised,
    boxShadow: floatShadow[mode],
  };
  const text = density === "compact" ? fontSizes.text : fontSizes.comfortable;
  return {
    MuiCssBaseline: {
      styleOverrides: {
        html: { height: "100%" },
        body: { height: "100%", overflowWrap: "break-word", fontSize: text },
        "#root": { height: "100%" },
        a: { color: is.teal },
        ":focus-visible": focusRing,
        "bdi[dir=ltr], [data-ltr]": { fontFeatureSettings: '"tnum"' },
        "[data-scroll]": { scrollbarGutter: "stable" },
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
          minHeight: heights.control,
          minWidth: 0,
          paddingBlock: 3,
          paddingInline: 14,
          whiteSpace: "nowrap",
          "& .MuiButton-startIcon": { marginInlineStart: -2, marginInlineEnd: 6 },
          "& .MuiButton-endIcon": { marginInlineStart: 6, marginInlineEnd: -2 },
          "& .MuiButton-startIcon > *, & .MuiButton-endIcon > *": { fontSize: 16 },
        },
        sizeSmall: { minHeight: heights.controlInBar, paddingInline: 10, fontSize: text },
        text: { paddingInline: 8 },
        outlined: { borderColor: is.line, backgroundColor: is.paper },
      },
    },
    MuiIconButton: {
      styleOverrides: {
        root: { padding: 5, borderRadius: radii.control, "& .MuiSvgIcon-root": { fontSize: 18 } },
        sizeSmall: { padding: 4 },
      },
    },
    MuiSvgIcon: { styleOverrides: { fontSizeSmall: { fontSize: 16 } } },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: { root: { backgroundImage: "none" } },
    },
    MuiPopover: { styleOverrides: { paper: floating } },
    MuiDialog: { styleOverrides: { paper: floating } },
    MuiDialogTitle: {
      styleOverrides: { root: { fontSize: fontSizes.title, padding: "12px 20px" } },
    },
    MuiDialogContent: { styleOverrides: { root: { padding: "8px 20px 16px" } } },
    MuiDialogActions: { styleOverrides: { root: { padding: "10px 20px" } } },
    MuiAutocomplete: {
      defaultProps: { size: "small" },
      styleOverrides: { paper: floating },
    },
    MuiTextField: { defaultProps: { size: "small" } },
    MuiFormControl: { defaultProps: { size: "small" } },
    MuiSelect: { defaultProps: { size: "small" } },
    MuiMenuItem: {
      styleOverrides: { root: { minHeight: 30, paddingBlock: 4, fontSize: text } },
    },
    MuiOutlinedInput: {
      defaultProps: { size: "small" },
      styleOverrides: {
        root: {
          ...fieldFont,
          fontSize: text,
          minHeight: heights.control,
          backgroundColor: is.paper,
          "&:not(.Mui-error):not(.Mui-focused) .MuiOutlinedInput-notchedOutline": {
            borderColor: is.lineStrong,
          },
        },
        input: {
          paddingBlock: 5,
          paddingInline: 10,
          blockSize: 20,
          "&::placeholder": { color: is.textSecondary, opacity: 1 },
        },
        multiline: { paddingBlock: 5, paddingInline: 0 },
      },
    },
    MuiFormLabel: {
      styleOverrides: {
        root: {
          color: is.text,
          fontSize: fontSizes.label,
          lineHeight: "16px",
          fontWeight: 600,
          "&.Mui-focused": { color: is.text },
        },
      },
    },
    MuiFormControlLabel: { styleOverrides: { label: { fontSize: text } } },
    MuiCheckbox: { defaultProps: { size: "small" }, styleOverrides: { root: { padding: 6 } } },
    MuiRadio: { defaultProps: { size: "small" }, styleOverrides: { root: { padding: 6 } } },
    MuiSwitch: { defaultProps: { size: "small" } },
    MuiFormHelperText: {
      styleOverrides: { root: { marginInline: 0, fontSize: fontSizes.label, lineHeight: "18px" } },
    },
    MuiChip: { styleOverrides: { root: { fontWeight: 600, borderRadius: radii.small } } },
    MuiTabs: { styleOverrides: { root: { minHeight: heights.tabs } } },
    MuiTab: {
      styleOverrides: {
        root: {
          minHeight: heights.tabs,
          minWidth: 0,
          paddingBlock: 0,
          paddingInline: 10,
          fontSize: text,
          fontWeight: 500,
          "&.Mui-selected": { fontWeight: 600 },
        },
      },
    },
    MuiToggleButton: {
      styleOverrides: {
        root: {
          paddingBlock: 2,
          paddingInline: 10,
          minHeight: heights.controlInBar,
          fontSize: fontSizes.label,
          textTransform: "none",
          borderColor: is.line,
          "&.Mui-selected": { color: is.teal, backgroundColor: is.tealSoft, fontWeight: 600 },
        },
      },
    },
    MuiTooltip: { styleOverrides: { tooltip: { fontSize: fontSizes.label } } },
    MuiTableRow: {
      styleOverrides: { root: { "&.MuiTableRow-hover:hover": { backgroundColor: is.hover } } },
    },
    MuiTableCell: {
      styleOverrides: {
        root: { borderColor: is.lineSoft, fontSize: text, lineHeight: 20 / 13 },
        head: {
          fontSize: fontSizes.label,
          lineHeight: "16px",
          fontWeight: 600,
          color: is.textSecondary,
          backgroundColor: is.sunken,
          borderColor: is.line,
        },
        sizeSmall: { paddingBlock: 3, paddingInline: 8 },
      },
    },
    MuiTableSortLabel: { styleOverrides: { icon: { fontSize: 14 } } },
    // The calendar's adapter counts in ASCII digits.
    MuiDateCalendar: { styleOverrides: { root: { "&& *": fieldFont } } },
    MuiListItemText: { styleOverrides: { root: { marginBlock: 2 } } },
    MuiListItemIcon: { styleOverrides: { root: { minWidth: 28 } } },
    MuiBackdrop: {
      styleOverrides: {
        root: { "&:not(.MuiBackdrop-invisible)": { backgroundColor: is.scrim } },
      },
    },
    MuiListItemButton: { styleOverrides: { root: { borderRadius: radii.control } } },
    MuiAlert: {
      styleOverrides: {
        root: {
          paddingBlock: 0,
          paddingInline: 12,
          fontSize: text,
          borderRadius: radii.control,
          alignItems: "center",
        },
        message: { paddingBlock: 6 },
        icon: { paddingBlock: 6, fontSize: 18 },
        action: { paddingBlockStart: 0, alignItems: "center" },
      },
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
    MuiAlertTitle: { styleOverrides: { root: { fontSize: text, marginBlockEnd: 0 } } },
    MuiLink: { defaultProps: { underline: "always" } },
    MuiSkeleton: { defaultProps: { animation: false } },
  };
};

const floatShadow = {
  light: "0 6px 24px rgb(40 34 20 / 14%), 0 1px 3px rgb(40 34 20 / 10%)",
  dark: "0 8px 28px rgb(0 0 0 / 50%)",
} as const satisfies Record<Mode, string>;
