/** A city: written freely, with known ones of the country suggested in the language on screen. */
import { Autocomplete, TextField as MuiTextField } from "@mui/material";
import { useMemo } from "react";
import { useController, useWatch } from "react-hook-form";
import { findCities, nameOf } from "#shared/gazetteer/gazetteer.ts";
import { useLang } from "#renderer/i18n.ts";
import { describedBy, Field, fieldIds, type FieldText } from "./field.tsx";
import { useFieldError } from "./form.tsx";

/** `country` names the form's field that holds the country's code. */
export function CityField(props: FieldText & { name: string; country: string }) {
  const { name } = props;
  const lang = useLang();
  const error = useFieldError(name);
  const { field } = useController({ name });
  const country: unknown = useWatch({ name: props.country });
  const typed = typeof field.value === "string" ? field.value : "";
  const options = useMemo(
    () => [
      ...new Set(
        findCities(typed, typeof country === "string" ? country : "").map((one) =>
          nameOf(one, lang),
        ),
      ),
    ],
    [typed, country, lang],
  );
  return (
    <Field {...props} error={error}>
      <Autocomplete
        id={fieldIds(name).id}
        freeSolo
        options={options}
        // The gazetteer has already searched, in every spelling.
        filterOptions={(all) => all}
        inputValue={typed}
        onInputChange={(_, text) => field.onChange(text)}
        onBlur={field.onBlur}
        renderInput={({ slotProps, ...params }) => (
          <MuiTextField
            {...params}
            size="small"
            error={Boolean(error)}
            inputRef={field.ref}
            slotProps={{
              ...slotProps,
              htmlInput: {
                ...slotProps.htmlInput,
                ...describedBy(name, props.helper, error),
                "aria-required": props.required,
              },
            }}
          />
        )}
      />
    </Field>
  );
}
