/** A clause of the agreement that is chosen beside it; nothing while none is. */
import { useCall } from "#renderer/client.ts";
import { SelectField } from "#renderer/ui/choice-fields.tsx";
import type { FieldText } from "#renderer/ui/field.tsx";
import { useClauseNo, useClauseText } from "#renderer/features/agreements/words.ts";

export function ClauseField(props: FieldText & { name: string; agreementId: string | null }) {
  const { agreementId, ...field } = props;
  const numbered = useClauseNo();
  const textOf = useClauseText();
  const agreements = useCall("agreements.choices", {}).data?.agreements ?? [];
  const clauses = agreements.find((one) => one.id === agreementId)?.clauses ?? [];
  if (clauses.length === 0) return null;
  return (
    <SelectField
      {...field}
      allowEmpty
      options={clauses.map((one) => ({
        value: one.id,
        label: `${numbered(one.no)}: ${short(textOf(one))}`,
      }))}
    />
  );
}

const short = (text: string) => (text.length > 70 ? `${text.slice(0, 70)}…` : text);
