/** A class of the archive: added, renamed, moved, closed. Its code never changes. */
import { useForm } from "react-hook-form";
import {
  byCode,
  codesBelow,
  rulesOn,
  type ArchiveClass,
  type ArchiveScheme,
} from "#shared/archive/scheme.ts";
import { missionTypes } from "#shared/mission/request/request.ts";
import { runCommand } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { CheckField, CheckGroupField, SelectField } from "#renderer/ui/choice-fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { coded } from "./words.ts";

/** As typed: a cleared choice is `null`. */
type Typed = Omit<ArchiveClass, "parent" | "retentionClass"> & {
  parent: string | null;
  retentionClass: string | null;
};

export function ClassDialog(props: {
  scheme: ArchiveScheme & { today: string };
  /** `null`: a new one. */
  one: ArchiveClass | null;
  parent: string;
  onClose: () => void;
  onSaved: (code: string) => void;
}) {
  const { scheme, one } = props;
  const t = useText("archive");
  const words = useText("words");
  const lang = useLang();
  const form = useForm<Typed>({
    defaultValues: one ?? {
      code: "",
      parent: props.parent,
      titleFa: "",
      titleEn: "",
      retentionClass: "",
      missionTypes: [],
      closed: false,
    },
  });
  const below = one ? codesBelow(scheme, one.code) : [];
  return (
    <FormDialog
      open
      wide
      title={one ? t("scheme.edit") : t("scheme.add")}
      form={form}
      prefix="archiveClass"
      confirmLabel={t("scheme.save")}
      onConfirm={(values) =>
        runCommand("archive.putClass", {
          seenVersion: scheme.version,
          isNew: one === null,
          archiveClass: {
            ...values,
            code: one?.code ?? values.code,
            parent: values.parent ?? "",
            retentionClass: values.retentionClass ?? "",
          },
        })
      }
      onDone={() => {
        props.onSaved(one?.code ?? form.getValues("code"));
        props.onClose();
      }}
      onClose={props.onClose}
    >
      {!one && (
        <TextField
          name="code"
          label={t("scheme.code")}
          helper={t("scheme.codeHelper")}
          required
          dir="ltr"
        />
      )}
      <Columns>
        <TextField name="titleFa" label={t("scheme.titleFa")} required />
        <TextField name="titleEn" label={t("scheme.titleEn")} dir="ltr" />
      </Columns>
      <Columns>
        <SelectField
          name="parent"
          label={t("scheme.parent")}
          allowEmpty
          options={scheme.classes
            .filter(({ code }) => !below.includes(code))
            .toSorted(byCode)
            .map((each) => ({ value: each.code, label: coded(lang, each) }))}
        />
        <SelectField
          name="retentionClass"
          label={t("scheme.retention")}
          helper={t("scheme.retentionHelper")}
          allowEmpty
          options={rulesOn(scheme, scheme.today).map((rule) => ({
            value: rule.code,
            label: coded(lang, rule),
          }))}
        />
      </Columns>
      <CheckGroupField
        name="missionTypes"
        label={t("scheme.kinds")}
        columns={3}
        options={missionTypes.map((kind) => ({ value: kind, label: words(`missionType.${kind}`) }))}
      />
      <CheckField name="closed" label={t("scheme.closed")} />
    </FormDialog>
  );
}
