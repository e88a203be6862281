/** The whole municipality in one file, and the page about what to keep with it. */
import { Stack, Typography } from "@mui/material";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { FieldIssue } from "#shared/result.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { tell } from "#renderer/app/told.tsx";
import { useCall, useCommand } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { sheetOf } from "#renderer/features/print/sheets.tsx";
import { Button } from "#renderer/ui/buttons.tsx";
import { FormDialog } from "#renderer/ui/form-dialog.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { usePrintSheet } from "#renderer/ui/use-print-sheet.ts";
import { WorkBar } from "./work-bar.tsx";

export function WholeFile({ today }: { today: string }) {
  const t = useText("backups");
  const lang = useLang();
  const pick = useCommand("backup.pickFile");
  const keep = usePrintSheet();
  const [file, setFile] = useState<string | null>(null);
  const choose = async () => {
    const picked = await pick.run({ name: t("whole.fileName", { day: today }) });
    if (picked.ok) setFile(picked.value.file);
  };
  return (
    <Panel title={t("whole.title")}>
      <Stack sx={{ gap: 2 }}>
        <Typography>{t("whole.text")}</Typography>
        <RefusalAlert refusal={pick.refusal ?? keep.refusal} />
        <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap" }}>
          <Button pending={pick.pending} onClick={() => void choose()}>
            {t("whole.make")}
          </Button>
          <Button
            pending={keep.pending}
            onClick={() =>
              void keep.print(sheetOf("keep", lang, { of: localizeDigits(today, lang) }))
            }
          >
            {t("whole.print")}
          </Button>
        </Stack>
      </Stack>
      {file !== null && <ExportDialog file={file} onClose={() => setFile(null)} />}
    </Panel>
  );
}

function ExportDialog({ file, onClose }: { file: string; onClose: () => void }) {
  const t = useText("backups");
  const exportTo = useCommand("backup.export");
  const cancel = useCommand("backup.cancelExport");
  const working = useCall("backup.state", {}).data?.working;
  const form = useForm({
    defaultValues: { file, passphrase: "", passphraseAgain: "", password: "" },
  });
  return (
    <FormDialog
      open
      signed
      passwordHelp={t("whole.passwordHelp")}
      title={t("whole.makeTitle")}
      form={form}
      check={({ passphrase, passphraseAgain }): FieldIssue[] =>
        passphrase === passphraseAgain
          ? []
          : [{ path: "passphraseAgain", reason: "passwordsDiffer" }]
      }
      confirmLabel={t("whole.confirm")}
      onConfirm={({ passphrase, password }) => exportTo.run({ file, passphrase, password })}
      onDone={() => {
        tell(t("whole.made"));
        onClose();
      }}
      onClose={() => {
        if (exportTo.pending) void cancel.run({});
        onClose();
      }}
    >
      <TextField name="file" label={t("whole.file")} dir="ltr" multiline rows={1} readOnly />
      <TextField
        name="passphrase"
        type="password"
        label={t("whole.passphrase")}
        helper={t("whole.passphraseHelp")}
        autoComplete="new-password"
      />
      <TextField
        name="passphraseAgain"
        type="password"
        label={t("whole.passphraseAgain")}
        autoComplete="new-password"
      />
      {working?.what === "export" && (
        <WorkBar text={t("whole.making")} progress={working} onCancel={() => void cancel.run({})} />
      )}
    </FormDialog>
  );
}

/** Opens such a file; its content is listed like the backups of a place. */
export function OpenFileDialog(props: {
  file: string;
  onOpened: (place: string) => void;
  onClose: () => void;
}) {
  const { file, onOpened, onClose } = props;
  const t = useText("backups");
  const open = useCommand("backup.openFile");
  const cancel = useCommand("backup.cancelOpen");
  const opening = useCall("app.status", {}).data?.restoring;
  const form = useForm({ defaultValues: { file, passphrase: "" } });
  return (
    <FormDialog
      open
      title={t("whole.openTitle")}
      form={form}
      confirmLabel={t("whole.openConfirm")}
      onConfirm={async ({ passphrase }) => {
        const opened = await open.run({ file, passphrase });
        if (opened.ok) onOpened(opened.value.place);
        return opened;
      }}
      onClose={() => {
        if (open.pending) void cancel.run({});
        onClose();
      }}
    >
      <TextField name="file" label={t("whole.file")} dir="ltr" multiline rows={1} readOnly />
      <TextField
        name="passphrase"
        type="password"
        label={t("whole.passphrase")}
        helper={t("whole.openHelp")}
        autoComplete="off"
      />
      {opening && (
        <WorkBar
          text={t("whole.opening")}
          progress={opening}
          onCancel={() => void cancel.run({})}
        />
      )}
    </FormDialog>
  );
}
