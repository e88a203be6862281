/**
 * Writing a new version of a route: titles, steps, a preview, trying it out, importing one from a
 * file, publishing. Typed text is kept as a draft; nothing is in force before it is published.
 */
import { Box, Stack, Typography } from "@mui/material";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useState } from "react";
import { useForm, useWatch } from "react-hook-form";
import type { TemplateVersion } from "#shared/contract/routes.ts";
import type { FieldIssue } from "#shared/result.ts";
import type { TemplateFields } from "#shared/route/template.ts";
import {
  templateOfValues,
  valuesOfTemplate,
  type TemplateValues,
} from "#shared/route/template-values.ts";
import { runCommand } from "#renderer/client.ts";
import { useDraftKeeper } from "#renderer/draft-keeper.ts";
import { useText } from "#renderer/i18n.ts";
import { useSession } from "#renderer/session.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { ConfirmDialog } from "#renderer/ui/dialogs.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { SaveState } from "#renderer/ui/save-state.tsx";
import { ErrorSummary } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";
import { ImportFile } from "./import-file.tsx";
import { PublishDialog } from "./publish-dialog.tsx";
import { StepCards } from "./step-cards.tsx";
import { TemplateView } from "./template-view.tsx";
import { TryPanel } from "./try-panel.tsx";
import { useIssueLabels } from "./words.ts";

export function RouteEditor(props: {
  draftId: string;
  savedAt: string | null;
  initial: TemplateValues;
  current: TemplateVersion;
  newest: number;
  today: string;
}) {
  const { draftId, current, today } = props;
  const t = useText("routes");
  const navigate = useNavigate();
  const { person } = useSession();
  const form = useForm<TemplateValues>({ defaultValues: props.initial });
  const values = useWatch({ control: form.control }) as TemplateValues;
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [publishing, setPublishing] = useState<TemplateFields | null>(null);
  const [discarding, setDiscarding] = useState(false);
  const { keeper, now } = useDraftKeeper(
    { id: draftId, kind: "route", missionId: null, owner: person.id },
    props.savedAt,
  );
  const keepTyped = () => keeper.change({ ...structuredClone(form.getValues()) });
  const onTyped = useEffectEvent(keepTyped);
  useEffect(
    () => form.subscribe({ formState: { values: true }, callback: () => onTyped() }),
    [form],
  );
  const labelOf = useIssueLabels(values);

  const openSteps = (ids: readonly string[]) => setOpen((before) => new Set([...before, ...ids]));
  /** The template as written, or its mistakes shown with their cards open. */
  const templateNow = (): TemplateFields | null => {
    const typedNow = form.getValues();
    const read = templateOfValues(typedNow, today);
    setIssues(read.ok ? [] : read.issues);
    if (read.ok) return read.template;
    openSteps(
      read.issues.flatMap(({ path }) => {
        const number = /^steps\.(\d+)/.exec(path)?.[1];
        return number === undefined ? [] : (typedNow.steps[Number(number)]?.id ?? []);
      }),
    );
    return null;
  };
  const preview = templateOfValues(values, today);
  const takeOver = (template: TemplateFields) => {
    form.reset(valuesOfTemplate({ ...template, purpose: current.purpose }));
    setIssues([]);
    keepTyped();
  };
  const discard = async () => {
    keeper.stop();
    const result = await runCommand("draft.discard", { id: draftId });
    if (result.ok) void navigate({ to: "/routes", search: { purpose: current.purpose } });
    return result;
  };
  return (
    <Page
      title={t("editTitle")}
      back={{ label: t("title"), to: "/routes" }}
      subtitle={
        <Stack direction="row" sx={{ gap: 2, flexWrap: "wrap", alignItems: "center" }}>
          <span>{t(`purpose.${current.purpose}`)}</span>
          {(now.savedAt !== null || now.saving || now.failed) && <SaveState {...now} />}
        </Stack>
      }
      actions={
        <>
          <ImportFile purpose={current.purpose} onRead={takeOver} />
          <Button quiet onClick={() => setDiscarding(true)}>
            {t("discard")}
          </Button>
          <PrimaryButton onClick={() => setPublishing(templateNow())}>{t("publish")}</PrimaryButton>
        </>
      }
      aside={
        <>
          <Panel title={t("preview")}>
            {preview.ok ? (
              <TemplateView steps={preview.template.steps} />
            ) : (
              t("previewLater", { count: preview.issues.length })
            )}
          </Panel>
          <TryPanel templateNow={templateNow} />
        </>
      }
    >
      <ErrorSummary issues={issues} labelOf={labelOf} />
      <Form form={form} issues={issues} onSubmit={() => templateNow()} label={t("editTitle")}>
        <Box
          sx={{ display: "grid", columnGap: 2, gridTemplateColumns: { xs: "1fr", sm: "1fr 1fr" } }}
        >
          <TextField name="titleFa" label={t("field.templateFa")} required dir="rtl" />
          <TextField name="titleEn" label={t("field.templateEn")} required dir="ltr" />
        </Box>
        <Typography variant="h2" sx={{ marginBlockEnd: 1.5 }}>
          {t("column.steps")}
        </Typography>
        <StepCards
          open={open}
          onOpen={(id, isOpen) =>
            setOpen((before) =>
              isOpen ? new Set([...before, id]) : new Set([...before].filter((one) => one !== id)),
            )
          }
        />
      </Form>
      {publishing && (
        <PublishDialog
          template={publishing}
          current={current}
          newest={props.newest}
          today={today}
          onClose={() => setPublishing(null)}
          onPublished={async (version) => {
            keeper.stop();
            await runCommand("draft.discard", { id: draftId });
            void navigate({
              to: "/routes",
              search: { purpose: current.purpose, published: version },
            });
          }}
        />
      )}
      <ConfirmDialog
        open={discarding}
        title={t("discard")}
        confirmLabel={t("discard")}
        danger
        onConfirm={discard}
        onClose={() => setDiscarding(false)}
      >
        {t("discardText")}
      </ConfirmDialog>
    </Page>
  );
}
