/** Words as chips: typed and closed with Enter or a comma, or taken from suggestions. The form keeps `string[]`. */
import AddIcon from "@mui/icons-material/AddOutlined";
import { Autocomplete, Chip, Stack, TextField as MuiTextField } from "@mui/material";
import { useState, type KeyboardEvent } from "react";
import { useController } from "react-hook-form";
import { cleanTyped } from "#shared/persian/normalize.ts";
import { useText } from "#renderer/i18n.ts";
import { describedBy, Field, fieldIds, type FieldText } from "./field.tsx";
import { useFieldError } from "./form.tsx";
import { useTextDirection } from "./text-direction.ts";

export function KeywordsField(
  props: FieldText & {
    name: string;
    placeholder?: string;
    suggestions?: readonly string[];
    /** Said on the button of a suggestion. */
    addLabel: (word: string) => string;
  },
) {
  const { name } = props;
  const t = useText("common");
  const error = useFieldErrorOfList(name);
  const { field } = useController({ name });
  const [typed, setTyped] = useState("");
  const direction = useTextDirection(typed);
  const words: string[] = Array.isArray(field.value) ? field.value : [];
  const put = (next: readonly string[]) =>
    field.onChange([
      ...new Set(next.map((word) => cleanTyped(word).trim()).filter((word) => word !== "")),
    ]);
  const finish = () => {
    if (typed.trim() === "") return;
    put([...words, ...typed.split(/[,،;؛\n]/)]);
    setTyped("");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!["،", ",", "؛", ";"].includes(event.key) || typed.trim() === "") return;
    event.preventDefault();
    finish();
  };
  const left = (props.suggestions ?? []).filter((word) => word !== "" && !words.includes(word));
  return (
    <Field
      {...props}
      error={error}
      after={
        left.length > 0 && (
          <Stack direction="row" sx={{ flexWrap: "wrap", gap: 0.75, marginBlockStart: 1 }}>
            {left.map((word) => (
              <Chip
                key={word}
                size="small"
                variant="outlined"
                icon={<AddIcon />}
                label={<bdi>{word}</bdi>}
                aria-label={props.addLabel(word)}
                onClick={() => put([...words, word])}
              />
            ))}
          </Stack>
        )
      }
    >
      <Autocomplete
        multiple
        freeSolo
        id={fieldIds(name).id}
        options={[]}
        value={words}
        inputValue={typed}
        onInputChange={(_, text, why) => {
          if (why !== "reset") setTyped(text);
        }}
        onChange={(_, next) => {
          put(next);
          setTyped("");
        }}
        // A word that was typed and not closed must not be lost.
        onBlur={() => {
          finish();
          field.onBlur();
        }}
        clearText={t("remove")}
        slotProps={{ chip: { size: "small" } }}
        renderInput={({ slotProps, ...params }) => (
          <MuiTextField
            {...params}
            size="small"
            error={Boolean(error)}
            placeholder={words.length === 0 ? (props.placeholder ?? "") : ""}
            inputRef={field.ref}
            onKeyDown={onKeyDown}
            slotProps={{
              ...slotProps,
              htmlInput: {
                ...slotProps.htmlInput,
                ...describedBy(name, props.helper, error),
                "aria-required": props.required,
                dir: direction,
              },
            }}
          />
        )}
      />
    </Field>
  );
}

/** A mistake of the list, or of its first wrong word. */
const useFieldErrorOfList = (name: string): string | undefined => {
  const whole = useFieldError(name);
  const first = useFieldError(`${name}.0`);
  return whole ?? first;
};
