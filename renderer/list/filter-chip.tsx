/** A condition of a list as a chip: dashed while nothing is asked, teal with its value and a way to drop it. */
import AddIcon from "@mui/icons-material/AddOutlined";
import CloseIcon from "@mui/icons-material/CloseOutlined";
import { Box, ButtonBase, Menu, MenuItem, Popover, Stack } from "@mui/material";
import { useId, useState } from "react";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { heights, radii } from "#renderer/theme/tokens.ts";
import { PersonInput } from "#renderer/ui/person-field.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import type { Filter } from "./define-list.ts";

type Chip = Omit<Filter<never>, "asks" | "key"> & { onChoose: (value: string) => void };

export function FilterChip(props: Chip) {
  return props.person ? <PersonChip {...props} /> : <ChoiceChip {...props} />;
}

/** What a condition says when it is set: its label and what was chosen. */
export const filterText = ({
  label,
  value,
  options,
}: Pick<Filter<never>, "label" | "value" | "options">): string => {
  const chosen = options.find(([one]) => one === value)?.[1] ?? "";
  return options.length === 1 || chosen === "" ? label : `${label}: ${chosen}`;
};

function ChoiceChip(props: Chip) {
  const { label, value, options, onChoose } = props;
  const menuId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [only, ...others] = options;
  const isSwitch = only !== undefined && others.length === 0 && !props.standing;
  return (
    <>
      <Body
        {...props}
        text={filterText(props)}
        {...(isSwitch
          ? { pressed: value !== "", onClick: () => onChoose(value === "" ? only[0] : "") }
          : { menuId, open: anchor !== null, onClick: setAnchor })}
      />
      <Menu
        id={menuId}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ list: { "aria-label": label }, paper: { sx: { maxBlockSize: 420 } } }}
      >
        {options.map(([one, text]) => (
          <MenuItem
            key={one}
            role="menuitemradio"
            aria-checked={one === value}
            selected={one === value}
            onClick={() => {
              setAnchor(null);
              onChoose(one);
            }}
          >
            {text}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

function PersonChip(props: Chip) {
  const { label, value, onChoose } = props;
  const names = usePersonNames();
  const panelId = useId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const { data } = useCall("people.list", { activeOnly: true }, { enabled: value !== "" });
  const person = data?.people.find(({ id }) => id === value);
  return (
    <>
      <Body
        {...props}
        text={person ? `${label}: ${names(person).name}` : label}
        menuId={panelId}
        open={anchor !== null}
        onClick={setAnchor}
      />
      <Popover
        id={panelId}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: "bottom", horizontal: "left" }}
      >
        <Box sx={{ inlineSize: 280, padding: 1.5 }}>
          <PersonInput
            label={label}
            value={null}
            chosenId={value}
            onChange={(next) => {
              setAnchor(null);
              onChoose(next?.id ?? "");
            }}
          />
        </Box>
      </Popover>
    </>
  );
}

function Body(
  props: Chip & {
    text: string;
    menuId?: string;
    open?: boolean;
    pressed?: boolean;
    onClick: (anchor: HTMLElement) => void;
  },
) {
  const t = useText("lists");
  const { text, value, standing, menuId, pressed } = props;
  const isSet = value !== "";
  return (
    <Stack
      direction="row"
      sx={(theme) => ({
        flexShrink: 0,
        blockSize: heights.controlInBar - 2,
        alignItems: "stretch",
        borderRadius: `${radii.control}px`,
        border: isSet
          ? `1px solid ${theme.palette.look.tealLine}`
          : `1px dashed ${theme.palette.lineStrong}`,
        color: isSet ? theme.palette.look.tealStrong : theme.palette.text.secondary,
        backgroundColor: isSet ? theme.palette.soft.teal : "transparent",
        "&:hover": { backgroundColor: theme.palette.action.hover },
      })}
    >
      <ButtonBase
        onClick={(event) => props.onClick(event.currentTarget)}
        {...(menuId === undefined
          ? { "aria-pressed": pressed ?? false }
          : {
              "aria-haspopup": props.person ? ("dialog" as const) : ("menu" as const),
              "aria-expanded": props.open ?? false,
              ...(props.open ? { "aria-controls": menuId } : {}),
            })}
        sx={{
          typography: "caption",
          fontWeight: isSet ? 600 : 400,
          gap: 0.5,
          paddingInlineStart: 1,
          paddingInlineEnd: isSet && !standing ? 0.25 : 1,
          borderRadius: "inherit",
          whiteSpace: "nowrap",
        }}
      >
        {!isSet && <AddIcon aria-hidden sx={{ fontSize: 14 }} />}
        {text}
      </ButtonBase>
      {isSet && !standing && (
        <ButtonBase
          aria-label={t("drop", { condition: text })}
          onClick={() => props.onChoose("")}
          sx={{ inlineSize: 24, borderRadius: "inherit" }}
        >
          <CloseIcon aria-hidden sx={{ fontSize: 14 }} />
        </ButtonBase>
      )}
    </Stack>
  );
}
