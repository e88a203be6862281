/** Chooses which columns of a list are shown. */
import ColumnsIcon from "@mui/icons-material/ViewColumnOutlined";
import { Checkbox, Divider, Menu, MenuItem } from "@mui/material";
import { useId, useState } from "react";
import { useLang, useText } from "#renderer/i18n.ts";
import { ToolButton } from "./tool-button.tsx";
import type { Columns } from "./use-columns.ts";

export function ColumnsButton<Item, K extends string>({
  columns: { all, shown, toggle, reset },
}: {
  columns: Columns<Item, K>;
}) {
  const t = useText("lists");
  const lang = useLang();
  const menuId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const isOpen = anchor !== null;
  return (
    <>
      <ToolButton
        icon={<ColumnsIcon />}
        label={t("columns")}
        onClick={(event) => setAnchor(event.currentTarget)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        {...(isOpen ? { "aria-controls": menuId } : {})}
      />
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={isOpen}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { "aria-label": t("columns") } }}
      >
        {all.map((one) => (
          <MenuItem
            key={one.key}
            role="menuitemcheckbox"
            aria-checked={shown.includes(one)}
            disabled={one.namesRow ?? false}
            onClick={() => toggle(one.key)}
          >
            <Checkbox
              size="small"
              checked={shown.includes(one)}
              tabIndex={-1}
              disableRipple
              slotProps={{ input: { "aria-hidden": true } }}
              sx={{ padding: 0, marginInlineEnd: 1 }}
            />
            {one.head(lang)}
          </MenuItem>
        ))}
        {reset && <Divider />}
        {reset && <MenuItem onClick={reset}>{t("columnsUsual")}</MenuItem>}
      </Menu>
    </>
  );
}
