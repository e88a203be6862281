/** Edits a person's fields, manager and roles. The user name stays. */
import { Alert, Stack } from "@mui/material";
import { useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { ListedPerson } from "#shared/contract/people.ts";
import type { Output } from "#shared/contract/table.ts";
import type { PersonFields } from "#shared/people/person.ts";
import { useCall, useCommand } from "#renderer/client.ts";
import { useList, useText } from "#renderer/i18n.ts";
import { ChangedMeanwhile, useSeen, type Differing } from "#renderer/ui/changed-meanwhile.tsx";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { ErrorSummary, RefusalAlert } from "#renderer/ui/states.tsx";
import { Ltr, usePersonNames } from "#renderer/ui/text.tsx";
import { LeftBehind } from "#renderer/features/reassign/left-behind.tsx";
import { PersonFieldsPanels, usePersonLabels } from "./person-fields.tsx";

export function ChangePersonForm({
  person,
  manager,
}: {
  person: Output<"people.get">;
  manager: ListedPerson | null;
}) {
  const t = useText("people");
  const profile = useText("profile");
  const labelOf = usePersonLabels();
  const { id, username, active: _active, versions, ...fields } = person;
  const form = useForm({ defaultValues: { fields } });
  const { isDirty } = form.formState;
  const change = useCommand("people.change");
  const seen = useSeen(versions.fields);
  const differing = useDiffering();
  const chosen = useWatch({ control: form.control, name: "fields.managerId" });
  const typedManager = useCall(
    "people.get",
    { id: chosen ?? id },
    { enabled: seen.overtaken && chosen !== null },
  );
  const [told, setTold] = useState("");
  const [stuck, setStuck] = useState(0);
  const issues = change.refusal?.fields ?? noIssues;

  const submit = async () => {
    if (!isDirty) return setTold(t("noChanges"));
    setTold("");
    const values = form.getValues();
    const result = await change.run({
      id,
      seenVersion: seen.seenVersion,
      fields: values.fields,
    });
    if (!result.ok) return;
    seen.saw(result.value.version);
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
        {issues.length === 0 && !seen.overtaken && <RefusalAlert refusal={change.refusal} />}
        <ChangedMeanwhile
          when={seen.overtaken}
          rows={
            seen.overtaken
              ? differing(
                  { fields, manager },
                  {
                    fields: form.getValues().fields,
                    manager: chosen === null ? null : (typedManager.data ?? null),
                  },
                )
              : []
          }
          onKeepMine={seen.look}
          onTakeTheirs={() => {
            seen.look();
            form.reset({ fields });
          }}
        />
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

/** The fields in words; the manager by name, once asked for. */
const useDiffering = () => {
  const t = useText("people");
  const words = useText("words");
  const list = useList();
  const names = usePersonNames();
  const labelOf = usePersonLabels();
  type Side = { fields: PersonFields; manager: ListedPerson | null };
  const shown = ({ fields, manager }: Side, key: keyof PersonFields): string => {
    if (key === "roles") return list(fields.roles.map((role) => words(`role.${role}`)));
    if (key === "managerId") return manager ? names(manager).name : "";
    return fields[key];
  };
  return (now: Side, mine: Side): Differing[] =>
    (Object.keys(now.fields) as (keyof PersonFields)[]).map((key) => ({
      label: labelOf(`fields.${key}`) ?? t("title"),
      now: shown(now, key),
      mine: shown(mine, key),
    }));
};
