/** Changing an approved request: the reason, its material parts, and the consequences. */
import { Alert, OutlinedInput } from "@mui/material";
import { materialChanges, changesBetween } from "#shared/mission/request/changes.ts";
import { requestFields, type Request, type RequestDraft } from "#shared/mission/request/request.ts";
import type { Settings } from "#shared/settings.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { describedBy, Field, fieldIds } from "#renderer/ui/field.tsx";
import { useTextDirection } from "#renderer/ui/text-direction.ts";

export function ChangePart(props: {
  before: Request;
  after: RequestDraft;
  settings: Settings;
  reason: string;
  missing: boolean;
  onReason: (reason: string) => void;
}) {
  const t = useText("request");
  const words = useText("words");
  const common = useText("common");
  const reason = useReason();
  const direction = useTextDirection(props.reason);
  const parsed = requestFields.safeParse(props.after);
  const kinds = parsed.success ? materialChanges(props.before, parsed.data, props.settings) : [];
  const nothing = parsed.success && changesBetween(props.before, parsed.data).length === 0;
  const error = props.missing ? reason({ reason: "reasonNeeded" }) : undefined;
  return (
    <>
      <Alert severity={kinds.length > 0 ? "warning" : "info"} sx={{ marginBlockStart: 2 }}>
        {nothing
          ? reason({ reason: "nothingChanged" })
          : kinds.length > 0
            ? t("changeMaterial", {
                kinds: kinds
                  .map((one) => words(`materialKind.${one}`))
                  .join(common("listSeparator")),
              })
            : t("changeSmall")}
      </Alert>
      <Field name="reason" label={t("changeReason")} required error={error}>
        <OutlinedInput
          id={fieldIds("reason").id}
          value={props.reason}
          onChange={(event) => props.onReason(event.target.value)}
          multiline
          minRows={2}
          fullWidth
          error={props.missing}
          inputProps={{ ...describedBy("reason", undefined, error), dir: direction }}
        />
      </Field>
    </>
  );
}
