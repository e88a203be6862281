/** The name of a row: where a click on the row or Enter leads. Dark, because the whole row is the way. */
import { Box, type Theme } from "@mui/material";
import { createLink } from "@tanstack/react-router";
import type { ComponentProps } from "react";

/** A text of the other script is cut at its own end, and begins where the others do. */
export const cutAtOwnEnd = (theme: Theme) => ({
  "& > bdi": {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    textAlign: theme.direction === "rtl" ? "right" : "left",
  },
});

const look = (theme: Theme) => ({
  display: "block",
  overflow: "hidden",
  textOverflow: "ellipsis",
  color: "text.primary",
  fontWeight: 600,
  textDecoration: "none",
  ...cutAtOwnEnd(theme),
});

/** The row is in the order of the keyboard, its name is not: it would be a second stop for the same. */
const opener = { "data-opens-row": "", tabIndex: -1 } as const;

const Anchor = (props: ComponentProps<"a">) => (
  <Box component="a" {...props} {...opener} sx={look} />
);

export const RowLink = createLink(Anchor);

/** The same for a row that opens something here. */
export function RowButton(props: ComponentProps<"button">) {
  return (
    <Box
      component="button"
      type="button"
      {...props}
      {...opener}
      sx={[{ all: "unset", cursor: "pointer" }, look]}
    />
  );
}

/** Does what the name of this row does. */
export const openRow = (row: HTMLElement): void =>
  row.querySelector<HTMLElement>("[data-opens-row]")?.click();
