/** A part of home's side column: a small heading, a few entries, and the way to all of them. */
import { Box, Typography } from "@mui/material";
import { useId, type ReactNode } from "react";

export function SideSection(props: { title: string; all?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <Box
      component="section"
      aria-labelledby={id}
      sx={(theme) => ({
        "& + &": { borderBlockStart: `1px solid ${theme.palette.line}` },
      })}
    >
      <Box
        sx={(theme) => ({
          display: "flex",
          alignItems: "center",
          justifyContent: "space-between",
          minBlockSize: 24,
          paddingInline: 1.75,
          borderBlockEnd: `1px solid ${theme.palette.line}`,
          "& a": { typography: "caption", color: "primary.main", textDecoration: "none" },
        })}
      >
        <Typography
          variant="caption"
          component="h2"
          id={id}
          color="textSecondary"
          sx={{ fontWeight: 600 }}
        >
          {props.title}
        </Typography>
        {props.all}
      </Box>
      {props.children}
    </Box>
  );
}

export function SideItems({ children }: { children: ReactNode }) {
  return (
    <Box component="ul" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
      {children}
    </Box>
  );
}

/** One entry: a link in the first line, one line below it, and what is drawn. */
export function SideItem(props: { link: ReactNode; note: ReactNode; children?: ReactNode }) {
  return (
    <Box
      component="li"
      sx={(theme) => ({
        paddingInline: 1.75,
        paddingBlock: 0.75,
        "&:not(:last-of-type)": { borderBlockEnd: `1px solid ${theme.palette.look.lineSoft}` },
        "& a": {
          display: "block",
          overflow: "hidden",
          textOverflow: "ellipsis",
          whiteSpace: "nowrap",
          fontWeight: 500,
          color: "text.primary",
          textDecoration: "none",
          "&:hover": { textDecoration: "underline" },
        },
      })}
    >
      {props.link}
      <Typography variant="caption" color="textSecondary" component="div" noWrap>
        {props.note}
      </Typography>
      {props.children}
    </Box>
  );
}

export function SideNote({ children }: { children: ReactNode }) {
  return (
    <Typography
      variant="caption"
      color="textSecondary"
      component="p"
      sx={{ margin: 0, paddingInline: 1.75, paddingBlock: 0.75 }}
    >
      {children}
    </Typography>
  );
}
