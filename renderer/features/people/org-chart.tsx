/**
 * The organisation chart as a tree: who reports to whom, opened level by level, so that a large staff
 * stays light. One stop of the tab key; the arrows do the rest (WAI-ARIA tree pattern).
 */
import ChevronIcon from "@mui/icons-material/ExpandMoreOutlined";
import ClosedIcon from "@mui/icons-material/ChevronRightOutlined";
import { Box, Stack, Typography } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import type { ListedPerson } from "#shared/contract/people.ts";
import { useCall } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { mirrored } from "#renderer/ui/mirrored.ts";
import { Panel } from "#renderer/ui/panel.tsx";
import { Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { PersonText } from "#renderer/ui/text.tsx";

export function OrgChart({ linked }: { linked: boolean }) {
  const t = useText("profile");
  const rtl = useLang() === "fa";
  return (
    <Panel title={t("chartTitle")}>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1.5 }}>
        {t("chartHelp")}
      </Typography>
      <Box
        component="ul"
        role="tree"
        aria-label={t("chartTitle")}
        onKeyDown={(event) => moveByKey(event, rtl)}
        sx={{ listStyle: "none", margin: 0, padding: 0 }}
      >
        <Level managerId={null} depth={1} linked={linked} />
      </Box>
    </Panel>
  );
}

function Level(props: { managerId: string | null; depth: number; linked: boolean }) {
  const { managerId, depth } = props;
  const t = useText("profile");
  const [pages, setPages] = useState(1);
  const shown = Array.from({ length: pages }, (_, page) => page);
  return shown.map((page) => (
    <LevelPage
      key={page}
      page={page}
      managerId={managerId}
      depth={depth}
      linked={props.linked}
      more={(left) =>
        page === pages - 1 && (
          <Box
            component="li"
            role="treeitem"
            aria-level={depth}
            aria-selected={false}
            tabIndex={-1}
            onClick={(event) => {
              event.stopPropagation();
              setPages(pages + 1);
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter" || event.key === " ") setPages(pages + 1);
            }}
            sx={{
              cursor: "pointer",
              color: "primary.main",
              paddingBlock: 1,
              paddingInlineStart: depth * 3,
            }}
          >
            {t("chartMore", { count: left })}
          </Box>
        )
      }
    />
  ));
}

function LevelPage(props: {
  page: number;
  managerId: string | null;
  depth: number;
  linked: boolean;
  more: (left: number) => ReactNode;
}) {
  const { page, managerId, depth } = props;
  const { data, error } = useCall("people.reports", { managerId, page });
  if (error)
    return (
      <li role="none">
        <RefusalAlert refusal={error} />
      </li>
    );
  if (!data)
    return (
      <li role="none">
        <Loading lines={2} />
      </li>
    );
  const left = data.total - (page + 1) * data.pageSize;
  return (
    <>
      {data.items.map(({ person, reports }, index) => (
        <Node
          key={person.id}
          person={person}
          reports={reports}
          depth={depth}
          linked={props.linked}
          first={depth === 1 && page === 0 && index === 0}
        />
      ))}
      {left > 0 && props.more(left)}
    </>
  );
}

function Node(props: {
  person: ListedPerson;
  reports: number;
  depth: number;
  linked: boolean;
  /** The one that the tab key reaches before any was focused. */
  first: boolean;
}) {
  const { person, reports, depth } = props;
  const t = useText("profile");
  const navigate = useNavigate();
  // The top of the chart shows its first level at once.
  const [open, setOpen] = useState(depth === 1);
  const leaf = reports === 0;
  const toPerson = () =>
    void navigate({ to: "/people/$personId", params: { personId: person.id } });
  return (
    <li role="none">
      <Stack
        direction="row"
        role="treeitem"
        aria-level={depth}
        aria-expanded={leaf ? undefined : open}
        aria-selected={false}
        tabIndex={props.first ? 0 : -1}
        onClick={() => {
          if (!leaf) setOpen(!open);
        }}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return;
          if (event.key === "Enter" && props.linked) toPerson();
          if (event.key === " " && !leaf) {
            event.preventDefault();
            setOpen(!open);
          }
        }}
        sx={(theme) => ({
          alignItems: "center",
          gap: 1,
          paddingBlock: 0.75,
          paddingInlineStart: (depth - 1) * 3 + 0.5,
          borderBlockEnd: `1px solid ${theme.palette.line}`,
          outlineOffset: -2,
          cursor: leaf ? "default" : "pointer",
          borderRadius: 1,
        })}
      >
        <Box aria-hidden sx={{ display: "grid", inlineSize: 24, color: "text.secondary" }}>
          {!leaf && (open ? <ChevronIcon /> : <ClosedIcon sx={mirrored} />)}
        </Box>
        <Typography component="div" variant="body2" sx={{ flex: 1, minInlineSize: 0 }}>
          <PersonText person={person} post="below" />
        </Typography>
        {!leaf && (
          <Typography component="div" variant="caption" color="textSecondary">
            {t("chartReports", { count: reports })}
          </Typography>
        )}
      </Stack>
      {open && !leaf && (
        <Box component="ul" role="group" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
          <Level managerId={person.id} depth={depth + 1} linked={props.linked} />
        </Box>
      )}
    </li>
  );
}

/** Up, down, home, end over what is open; the sideways arrows open, close and change the level. */
const moveByKey = (event: KeyboardEvent<HTMLElement>, rtl: boolean): void => {
  const tree = event.currentTarget;
  const items = [...tree.querySelectorAll<HTMLElement>('[role="treeitem"]')];
  const at = items.indexOf(event.target as HTMLElement);
  const here = items[at];
  if (!here) return;
  const [inwards, outwards] = rtl ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  const expanded = here.getAttribute("aria-expanded");
  const next = (): HTMLElement | undefined => {
    switch (event.key) {
      case "ArrowDown":
        return items[at + 1];
      case "ArrowUp":
        return items[at - 1];
      case "Home":
        return items[0];
      case "End":
        return items.at(-1);
      case inwards:
        return expanded === "true" ? items[at + 1] : undefined;
      case outwards:
        return expanded === "true"
          ? undefined
          : ((here.closest('[role="group"]')?.previousElementSibling as HTMLElement | null) ??
              undefined);
      default:
        return undefined;
    }
  };
  const toggles =
    (event.key === inwards && expanded === "false") ||
    (event.key === outwards && expanded === "true");
  const target = next();
  if (!toggles && !target) return;
  event.preventDefault();
  if (toggles) here.click();
  if (target) {
    for (const one of items) one.tabIndex = one === target ? 0 : -1;
    target.focus();
  }
};
