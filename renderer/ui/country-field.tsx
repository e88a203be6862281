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
  const error = useFieldError(name);
  const { field } = useController({ name });
  return (
    <Field {...props} error={error}>
      <CountryInput
        id={fieldIds(name).id}
        value={typeof field.value === "string" ? field.value : ""}
        onChange={field.onChange}
        onBlur={field.onBlur}
        inputRef={field.ref}
        error={Boolean(error)}
        described={{ ...describedBy(name, props.helper, error), "aria-required": props.required }}
      />
    </Field>
  );
}

/** The control alone, for toolbars. */
function CountryInput(props: {
  id?: string;
  label?: string;
  value: string;
  onChange: (code: string) => void;
  onBlur?: () => void;
  inputRef?: (element: HTMLElement | null) => void;
  error?: boolean;
  described?: object;
}) {
  const lang = useLang();
  const t = useText("common");
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
    <Autocomplete
      {...(props.id ? { id: props.id } : {})}
      options={options}
      value={options.find((one) => one.code === props.value) ?? null}
      isOptionEqualToValue={(one, other) => one.code === other.code}
      getOptionKey={(one) => one.code}
      filterOptions={(all, { inputValue }) => {
        const typed = foldForSearch(inputValue);
        return typed === "" ? all : all.filter((one) => one.words.includes(typed));
      }}
      onChange={(_, chosen) => props.onChange(chosen?.code ?? "")}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
      noOptionsText={t("noMatch")}
      autoHighlight
      renderInput={({ slotProps, ...params }) => (
        <MuiTextField
          {...params}
          size="small"
          error={props.error ?? false}
          placeholder={t("countryPlaceholder")}
          inputRef={props.inputRef}
          slotProps={{
            ...slotProps,
            htmlInput: {
              ...slotProps.htmlInput,
              ...props.described,
              ...(props.label ? { "aria-label": props.label } : {}),
            },
          }}
        />
      )}
    />
  );
}
