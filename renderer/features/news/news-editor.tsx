/** The editor of a news item with its preview beside it: typed text is kept, a version is saved by a button. */
import { Alert, Box, Stack, ToggleButton, ToggleButtonGroup, Typography } from "@mui/material";
import { useEffect, useMemo, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { NewsDesk } from "#shared/contract/dossier-parts.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import { hashOf } from "#shared/canonical.ts";
import { newsFields, newsLangs } from "#shared/mission/news/news.ts";
import { newsDocument } from "#shared/news/document.ts";
import { issuesOf as zodIssues, type FieldIssue } from "#shared/result.ts";
import { useDraftKeeper } from "#renderer/draft-keeper.ts";
import { useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { EditedMeanwhile, useEdit } from "#renderer/features/mission/use-edit.tsx";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { SaveState } from "#renderer/ui/save-state.tsx";
import { ErrorSummary, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { NewsPreview } from "./news-preview.tsx";
import { fieldsOf, pathHere, valuesOf, type NewsValues } from "./news-values.ts";
import { PhotoRows } from "./photo-rows.tsx";
import { ReleaseDialog } from "./release-dialog.tsx";

const columns = {
  display: "grid",
  gap: 2,
  alignItems: "start",
  gridTemplateColumns: { xs: "minmax(0, 1fr)", lg: "minmax(0, 1fr) minmax(0, 1fr)" },
} as const;

export function NewsEditor(props: {
  dossier: Dossier;
  desk: NewsDesk;
  municipality: { nameFa: string; nameEn: string };
  draftId: string;
  initial: NewsValues;
  savedAt: string | null;
}) {
  const { dossier, desk, municipality, draftId } = props;
  const t = useText("news");
  const { person } = useSession();
  const missionId = dossier.mission.id;
  const form = useForm<NewsValues>({ defaultValues: props.initial });
  const values = useWatch({ control: form.control }) as NewsValues;
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [lang, setLang] = useState<(typeof newsLangs)[number]>("fa");
  const [releasing, setReleasing] = useState(false);
  const [savedTo, setSavedTo] = useState("");
  const { keeper, now } = useDraftKeeper(
    { id: draftId, kind: "news", missionId, owner: person.id },
    props.savedAt,
  );
  const saved = dossier.mission.news.versions.at(-1)?.text;
  const { act, edit, pending, refusal } = useEdit(
    "writeNews",
    dossier,
    form,
    saved ? valuesOf(saved, desk.photos) : null,
  );
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => keeper.change({ values: structuredClone(form.getValues()) }),
      }),
    [form, keeper],
  );
  const fields = useMemo(() => fieldsOf(values), [values]);
  const parsed = useMemo(() => newsFields.safeParse(fields), [fields]);
  const isSaved = saved !== undefined && parsed.success && hashOf(parsed.data) === hashOf(saved);

  const show = (found: FieldIssue[]) =>
    setIssues(found.map((one) => ({ ...one, path: pathHere(one.path, form.getValues()) })));
  const save = async () => {
    const typed = newsFields.safeParse(fieldsOf(form.getValues()));
    if (!typed.success) return show(zodIssues(typed.error));
    await keeper.flush();
    const result = await act(typed.data);
    show(result.ok ? [] : (result.error.fields ?? []));
  };
  const document =
    newsDocument(fields, lang, { today: dossier.today, municipality }) ??
    newsDocument(fields, "fa", { today: dossier.today, municipality });
  const label = (path: string) =>
    path.startsWith("photos") ? t("field.photos") : t(`field.${path as "title"}`);
  return (
    <Box sx={columns}>
      <Panel title={t("editor")} action={<SaveState {...now} />}>
        <ErrorSummary issues={issues} labelOf={label} />
        <Form form={form} issues={issues} onSubmit={() => void save()} label={t("editor")}>
          <EditedMeanwhile
            edit={edit}
            shown={(
              ["kicker", "title", "lead", "body", "titleEn", "leadEn", "bodyEn"] as const
            ).map((key) => ({ label: t(`field.${key}`), of: (values) => values[key] }))}
            onGone={() => {}}
          />
          <TextField
            name="kicker"
            label={t("field.kicker")}
            helper={t("help.kicker")}
            maxLength={150}
          />
          <TextField name="title" label={t("field.title")} required maxLength={200} />
          <TextField
            name="lead"
            label={t("field.lead")}
            helper={t("help.lead")}
            required
            multiline
            rows={3}
            maxLength={1000}
          />
          <TextField
            name="body"
            label={t("field.body")}
            helper={t("help.body")}
            multiline
            rows={10}
          />
          <PhotoRows />
          <Box component="details" open={values.titleEn !== ""} sx={{ marginBlock: 2 }}>
            <Box component="summary" sx={{ cursor: "pointer", marginBlockEnd: 1 }}>
              {t("english")}
            </Box>
            <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 1 }}>
              {t("help.english")}
            </Typography>
            <TextField name="titleEn" label={t("field.titleEn")} dir="ltr" maxLength={200} />
            <TextField
              name="leadEn"
              label={t("field.leadEn")}
              dir="ltr"
              multiline
              rows={3}
              maxLength={1000}
            />
            <TextField name="bodyEn" label={t("field.bodyEn")} dir="ltr" multiline rows={6} />
          </Box>
          <RefusalAlert refusal={refusal} />
          {saved !== undefined && !isSaved && (
            <Alert severity="info" role="note" sx={{ marginBlockEnd: 1.5 }}>
              {t("unsaved")}
            </Alert>
          )}
          {savedTo !== "" && (
            <Alert severity="success" role="status" sx={{ marginBlockEnd: 1.5 }}>
              {t("savedTo", { path: savedTo })}
            </Alert>
          )}
          <Stack direction="row" sx={{ gap: 1.5, flexWrap: "wrap" }}>
            <PrimaryButton type="submit" pending={pending}>
              {t("save")}
            </PrimaryButton>
            {saved !== undefined && (
              <Button onClick={() => setReleasing(true)}>{t("release")}</Button>
            )}
            <Button quiet onClick={() => form.reset(valuesOf(desk.suggestion, desk.photos))}>
              {t("restart")}
            </Button>
          </Stack>
        </Form>
      </Panel>
      <Box sx={{ position: { lg: "sticky" }, insetBlockStart: 16 }}>
        <Stack direction="row" sx={{ alignItems: "center", gap: 1.5, marginBlockEnd: 1 }}>
          <Typography variant="h3" component="h2" sx={{ flex: 1 }}>
            {t("preview")}
          </Typography>
          {fields.english && (
            <ToggleButtonGroup
              exclusive
              size="small"
              value={lang}
              aria-label={t("previewLang")}
              onChange={(_, next: (typeof newsLangs)[number] | null) => next && setLang(next)}
            >
              {newsLangs.map((one) => (
                <ToggleButton key={one} value={one}>
                  {t(`langOf.${one}`)}
                </ToggleButton>
              ))}
            </ToggleButtonGroup>
          )}
        </Stack>
        {document && <NewsPreview document={document} />}
      </Box>
      {releasing && (
        <ReleaseDialog
          dossier={dossier}
          municipality={municipality}
          onClose={() => setReleasing(false)}
          onSaved={setSavedTo}
        />
      )}
    </Box>
  );
}
