/**
 * With whom a gift was exchanged: those of the report and the programme come first, then people met
 * abroad in that country. Choosing one fills post and organisation; any other name is accepted.
 */
import { Autocomplete, Box, TextField as MuiTextField, Typography } from "@mui/material";
import { useController, useFormContext } from "react-hook-form";
import { encountersOf } from "#shared/contacts/encounters.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import { foldForSearch } from "#shared/persian/normalize.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { describedBy, Field, fieldIds, type FieldText } from "#renderer/ui/field.tsx";
import { useFieldError } from "#renderer/ui/form.tsx";
import { useTextDirection } from "#renderer/ui/text-direction.ts";

interface Met {
  person: string;
  post: string;
  organisation: string;
}
const most = 12;

export function MetField(props: FieldText & { name: string; dossier: Dossier }) {
  const { name, dossier } = props;
  const t = useText("common");
  const error = useFieldError(name);
  const { field } = useController({ name });
  const { setValue } = useFormContext();
  const typed = typeof field.value === "string" ? field.value : "";
  const direction = useTextDirection(typed);
  const people = usePeopleMet(dossier);
  const words = foldForSearch(typed).trim();
  const fits = (one: Met) => foldForSearch(`${one.person} ${one.organisation}`).includes(words);
  return (
    <Field {...props} error={error}>
      <Autocomplete<Met, false, false, true>
        id={fieldIds(name).id}
        freeSolo
        options={people.filter(fits).slice(0, most)}
        filterOptions={(all) => all}
        value={typed}
        inputValue={typed}
        getOptionLabel={(one) => (typeof one === "string" ? one : one.person)}
        getOptionKey={(one) =>
          typeof one === "string" ? one : `${one.person} ${one.organisation}`
        }
        onInputChange={(_, next, why) => {
          if (why !== "reset") field.onChange(next);
        }}
        onChange={(_, chosen) => {
          if (chosen === null || typeof chosen === "string") return;
          field.onChange(chosen.person);
          setValue("post", chosen.post, { shouldDirty: true });
          setValue("organisation", chosen.organisation, { shouldDirty: true });
        }}
        onBlur={field.onBlur}
        clearText={t("clear")}
        renderOption={({ key, ...item }, one) => (
          <li key={key} {...item}>
            <Box sx={{ minInlineSize: 0 }}>
              <bdi>{one.person}</bdi>
              <Typography variant="caption" color="textSecondary" component="div">
                <bdi>{[one.post, one.organisation].filter((part) => part !== "").join("، ")}</bdi>
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

const usePeopleMet = ({ mission, segments }: Dossier): Met[] => {
  const known = useCall("contacts.list", { country: mission.request.country }).data?.items ?? [];
  const here = encountersOf({ ...mission, segments }).map(({ name, post, organisation }) => ({
    person: name,
    post,
    organisation,
  }));
  const abroad = known.map(({ fields }) => ({
    person: fields.nameFa,
    post: fields.post,
    organisation: fields.organisation,
  }));
  const keyOf = (one: Met) => foldForSearch(`${one.person} ${one.organisation}`);
  return [...new Map([...here, ...abroad].map((one) => [keyOf(one), one])).values()].filter(
    (one) => one.person !== "",
  );
};
