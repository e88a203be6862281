/** One commitment as it is made or changed: what, who here and there, until when, by which sign it counts as kept. */
import { useState } from "react";
import { useForm, useFormContext, useWatch } from "react-hook-form";
import {
  commitmentSources,
  type Commitment,
  type CommitmentFields,
  type CommitmentSource,
} from "#shared/commitments/commitment.ts";
import { runCommand, useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { ChangedMeanwhile, useSeen } from "#renderer/ui/changed-meanwhile.tsx";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { CityField } from "#renderer/ui/city-field.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { CountryField } from "#renderer/ui/country-field.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { PersonField } from "#renderer/ui/person-field.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { useTitleOf } from "#renderer/features/agreements/words.ts";
import { ClauseField } from "./clause-field.tsx";

interface Values {
  fields: Omit<CommitmentFields, "agreementId"> & { agreementId: string };
  source: CommitmentSource;
}

const emptyFields: CommitmentFields = {
  text: "",
  ownerId: null,
  ownerUnit: "",
  ownerThere: "",
  due: "",
  indicator: "",
  agreementId: null,
  clauseId: "",
  country: "",
  city: "",
};

/** Give `change` for one that exists; otherwise the known values of the new one, and its source. */
export function CommitmentDialog(props: {
  change?: Commitment;
  start?: Partial<CommitmentFields>;
  /** A line of a report; without it the meeting or letter is entered. */
  source?: CommitmentSource;
  onClose: () => void;
}) {
  const { change, source } = props;
  const t = useText("commitments");
  const [id] = useState(() => change?.id ?? newId());
  const form = useForm<Values>({
    defaultValues: {
      fields: valuesOf({ ...emptyFields, ...props.start, ...change }),
      source: source ?? { kind: "meeting", missionId: "", item: "", reference: "", day: "" },
    },
  });
  const seen = useSeen(change?.version ?? 0);
  const title = t(change ? "changeTitle" : "makeTitle");
  const confirm = ({ fields: typed, source: from }: Values) => {
    const fields = { ...typed, agreementId: typed.agreementId || null };
    return change
      ? runCommand("commitments.change", { id, seenVersion: seen.seenVersion, fields })
      : runCommand("commitments.make", { id, fields, source: from });
  };
  return (
    <FormDialog
      open
      wide
      title={title}
      form={form}
      confirmLabel={t(change ? "change" : "make")}
      onConfirm={confirm}
      onClose={props.onClose}
    >
      {change && (
        <ChangedMeanwhile
          when={seen.overtaken}
          rows={(["text", "due", "ownerUnit", "ownerThere", "indicator", "city"] as const).map(
            (key) => ({
              label: t(`field.${key}`),
              now: change[key],
              mine: form.getValues().fields[key],
            }),
          )}
          onKeepMine={seen.look}
          onTakeTheirs={() => {
            seen.look();
            form.reset({ ...form.getValues(), fields: valuesOf({ ...emptyFields, ...change }) });
          }}
        />
      )}
      <TextField
        name="fields.text"
        label={t("field.text")}
        required
        multiline
        rows={2}
        maxLength={1000}
      />
      <Columns>
        <PersonField name="fields.ownerId" label={t("field.ownerId")} />
        <TextField
          name="fields.ownerUnit"
          label={t("field.ownerUnit")}
          helper={t("field.ownerUnitHelper")}
        />
        <DayField name="fields.due" label={t("field.due")} required />
        <TextField name="fields.ownerThere" label={t("field.ownerThere")} />
      </Columns>
      <TextField
        name="fields.indicator"
        label={t("field.indicator")}
        helper={t("field.indicatorHelper")}
      />
      <PartnerFields />
      {!change && !source && <SourceFields />}
    </FormDialog>
  );
}

/** The partner comes from the agreement; without one, from country and city. */
function PartnerFields() {
  const t = useText("commitments");
  const titleOf = useTitleOf();
  const { control } = useFormContext<Values>();
  const agreementId = useWatch({ control, name: "fields.agreementId" });
  const agreements = useCall("agreements.choices", {}).data?.agreements ?? [];
  return (
    <>
      <Columns>
        <SelectField
          name="fields.agreementId"
          label={t("field.agreementId")}
          allowEmpty
          options={agreements.map((one) => ({ value: one.id, label: titleOf(one) }))}
        />
        <ClauseField name="fields.clauseId" label={t("field.clauseId")} agreementId={agreementId} />
      </Columns>
      {!agreementId && (
        <Columns>
          <CountryField name="fields.country" label={t("field.country")} />
          <CityField name="fields.city" country="fields.country" label={t("field.city")} />
        </Columns>
      )}
    </>
  );
}

function SourceFields() {
  const t = useText("commitments");
  return (
    <Columns count={3}>
      <SelectField
        name="source.kind"
        label={t("field.sourceKind")}
        required
        options={commitmentSources
          .filter((one) => one !== "report")
          .map((value) => ({ value, label: t(`source.${value}`) }))}
      />
      <TextField name="source.reference" label={t("field.reference")} />
      <DayField name="source.day" label={t("field.day")} />
    </Columns>
  );
}

const valuesOf = (fields: CommitmentFields): Values["fields"] => ({
  ...(Object.fromEntries(
    Object.keys(emptyFields).map((key) => [key, fields[key as keyof CommitmentFields]]),
  ) as unknown as CommitmentFields),
  agreementId: fields.agreementId ?? "",
});
