/** One row of the command palette: sign, name with the found words marked, facts, due day or the reason why not. */
import BlockIcon from "@mui/icons-material/BlockOutlined";
import { ListItemButton, ListItemIcon, Typography } from "@mui/material";
import { useToday } from "#renderer/session.ts";
import { heights } from "#renderer/theme/tokens.ts";
import { DueChip } from "#renderer/ui/chips.tsx";
import { MarkedText } from "#renderer/ui/marked-text.tsx";
import type { Entry } from "./command-entries.ts";

export function PaletteRow(props: {
  id: string;
  entry: Entry;
  query: string;
  chosen: boolean;
  onHover: () => void;
  onChoose: (entry: Entry) => void;
}) {
  const { entry, query, chosen } = props;
  const today = useToday();
  const refused = entry.refused !== undefined;
  const Icon = refused ? BlockIcon : entry.Icon;
  const note = entry.refused ?? entry.note;
  return (
    <ListItemButton
      id={props.id}
      role="option"
      component="div"
      aria-selected={chosen}
      aria-disabled={refused}
      selected={chosen}
      tabIndex={-1}
      ref={(element: HTMLElement | null) => {
        if (chosen) element?.scrollIntoView?.({ block: "nearest" });
      }}
      onPointerMove={chosen ? undefined : props.onHover}
      onClick={() => props.onChoose(entry)}
      sx={(theme) => ({
        gap: 1.5,
        minBlockSize: heights.workRow.compact,
        paddingBlock: 0.25,
        ...(refused ? { cursor: "default", color: "text.secondary" } : {}),
        "&.Mui-selected, &.Mui-selected:hover": { backgroundColor: theme.palette.look.tealSoft },
      })}
    >
      <ListItemIcon sx={{ minInlineSize: 0, color: refused ? "text.secondary" : "primary.main" }}>
        <Icon sx={{ fontSize: 18 }} />
      </ListItemIcon>
      <Typography
        component="span"
        variant="body2"
        noWrap
        sx={{ flex: "0 1 auto", minInlineSize: 80 }}
      >
        <MarkedText text={entry.label} query={query} />
      </Typography>
      {entry.detail && (
        <Typography
          component="span"
          variant="body2"
          color="textSecondary"
          noWrap
          sx={{ flex: "0 10 auto", minInlineSize: 0 }}
        >
          <MarkedText text={entry.detail} query={query} />
        </Typography>
      )}
      <Typography
        component="span"
        variant="caption"
        color="textSecondary"
        noWrap
        sx={{ marginInlineStart: "auto", flexShrink: refused ? 1 : 0, maxInlineSize: "55%" }}
      >
        {entry.due ? <DueChip due={entry.due} today={today} /> : note && <bdi>{note}</bdi>}
      </Typography>
    </ListItemButton>
  );
}
