/** One cell of the table of members: its text, or the one editor that is open. */
import { Box } from "@mui/material";
import { useEffect, useRef, type KeyboardEvent } from "react";
import type { MemberColumn } from "#shared/mission/request/member-rows.ts";
import { useText } from "#renderer/i18n.ts";
import { fieldId } from "#renderer/ui/states.tsx";
import { isChoice, isLatin, useChoices } from "./member-words.ts";

interface CellProps {
  index: number;
  column: MemberColumn;
  /** Of its column and its row, for a screen reader. */
  label: string;
  value: string;
  open: boolean;
  writable: boolean;
  entry: boolean;
  wrong: boolean;
  /** Of the sentences below the table. */
  errorsId: string;
  onOpen: () => void;
  onChange: (value: string) => void;
  onKey: (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => void;
}

export function MemberCell(props: CellProps) {
  const { column, value, writable, wrong, index } = props;
  const t = useText("request");
  const choices = useChoices();
  const shown = isChoice(column)
    ? (choices(column).find((one) => one.value === value)?.label ?? value)
    : value;
  const path = fieldId(`members.${index}.${column}`);
  return (
    <Box
      component="td"
      data-wrong={wrong || undefined}
      data-open={props.open || undefined}
      data-quiet={writable ? undefined : ""}
      onMouseDown={(event) => {
        if (!writable || props.open) return;
        // The editor takes the focus; a press on the text would take it away again.
        event.preventDefault();
        props.onOpen();
      }}
    >
      {props.open ? (
        <Editor {...props} path={path} />
      ) : (
        <Box
          component="span"
          id={path}
          tabIndex={props.entry ? 0 : -1}
          onFocus={() => writable && props.onOpen()}
          {...(isLatin(column) ? { dir: "ltr" } : {})}
          {...(wrong ? { "aria-describedby": props.errorsId } : {})}
          title={shown}
          className="cell"
        >
          {shown === "" ? (
            <span className="empty">{writable ? t("member.empty") : "—"}</span>
          ) : (
            <bdi>{shown}</bdi>
          )}
        </Box>
      )}
    </Box>
  );
}

function Editor(props: CellProps & { path: string }) {
  const { column, value, path } = props;
  const t = useText("request");
  const choices = useChoices();
  const input = useRef<HTMLInputElement>(null);
  const select = useRef<HTMLSelectElement>(null);
  const before = useRef(value);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
    select.current?.focus();
  }, []);
  const shared = {
    id: path,
    className: "editor",
    "aria-label": props.label,
    "aria-invalid": props.wrong || undefined,
    "aria-describedby": props.wrong ? props.errorsId : undefined,
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLSelectElement>) => {
      if (event.key === "Escape") {
        event.preventDefault();
        props.onChange(before.current);
      } else props.onKey(event);
    },
  };
  if (!isChoice(column))
    return (
      <input
        {...shared}
        ref={input}
        value={value}
        autoComplete="off"
        spellCheck={false}
        {...(isLatin(column) ? { dir: "ltr" } : { dir: "auto" })}
        onChange={(event) => props.onChange(event.target.value)}
      />
    );
  const options = choices(column);
  return (
    <select
      {...shared}
      ref={select}
      value={value}
      onChange={(event) => props.onChange(event.target.value)}
    >
      {!options.some((one) => one.value === value) && (
        <option value={value}>{value === "" ? t("member.choose") : value}</option>
      )}
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {one.label}
        </option>
      ))}
    </select>
  );
}
