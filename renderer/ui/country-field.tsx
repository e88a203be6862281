/** A country: written in Persian or English, in any spelling; the form keeps its two-letter code. */
import { Autocomplete, TextField as MuiTextField } from "@mui/material";
import { useMemo } from "react";
import { useController } from "react-hook-form";
import { countries, countryName } from "#shared/persian/names.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { describedBy, Field, fieldIds, type FieldText } from "./field.tsx";
import { useFieldError } from "./form.tsx";

export function CountryField(props: FieldText & { name: string }) {
  const { name } = props;
  const lang = useLang();
  const t = useText("common");
  const error = useFieldError(name);
  const { field } = useController({ name });
  const { id } = fieldIds(name);
  const options = useMemo(
    () =>
      countries(lang).map(({ code, name: label }) => ({
        code,
        label,
        words: foldForSearch(`${label} ${countryName(code, lang === "fa" ? "en" : "fa")} ${code}`),
      })),
    [lang],
  );
  return (
    <Field {...props} error={error}>
      <Autocomplete
        id={id}
        options={options}
        value={options.find((one) => one.code === field.value) ?? null}
        isOptionEqualToValue={(one, other) => one.code === other.code}
        getOptionKey={(one) => one.code}
        filterOptions={(all, { inputValue }) => {
          const typed = foldForSearch(inputValue);
          return typed === "" ? all : all.filter((one) => one.words.includes(typed));
        }}
        onChange={(_, chosen) => field.onChange(chosen?.code ?? "")}
        onBlur={field.onBlur}
        noOptionsText={t("noMatch")}
        autoHighlight
        renderInput={({ slotProps, ...params }) => (
          <MuiTextField
            {...params}
            size="small"
            error={Boolean(error)}
            placeholder={t("countryPlaceholder")}
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
