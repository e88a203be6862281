/** Repeated rows of one kind in a form: added, removed with a way back, numbered. The fields come from outside. */
import AddIcon from "@mui/icons-material/AddOutlined";
import DeleteIcon from "@mui/icons-material/DeleteOutlineOutlined";
import { Alert, Box, IconButton, Stack, Typography } from "@mui/material";
import { useRef, useState, type ComponentType, type ReactNode } from "react";
import { useFieldArray, useFormContext, type FieldValues } from "react-hook-form";
import { useText } from "#renderer/i18n.ts";
import { Button } from "./buttons.tsx";
import { FieldGroup, type FieldText } from "./field.tsx";
import { useFieldError } from "./form.tsx";
import { fieldId, focusField } from "./states.tsx";

export function RowList<R extends object>(
  props: FieldText & {
    name: string;
    /** A new row; asked for each time, so that it may carry an id of its own. */
    empty: () => R;
    /** First field of a row, focused when one is added. */
    firstField: string;
    titleOf: (number: number) => string;
    addLabel: string;
    noneText: string;
    /** Beside the button: a count, another way to add. */
    note?: ReactNode;
    /** The fields of the row at a path, e.g. `meetings.0`. */
    Fields: ComponentType<{ path: string }>;
  },
) {
  const { name, titleOf, Fields } = props;
  const common = useText("common");
  const { control, getValues } = useFormContext<FieldValues>();
  const list = useFieldArray({ control, name, keyName: "key" });
  const [removed, setRemoved] = useState<{ index: number; row: R } | null>(null);
  const error = useFieldError(name);
  const adding = useRef<HTMLDivElement>(null);

  const add = () => {
    setRemoved(null);
    const at = list.fields.length;
    list.append(props.empty(), { shouldFocus: false });
    setTimeout(() => focusField(`${name}.${at}.${props.firstField}`), 0);
  };
  const takeAway = (index: number) => {
    const rows = getValues(name) as R[];
    const row = rows[index];
    setRemoved(row === undefined ? null : { index, row });
    list.remove(index);
    adding.current?.querySelector("button")?.focus();
  };
  const { label, helper, required = false } = props;
  return (
    <FieldGroup name={name} label={label} helper={helper} required={required} error={error}>
      <Stack component="ol" sx={{ listStyle: "none", padding: 0, margin: 0, gap: 2 }}>
        {list.fields.map((field, index) => (
          <Box
            key={field.key}
            component="li"
            id={fieldId(`${name}.${index}`)}
            tabIndex={-1}
            aria-label={titleOf(index + 1)}
            sx={(theme) => ({
              border: `1px solid ${theme.palette.line}`,
              borderRadius: 1,
              padding: 2,
              paddingBlockEnd: 0,
              outline: "none",
            })}
          >
            <Stack direction="row" sx={{ alignItems: "center", marginBlockEnd: 1 }}>
              <Typography variant="h4" component="h3" sx={{ flex: 1 }}>
                {titleOf(index + 1)}
              </Typography>
              <IconButton
                size="small"
                aria-label={common("removeNamed", { name: titleOf(index + 1) })}
                onClick={() => takeAway(index)}
              >
                <DeleteIcon />
              </IconButton>
            </Stack>
            <Fields path={`${name}.${index}`} />
          </Box>
        ))}
      </Stack>
      {list.fields.length === 0 && <Typography color="textSecondary">{props.noneText}</Typography>}
      {removed && (
        <Alert
          severity="info"
          role="status"
          sx={{ marginBlockStart: 2 }}
          action={
            <Button
              quiet
              onClick={() => {
                list.insert(removed.index, removed.row, { shouldFocus: false });
                setRemoved(null);
              }}
            >
              {common("undo")}
            </Button>
          }
        >
          {common("removed", { name: titleOf(removed.index + 1) })}
        </Alert>
      )}
      <Stack
        ref={adding}
        direction="row"
        sx={{ gap: 1.5, flexWrap: "wrap", alignItems: "center", marginBlockStart: 1.5 }}
      >
        <Button startIcon={<AddIcon />} onClick={add}>
          {props.addLabel}
        </Button>
        {props.note}
      </Stack>
    </FieldGroup>
  );
}
