/** Edits a person's fields, manager and roles. The user name stays. */
import { Alert, Stack } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { FullPerson, ListedPerson } from "#shared/contract/people.ts";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { ErrorSummary, RefusalAlert } from "#renderer/ui/states.tsx";
import { Ltr } from "#renderer/ui/text.tsx";
import { LeftBehind } from "#renderer/features/reassign/left-behind.tsx";
import { PersonFieldsPanels, usePersonLabels } from "./person-fields.tsx";

export function ChangePersonForm({
  person,
  manager,
}: {
  person: FullPerson;
  manager: ListedPerson | null;
}) {
  const t = useText("people");
  const profile = useText("profile");
  const labelOf = usePersonLabels();
  const { id, username, active: _active, ...fields } = person;
  const form = useForm({ defaultValues: { fields } });
  const { isDirty } = form.formState;
  const change = useCommand("people.change");
  const [told, setTold] = useState("");
  const [stuck, setStuck] = useState(0);
  const issues = change.refusal?.fields ?? noIssues;

  const submit = async () => {
    if (!isDirty) return setTold(t("noChanges"));
    setTold("");
    const values = form.getValues();
    const result = await change.run({ id, fields: values.fields });
    if (!result.ok) return;
    form.reset(values);
    setStuck(result.value.stuckSteps);
    setTold(t("savedChanges"));
  };

  return (
    <>
      <ErrorSummary issues={issues} labelOf={labelOf} />
      <Form form={form} issues={issues} onSubmit={() => void submit()} label={person.nameFa}>
        <PersonFieldsPanels
          manager={manager}
          selfId={id}
          access={
            <Stack sx={{ marginBlockEnd: 2 }}>
              <DataList
                stacked
                items={[
                  {
                    label: t("username"),
                    value: username === "" ? profile("noAccess") : <Ltr>{username}</Ltr>,
                  },
                ]}
              />
            </Stack>
          }
        />
        <LeftBehind steps={stuck} />
        {issues.length === 0 && <RefusalAlert refusal={change.refusal} />}
        <Stack direction="row" sx={{ gap: 1.5, marginBlockStart: 2, alignItems: "center" }}>
          <PrimaryButton type="submit" pending={change.pending}>
            {t("saveChanges")}
          </PrimaryButton>
          <span role="status">
            {told !== "" && (
              <Alert severity="success" role="none" icon={false} sx={{ paddingBlock: 0 }}>
                {told}
              </Alert>
            )}
          </span>
        </Stack>
      </Form>
    </>
  );
}

const noIssues: never[] = [];
