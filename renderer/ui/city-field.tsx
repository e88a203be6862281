/** A city beside its country: those of the country come first, and choosing one fills the country too. */
import { useFormContext, useWatch } from "react-hook-form";
import type { FieldText } from "./field.tsx";
import { PlaceField } from "./place-field.tsx";

/** `country` names the form's field that holds the country's code. */
export function CityField({ country, ...props }: FieldText & { name: string; country: string }) {
  const { setValue } = useFormContext();
  const code: unknown = useWatch({ name: country });
  return (
    <PlaceField
      {...props}
      country={typeof code === "string" ? code : ""}
      onPick={(city) => setValue(country, city.country, { shouldDirty: true })}
    />
  );
}
