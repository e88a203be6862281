/** The recovery codes of the administrators, and replacing one's own after its sheet was lost. */
import { Alert, Box, Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall, useCommand } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { sheetOf } from "#renderer/features/print/sheets.tsx";
import { makeRecoveryCode } from "#renderer/features/session/recovery-code.ts";
import { CodeToKeep } from "#renderer/features/session/recovery-step.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { CheckField } from "#renderer/ui/choice-fields.tsx";
import { DataList } from "#renderer/ui/data-list.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { usePersonNames } from "#renderer/ui/text.tsx";
import { usePrintSheet } from "#renderer/ui/use-print-sheet.ts";

export function RecoveryPanel({ today }: { today: string }) {
  const t = useText("backups");
  const names = usePersonNames();
  const { data, error } = useCall("recovery.codes", {});
  const lang = useLang();
  const keep = usePrintSheet();
  const [step, setStep] = useState<"none" | "replace" | "replaced">("none");
  const printKeep = () =>
    void keep.print(sheetOf("keep", lang, { of: localizeDigits(today, lang) }));
  return (
    <Panel title={t("recovery.title")}>
      <Stack sx={{ gap: 2 }}>
        <Typography>{t("recovery.text")}</Typography>
        <RefusalAlert refusal={error} />
        <DataList
          items={(data?.codes ?? []).map(({ person, username, madeAt }) => ({
            label: `${names(person).name} (${username})`,
            value: madeAt === null ? t("recovery.none") : t("recovery.madeAt", { at: madeAt }),
          }))}
        />
        {step === "replaced" && (
          // The sheet of what to keep says when the code was made, so it is printed again.
          <Alert
            severity="success"
            role="status"
            action={
              <Button size="small" pending={keep.pending} onClick={printKeep}>
                {t("whole.print")}
              </Button>
            }
          >
            {t("recovery.replaced")}
          </Alert>
        )}
        <RefusalAlert refusal={keep.refusal} />
        <Box>
          <Button onClick={() => setStep("replace")}>{t("recovery.make")}</Button>
        </Box>
      </Stack>
      {step === "replace" && (
        <ReplaceDialog onDone={() => setStep("replaced")} onClose={() => setStep("none")} />
      )}
    </Panel>
  );
}

/** The code is made when the dialog opens, and in force only after it was kept and confirmed. */
function ReplaceDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const t = useText("backups");
  const s = useText("session");
  const lang = useLang();
  const { person } = useSession();
  const municipality = useCall("setup.status", {}).data?.municipality;
  const replace = useCommand("recovery.replace");
  const [recoveryCode] = useState(makeRecoveryCode);
  const form = useForm({ defaultValues: { kept: false, password: "" } });
  return (
    <FormDialog
      open
      signed
      passwordHelp={t("recovery.passwordHelp")}
      title={t("recovery.makeTitle")}
      form={form}
      check={({ kept }) => (kept ? [] : [{ path: "kept", reason: "recoveryFirst" }])}
      confirmLabel={t("recovery.confirm")}
      onConfirm={({ password }) => replace.run({ password, recoveryCode })}
      onDone={onDone}
      onClose={onClose}
    >
      <Stack sx={{ gap: 2 }}>
        <Box component="ul" sx={{ margin: 0, paddingInlineStart: 2.5 }}>
          {(["untilConfirmed", "ifOld", "ifRestored", "ifTold"] as const).map((line) => (
            <Typography component="li" variant="body2" key={line}>
              {t(`recovery.${line}`)}
            </Typography>
          ))}
        </Box>
        <CodeToKeep
          code={recoveryCode}
          username={person.username}
          municipality={(lang === "fa" ? municipality?.nameFa : municipality?.nameEn) ?? ""}
        />
      </Stack>
      <CheckField name="kept" label={s("recoveryWritten")} />
    </FormDialog>
  );
}
