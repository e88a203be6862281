/**
 * The frame of a page: one white sheet of bands that keep their height (head, turn strip, tabs or
 * filter line, foot) and a body that scrolls. What a page needs more height for goes into its body.
 */
import BackIcon from "@mui/icons-material/ArrowBackOutlined";
import { Box, Stack, Typography, type SxProps, type Theme } from "@mui/material";
import { useDeferredValue, useEffect, type ReactNode } from "react";
import { useText } from "#renderer/i18n.ts";
import { heights, radii } from "#renderer/theme/tokens.ts";
import { AppLink } from "./link.tsx";
import { mirrored } from "./mirrored.ts";

/** The page above this one. */
export interface Back {
  label: string;
  /** A route of the app. */
  to: string;
  /** Conditions that were in its address. */
  search?: object;
}

export interface PageProps {
  title: string;
  /** The record's number, before its title. */
  no?: string;
  /** Tabs after the title: the views of a list. */
  views?: ReactNode;
  /** Facts after the title; they are cut where the line ends. */
  subtitle?: ReactNode;
  /** An arrow before the title leads there. */
  back?: Back;
  /** Two buttons at most, and a menu for what is rare. */
  actions?: ReactNode;
  /** Chips beside the title. */
  marks?: ReactNode;
  /** Whose turn it is, one line of 36 px; records only. */
  strip?: ReactNode;
  /** Tabs or a filter line. */
  tabs?: ReactNode;
  /** A column at the end side. */
  aside?: ReactNode;
  /** A column that was opened and pushes the rest aside. */
  drawer?: ReactNode;
  /** Where something is written or signed; stays at the bottom. */
  foot?: ReactNode;
  /** The content brings its own inset and scrolls by itself, as a list does. */
  flush?: boolean;
  /** Its content is large: it is drawn in pieces after the frame, between which the window answers. */
  large?: boolean;
  children: ReactNode;
}

/** The element of a page that scrolls. */
export const pageBodyId = "page-body";

export function Page(props: PageProps) {
  const t = useText("common");
  const { title, strip, tabs, aside, drawer, foot, flush, large, children } = props;
  useEffect(() => {
    document.title = `${title} — ${t("appName")}`;
  }, [title, t]);
  return (
    <Stack
      sx={(theme) => ({
        blockSize: "100%",
        overflow: "hidden",
        backgroundColor: "background.paper",
        border: `1px solid ${theme.palette.line}`,
        borderRadius: `${radii.sheet}px`,
      })}
    >
      <Head {...props} />
      {strip}
      {tabs}
      <Stack direction="row" sx={{ flex: 1, minBlockSize: 0 }}>
        <Box
          id={pageBodyId}
          {...(flush ? {} : { "data-scroll": "" })}
          sx={{
            flex: 1,
            minInlineSize: 0,
            position: "relative",
            scrollPaddingBlock: 48,
            ...(flush
              ? { display: "flex", flexDirection: "column", overflow: "hidden" }
              : { overflowY: "auto", padding: 2 }),
          }}
        >
          {large ? <Afterwards>{children}</Afterwards> : children}
        </Box>
        {aside && (
          <Stack component="aside" tabIndex={0} sx={asideSx}>
            {aside}
          </Stack>
        )}
        {drawer}
      </Stack>
      {foot}
    </Stack>
  );
}

/** Drawn once the frame of a page that is opened is there. React draws what is deferred in pieces. */
function Afterwards({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}

const asideSx: SxProps<Theme> = (theme) => ({
  inlineSize: { xs: 240, lg: 300 },
  flexShrink: 0,
  overflowY: "auto",
  gap: 2,
  padding: 2,
  backgroundColor: "background.default",
  borderInlineStart: `1px solid ${theme.palette.line}`,
});

/** One line of 44 px: back, number, title, marks, facts, acts. The facts are cut first, then the title. */
function Head({ title, no, subtitle, back, actions, marks, views }: PageProps) {
  return (
    <Stack
      direction="row"
      sx={(theme) => ({
        alignItems: "center",
        gap: 1.5,
        flexShrink: 0,
        minBlockSize: heights.head,
        paddingInline: "16px 12px",
        borderBlockEnd: `1px solid ${theme.palette.line}`,
      })}
    >
      {back && <BackArrow {...back} />}
      {no && (
        <Typography component="span" variant="h2" sx={{ color: "primary.main", flexShrink: 0 }}>
          <bdi>{no}</bdi>
        </Typography>
      )}
      <Typography
        variant="h1"
        id="page-title"
        tabIndex={-1}
        title={title}
        noWrap
        sx={{
          outline: "none",
          flexShrink: views ? 0 : 1,
          ...(views ? {} : { minInlineSize: 120 }),
        }}
      >
        <bdi>{title}</bdi>
      </Typography>
      {marks && (
        <Stack direction="row" sx={{ gap: 1, flexShrink: 0, alignItems: "center" }}>
          {marks}
        </Stack>
      )}
      {views}
      <Typography
        component="div"
        color="textSecondary"
        noWrap
        sx={{ flex: "1 1000 0%", minInlineSize: 0 }}
      >
        {subtitle}
      </Typography>
      {actions && (
        <Stack direction="row" sx={{ gap: 1, flexShrink: 0, alignItems: "center" }}>
          {actions}
        </Stack>
      )}
    </Stack>
  );
}

function BackArrow({ label: page, to, search }: Back) {
  const t = useText("common");
  const label = t("backTo", { page });
  return (
    <AppLink
      to={to as never}
      search={search as never}
      aria-label={label}
      title={label}
      sx={(theme) => ({
        display: "grid",
        placeItems: "center",
        flexShrink: 0,
        inlineSize: 28,
        blockSize: 28,
        marginInlineStart: -0.75,
        borderRadius: 1,
        color: "text.secondary",
        "&:hover": { backgroundColor: theme.palette.look.hover },
      })}
    >
      <BackIcon aria-hidden sx={[{ fontSize: 18 }, mirrored]} />
    </AppLink>
  );
}
