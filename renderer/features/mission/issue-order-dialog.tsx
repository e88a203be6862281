/** Issuing the order: means of travel and the notes that are on the sheet. */
import { Dialog, DialogActions, DialogContent, DialogTitle } from "@mui/material";
import { useId, useState } from "react";
import { useForm } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { meansOfTravel, orderInput } from "#shared/mission/order/order.ts";
import { issuesOf, type FieldIssue } from "#shared/result.ts";
import { useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { CheckGroupField } from "#renderer/ui/choice-fields.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { focusField, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { About } from "./about-dossier.tsx";
import { useAct } from "./use-act.ts";

export function IssueOrderDialog({ dossier, onClose }: { dossier: Dossier; onClose: () => void }) {
  const t = useText("dossier");
  const words = useText("words");
  const common = useText("common");
  const titleId = useId();
  const form = useForm<{ means: string[]; notes: string }>({
    defaultValues: { means: [], notes: "" },
  });
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const { act, pending, refusal } = useAct("issueOrder", dossier);

  const submit = async () => {
    const parsed = orderInput.safeParse(form.getValues());
    const found = parsed.success ? [] : issuesOf(parsed.error);
    setIssues(found);
    if (!parsed.success) return focusField(found[0]?.path ?? "means");
    const result = await act(parsed.data);
    if (result.ok) onClose();
  };
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <DialogTitle id={titleId}>{t("ask.issueOrder")}</DialogTitle>
      <DialogContent>
        <About dossier={dossier}>{t("ask.issueOrderText")}</About>
        <Form
          form={form}
          issues={issues}
          onSubmit={() => void submit()}
          label={t("ask.issueOrder")}
        >
          <CheckGroupField
            name="means"
            label={t("ask.means")}
            required
            columns={4}
            options={meansOfTravel.map((value) => ({
              value,
              label: words(`meansOfTravel.${value}`),
            }))}
          />
          <TextField name="notes" label={t("ask.notes")} multiline maxLength={1000} />
        </Form>
        <RefusalAlert refusal={refusal} />
      </DialogContent>
      <DialogActions sx={{ padding: 2 }}>
        <Button quiet onClick={onClose}>
          {common("cancel")}
        </Button>
        <PrimaryButton pending={pending} onClick={() => void submit()}>
          {t("act.issueOrder")}
        </PrimaryButton>
      </DialogActions>
    </Dialog>
  );
}
