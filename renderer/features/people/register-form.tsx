/** Registers a person; the first password is made here and shown once. */
import { Stack } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { ErrorSummary, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { HandOver, type FirstPassword } from "./hand-over.tsx";
import { LikelySame } from "./likely-same.tsx";
import { newPassphrase } from "./passphrase.ts";
import { emptyPerson, inFormOrder, PersonFieldsPanels, usePersonLabels } from "./person-fields.tsx";

export function RegisterForm() {
  const t = useText("people");
  const common = useText("common");
  const navigate = useNavigate();
  const labelOf = usePersonLabels();
  const form = useForm({ defaultValues: { username: "", fields: emptyPerson } });
  const register = useCommand("people.register");
  // One id for one person: a second try after a lost answer is the same person.
  const [id] = useState(() => newId());
  const [given, setGiven] = useState<FirstPassword | null>(null);
  const issues = useMemo(() => inFormOrder(register.refusal?.fields ?? []), [register.refusal]);

  const submit = async () => {
    const { username: typed, fields } = form.getValues();
    const username = typed.trim().toLowerCase();
    const password = newPassphrase();
    const result = await register.run({ id, username, password, fields });
    if (!result.ok) return;
    if (username === "") return toPerson();
    setGiven({ name: fields.nameFa, username, password });
  };
  const toList = () => void navigate({ to: "/people" });
  const toPerson = () => void navigate({ to: "/people/$personId", params: { personId: id } });
  const nameFa = useWatch({ control: form.control, name: "fields.nameFa" });

  return (
    <>
      <ErrorSummary issues={issues} labelOf={labelOf} />
      <Form form={form} issues={issues} onSubmit={() => void submit()} label={t("newTitle")}>
        <LikelySame id={id} nameFa={nameFa} changes={{}} />
        <PersonFieldsPanels
          manager={null}
          access={
            <TextField
              name="username"
              label={t("username")}
              helper={t("usernameHelper")}
              dir="ltr"
              autoComplete="off"
            />
          }
        />
        {issues.length === 0 && <RefusalAlert refusal={register.refusal} />}
        <Stack direction="row" sx={{ gap: 1.5, marginBlockStart: 2 }}>
          <PrimaryButton type="submit" pending={register.pending}>
            {t("register")}
          </PrimaryButton>
          <Button quiet onClick={toList}>
            {common("cancel")}
          </Button>
        </Stack>
      </Form>
      {given && <HandOver given={given} onDone={toPerson} />}
    </>
  );
}
