/** Addenda: what both sides added later, each with its own permit. */
import { Box, Typography } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { Addendum } from "#shared/agreements/agreement.ts";
import type { AgreementView } from "#shared/contract/agreements.ts";
import { runCommand } from "#renderer/client.ts";
import { useReason, useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { useCan, useToday } from "#renderer/session.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { DayField } from "#renderer/ui/day-field.tsx";
import { FileField } from "#renderer/ui/file-field.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { RowList } from "#renderer/ui/row-list.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { SavablePapers } from "#renderer/features/report/savable-papers.tsx";
import { PermitLines } from "./facts-panels.tsx";
import { ConsentFields, emptyConsent } from "./form-rows.tsx";

export function AddendaPanel({ view }: { view: AgreementView }) {
  const t = useText("agreements");
  const reason = useReason();
  const manages = useCan()("agreements.manage");
  const [adding, setAdding] = useState(false);
  const { agreement, bars } = view;
  return (
    <Panel
      title={t("addenda")}
      action={
        manages && (
          <Button
            refusedBecause={bars.addAddendum ? reason(bars.addAddendum) : undefined}
            onClick={() => setAdding(true)}
          >
            {t("act.addAddendum")}
          </Button>
        )
      }
    >
      {agreement.addenda.length === 0 && (
        <Typography color="textSecondary">{t("noAddenda")}</Typography>
      )}
      {agreement.addenda.map((one) => (
        <Box key={one.id} sx={{ marginBlockEnd: 2 }}>
          <Typography variant="h4" component="h3">
            {t("addendumOf", { date: one.signedOn })}
          </Typography>
          <Typography sx={{ whiteSpace: "pre-line" }} dir="auto">
            {one.text}
          </Typography>
          <PermitLines permits={one.permits} />
          {one.scan && <SavablePapers papers={[one.scan]} />}
        </Box>
      ))}
      {adding && <AddendumDialog view={view} onClose={() => setAdding(false)} />}
    </Panel>
  );
}

function AddendumDialog({ view, onClose }: { view: AgreementView; onClose: () => void }) {
  const t = useText("agreements");
  const today = useToday();
  const { agreement } = view;
  const [id] = useState(() => newId());
  const form = useForm<{ addendum: Omit<Addendum, "id"> }>({
    defaultValues: { addendum: { signedOn: "", text: "", permits: [], scan: null } },
  });
  return (
    <FormDialog
      open
      wide
      title={t("act.addAddendum")}
      form={form}
      confirmLabel={t("act.addAddendum")}
      onConfirm={({ addendum }) =>
        runCommand("agreements.addAddendum", {
          id: agreement.id,
          addendum: { ...addendum, id },
        })
      }
      onClose={onClose}
    >
      <DayField name="addendum.signedOn" label={t("signedOn")} required max={today} />
      <TextField name="addendum.text" label={t("addendumText")} required multiline rows={4} />
      <RowList
        name="addendum.permits"
        label={t("permits")}
        helper={t("rows.permitsHelp")}
        empty={emptyConsent}
        firstField="number"
        titleOf={(number) => t("rows.permit", { number })}
        addLabel={t("rows.addPermit")}
        noneText={t("rows.none")}
        Fields={ConsentFields}
      />
      <FileField name="addendum.scan" label={t("scan")} />
    </FormDialog>
  );
}
