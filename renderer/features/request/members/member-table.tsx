/**
 * The delegation as a table: one editor open at a time, rows pasted or read from a file, suggestions of
 * colleagues in the line where members are added, errors in the cell and in words below.
 */
import ErrorIcon from "@mui/icons-material/ErrorOutlineOutlined";
import { Box, Stack, Typography } from "@mui/material";
import { memo, useId, useMemo, useRef, useState, type ComponentType } from "react";
import {
  memberColumns,
  membersFromRows,
  rowsOfClipboard,
  type MemberColumn,
} from "#shared/mission/request/member-rows.ts";
import type { FieldIssue } from "#shared/result.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { fieldId, focusField } from "#renderer/ui/states.tsx";
import { AddLine } from "./add-line.tsx";
import { MemberRow, type MemberRowProps, type RowActs } from "./member-row.tsx";
import { MemberTools } from "./member-tools.tsx";
import { beside, isOpen, memberWords } from "./member-words.ts";
import { tableSx } from "./table-look.ts";
import { useFillRows } from "./use-fill-rows.ts";
import { setCell, useMemberRows } from "./use-members.ts";

interface OpenCell {
  index: number;
  column: MemberColumn;
}

export const MemberTable = memo(function MemberTable(props: {
  issues: readonly FieldIssue[];
  /** How a row is drawn, for a test that counts. */
  Row?: ComponentType<MemberRowProps>;
}) {
  const { issues, Row = MemberRow } = props;
  const t = useText("request");
  const { form, keys, rows } = useMemberRows();
  const [open, setOpen] = useState<OpenCell | null>(null);
  const filling = useFillRows(rows);
  const { removed } = filling;
  const errorsId = useId();
  const adding = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLTableElement>(null);

  const acts = useMemo((): RowActs => {
    const personAt = (index: number) => rows.all()[index]?.personId ?? null;
    const openCell = (index: number, column: MemberColumn) => {
      const person = personAt(index);
      const found = isOpen(column, person) ? column : beside(column, 1, person);
      if (found) setOpen({ index, column: found });
    };
    const leave = () => {
      setOpen(null);
      adding.current?.focus();
    };
    return {
      open: openCell,
      set: (index, column, value) => setCell(form, index, column, value),
      turn: (index, column, by) => {
        const next = index + by;
        if (next >= rows.all().length) leave();
        else if (next >= 0) openCell(next, column);
      },
      move: (index, by) => {
        const next = index + by;
        if (next < 0 || next >= rows.all().length) return;
        rows.move(index, next);
        setOpen((cell) => cell && { ...cell, index: next });
      },
      remove: (index) => {
        removed(index);
        leave();
      },
      drop: (from, to) => {
        if (Number.isInteger(from) && from !== to) rows.move(from, to);
        setOpen(null);
      },
    };
  }, [form, rows, removed]);

  const wrong = useMemo(() => wrongCells(issues), [issues]);
  const paste = (event: React.ClipboardEvent) => {
    const text = event.clipboardData.getData("text/plain");
    // One cell is text for the editor that is open.
    if (!/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    filling.fill(membersFromRows(rowsOfClipboard(text), memberWords(), open?.column), open?.index);
    setOpen(null);
  };
  return (
    <Box
      id={fieldId("members")}
      tabIndex={-1}
      role="group"
      aria-label={t("field.members")}
      sx={{ outline: "none" }}
      onPaste={paste}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(null);
      }}
    >
      <MemberTools count={keys.length} filling={filling} />
      <Box sx={{ overflowX: "auto" }}>
        <Box component="table" ref={table} sx={tableSx} aria-describedby={errorsId}>
          <thead>
            <tr>
              <td aria-hidden>{""}</td>
              {memberColumns.map((column) => (
                <th key={column} scope="col" data-column={column}>
                  {t(`column.${column}`)}
                  {demanded.has(column) && <span className="demanded"> *</span>}
                </th>
              ))}
              <td aria-hidden>{""}</td>
            </tr>
          </thead>
          <tbody>
            {keys.map((key, index) => (
              <Row
                key={key}
                index={index}
                column={open?.index === index ? open.column : null}
                entry={open === null && index === 0}
                wrong={wrong.get(index) ?? ""}
                errorsId={errorsId}
                acts={acts}
              />
            ))}
            <AddLine
              input={adding}
              members={rows}
              onAdd={(member) => {
                const index = rows.all().length;
                rows.add([member]);
                // A colleague is complete; of a person from outside the next cell is asked.
                if (member.personId === null)
                  setTimeout(() => focusField(`members.${index}.post`), 0);
              }}
            />
          </tbody>
        </Box>
      </Box>
      <Errors id={errorsId} issues={issues} nameOf={(index) => rows.all()[index]?.nameFa ?? ""} />
    </Box>
  );
});

const demanded: ReadonlySet<MemberColumn> = new Set([
  "nameFa",
  "post",
  "role",
  "travellerClass",
  "passportType",
]);

/** The columns with an error, by row. */
const wrongCells = (issues: readonly FieldIssue[]): ReadonlyMap<number, string> => {
  const found = new Map<number, string>();
  for (const { path } of issues) {
    const [, row, column] = /^members\.(\d+)\.(\w+)$/.exec(path) ?? [];
    if (row === undefined) continue;
    const index = Number(row);
    const name = column === "personId" ? "nameFa" : column;
    found.set(index, `${found.get(index) ?? ""} ${name}`.trim());
  }
  return found;
};

const shownErrors = 6;

/** Each error as a sentence that leads to its cell. */
function Errors(props: {
  id: string;
  issues: readonly FieldIssue[];
  nameOf: (index: number) => string;
}) {
  const { issues } = props;
  const t = useText("request");
  const reason = useReason();
  const mine = issues.filter(({ path }) => path === "members" || path.startsWith("members."));
  const rest = mine.length - shownErrors;
  return (
    <Stack
      id={props.id}
      role="status"
      direction="row"
      sx={{ flexWrap: "wrap", columnGap: 2, paddingInline: 1, color: "error.main" }}
    >
      {mine.slice(0, shownErrors).map((issue) => {
        const index = Number(issue.path.split(".")[1]);
        const who = props.nameOf(index) || t("member.numbered", { number: index + 1 });
        const said = reason(issue);
        return (
          <Typography
            key={issue.path}
            component="button"
            type="button"
            onClick={() => focusField(issue.path.replace(/personId$/, "nameFa"))}
            sx={errorSx}
          >
            <ErrorIcon aria-hidden fontSize="small" />
            {issue.path === "members" ? said : t("member.error", { name: who, error: said })}
          </Typography>
        );
      })}
      {rest > 0 && (
        <Typography sx={{ paddingBlock: 0.5 }}>{t("member.more", { count: rest })}</Typography>
      )}
    </Stack>
  );
}

const errorSx = {
  all: "unset",
  cursor: "pointer",
  display: "inline-flex",
  alignItems: "center",
  gap: 0.5,
  paddingBlock: 0.5,
  typography: "body2",
  "&:focus-visible": { outline: "2px solid currentColor", outlineOffset: 1 },
} as const;
