/** Two entries are one person: which of them stays. */
import { Autocomplete, TextField as MuiTextField, Typography } from "@mui/material";
import { useDeferredValue, useState } from "react";
import { useController, useForm } from "react-hook-form";
import type { ListedContact } from "#shared/contract/contacts.ts";
import { runCommand, useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { describedBy, Field, fieldIds } from "#renderer/ui/field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { useFieldError } from "#renderer/ui/form.tsx";
import { useContactName } from "./contact-words.tsx";

/** `into`: which one is proposed. */
export function MergeDialog(props: {
  view: Pick<ListedContact, "id" | "fields"> & { version: number };
  into?: ListedContact;
  onClose: () => void;
}) {
  const { view } = props;
  const t = useText("contacts");
  const nameOf = useContactName();
  const form = useForm<{ into: string }>({ defaultValues: { into: props.into?.id ?? "" } });
  return (
    <FormDialog
      open
      title={t("mergeTitle")}
      form={form}
      confirmLabel={t("merge")}
      check={({ into }) => (into === "" ? [{ path: "into", reason: "choosePerson" }] : [])}
      onConfirm={({ into }) =>
        runCommand("contacts.merge", { id: view.id, seenVersion: view.version, into })
      }
      onClose={props.onClose}
    >
      <Typography variant="body2" sx={{ marginBlockEnd: 1.5 }}>
        {t("mergeText", { one: nameOf(view.fields) })}
      </Typography>
      <ContactField name="into" label={t("mergeInto")} without={view.id} known={props.into} />
    </FormDialog>
  );
}

/** A person of the list, found by any part of their name. */
function ContactField(props: {
  name: string;
  label: string;
  without: string;
  known: ListedContact | undefined;
}) {
  const { name } = props;
  const nameOf = useContactName();
  const error = useFieldError(name);
  const { field } = useController({ name });
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState(props.known ?? null);
  const text = useDeferredValue(chosen ? "" : typed.slice(0, 100));
  const { data } = useCall("contacts.list", { text }, { keepPrevious: true });
  const labelOf = (one: ListedContact) =>
    [nameOf(one.fields), one.fields.organisation].filter((part) => part !== "").join(" · ");
  return (
    <Field {...props} required error={error}>
      <Autocomplete
        id={fieldIds(name).id}
        options={(data?.items ?? []).filter((one) => one.id !== props.without)}
        value={chosen}
        isOptionEqualToValue={(one, other) => one.id === other.id}
        getOptionKey={(one) => one.id}
        getOptionLabel={labelOf}
        // The store has already searched, in every spelling.
        filterOptions={(all) => all}
        onInputChange={(_, next) => setTyped(next)}
        onChange={(_, next) => {
          setChosen(next);
          field.onChange(next?.id ?? "");
        }}
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
                ...describedBy(name, undefined, error),
                "aria-required": true,
              },
            }}
          />
        )}
      />
    </Field>
  );
}
