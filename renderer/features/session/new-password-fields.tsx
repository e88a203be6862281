/** A new password and its repetition, as every form that sets one asks for them. */
import { useText } from "#renderer/i18n.ts";
import { TextField } from "#renderer/ui/text-field.tsx";

export function NewPasswordFields({ label }: { label: string }) {
  const t = useText("session");
  return (
    <>
      <TextField
        name="password"
        label={label}
        helper={t("passwordHelp")}
        type="password"
        autoComplete="new-password"
        required
      />
      <TextField
        name="passwordAgain"
        label={t("passwordAgain")}
        type="password"
        autoComplete="new-password"
        required
      />
    </>
  );
}
