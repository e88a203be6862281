/** Gives the archive record and freezes the dossier; and adds a dated addendum to a frozen one. */
import { Alert, Box, Stack, Typography } from "@mui/material";
import type { ReactNode } from "react";
import { useForm } from "react-hook-form";
import type { Dossier } from "#shared/contract/missions.ts";
import { archiveClasses, retentionClasses, type ArchiveRecord } from "#shared/mission/archive.ts";
import { confidentialities, type Paper } from "#shared/mission/request.ts";
import { countryName } from "#shared/persian/names.ts";
import { useCommand } from "#renderer/client.ts";
import { useText } from "#renderer/i18n.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { ChoiceField, SelectField } from "#renderer/ui/choice-fields.tsx";
import { FileField } from "#renderer/ui/file-field.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { KeywordsField } from "#renderer/ui/keywords-field.tsx";
import { ErrorSummary, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { useRefused } from "#renderer/use-refused.ts";

/** As typed: the class is `null` until it is chosen. */
type Typed = Omit<ArchiveRecord, "classCode" | "retentionClass"> & {
  classCode: ArchiveRecord["classCode"] | null;
  retentionClass: ArchiveRecord["retentionClass"] | null;
};

export function ArchiveForm({ dossier, onDone }: { dossier: Dossier; onDone: () => void }) {
  const t = useText("archive");
  const words = useText("words");
  const refused = useRefused(dossier, "archive");
  const archive = useCommand("mission.archive");
  const { id, version, request } = dossier.mission;
  const form = useForm<Typed>({
    defaultValues: {
      accessionNo: "",
      classCode: null,
      keywords: [],
      confidentiality: dossier.confidentiality,
      // Reports and orders are kept for ever unless the archivist says otherwise (domain.md §5).
      retentionClass: "permanent",
      abstract: "",
      shelf: "",
      accessNote: "",
    },
  });
  const issues = archive.refusal?.fields ?? noIssues;
  const submit = async () => {
    const result = await archive.run({
      missionId: id,
      seenVersion: version,
      ...(form.getValues() as ArchiveRecord),
    });
    if (result.ok) onDone();
  };
  const labels: Record<string, string> = {
    accessionNo: t("accessionNo"),
    classCode: t("classCode"),
    keywords: t("keywords"),
    confidentiality: t("confidentiality"),
    retentionClass: t("retentionClass"),
    abstract: t("abstract"),
  };
  return (
    <>
      <ErrorSummary issues={issues} labelOf={(path) => labels[path.split(".")[0] ?? ""]} />
      <Form form={form} issues={issues} onSubmit={() => void submit()} label={t("formLabel")}>
        <Two>
          <TextField name="accessionNo" label={t("accessionNo")} helper={t("accessionNoHelper")} />
          <SelectField
            name="classCode"
            label={t("classCode")}
            helper={t("classCodeHelper")}
            required
            options={archiveClasses.map((one) => ({
              value: one,
              label: words(`archiveClass.${one}`),
            }))}
          />
        </Two>
        <KeywordsField
          name="keywords"
          label={t("keywords")}
          helper={t("keywordsHelper")}
          placeholder={t("keywordsPlaceholder")}
          required
          suggestions={suggestionsOf(dossier, words(`missionType.${request.missionType}`))}
          addLabel={(word) => t("keywordsAdd", { word })}
        />
        <ChoiceField
          name="confidentiality"
          label={t("confidentiality")}
          helper={t("confidentialityHelper")}
          required
          options={confidentialities.map((one) => ({
            value: one,
            label: words(`confidentiality.${one}`),
          }))}
        />
        <ChoiceField
          name="retentionClass"
          label={t("retentionClass")}
          helper={t("retentionHelper")}
          required
          options={retentionClasses.map((one) => ({
            value: one,
            label: words(`retentionClass.${one}`),
          }))}
        />
        <TextField
          name="abstract"
          label={t("abstract")}
          helper={t("abstractHelper")}
          multiline
          maxLength={4000}
        />
        <Two>
          <TextField name="shelf" label={t("shelf")} helper={t("shelfHelper")} />
          <TextField name="accessNote" label={t("accessNote")} helper={t("accessNoteHelper")} />
        </Two>
        <Alert severity="info" role="note" sx={{ marginBlockEnd: 2 }}>
          {t("freeze")}
        </Alert>
        {issues.length === 0 && <RefusalAlert refusal={archive.refusal} />}
        <PrimaryButton type="submit" pending={archive.pending} refusedBecause={refused}>
          {t("archive")}
        </PrimaryButton>
      </Form>
    </>
  );
}

export function AddendumForm({ dossier, onDone }: { dossier: Dossier; onDone: () => void }) {
  const t = useText("archive");
  const refused = useRefused(dossier, "addAddendum");
  const add = useCommand("mission.addAddendum");
  const form = useForm<{ text: string; papers: Paper[] }>({
    defaultValues: { text: "", papers: [] },
  });
  const issues = add.refusal?.fields ?? noIssues;
  const submit = async () => {
    const { id, version } = dossier.mission;
    const result = await add.run({ missionId: id, seenVersion: version, ...form.getValues() });
    if (result.ok) onDone();
  };
  return (
    <Form form={form} issues={issues} onSubmit={() => void submit()} label={t("addendumAdd")}>
      <TextField
        name="text"
        label={t("addendumText")}
        helper={t("addendumHelper")}
        required
        multiline
        maxLength={4000}
      />
      <FileField name="papers" label={t("addendumPapers")} many />
      {issues.length === 0 && <RefusalAlert refusal={add.refusal} />}
      <Stack direction="row" sx={{ alignItems: "center", gap: 1.5, flexWrap: "wrap" }}>
        <PrimaryButton type="submit" pending={add.pending} refusedBecause={refused}>
          {t("addendumAdd")}
        </PrimaryButton>
        <Typography variant="caption" color="textSecondary">
          {t("addendumFinal")}
        </Typography>
      </Stack>
    </Form>
  );
}

/** Words somebody will look for: where, with whom, of what kind. */
const suggestionsOf = (
  { mission: { request }, agreementTitleFa }: Dossier,
  kind: string,
): string[] => [
  ...new Set([
    request.city,
    countryName(request.country, "fa"),
    request.hostOrg,
    kind,
    agreementTitleFa,
  ]),
];

function Two({ children }: { children: ReactNode }) {
  return (
    <Box
      sx={{
        display: "grid",
        columnGap: 2.5,
        alignItems: "start",
        gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" },
      }}
    >
      {children}
    </Box>
  );
}

const noIssues: never[] = [];
