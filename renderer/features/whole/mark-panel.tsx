/** The current mark of the ledger, and comparing the mark of a printed paper with it. */
import { Box, Stack, Typography } from "@mui/material";
import { useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { Output } from "#shared/contract/table.ts";
import { markText } from "#shared/whole/mark.ts";
import type { FieldIssue } from "#shared/result.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import { useCall, useCommand } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { createCodeReader } from "#renderer/features/paper-in/code-reader.ts";
import { Button } from "#renderer/ui/buttons.tsx";
import { visuallyHidden } from "#renderer/ui/field.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { Ltr } from "#renderer/ui/text.tsx";
import { ComparedMark } from "./mark-check.tsx";

type Compared = Output<"anchor.compare">;

export function MarkPanel() {
  const t = useText("whole");
  const lang = useLang();
  const mark = useCall("anchor.mark", {}).data;
  return (
    <Panel title={t("mark.title")} dense>
      <Typography variant="body2" color="textSecondary">
        {t("mark.text")}
      </Typography>
      {mark && (
        <Box sx={{ marginBlock: 1.5 }}>
          <Typography variant="body2">{t("mark.now")}</Typography>
          <Typography sx={{ fontWeight: 600, overflowWrap: "anywhere", userSelect: "all" }}>
            <Ltr>{localizeDigits(markText(mark), lang)}</Ltr>
          </Typography>
        </Box>
      )}
      <CompareForm />
    </Panel>
  );
}

function CompareForm() {
  const t = useText("whole");
  const form = useForm({ defaultValues: { mark: "" } });
  const compare = useCommand("anchor.compare");
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [compared, setCompared] = useState<Compared | null>(null);
  const run = async (text: string) => {
    const result = await compare.run({ mark: text });
    setIssues(result.ok ? [] : (result.error.fields ?? []));
    setCompared(result.ok ? result.value : null);
  };
  return (
    <Form
      form={form}
      issues={issues}
      onSubmit={() => void run(form.getValues().mark)}
      label={t("mark.compare")}
    >
      <TextField name="mark" label={t("mark.label")} helper={t("mark.help")} dir="ltr" />
      {issues.length === 0 && <RefusalAlert refusal={compare.refusal} />}
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap" }}>
        <Button type="submit" pending={compare.pending}>
          {t("mark.run")}
        </Button>
        <ScanButton onText={(text) => void run(text)} />
      </Stack>
      {compared && <ComparedMark compared={compared} />}
    </Form>
  );
}

/** Reads the code beside a mark from a picture of the paper. */
function ScanButton({ onText }: { onText: (text: string) => void }) {
  const t = useText("whole");
  const input = useRef<HTMLInputElement>(null);
  const [none, setNone] = useState(false);
  const read = async (file: File | undefined) => {
    if (file === undefined) return;
    const reader = createCodeReader();
    const text = await reader.textOf(file);
    reader.close();
    setNone(text === null);
    if (text !== null) onText(text);
  };
  return (
    <>
      <Box
        component="input"
        ref={input}
        type="file"
        accept="image/png,image/jpeg"
        aria-label={t("mark.scan")}
        tabIndex={-1}
        sx={visuallyHidden}
        onChange={(event: React.ChangeEvent<HTMLInputElement>) => {
          void read(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <Button quiet onClick={() => input.current?.click()}>
        {t("mark.scan")}
      </Button>
      {none && (
        <Typography variant="body2" role="status">
          {t("mark.noCode")}
        </Typography>
      )}
    </>
  );
}
