/** How the table of a list looks: rows of one line, a sticky head, the same edges as the bands around it. */
import type { SxProps, Theme } from "@mui/material";
import { heights, radii } from "#renderer/theme/tokens.ts";

/** Of the scroll bar, which has its place also while there is nothing to scroll. */
const gutter = 8;
/** From the edge of the sheet to the text of a row, in every band. */
const inset = 16;

export const containerSx: SxProps<Theme> = (theme) => ({
  flex: "1 1 auto",
  minBlockSize: 0,
  overflow: "auto",
  // The ground of the head goes on above the scroll bar.
  background: `linear-gradient(${theme.palette.look.sunken} ${heights.tableHead}px, transparent 0)`,
  "&::-webkit-scrollbar": { inlineSize: gutter, blockSize: gutter },
  "&::-webkit-scrollbar-thumb": {
    backgroundColor: theme.palette.line,
    borderRadius: `${radii.small}px`,
  },
});

export const tableLook = (theme: Theme) => ({
  "& td, & tbody th": {
    blockSize: heights.row[theme.density],
    padding: "0 8px",
    borderBlockEnd: `1px solid ${theme.palette.look.lineSoft}`,
    fontSize: theme.typography.body2.fontSize,
    fontWeight: "inherit",
    lineHeight: "20px",
    textAlign: "start",
    verticalAlign: "inherit",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    // A column may set less.
    maxInlineSize: 240,
  },
  "& [data-grows]": { inlineSize: "100%", maxInlineSize: 0, minInlineSize: 180 },
  // What stands below a name elsewhere stands beside it here.
  "& td .MuiTypography-caption, & tbody th .MuiTypography-caption": {
    display: "inline",
    marginInlineStart: "8px",
  },
  "& [data-number]": {
    textAlign: "right",
    direction: "ltr",
    fontVariantNumeric: "tabular-nums",
  },
  // The arrow stands before the word, so that the word ends where its numbers do.
  "& [data-number] .MuiTableSortLabel-root": { flexDirection: "row-reverse" },
  "& thead th": {
    blockSize: heights.tableHead,
    paddingBlock: 0,
    whiteSpace: "nowrap",
  },
  "& [data-check]": { inlineSize: 40, paddingInlineEnd: 0 },
  "& [data-start]": { paddingInlineStart: `${inset}px` },
  "& [data-end]": { paddingInlineEnd: `${inset - gutter}px` },
  "& tbody tr": { cursor: "default" },
  "& tbody tr:has([data-opens-row])": { cursor: "pointer" },
  "& tbody tr:focus-visible": { outlineOffset: -2 },
  "& tbody tr:hover": { backgroundColor: theme.palette.look.hover },
  "& tbody tr[aria-selected=true]": { backgroundColor: theme.palette.look.select },
  "& tbody tr[aria-selected=true]:hover": { backgroundColor: theme.palette.soft.teal },
});
