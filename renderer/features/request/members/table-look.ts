/** How the table of members looks: hairlines, one height, the open cell framed. */
import type { SxProps, Theme } from "@mui/material";
import { heights } from "#renderer/theme/tokens.ts";

export const tableSx: SxProps<Theme> = (theme) => {
  const line = `1px solid ${theme.palette.line}`;
  return {
    inlineSize: "100%",
    minInlineSize: 940,
    borderCollapse: "collapse",
    tableLayout: "fixed",
    "& th, & thead td": {
      blockSize: heights.tableHead,
      paddingInline: 1,
      textAlign: "start",
      typography: "caption",
      color: "text.secondary",
      backgroundColor: theme.palette.look.sunken,
      borderBlock: line,
      whiteSpace: "nowrap",
    },
    "& thead td": { inlineSize: 32 },
    "& th[data-column=role], & th[data-column=passportType]": { inlineSize: 92 },
    "& th[data-column=travellerClass]": { inlineSize: 104 },
    "& th[data-column=nationalId]": { inlineSize: 108 },
    "& .demanded": { color: "error.main" },
    "& td": {
      blockSize: 30,
      padding: 0,
      borderBlockEnd: line,
      overflow: "hidden",
      cursor: "text",
    },
    "& td + td": { borderInlineStart: line },
    "& td[data-quiet]": { color: "text.secondary", cursor: "default" },
    "& td[data-wrong]": {
      backgroundColor: theme.palette.look.errorSoft,
      boxShadow: `inset 0 0 0 1px ${theme.palette.error.main}`,
    },
    "& td[data-open]": { boxShadow: `inset 0 0 0 2px ${theme.palette.primary.main}` },
    "& .cell": {
      display: "block",
      paddingInline: 1,
      overflow: "hidden",
      textOverflow: "ellipsis",
      whiteSpace: "nowrap",
      outline: "none",
    },
    "& .empty": { color: "text.secondary" },
    "& .editor": {
      font: "inherit",
      color: "inherit",
      inlineSize: "100%",
      blockSize: 29,
      paddingInline: "8px",
      border: 0,
      outline: 0,
      background: "transparent",
    },
    "& .handle": { cursor: "grab", textAlign: "center", color: "text.secondary" },
    "& .handle svg": { display: "block", margin: "auto" },
    "& .acts": { textAlign: "center", cursor: "default" },
  };
};
