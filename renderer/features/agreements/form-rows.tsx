/** The repeated parts of an agreement: contacts, signatories, clauses, permits, the joint committee. */
import { permitBodies, sides } from "#shared/agreements/agreement.ts";
import { useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FileField } from "#renderer/ui/file-field.tsx";
import { RowList } from "#renderer/ui/row-list.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";

export function ContactRows() {
  const t = useText("agreements");
  return (
    <RowList
      name="fields.contacts"
      label={t("contacts")}
      empty={() => ({ name: "", post: "", contact: "" })}
      firstField="name"
      titleOf={(number) => t("rows.contact", { number })}
      addLabel={t("rows.addContact")}
      noneText={t("rows.none")}
      Fields={ContactFields}
    />
  );
}

function ContactFields({ path }: { path: string }) {
  const t = useText("agreements");
  return (
    <Columns count={3}>
      <TextField name={`${path}.name`} label={t("field.name")} required />
      <TextField name={`${path}.post`} label={t("field.post")} />
      <TextField name={`${path}.contact`} label={t("field.contact")} />
    </Columns>
  );
}

export function SignatoryRows() {
  const t = useText("agreements");
  return (
    <RowList
      name="fields.signatories"
      label={t("signatories")}
      empty={() => ({ side: "here", name: "", post: "" })}
      firstField="name"
      titleOf={(number) => t("rows.signatory", { number })}
      addLabel={t("rows.addSignatory")}
      noneText={t("rows.none")}
      Fields={SidedPerson}
    />
  );
}

export function CommitteeRows() {
  const t = useText("agreements");
  return (
    <RowList
      name="fields.committee"
      label={t("committee")}
      empty={() => ({ side: "here", name: "", post: "" })}
      firstField="name"
      titleOf={(number) => t("rows.member", { number })}
      addLabel={t("rows.addMember")}
      noneText={t("rows.none")}
      Fields={SidedPerson}
    />
  );
}

function SidedPerson({ path }: { path: string }) {
  const t = useText("agreements");
  return (
    <Columns count={3}>
      <TextField name={`${path}.name`} label={t("field.name")} required />
      <TextField name={`${path}.post`} label={t("field.post")} />
      <SelectField
        name={`${path}.side`}
        label={t("field.side")}
        required
        options={sides.map((value) => ({ value, label: t(`side.${value}`) }))}
      />
    </Columns>
  );
}

export function ClauseRows() {
  const t = useText("agreements");
  return (
    <RowList
      name="fields.clauses"
      label={t("clauses")}
      helper={t("rows.clausesHelp")}
      empty={() => ({ id: newId(), no: "", text: "", textEn: "", axis: "" })}
      firstField="no"
      titleOf={(number) => t("rows.clause", { number })}
      addLabel={t("rows.addClause")}
      noneText={t("rows.none")}
      Fields={ClauseFields}
    />
  );
}

function ClauseFields({ path }: { path: string }) {
  const t = useText("agreements");
  return (
    <>
      <Columns>
        <TextField name={`${path}.no`} label={t("field.no")} required />
        <TextField name={`${path}.axis`} label={t("field.axis")} helper={t("field.axisHelper")} />
      </Columns>
      <TextField
        name={`${path}.text`}
        label={t("field.text")}
        required
        multiline
        rows={2}
        maxLength={2000}
      />
      <TextField
        name={`${path}.textEn`}
        label={t("field.textEn")}
        dir="ltr"
        multiline
        rows={2}
        maxLength={2000}
      />
    </>
  );
}

export function PermitRows() {
  const t = useText("agreements");
  return (
    <RowList
      name="fields.permits"
      label={t("permits")}
      helper={t("rows.permitsHelp")}
      empty={emptyConsent}
      firstField="number"
      titleOf={(number) => t("rows.permit", { number })}
      addLabel={t("rows.addPermit")}
      noneText={t("rows.none")}
      Fields={ConsentFields}
    />
  );
}

export const emptyConsent = () => ({ body: "council", number: "", date: "", scan: null });

export function ConsentFields({ path }: { path: string }) {
  const t = useText("agreements");
  return (
    <>
      <Columns count={3}>
        <SelectField
          name={`${path}.body`}
          label={t("field.body")}
          required
          options={permitBodies.map((value) => ({ value, label: t(`body.${value}`) }))}
        />
        <TextField name={`${path}.number`} label={t("field.number")} required />
        <DayField name={`${path}.date`} label={t("field.date")} required />
      </Columns>
      <FileField name={`${path}.scan`} label={t("field.scan")} />
    </>
  );
}
