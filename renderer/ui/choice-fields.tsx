/** Choosing from a closed list: a select, radio cards, checks. Options come with their words. */
import {
  Box,
  Checkbox,
  FormControlLabel,
  MenuItem,
  Radio,
  Select,
  Typography,
} from "@mui/material";
import type { ReactNode } from "react";
import { useController } from "react-hook-form";
import { useText } from "#renderer/i18n.ts";
import { describedBy, Field, FieldGroup, fieldIds, type FieldText } from "./field.tsx";
import { useFieldError } from "./form.tsx";

export interface Option<V extends string | number = string> {
  value: V;
  label: string;
  /** One line below the label (cards and checks). */
  note?: string;
}

export function SelectField(
  props: FieldText & { name: string; options: readonly Option[]; allowEmpty?: boolean },
) {
  const { name, options } = props;
  const t = useText("common");
  const error = useFieldError(name);
  const { field } = useController({ name });
  const { id, labelId } = fieldIds(name);
  const value = typeof field.value === "string" ? field.value : "";
  return (
    <Field {...props} error={error}>
      <Select
        {...field}
        value={options.some((one) => one.value === value) ? value : ""}
        // An empty choice is "nothing chosen yet", which the rules may refuse.
        onChange={(event) => field.onChange(event.target.value === "" ? null : event.target.value)}
        inputRef={field.ref}
        ref={undefined}
        id={id}
        labelId={labelId}
        fullWidth
        size="small"
        displayEmpty
        error={Boolean(error)}
        SelectDisplayProps={{ id, ...describedBy(name, props.helper, error) }}
        renderValue={(chosen) =>
          options.find((one) => one.value === chosen)?.label ?? (
            <Typography component="span" variant="inherit" color="textSecondary">
              {t("chooseOption")}
            </Typography>
          )
        }
      >
        {props.allowEmpty && <MenuItem value="">{t("none")}</MenuItem>}
        {options.map((one) => (
          <MenuItem key={one.value} value={one.value}>
            {one.label}
          </MenuItem>
        ))}
      </Select>
    </Field>
  );
}

/** Few choices, all in sight. */
export function ChoiceField(
  props: FieldText & { name: string; options: readonly Option[]; columns?: number },
) {
  const { name, options } = props;
  const error = useFieldError(name);
  const { field } = useController({ name });
  return (
    <FieldGroup {...props} error={error} role="radiogroup">
      <Cards columns={props.columns ?? Math.min(options.length, 3)}>
        {options.map((one) => (
          <Card key={one.value} chosen={field.value === one.value} wrong={Boolean(error)}>
            <FormControlLabel
              control={
                <Radio
                  name={name}
                  size="small"
                  checked={field.value === one.value}
                  onChange={() => field.onChange(one.value)}
                  onBlur={field.onBlur}
                />
              }
              label={<OptionText {...one} />}
              sx={{ margin: 0, inlineSize: "100%", paddingInlineEnd: 1.5 }}
            />
          </Card>
        ))}
      </Cards>
    </FieldGroup>
  );
}

/** Any number of them; the value is an array in the order of the options. */
export function CheckGroupField<V extends string | number>(
  props: FieldText & { name: string; options: readonly Option<V>[]; columns?: number },
) {
  const { name, options } = props;
  const error = useFieldError(name);
  const { field } = useController({ name });
  const chosen: unknown[] = Array.isArray(field.value) ? field.value : [];
  const toggle = (value: V) => {
    const next = chosen.includes(value)
      ? chosen.filter((one) => one !== value)
      : [...chosen, value];
    field.onChange(options.map((one) => one.value).filter((one) => next.includes(one)));
  };
  return (
    <FieldGroup {...props} error={error}>
      <Cards columns={props.columns ?? 1}>
        {options.map((one) => (
          <Card key={one.value} chosen={chosen.includes(one.value)} wrong={Boolean(error)}>
            <FormControlLabel
              control={
                <Checkbox
                  size="small"
                  checked={chosen.includes(one.value)}
                  onChange={() => toggle(one.value)}
                  onBlur={field.onBlur}
                />
              }
              label={<OptionText {...one} />}
              sx={{ margin: 0, inlineSize: "100%", paddingInlineEnd: 1.5 }}
            />
          </Card>
        ))}
      </Cards>
    </FieldGroup>
  );
}

/** One statement to agree to. */
export function CheckField(props: { name: string; label: string }) {
  const error = useFieldError(props.name);
  const { field } = useController({ name: props.name });
  return (
    <FieldGroup name={props.name} label="" error={error}>
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={field.value === true}
            onChange={(_, on) => field.onChange(on)}
          />
        }
        label={props.label}
      />
    </FieldGroup>
  );
}

function Cards({ columns, children }: { columns: number; children: ReactNode }) {
  return (
    <Box
      sx={{
        display: "grid",
        gap: 1,
        gridTemplateColumns: { xs: "1fr", sm: `repeat(${columns}, minmax(0, 1fr))` },
      }}
    >
      {children}
    </Box>
  );
}

function Card({
  chosen,
  wrong,
  children,
}: {
  chosen: boolean;
  wrong: boolean;
  children: ReactNode;
}) {
  return (
    <Box
      sx={(theme) => ({
        border: 1,
        borderColor: wrong ? "error.main" : chosen ? "primary.main" : theme.palette.line,
        backgroundColor: chosen ? theme.palette.soft.teal : "background.paper",
        borderRadius: 1,
        display: "flex",
      })}
    >
      {children}
    </Box>
  );
}

function OptionText({ label, note }: Pick<Option, "label" | "note">) {
  return (
    <Box sx={{ paddingBlock: 0.75 }}>
      <Typography variant="body2">{label}</Typography>
      {note && (
        <Typography variant="caption" color="textSecondary" component="div">
          {note}
        </Typography>
      )}
    </Box>
  );
}
