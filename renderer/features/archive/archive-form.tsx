/** Writes the archive record and freezes the dossier; and adds a dated addendum to a frozen one. */
import { Alert, Stack, Typography } from "@mui/material";
import { useEffect, useRef } from "react";
import { useForm, useWatch, type UseFormReturn } from "react-hook-form";
import { classNamed, openClasses, rulesOn, suggestedClass } from "#shared/archive/scheme.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import type { Output } from "#shared/contract/table.ts";
import type { ArchiveInput } from "#shared/mission/archive/archive.ts";
import { confidentialities, type Paper } from "#shared/mission/request/request.ts";
import { countryName } from "#shared/persian/names.ts";
import { useReceipt } from "#renderer/features/mission/use-receipt.ts";
import { useCall, useCommand, type CommandInput } from "#renderer/client.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { ChoiceField, SelectField } from "#renderer/ui/choice-fields.tsx";
import { Columns } from "#renderer/ui/columns.tsx";
import { FileField } from "#renderer/ui/file-field.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { KeywordsField } from "#renderer/ui/keywords-field.tsx";
import { ErrorSummary, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { numberFrom } from "#renderer/ui/typed-number.ts";
import { useRefused } from "#renderer/use-refused.ts";
import { coded } from "./words.ts";

/** As typed: choices that are not made are `null`, the number is text. */
type Typed = Omit<ArchiveInput, "classCode" | "retentionClass" | "pages"> & {
  classCode: string | null;
  retentionClass: string | null;
  pages: string;
};

export function ArchiveForm({ dossier, onDone }: { dossier: Dossier; onDone: () => void }) {
  const { data, error } = useCall("archive.scheme", {});
  if (error) return <RefusalAlert refusal={error} />;
  return data ? <SchemedForm dossier={dossier} scheme={data} onDone={onDone} /> : <Loading />;
}

function SchemedForm({
  dossier,
  scheme,
  onDone,
}: {
  dossier: Dossier;
  scheme: Output<"archive.scheme">;
  onDone: () => void;
}) {
  const t = useText("archive");
  const words = useText("words");
  const lang = useLang();
  const refused = useRefused(dossier, "archive");
  const archive = useCommand("mission.archive");
  const receipt = useReceipt();
  const { id, version, request } = dossier.mission;
  const suggested = suggestedClass(scheme, request.missionType);
  const form = useForm<Typed>({
    defaultValues: {
      classCode: suggested?.code ?? null,
      keywords: [],
      confidentiality: dossier.confidentiality,
      retentionClass: suggested?.retentionClass ?? null,
      retentionReason: "",
      abstract: "",
      language: t("languageUsual"),
      pages: "",
      shelf: "",
      box: "",
      mandate: mandateOf(dossier),
      accessNote: "",
    },
  });
  const [classCode, retentionClass] = useWatch({
    control: form.control,
    name: ["classCode", "retentionClass"],
  });
  const usual = classNamed(scheme, classCode ?? "")?.retentionClass ?? null;
  useFollowedRetention(form, usual);
  const issues = archive.refusal?.fields ?? noIssues;
  const submit = async () => {
    const typed = form.getValues();
    const result = await archive.run({
      missionId: id,
      seenVersion: version,
      ...typed,
      pages: typed.pages.trim() === "" ? null : numberFrom(typed.pages),
    } as CommandInput<"mission.archive">);
    if (!result.ok) return;
    receipt({ action: "archive", answer: result.value, before: dossier });
    onDone();
  };
  const labels: Record<string, string> = {
    classCode: t("classCode"),
    keywords: t("keywords"),
    confidentiality: t("confidentiality"),
    retentionClass: t("retentionClass"),
    retentionReason: t("retentionReason"),
    abstract: t("abstract"),
    pages: t("pages"),
  };
  return (
    <>
      <ErrorSummary issues={issues} labelOf={(path) => labels[path.split(".")[0] ?? ""]} />
      <Form form={form} issues={issues} onSubmit={() => void submit()} label={t("formLabel")}>
        <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 2 }}>
          {t("numberNext")}
        </Typography>
        <Columns>
          <SelectField
            name="classCode"
            label={t("classCode")}
            helper={t("classCodeHelper")}
            required
            options={openClasses(scheme).map((one) => ({
              value: one.code,
              label: coded(lang, one),
            }))}
          />
          <SelectField
            name="retentionClass"
            label={t("retentionClass")}
            helper={t("retentionHelper")}
            required
            options={rulesOn(scheme, scheme.today).map((rule) => ({
              value: rule.code,
              label: coded(lang, rule),
            }))}
          />
        </Columns>
        {usual !== null && retentionClass !== null && retentionClass !== usual && (
          <TextField name="retentionReason" label={t("retentionReason")} required />
        )}
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
        <TextField
          name="abstract"
          label={t("abstract")}
          helper={t("abstractHelper")}
          multiline
          maxLength={4000}
        />
        <Columns count={3}>
          <TextField
            name="pages"
            label={t("pages")}
            helper={t("pagesHelper")}
            inputMode="numeric"
          />
          <TextField name="shelf" label={t("shelf")} helper={t("shelfHelper")} />
          <TextField name="box" label={t("box")} helper={t("boxHelper")} />
        </Columns>
        <Columns>
          <TextField name="language" label={t("language")} />
          <TextField name="mandate" label={t("mandate")} helper={t("mandateHelper")} />
        </Columns>
        <TextField name="accessNote" label={t("accessNote")} helper={t("accessNoteHelper")} />
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

/** Another class sets its own period, unless the archivist has chosen one. */
const useFollowedRetention = (form: UseFormReturn<Typed>, usual: string | null): void => {
  const last = useRef(usual);
  useEffect(() => {
    if (usual === null || usual === last.current) return;
    if (form.getValues("retentionClass") === last.current || last.current === null)
      form.setValue("retentionClass", usual);
    last.current = usual;
  }, [form, usual]);
};

/** The permits it was made on, as their letters say. */
const mandateOf = ({ route }: Dossier): string =>
  route
    .flatMap(({ letters, titleFa }) =>
      letters?.answer && letters.answer.outcome !== "refused"
        ? [`${titleFa} ${letters.answer.letterNo}`]
        : [],
    )
    .join("؛ ")
    .slice(0, 300);

export function AddendumForm({ dossier, onDone }: { dossier: Dossier; onDone: () => void }) {
  const t = useText("archive");
  const refused = useRefused(dossier, "addAddendum");
  const add = useCommand("mission.addAddendum");
  const receipt = useReceipt();
  const form = useForm<{ text: string; papers: Paper[] }>({
    defaultValues: { text: "", papers: [] },
  });
  const issues = add.refusal?.fields ?? noIssues;
  const submit = async () => {
    const { id: missionId } = dossier.mission;
    const result = await add.run({ missionId, ...form.getValues() });
    if (!result.ok) return;
    receipt({ action: "addAddendum", answer: result.value, before: dossier });
    onDone();
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

/** Suggested keywords: place, partner, kind. */
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

const noIssues: never[] = [];
