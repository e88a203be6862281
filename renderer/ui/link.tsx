/** A link inside the app whose address the compiler checks, with the theme's `sx`. */
import { Box, type SxProps, type Theme } from "@mui/material";
import { createLink } from "@tanstack/react-router";
import type { ComponentProps } from "react";

const Anchor = (props: ComponentProps<"a"> & { sx?: SxProps<Theme> }) => (
  <Box component="a" {...props} />
);

export const AppLink = createLink(Anchor);
