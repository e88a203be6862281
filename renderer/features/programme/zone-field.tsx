/** The clock of a place: found by country or city in either language; the form keeps the IANA name. */
import { Autocomplete, TextField as MuiTextField } from "@mui/material";
import { useMemo } from "react";
import { useController } from "react-hook-form";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { describedBy, Field, fieldIds, type FieldText } from "#renderer/ui/field.tsx";
import { useFieldError } from "#renderer/ui/form.tsx";
import { zonesFor } from "./zones.ts";

export function ZoneField(props: FieldText & { name: string; country: string }) {
  const { name } = props;
  const lang = useLang();
  const t = useText("programme");
  const common = useText("common");
  const error = useFieldError(name);
  const { field } = useController({ name });
  const zones = useMemo(() => zonesFor(props.country, lang), [props.country, lang]);
  return (
    <Field {...props} error={error}>
      <Autocomplete
        id={fieldIds(name).id}
        options={zones}
        value={zones.find((one) => one.id === field.value) ?? null}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        getOptionKey={(one) => one.id}
        filterOptions={(all, { inputValue }) => {
          const typed = foldForSearch(inputValue);
          const found = all.filter((one) => one.words.includes(typed));
          // The label of the chosen one in the field is not a search.
          return (
            found.length > 0 && !all.some((one) => one.label === inputValue) ? found : all
          ).slice(0, 60);
        }}
        onChange={(_, chosen) => field.onChange(chosen?.id ?? "")}
        onBlur={field.onBlur}
        noOptionsText={common("noMatch")}
        autoHighlight
        renderInput={({ slotProps, ...params }) => (
          <MuiTextField
            {...params}
            size="small"
            error={Boolean(error)}
            placeholder={t("field.zonePlaceholder")}
            inputRef={field.ref}
            slotProps={{
              ...slotProps,
              htmlInput: { ...slotProps.htmlInput, ...describedBy(name, props.helper, error) },
            }}
          />
        )}
      />
    </Field>
  );
}
