/** The answer to one dossier in a batch: none yet, or one of the acts the engine allows, with its words. */
import { Box, OutlinedInput, ToggleButton, ToggleButtonGroup } from "@mui/material";
import { useId } from "react";
import type { BatchItem } from "#shared/contract/missions.ts";
import type { BatchAction } from "#shared/mission/signed.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { Field } from "#renderer/ui/field.tsx";
import { fieldId } from "#renderer/ui/states.tsx";
import { useTextDirection } from "#renderer/ui/text-direction.ts";

/** What was chosen for one dossier, with its text. */
export type Choice = Omit<BatchItem, "text"> & { text: string };

export function ChoiceButtons(props: {
  choice: Choice | null;
  allowed: readonly BatchAction[];
  onChoose: (action: BatchAction | null, text: string) => void;
}) {
  const { choice, allowed } = props;
  const t = useText("decide");
  const common = useText("common");
  const reason = useReason();
  const name = `choice${useId().replaceAll(":", "")}`;
  const text = choice?.text ?? "";
  const direction = useTextDirection(text);
  const optional = choice?.action === "approve";
  const missing = choice !== null && !optional && text.trim().length < 3;
  return (
    <Box sx={{ marginBlockStart: 1.5 }}>
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        value={choice?.action ?? null}
        aria-label={t("answer")}
        onChange={(_, action: BatchAction | null) => props.onChoose(action, text)}
        sx={{ flexWrap: "wrap" }}
      >
        {allowed.map((action) => (
          <ToggleButton key={action} value={action} sx={{ paddingInline: 2, minBlockSize: 40 }}>
            {t(`action.${action}`)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {choice && (
        <Box sx={{ marginBlockStart: 1.5 }}>
          <Field
            name={name}
            label={optional ? t("note") : common("reasonLabel")}
            required={!optional}
            error={missing ? reason({ reason: "reasonNeeded" }) : undefined}
          >
            <OutlinedInput
              id={fieldId(name)}
              value={text}
              onChange={(event) => props.onChoose(choice.action, event.target.value)}
              multiline
              fullWidth
              size="small"
              error={missing}
              inputProps={{
                dir: direction,
                "aria-invalid": missing || undefined,
                "aria-describedby": missing ? `${fieldId(name)}-error` : undefined,
              }}
            />
          </Field>
        </Box>
      )}
    </Box>
  );
}
