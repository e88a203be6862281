/** One row of the table of members. It draws itself only when its own values or its own place change. */
import DragIcon from "@mui/icons-material/DragIndicatorOutlined";
import RemoveIcon from "@mui/icons-material/CloseOutlined";
import { IconButton } from "@mui/material";
import { memo, type KeyboardEvent } from "react";
import { memberColumns, type MemberColumn } from "#shared/mission/request/member-rows.ts";
import { useText } from "#renderer/i18n.ts";
import { fieldId } from "#renderer/ui/states.tsx";
import { MemberCell } from "./member-cell.tsx";
import { beside, isOpen } from "./member-words.ts";
import { useMember } from "./use-members.ts";

/** The same functions for every row and every time, so that a row is not drawn because of them. */
export interface RowActs {
  open: (index: number, column: MemberColumn) => void;
  set: (index: number, column: MemberColumn, value: string) => void;
  /** To the row above or below; past the last one, to the line where members are added. */
  turn: (index: number, column: MemberColumn, by: 1 | -1) => void;
  move: (index: number, by: 1 | -1) => void;
  remove: (index: number) => void;
  drop: (from: number, to: number) => void;
}

export interface MemberRowProps {
  index: number;
  /** The column whose editor is open in this row. */
  column: MemberColumn | null;
  /** The tab key enters the table here. */
  entry: boolean;
  /** Columns with an error, parted by spaces. */
  wrong: string;
  errorsId: string;
  acts: RowActs;
}

export const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  const { index, column, acts, errorsId } = props;
  const t = useText("request");
  const common = useText("common");
  const member = useMember(index);
  if (!member) return null;
  const name = member.nameFa.trim() || t("member.numbered", { number: index + 1 });
  const wrong = props.wrong.split(" ");
  const keyIn =
    (at: MemberColumn) => (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => {
      const to = keyed(event, at, member.personId);
      if (to === null) return;
      // Forwards to the button of the row, backwards to what stands before the table or the row.
      if (to === "out" && (!event.shiftKey || index === 0)) return;
      event.preventDefault();
      if (to === "out") acts.turn(index, memberColumns.at(-1) ?? at, -1);
      else if (to === "down" || to === "up") acts.turn(index, at, to === "down" ? 1 : -1);
      else if (to === "later" || to === "earlier") acts.move(index, to === "later" ? 1 : -1);
      else acts.open(index, to);
    };
  return (
    <tr
      id={fieldId(`members.${index}`)}
      aria-label={name}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => acts.drop(Number(event.dataTransfer.getData("text/plain")), index)}
    >
      <td
        className="handle"
        draggable
        title={t("member.drag")}
        onDragStart={(event) => event.dataTransfer.setData("text/plain", String(index))}
      >
        <DragIcon aria-hidden fontSize="small" />
      </td>
      {memberColumns.map((one) => (
        <MemberCell
          key={one}
          index={index}
          column={one}
          label={`${t(`column.${one}`)}${common("listSeparator")}${name}`}
          value={member[one]}
          open={column === one}
          writable={isOpen(one, member.personId)}
          entry={props.entry && one === memberColumns.find((each) => isOpen(each, member.personId))}
          wrong={wrong.includes(one)}
          errorsId={errorsId}
          onOpen={() => acts.open(index, one)}
          onChange={(value) => acts.set(index, one, value)}
          onKey={keyIn(one)}
        />
      ))}
      <td className="acts">
        <IconButton
          size="small"
          aria-label={common("removeNamed", { name })}
          title={common("removeNamed", { name })}
          tabIndex={column === null ? -1 : 0}
          onKeyDown={(event) => {
            if (event.key !== "Tab" || event.shiftKey) return;
            event.preventDefault();
            acts.turn(index, memberColumns[0], 1);
          }}
          onClick={() => acts.remove(index)}
        >
          <RemoveIcon />
        </IconButton>
      </td>
    </tr>
  );
});

type Move = MemberColumn | "down" | "up" | "later" | "earlier" | "out" | null;

/** Tab goes across, Enter down; arrows leave a cell where the caret cannot go further. */
const keyed = (
  event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>,
  at: MemberColumn,
  personId: string | null,
): Move => {
  const { key, shiftKey, altKey } = event;
  const field = event.currentTarget;
  const text = field instanceof HTMLInputElement;
  if (key === "Tab") return beside(at, shiftKey ? -1 : 1, personId) ?? "out";
  if (key === "Enter") return shiftKey ? "up" : "down";
  if (key === "ArrowDown" || key === "ArrowUp") {
    const down = key === "ArrowDown";
    if (altKey) return text ? (down ? "later" : "earlier") : null;
    return text || !event.ctrlKey ? (down ? "down" : "up") : null;
  }
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
  if (text && (field.selectionStart !== field.selectionEnd || !atEdge(field, key))) return null;
  const onward = (key === "ArrowLeft") === (document.documentElement.dir === "rtl");
  return beside(at, onward ? 1 : -1, personId) ?? null;
};

/** The caret stands where this arrow leaves the text. */
const atEdge = (field: HTMLInputElement, key: string): boolean => {
  const rtl = getComputedStyle(field).direction === "rtl";
  const toEnd = (key === "ArrowLeft") === rtl;
  return toEnd ? field.selectionStart === field.value.length : field.selectionStart === 0;
};
