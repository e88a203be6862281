/** What else can be done with a segment, by pointer or by keys: earlier, later, another day, a copy. */
import CopyIcon from "@mui/icons-material/ContentCopyOutlined";
import DownIcon from "@mui/icons-material/ArrowDownwardOutlined";
import MoreIcon from "@mui/icons-material/MoreVertOutlined";
import MoveIcon from "@mui/icons-material/DriveFileMoveOutlined";
import UpIcon from "@mui/icons-material/ArrowUpwardOutlined";
import { IconButton, ListItemIcon, ListItemText, Menu, MenuItem } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { Segment } from "#shared/mission/programme/itinerary.ts";
import { dayOf } from "#shared/mission/programme/itinerary-moves.ts";
import { formatDay } from "#shared/persian/jalali.ts";
import { ok, type Result } from "#shared/result.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { useSegmentName } from "./segment-words.ts";
import type { Moves } from "./use-moves.ts";

export function SegmentMenu(props: {
  segment: Segment;
  days: readonly string[];
  moves: Moves;
  /** The first and the last of a day cannot move further. */
  first: boolean;
  last: boolean;
}) {
  const { segment, moves } = props;
  const t = useText("programme");
  const name = useSegmentName()(segment);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [asking, setAsking] = useState<"move" | "copy" | null>(null);
  const choose = (act: () => void) => () => {
    setAnchor(null);
    act();
  };
  return (
    <>
      <IconButton
        size="small"
        aria-label={t("more", { name })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreIcon />
      </IconButton>
      <Menu open={anchor !== null} anchorEl={anchor} onClose={() => setAnchor(null)}>
        <MenuItem disabled={props.first} onClick={choose(() => void moves.shift(segment, -1))}>
          <ListItemIcon>
            <UpIcon />
          </ListItemIcon>
          <ListItemText>{t("earlier")}</ListItemText>
        </MenuItem>
        <MenuItem disabled={props.last} onClick={choose(() => void moves.shift(segment, 1))}>
          <ListItemIcon>
            <DownIcon />
          </ListItemIcon>
          <ListItemText>{t("later")}</ListItemText>
        </MenuItem>
        <MenuItem onClick={choose(() => setAsking("move"))}>
          <ListItemIcon>
            <MoveIcon />
          </ListItemIcon>
          <ListItemText>{t("moveTo")}</ListItemText>
        </MenuItem>
        <MenuItem onClick={choose(() => setAsking("copy"))}>
          <ListItemIcon>
            <CopyIcon />
          </ListItemIcon>
          <ListItemText>{t("copyTo")}</ListItemText>
        </MenuItem>
      </Menu>
      {asking && (
        <ToDayDialog
          kind={asking}
          name={name}
          days={asking === "move" ? props.days.filter((day) => day !== dayOf(segment)) : props.days}
          onDay={async (day) => {
            if (asking === "copy") return moves.copy(segment, day);
            await moves.move(segment, day, null);
            return ok({});
          }}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  );
}

function ToDayDialog(props: {
  kind: "move" | "copy";
  name: string;
  days: readonly string[];
  onDay: (day: string) => Promise<Result<unknown>>;
  onClose: () => void;
}) {
  const { kind, name, days } = props;
  const t = useText("programme");
  const lang = useLang();
  const form = useForm({ defaultValues: { day: "" } });
  return (
    <FormDialog
      open
      title={t(`${kind}Title`, { name })}
      form={form}
      check={({ day }) => (days.includes(day) ? [] : [{ path: "day", reason: "choose" as const }])}
      confirmLabel={t(kind)}
      onConfirm={({ day }) => props.onDay(day)}
      onClose={props.onClose}
    >
      <SelectField
        name="day"
        label={t("day")}
        required
        options={days.map((value) => ({ value, label: formatDay(value, lang, "long") }))}
      />
    </FormDialog>
  );
}
