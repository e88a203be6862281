/** Ctrl+K: places, commands and dossiers by their words, all from the keyboard. */
import SearchIcon from "@mui/icons-material/SearchOutlined";
import {
  Box,
  Dialog,
  InputBase,
  List,
  ListItemButton,
  ListItemIcon,
  ListSubheader,
  Typography,
} from "@mui/material";
import { useId, useState, type KeyboardEvent } from "react";
import { useText } from "#renderer/i18n.ts";
import { useTextDirection } from "#renderer/ui/text-direction.ts";
import { useEntries, type Entry } from "./command-entries.ts";

export function CommandPalette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText("shell");
  return (
    <Dialog
      open={open}
      onClose={onClose}
      fullWidth
      maxWidth="sm"
      slotProps={{ paper: { "aria-label": t("palette") } }}
      sx={{ "& .MuiDialog-container": { alignItems: "flex-start", paddingBlockStart: "8vh" } }}
    >
      {open && <Palette onClose={onClose} />}
    </Dialog>
  );
}

function Palette({ onClose }: { onClose: () => void }) {
  const t = useText("shell");
  const [typed, setTyped] = useState("");
  const direction = useTextDirection(typed);
  const [at, setAt] = useState(0);
  const listId = useId();
  const entries = useEntries(typed);
  const chosen = entries[Math.min(at, entries.length - 1)];
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    entry.act();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      setAt((now) => (Math.min(now, entries.length - 1) + step + entries.length) % entries.length);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      choose(chosen);
    }
  };
  const optionId = (entry: Entry) => `${listId}-${entry.id}`;
  return (
    <>
      <Box
        sx={(theme) => ({
          display: "flex",
          alignItems: "center",
          gap: 1,
          paddingInline: 2,
          borderBlockEnd: `1px solid ${theme.palette.line}`,
        })}
      >
        <SearchIcon aria-hidden color="primary" />
        <InputBase
          autoFocus
          fullWidth
          value={typed}
          placeholder={t("searchOrCommand")}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
          inputProps={{
            role: "combobox",
            "aria-label": t("searchOrCommand"),
            "aria-expanded": true,
            "aria-controls": listId,
            "aria-autocomplete": "list",
            "aria-activedescendant": chosen ? optionId(chosen) : undefined,
            dir: direction,
          }}
          sx={{ minBlockSize: 56, fontSize: "h2.fontSize" }}
        />
      </Box>
      <List
        id={listId}
        role="listbox"
        aria-label={t("palette")}
        component="div"
        sx={{ maxBlockSize: "56vh", overflowY: "auto", padding: 1 }}
      >
        {entries.map((entry, index) => (
          <Box key={entry.id} role="none">
            {entry.group !== entries[index - 1]?.group && (
              <ListSubheader
                component="div"
                role="presentation"
                disableSticky
                sx={{ lineHeight: "36px", background: "none" }}
              >
                {t(entry.group)}
              </ListSubheader>
            )}
            <Row
              id={optionId(entry)}
              entry={entry}
              chosen={entry === chosen}
              onHover={() => setAt(index)}
              onChoose={choose}
            />
          </Box>
        ))}
      </List>
      <Typography
        variant="caption"
        color="textSecondary"
        role="status"
        sx={{ paddingInline: 2.5, paddingBlock: 1.5 }}
      >
        {entries.length === 0 ? t("paletteNothing") : t("paletteHint")}
      </Typography>
    </>
  );
}

function Row(props: {
  id: string;
  entry: Entry;
  chosen: boolean;
  onHover: () => void;
  onChoose: (entry: Entry) => void;
}) {
  const { entry, chosen } = props;
  return (
    <ListItemButton
      id={props.id}
      role="option"
      component="div"
      aria-selected={chosen}
      selected={chosen}
      tabIndex={-1}
      ref={(element: HTMLElement | null) => {
        if (chosen) element?.scrollIntoView?.({ block: "nearest" });
      }}
      onPointerMove={chosen ? undefined : props.onHover}
      onClick={() => props.onChoose(entry)}
      sx={{ gap: 1.5, minBlockSize: 44 }}
    >
      <ListItemIcon sx={{ minInlineSize: 0 }}>
        <entry.Icon fontSize="small" />
      </ListItemIcon>
      <Typography component="span" variant="body2" noWrap>
        {entry.label}
      </Typography>
      {entry.note && (
        <Typography
          component="span"
          variant="caption"
          color="textSecondary"
          noWrap
          sx={{ marginInlineStart: "auto" }}
        >
          {entry.note}
        </Typography>
      )}
    </ListItemButton>
  );
}
