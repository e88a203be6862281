/** Ctrl+K: everything one may see and do, by its words, all from the keyboard. */
import SearchIcon from "@mui/icons-material/SearchOutlined";
import { Box, Dialog, InputBase, List, ListSubheader } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { useText } from "#renderer/i18n.ts";
import { heights, radii } from "#renderer/theme/tokens.ts";
import { useTextDirection } from "#renderer/ui/text-direction.ts";
import { useEntries, type Entry } from "./command-entries.ts";
import { PaletteFoot, ScopeChoice } from "./command-frame.tsx";
import { PaletteRow } from "./command-row.tsx";
import { groups, inScope, scopeOf } from "./command-scopes.ts";

export function CommandPalette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText("shell");
  return (
    <Dialog
      open={open}
      onClose={onClose}
      fullWidth
      slotProps={{ paper: { "aria-label": t("palette") } }}
      sx={{
        "& .MuiDialog-container": { alignItems: "flex-start" },
        "& .MuiDialog-paper": {
          marginBlockStart: "52px",
          maxInlineSize: 720,
          maxBlockSize: "calc(100% - 76px)",
          borderRadius: `${radii.sheet}px`,
        },
      }}
    >
      {open && <Palette onClose={onClose} />}
    </Dialog>
  );
}

function Palette({ onClose }: { onClose: () => void }) {
  const t = useText("shell");
  const navigate = useNavigate();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const direction = useTextDirection(typed);
  const listId = useId();
  const entries = useEntries(typed);
  const { scope, text } = scopeOf(typed);
  const chosen = entries[Math.min(at, entries.length - 1)];
  const put = (next: string) => {
    setTyped(next);
    setAt(0);
  };
  const choose = (entry: Entry | undefined) => {
    if (!entry || entry.refused !== undefined) return;
    onClose();
    entry.act();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && entries.length > 0) {
      event.preventDefault();
      setAt((now) => (Math.min(now, entries.length - 1) + step + entries.length) % entries.length);
    }
    if (event.key !== "Enter") return;
    event.preventDefault();
    if (!event.ctrlKey) return choose(chosen);
    onClose();
    void navigate({ to: "/search", search: text === "" ? {} : { text } });
  };
  const optionId = (entry: Entry) => `${listId}-${entry.group}-${entry.id}`;
  const shown = groups.filter((group) => entries.some((entry) => entry.group === group));
  const indexOf = new Map(entries.map((entry, index) => [entry, index]));
  return (
    <>
      <Box sx={{ display: "flex", alignItems: "center", gap: 1, paddingInline: 2, flexShrink: 0 }}>
        <SearchIcon aria-hidden color="primary" />
        <InputBase
          autoFocus
          fullWidth
          value={typed}
          inputRef={input}
          placeholder={t("searchOrCommand")}
          onChange={(event) => put(event.target.value)}
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
          sx={{ minBlockSize: heights.topBar, typography: "subtitle1" }}
        />
        <ScopeChoice
          scope={scope}
          onChoose={(next) => {
            put(inScope(typed, next));
            input.current?.focus();
          }}
        />
      </Box>
      <List
        id={listId}
        role="listbox"
        aria-label={t("palette")}
        component="div"
        disablePadding
        sx={{ overflowY: "auto" }}
      >
        {shown.map((group) => (
          <Box key={group} role="group" aria-labelledby={`${listId}-${group}`}>
            <ListSubheader
              id={`${listId}-${group}`}
              component="div"
              role="presentation"
              disableSticky
              sx={(theme) => ({
                typography: "caption",
                fontWeight: 600,
                paddingBlock: 0.5,
                color: "text.secondary",
                backgroundColor: theme.palette.look.sunken,
                borderBlock: `1px solid ${theme.palette.look.lineSoft}`,
              })}
            >
              {t(group)}
            </ListSubheader>
            {entries
              .filter((entry) => entry.group === group)
              .map((entry) => (
                <PaletteRow
                  key={entry.id}
                  id={optionId(entry)}
                  entry={entry}
                  query={text}
                  chosen={entry === chosen}
                  onHover={() => setAt(indexOf.get(entry) ?? 0)}
                  onChoose={choose}
                />
              ))}
          </Box>
        ))}
      </List>
      <PaletteFoot nothing={entries.length === 0} />
    </>
  );
}
