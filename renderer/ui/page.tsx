/** The frame of a page: breadcrumb, title, actions, an optional column at the end side. */
import { Box, Breadcrumbs, Stack, Typography } from "@mui/material";
import { Link } from "@tanstack/react-router";
import { useEffect, type ReactNode } from "react";
import { useText } from "#renderer/i18n.ts";

export interface Crumb {
  label: string;
  /** A route of the app; the last crumb has none. */
  to?: string;
  /** Conditions that was in its address. */
  search?: object;
}

export function Page(props: {
  title: string;
  subtitle?: ReactNode;
  breadcrumb?: Crumb[];
  actions?: ReactNode;
  /** Chips beside the title. */
  marks?: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const t = useText("common");
  const { title } = props;
  useEffect(() => {
    document.title = `${title} — ${t("appName")}`;
  }, [title, t]);
  return (
    <Box
      sx={{
        paddingInline: { xs: 2, sm: 3 },
        paddingBlock: 3,
        maxInlineSize: 1440,
        marginInline: "auto",
      }}
    >
      {props.breadcrumb && <Trail crumbs={props.breadcrumb} label={t("breadcrumb")} />}
      <Stack
        direction="row"
        sx={{
          alignItems: "flex-start",
          justifyContent: "space-between",
          flexWrap: "wrap",
          gap: 2,
          marginBlockEnd: 3,
        }}
      >
        <Box sx={{ minInlineSize: 0, flex: "1 1 24rem" }}>
          <Stack
            direction="row"
            sx={{ alignItems: "center", flexWrap: "wrap", columnGap: 1.5, rowGap: 0.5 }}
          >
            <Typography variant="h1" id="page-title" tabIndex={-1} sx={{ outline: "none" }}>
              <bdi>{title}</bdi>
            </Typography>
            {props.marks}
          </Stack>
          {props.subtitle && (
            <Typography component="div" color="textSecondary" sx={{ marginBlockStart: 0.5 }}>
              {props.subtitle}
            </Typography>
          )}
        </Box>
        {props.actions && (
          <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap", alignItems: "center" }}>
            {props.actions}
          </Stack>
        )}
      </Stack>
      {props.aside ? (
        <Box
          sx={{
            display: "grid",
            gap: 3,
            alignItems: "start",
            gridTemplateColumns: {
              xs: "minmax(0, 1fr)",
              md: "minmax(0, 1fr) minmax(17rem, 21rem)",
            },
          }}
        >
          <Box sx={{ minInlineSize: 0 }}>{props.children}</Box>
          <Stack component="aside" sx={{ gap: 2, minInlineSize: 0 }}>
            {props.aside}
          </Stack>
        </Box>
      ) : (
        props.children
      )}
    </Box>
  );
}

function Trail({ crumbs, label }: { crumbs: Crumb[]; label: string }) {
  return (
    <Breadcrumbs aria-label={label} separator="/" sx={{ marginBlockEnd: 1, fontSize: "0.875rem" }}>
      {crumbs.map((crumb) =>
        crumb.to === undefined ? (
          <Typography
            key={crumb.label}
            component="span"
            color="textSecondary"
            aria-current="page"
            sx={{ fontSize: "inherit" }}
          >
            {crumb.label}
          </Typography>
        ) : (
          <Box
            key={crumb.label}
            component={Link}
            to={crumb.to as never}
            search={crumb.search as never}
            sx={{ color: "primary.main", display: "inline-block", paddingBlock: 0.25 }}
          >
            {crumb.label}
          </Box>
        ),
      )}
    </Breadcrumbs>
  );
}
