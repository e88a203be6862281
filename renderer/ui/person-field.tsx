/** A person from the staff list, found by name or post in any spelling; the form keeps the id. */
import { Autocomplete, TextField as MuiTextField } from "@mui/material";
import { useDeferredValue, useState } from "react";
import { useController } from "react-hook-form";
import type { ListedPerson } from "#shared/contract/people.ts";
import { useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { describedBy, Field, fieldIds, type FieldText } from "./field.tsx";
import { useFieldError } from "./form.tsx";
import { PersonText, usePersonNames } from "./text.tsx";

export function PersonField(
  props: FieldText & {
    name: string;
    /** Shown until a choice is made here, e.g. the manager already on file. */
    initial?: ListedPerson | null;
    /** Called with who was chosen, for forms that copy name and post. */
    onPick?: (person: ListedPerson | null) => void;
    exclude?: readonly string[];
  },
) {
  const { name } = props;
  const error = useFieldError(name);
  const { field } = useController({ name });
  const [picked, setPicked] = useState<ListedPerson | null>(props.initial ?? null);
  return (
    <Field {...props} error={error}>
      <PersonInput
        id={fieldIds(name).id}
        value={picked !== null && picked.id === field.value ? picked : null}
        chosenId={typeof field.value === "string" ? field.value : ""}
        exclude={props.exclude ?? []}
        error={Boolean(error)}
        described={describedBy(name, props.helper, error)}
        inputRef={field.ref}
        onBlur={field.onBlur}
        onChange={(person) => {
          setPicked(person);
          field.onChange(person?.id ?? null);
          props.onPick?.(person);
        }}
      />
    </Field>
  );
}

/** The control alone, for toolbars and rows that add people one after another. */
export function PersonInput(props: {
  id?: string;
  label?: string;
  value: ListedPerson | null;
  /** An id whose person is not known here yet; looked for in the list that is loaded. */
  chosenId?: string;
  exclude?: readonly string[];
  error?: boolean;
  described?: object;
  inputRef?: (element: HTMLElement | null) => void;
  onBlur?: () => void;
  onChange: (person: ListedPerson | null) => void;
}) {
  const t = useText("common");
  const names = usePersonNames();
  const [typed, setTyped] = useState("");
  // The chosen person's own name in the field is no search.
  const shown = props.value === null ? "" : names(props.value).name;
  const text = useDeferredValue(typed === shown ? "" : typed);
  const { data, isFetching } = useCall(
    "people.list",
    { text, activeOnly: true },
    { keepPrevious: true },
  );
  const people = (data?.people ?? []).filter((one) => !props.exclude?.includes(one.id));
  const value = props.value ?? people.find((one) => one.id === props.chosenId) ?? null;
  return (
    <Autocomplete
      {...(props.id ? { id: props.id } : {})}
      options={value && !people.some((one) => one.id === value.id) ? [value, ...people] : people}
      value={value}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      getOptionKey={(one) => one.id}
      getOptionLabel={(one) => names(one).name}
      // The store has already searched, in every spelling.
      filterOptions={(all) => all}
      onInputChange={(_, input) => setTyped(input)}
      onChange={(_, person) => props.onChange(person)}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
      loading={isFetching && people.length === 0}
      loadingText={t("loading")}
      noOptionsText={t("noMatch")}
      renderOption={({ key, ...item }, person) => (
        <li key={key} {...item}>
          <PersonText person={person} post="below" />
        </li>
      )}
      renderInput={({ slotProps, ...params }) => (
        <MuiTextField
          {...params}
          size="small"
          error={props.error ?? false}
          placeholder={t("personPlaceholder")}
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
