/** States replaced by earlier restores, and restoring them. */
import { Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { keptAsideDays } from "#shared/backup/keep.ts";
import { formatInstant } from "#shared/persian/jalali.ts";
import { useCall, useCommand } from "#renderer/client.ts";
import { tell } from "#renderer/app/told.tsx";
import { useLang, useText } from "#renderer/i18n.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { RestoreProgress } from "./restore-dialog.tsx";

/** `signed`: a municipality is open, and its administrator confirms with their password. */
export function ReplacedStates({ signed }: { signed?: boolean }) {
  const t = useText("backups");
  const lang = useLang();
  const [chosen, setChosen] = useState<string | null>(null);
  const replaced = useCall("backup.find", { place: null }).data?.replaced ?? [];
  if (replaced.length === 0) return null;
  const timeOf = (id: string) => formatInstant(instantOf(id), undefined, lang);
  return (
    <Panel title={t("replacedTitle")}>
      <Stack sx={{ gap: 1 }}>
        <Typography variant="body2" color="textSecondary">
          {t("replacedText", { count: keptAsideDays })}
        </Typography>
        {replaced.map((id) => (
          <Stack
            key={id}
            direction="row"
            sx={{ alignItems: "center", justifyContent: "space-between", gap: 2 }}
          >
            <Typography>{t("replacedAt", { time: timeOf(id) })}</Typography>
            <Button size="small" onClick={() => setChosen(id)}>
              {t("undo")}
            </Button>
          </Stack>
        ))}
      </Stack>
      {chosen !== null && (
        <UndoDialog
          id={chosen}
          signed={signed ?? false}
          time={timeOf(chosen)}
          onClose={() => setChosen(null)}
        />
      )}
    </Panel>
  );
}

function UndoDialog(props: { id: string; signed: boolean; time: string; onClose: () => void }) {
  const { id, signed, time, onClose } = props;
  const t = useText("backups");
  const undo = useCommand("backup.undo");
  const form = useForm({ defaultValues: { password: "" } });
  return (
    <FormDialog
      open
      danger
      signed={signed}
      passwordHelp={t("passwordHelp")}
      title={t("undoTitle")}
      form={form}
      confirmLabel={t("undoConfirm")}
      onConfirm={({ password }) => undo.run({ id, ...(signed ? { password } : {}) })}
      onClose={onClose}
      onDone={() => {
        tell(t("undone"));
        onClose();
      }}
    >
      <Typography>{t("undoText", { time })}</Typography>
      <RestoreProgress />
    </FormDialog>
  );
}

/** `20261130-221000` as an instant. */
const instantOf = (id: string): string =>
  id.replace(/^(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)$/, "$1-$2-$3T$4:$5:$6.000Z");
