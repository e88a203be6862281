/** Dialogs of an agreement: its yearly review, a change of status. */
import { Typography } from "@mui/material";
import { useForm, useWatch } from "react-hook-form";
import {
  reviewDecisions,
  type AgreementStatus,
  type ReviewDecision,
  type ReviewFields,
} from "#shared/agreements/agreement.ts";
import { statusMoves } from "#shared/agreements/agreements.ts";
import { monthsAfter } from "#shared/agreements/health.ts";
import type { AgreementView } from "#shared/contract/agreements.ts";
import { runCommand, useCall } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { useToday } from "#renderer/session.ts";
import { ChoiceField, SelectField } from "#renderer/ui/choice-fields.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { HealthReasons } from "./health.tsx";

interface Asked {
  view: AgreementView;
  onClose: () => void;
}

export function ReviewDialog(props: Asked) {
  const months = useCall("settings.list", {}).data?.values.agreementReviewMonths;
  return months === undefined ? null : <Review {...props} months={months} />;
}

function Review({ view, onClose, months }: Asked & { months: number }) {
  const t = useText("agreements");
  const today = useToday();
  const { agreement, health, numbers } = view;
  const form = useForm<{ review: ReviewFields }>({
    defaultValues: {
      review: {
        decision: health.suggestion,
        reason: "",
        nextReview: monthsAfter(today, months),
        validUntil: agreement.validUntil,
      },
    },
  });
  const decision: ReviewDecision = useWatch({ control: form.control, name: "review.decision" });
  return (
    <FormDialog
      open
      wide
      title={t("review.act")}
      form={form}
      confirmLabel={t("review.confirm")}
      onConfirm={(values) =>
        runCommand("agreements.review", {
          id: agreement.id,
          seenVersion: agreement.version,
          review: values.review,
        })
      }
      onClose={onClose}
    >
      <Typography variant="body2" sx={{ marginBlockEnd: 1 }}>
        {t("review.numbers", numbers)}
      </Typography>
      <HealthReasons health={health} />
      <Typography variant="body2" sx={{ marginBlock: 1.5, fontWeight: 600 }}>
        {t("suggestion", { decision: t(`decision.${health.suggestion}`) })}
      </Typography>
      <ChoiceField
        name="review.decision"
        label={t("review.decision")}
        required
        columns={4}
        options={reviewDecisions.map((value) => ({ value, label: t(`decision.${value}`) }))}
      />
      <TextField name="review.reason" label={t("review.reason")} required multiline rows={3} />
      {decision === "renew" && (
        <DayField name="review.validUntil" label={t("review.validUntil")} required min={today} />
      )}
      {decision !== "end" && (
        <DayField name="review.nextReview" label={t("review.nextReview")} required min={today} />
      )}
    </FormDialog>
  );
}

export function StatusDialog({ view, onClose }: Asked) {
  const t = useText("agreements");
  const common = useText("common");
  const { agreement } = view;
  const form = useForm<{ status: AgreementStatus | null; reason: string }>({
    defaultValues: { status: null, reason: "" },
  });
  return (
    <FormDialog
      open
      title={t("act.setStatus")}
      form={form}
      confirmLabel={t("act.setStatus")}
      onConfirm={({ status, reason }) =>
        runCommand("agreements.setStatus", {
          id: agreement.id,
          seenVersion: agreement.version,
          status: status as AgreementStatus,
          reason,
        })
      }
      onClose={onClose}
    >
      <SelectField
        name="status"
        label={t("statusTo")}
        required
        options={statusMoves[agreement.status].map((value) => ({
          value,
          label: t(`status.${value}`),
        }))}
      />
      <TextField name="reason" label={common("reasonLabel")} required multiline rows={3} />
    </FormDialog>
  );
}
