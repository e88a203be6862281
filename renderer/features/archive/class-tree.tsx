/**
 * The tree of classes by the WAI-ARIA pattern: one stop of the Tab key, arrows walk it, the arrow towards
 * the children opens, Home and End, Enter shows. Which arrow that is follows the direction of the page.
 */
import ChevronIcon from "@mui/icons-material/ExpandMoreOutlined";
import FolderIcon from "@mui/icons-material/FolderOutlined";
import LockIcon from "@mui/icons-material/LockOutlined";
import DossierIcon from "@mui/icons-material/TopicOutlined";
import { Box, Typography } from "@mui/material";
import { useRef, useState, type KeyboardEvent } from "react";
import {
  childrenOf,
  pathOf,
  takesDossiers,
  type ArchiveClass,
  type ArchiveScheme,
} from "#shared/archive/scheme.ts";
import { useLang, useText } from "#renderer/i18n.ts";

import { CodeText } from "./code-text.tsx";
import { titleIn } from "./words.ts";

interface Branch {
  one: ArchiveClass;
  level: number;
  position: number;
  size: number;
  children: number;
}

export function ClassTree(props: {
  scheme: ArchiveScheme;
  selected: string;
  onSelect: (code: string) => void;
}) {
  const { scheme, selected, onSelect } = props;
  const t = useText("archive");
  const lang = useLang();
  const [shut, setShut] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState("");
  const items = useRef(new Map<string, HTMLElement>());
  const branches = branchesOf(scheme, shut);
  const current = branches.some(({ one }) => one.code === at)
    ? at
    : (branches.find(({ one }) => one.code === selected)?.one.code ?? branches[0]?.one.code ?? "");
  const go = (code: string | undefined) => {
    if (code === undefined) return;
    setAt(code);
    items.current.get(code)?.focus();
  };
  const fold = (code: string, closes: boolean) =>
    setShut((before) => {
      const next = new Set(before);
      if (closes) next.add(code);
      else next.delete(code);
      return next;
    });
  const press = (event: KeyboardEvent, { one, children }: Branch) => {
    const index = branches.findIndex((branch) => branch.one.code === one.code);
    const [inwards, outwards] =
      lang === "fa" ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
    const open = children > 0 && !shut.has(one.code);
    const acts: Record<string, () => void> = {
      ArrowDown: () => go(branches[index + 1]?.one.code),
      ArrowUp: () => go(branches[index - 1]?.one.code),
      Home: () => go(branches[0]?.one.code),
      End: () => go(branches.at(-1)?.one.code),
      Enter: () => onSelect(one.code),
      " ": () => onSelect(one.code),
      [inwards ?? ""]: () => {
        if (open) go(branches[index + 1]?.one.code);
        else if (children > 0) fold(one.code, false);
      },
      [outwards ?? ""]: () => {
        if (open) fold(one.code, true);
        else go(one.parent || undefined);
      },
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return (
    <Box
      component="ul"
      role="tree"
      aria-label={t("scheme.treeLabel")}
      sx={{ margin: 0, padding: 0 }}
    >
      {branches.map((branch) => {
        const { one, level, position, size, children } = branch;
        const open = !shut.has(one.code);
        const closed = pathOf(scheme, one.code).some((above) => above.closed);
        const Icon = children > 0 ? FolderIcon : DossierIcon;
        return (
          <Box
            component="li"
            key={one.code}
            role="treeitem"
            aria-level={level}
            aria-posinset={position}
            aria-setsize={size}
            aria-selected={one.code === selected}
            {...(children > 0 ? { "aria-expanded": open } : {})}
            tabIndex={one.code === current ? 0 : -1}
            ref={(element: HTMLElement | null) => {
              if (element) items.current.set(one.code, element);
              else items.current.delete(one.code);
            }}
            onKeyDown={(event: KeyboardEvent) => press(event, branch)}
            onFocus={() => setAt(one.code)}
            onClick={() => onSelect(one.code)}
            sx={(theme) => ({
              display: "flex",
              alignItems: "center",
              gap: 1,
              cursor: "pointer",
              borderRadius: 1,
              paddingBlock: 0.75,
              paddingInlineEnd: 1,
              paddingInlineStart: `${(level - 1) * 1.75 + 0.25}rem`,
              backgroundColor: one.code === selected ? theme.palette.soft.teal : "transparent",
              "&:hover": { backgroundColor: theme.palette.action.hover },
              "&:focus-visible": { outline: `2px solid ${theme.palette.primary.main}` },
            })}
          >
            <ChevronIcon
              aria-hidden
              fontSize="small"
              onClick={(event) => {
                event.stopPropagation();
                fold(one.code, open);
              }}
              sx={{
                visibility: children > 0 ? "visible" : "hidden",
                color: "text.secondary",
                transform: open ? "none" : `rotate(${lang === "fa" ? 90 : -90}deg)`,
              }}
            />
            <Icon
              aria-hidden
              fontSize="small"
              sx={{ color: takesDossiers(scheme, one.code) ? "primary.main" : "text.secondary" }}
            />
            <Typography
              component="span"
              variant="body2"
              color="textSecondary"
              sx={{ minInlineSize: "3rem" }}
            >
              <CodeText>{one.code}</CodeText>
            </Typography>
            <Typography
              component="span"
              variant="body2"
              sx={{ fontWeight: children > 0 ? 600 : 400, flex: 1 }}
            >
              <bdi>{titleIn(lang, one)}</bdi>
            </Typography>
            {closed && (
              <LockIcon titleAccess={t("scheme.closedMark")} fontSize="small" color="action" />
            )}
          </Box>
        );
      })}
    </Box>
  );
}

/** What is in sight, from the top. */
const branchesOf = (
  scheme: ArchiveScheme,
  shut: ReadonlySet<string>,
  parent = "",
  level = 1,
): Branch[] =>
  childrenOf(scheme, parent).flatMap((one, index, all) => {
    const below = childrenOf(scheme, one.code).length;
    return [
      { one, level, position: index + 1, size: all.length, children: below },
      ...(shut.has(one.code) ? [] : branchesOf(scheme, shut, one.code, level + 1)),
    ];
  });
