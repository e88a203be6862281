/** A member of the delegation signs the filed version of the report with their password. */
import { Typography } from "@mui/material";
import { useForm } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { useText } from "#renderer/i18n.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";

export function SignReportDialog(props: { dossier: Dossier; onClose: () => void }) {
  const { dossier } = props;
  const t = useText("report");
  const { act } = useAct("signReport", dossier);
  const form = useForm({ defaultValues: { password: "" } });
  return (
    <FormDialog
      open
      title={t("signatures.signTitle")}
      form={form}
      signed
      confirmLabel={t("signatures.sign")}
      onConfirm={({ password }) => act({ password })}
      onClose={props.onClose}
    >
      <Typography variant="body2" sx={{ marginBlockEnd: 2 }}>
        {t("signatures.signText", { no: dossier.mission.reportNo })}
      </Typography>
    </FormDialog>
  );
}
