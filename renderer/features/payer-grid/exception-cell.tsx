/** Members for whom another party pays an item: each as a chip that goes by a press, and one more. */
import CloseIcon from "@mui/icons-material/CloseOutlined";
import { Menu, MenuItem, Stack } from "@mui/material";
import { useState } from "react";
import { itemPayers, type ItemPayer, type PayItem } from "#shared/mission/pay-items.ts";
import type { GridRow } from "#shared/mission/request/payments.ts";
import { useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";

export function ExceptionCell(props: {
  row: GridRow;
  members: readonly string[];
  onChange: (item: PayItem, member: number, payer: ItemPayer | null) => void;
}) {
  const { row, members } = props;
  const t = useText("money");
  const g = useText("request");
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const others = itemPayers.filter((one) => one !== row.payer);
  const open = members.flatMap((name, member) =>
    row.exceptions.some((one) => one.member === member) ? [] : [{ name, member }],
  );
  const close = () => setAnchor(null);
  return (
    <Stack direction="row" sx={{ gap: 0.5, flexWrap: "wrap", alignItems: "center" }}>
      {row.exceptions.map(({ member, payer }) => (
        <Button
          key={member}
          size="small"
          endIcon={<CloseIcon />}
          title={g("grid.exceptionOff")}
          sx={{ minHeight: 22, paddingBlock: 0, fontWeight: 400 }}
          onClick={() => props.onChange(row.item, member, null)}
        >
          {g("grid.exception", { name: members[member] ?? "", payer: t(`itemPayer.${payer}`) })}
        </Button>
      ))}
      {row.payer !== null && open.length > 0 && members.length > 1 && (
        <Button
          quiet
          size="small"
          aria-haspopup="menu"
          aria-label={g("grid.addException", { item: t(`item.${row.item}`) })}
          sx={{ minHeight: 22, paddingBlock: 0 }}
          onClick={(event) => setAnchor(event.currentTarget)}
        >
          {g("grid.add")}
        </Button>
      )}
      <Menu open={anchor !== null} anchorEl={anchor} onClose={close}>
        {(anchor === null ? [] : open).flatMap(({ name, member }) =>
          others.map((payer) => (
            <MenuItem
              key={`${member} ${payer}`}
              onClick={() => {
                props.onChange(row.item, member, payer);
                close();
              }}
            >
              {g("grid.exception", { name, payer: t(`itemPayer.${payer}`) })}
            </MenuItem>
          )),
        )}
      </Menu>
    </Stack>
  );
}
