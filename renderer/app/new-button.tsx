/** "New": the one place that starts things. A menu, or the act itself where a person may start only one. */
import AddIcon from "@mui/icons-material/AddOutlined";
import DownIcon from "@mui/icons-material/ExpandMoreOutlined";
import { Box, ButtonBase, ListItemIcon, Menu, MenuItem } from "@mui/material";
import { useState } from "react";
import { useLang, useText } from "#renderer/i18n.ts";
import { useGo, usePlaces } from "./places.tsx";

export function NewButton({ icons }: { icons: boolean }) {
  const t = useText("shell");
  const lang = useLang();
  const go = useGo();
  const starts = usePlaces().filter((place) => place.group === "new");
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [only] = starts;
  if (!only) return <Box sx={{ blockSize: 4 }} />;
  const single = starts.length === 1;
  const label = single ? only.title(lang) : t("new");
  return (
    <>
      <ButtonBase
        {...(icons ? { "aria-label": label, title: label } : {})}
        {...(single ? {} : { "aria-haspopup": "menu", "aria-expanded": anchor !== null })}
        onClick={(event) => (single ? go(only) : setAnchor(event.currentTarget))}
        sx={(theme) => ({
          justifyContent: icons ? "center" : "flex-start",
          gap: 1,
          inlineSize: icons ? 36 : "100%",
          blockSize: 30,
          flexShrink: 0,
          marginBlock: "4px 8px",
          paddingInline: icons ? 0 : 1.25,
          borderRadius: 1,
          border: `1px solid ${theme.palette.look.tealLine}`,
          backgroundColor: "background.paper",
          color: "primary.main",
          typography: "button",
        })}
      >
        <AddIcon aria-hidden sx={{ fontSize: 18 }} />
        {!icons && label}
        {!icons && !single && (
          <DownIcon aria-hidden sx={{ fontSize: 18, marginInlineStart: "auto" }} />
        )}
      </ButtonBase>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        {starts.map((place) => (
          <MenuItem
            key={place.id}
            onClick={() => {
              setAnchor(null);
              go(place);
            }}
          >
            <ListItemIcon>
              <place.Icon fontSize="small" />
            </ListItemIcon>
            {place.title(lang)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
