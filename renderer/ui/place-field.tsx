/**
 * A town, suggested from the gazetteer in either language and any spelling. Any typed text stays:
 * a village that is in no list is as valid a place as Paris.
 */
import { Autocomplete, Box, TextField as MuiTextField, Typography } from "@mui/material";
import { useController } from "react-hook-form";
import type { City } from "#shared/gazetteer/gazetteer.ts";
import { countryName } from "#shared/persian/names.ts";
import { useGazetteer } from "#renderer/gazetteer.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { describedBy, Field, fieldIds, type FieldText } from "./field.tsx";
import { useFieldError } from "./form.tsx";
import { useTextDirection } from "./text-direction.ts";

export function PlaceField(
  props: FieldText & {
    name: string;
    /** Its cities are suggested first. */
    country?: string;
    /** Called with the city that was chosen, for fields that follow from it. */
    onPick?: (city: City) => void;
  },
) {
  const { name, country = "" } = props;
  const lang = useLang();
  const t = useText("common");
  const gazetteer = useGazetteer();
  const error = useFieldError(name);
  const { field } = useController({ name });
  const text = typeof field.value === "string" ? field.value : "";
  const direction = useTextDirection(text);
  const nameOf = (city: City) => gazetteer?.nameOf(city, lang) ?? city.nameEn;
  return (
    <Field {...props} error={error}>
      <Autocomplete<City, false, false, true>
        id={fieldIds(name).id}
        freeSolo
        options={gazetteer?.findCities(text, country, 8) ?? []}
        filterOptions={(all) => all}
        value={text}
        inputValue={text}
        getOptionLabel={(option) => (typeof option === "string" ? option : nameOf(option))}
        getOptionKey={(option) =>
          typeof option === "string" ? option : `${option.country} ${option.nameEn}`
        }
        onInputChange={(_, typed, why) => {
          if (why !== "reset") field.onChange(typed);
        }}
        onChange={(_, chosen) => {
          if (chosen === null || typeof chosen === "string") return;
          field.onChange(nameOf(chosen));
          props.onPick?.(chosen);
        }}
        onBlur={field.onBlur}
        clearText={t("clear")}
        renderOption={({ key, ...item }, city) => (
          <li key={key} {...item}>
            <Box sx={{ minInlineSize: 0 }}>
              <bdi>{nameOf(city)}</bdi>
              <Typography variant="caption" color="textSecondary" component="div">
                <bdi>{lang === "fa" ? city.nameEn : city.nameFa}</bdi>
                {` · ${countryName(city.country, lang)}`}
              </Typography>
            </Box>
          </li>
        )}
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
                dir: direction,
                spellCheck: false,
              },
            }}
          />
        )}
      />
    </Field>
  );
}
