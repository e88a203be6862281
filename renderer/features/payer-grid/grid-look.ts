/** How the grid of payers looks, to write in and to read. */
import type { SxProps, Theme } from "@mui/material";
import type { Lang } from "#renderer/i18n.ts";
import { heights, persianDigitsFamily, radii } from "#renderer/theme/tokens.ts";

export const gridSx =
  (lang: Lang, rowHeight = 28): SxProps<Theme> =>
  (theme) => {
    const line = `1px solid ${theme.palette.line}`;
    return {
      inlineSize: "100%",
      borderCollapse: "collapse",
      "& thead th": {
        blockSize: heights.tableHead,
        typography: "caption",
        color: "text.secondary",
        backgroundColor: theme.palette.look.sunken,
        borderBlock: line,
        whiteSpace: "nowrap",
      },
      // The payers keep their width: what the table is about may take a second line.
      "& thead th:first-of-type": { whiteSpace: "normal" },
      "& th, & td": { paddingInline: 1, textAlign: "start", fontWeight: 400 },
      "& tbody th, & tbody td": { blockSize: rowHeight, borderBlockEnd: line },
      "& tfoot th, & tfoot td": { blockSize: rowHeight, fontWeight: 600 },
      "& .choice": { textAlign: "center" },
      // Units under units, so at the right in both directions; the direction of a number is its own.
      "& .number": { textAlign: "end" },
      "& .gap": { color: "text.secondary", typography: "caption" },
      "& .error": { color: "error.main", typography: "caption", textAlign: "start" },
      "& input[type=radio]": {
        inlineSize: 16,
        blockSize: 16,
        accentColor: theme.palette.primary.main,
      },
      "& .amount": {
        fontSize: "inherit",
        color: "inherit",
        inlineSize: 88,
        blockSize: 24,
        paddingInline: "8px",
        textAlign: "end",
        fontFamily: lang === "fa" ? persianDigitsFamily : "inherit",
        background: "transparent",
        border: `1px solid ${theme.palette.lineStrong}`,
        borderRadius: `${radii.small}px`,
      },
      "& .amount:disabled": { borderColor: "transparent" },
      "& .amount[aria-invalid=true]": { borderColor: theme.palette.error.main },
    };
  };
