/**
 * The reviewer's check sheet below the report: each item in order or not, beside the automatic
 * check; then accepted, returned or rejected. Kept as a draft until the outcome is recorded.
 */
import { Box, Stack, Typography } from "@mui/material";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import type { DraftRow } from "#shared/contract/drafts.ts";
import type { Dossier } from "#shared/contract/missions.ts";
import {
  reviewItems,
  type Hint,
  type ReviewItem,
  type ReviewSheet,
} from "#shared/mission/report/report-review.ts";
import type { FieldIssue, Refusal } from "#shared/result.ts";
import { useCall } from "#renderer/client.ts";
import { unsavedBody, useDraftKeeper } from "#renderer/draft-keeper.ts";
import { useText } from "#renderer/i18n.ts";
import { newId } from "#renderer/new-id.ts";
import { useSession } from "#renderer/session.ts";
import { mayDo } from "#renderer/features/mission/may-do.ts";
import { useAct } from "#renderer/features/mission/use-act.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { ChoiceField } from "#renderer/ui/choice-fields.tsx";
import { ConfirmDialog } from "#renderer/ui/dialogs.tsx";
import { Form } from "#renderer/ui/form.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { SaveState } from "#renderer/ui/save-state.tsx";
import { focusField, RefusalAlert } from "#renderer/ui/states.tsx";
import { TextField } from "#renderer/ui/text-field.tsx";

interface Values {
  sheet: Record<ReviewItem, { ok: "" | "yes" | "no"; note: string }>;
  text: string;
}

export function ReviewPanel({ dossier }: { dossier: Dossier }) {
  const may = mayDo(dossier, "acceptReport");
  const drafts = useCall("draft.list", {}, { enabled: may });
  const [opened, setOpened] = useState(false);
  if (may && !opened && drafts.isSuccess && !drafts.isFetching) setOpened(true);
  if (!may || !opened) return null;
  const { id, reportVersions } = dossier.mission;
  const kept = drafts.data?.drafts.find((one) => one.kind === "review" && one.missionId === id);
  // Another filing is another sheet.
  return <Sheet key={`${id} ${reportVersions.length}`} dossier={dossier} kept={kept ?? null} />;
}

const valuesOf = (body: Record<string, unknown>): Values => {
  const kept = (body.sheet ?? {}) as Partial<Values["sheet"]>;
  const sheet = Object.fromEntries(
    reviewItems.map((item) => [item, { ok: "" as const, note: "", ...kept[item] }]),
  ) as Values["sheet"];
  return { sheet, text: typeof body.text === "string" ? body.text : "" };
};

/** Items that were answered, as the engine takes them. */
const sheetOf = ({ sheet }: Values): ReviewSheet =>
  reviewItems.flatMap((item) =>
    sheet[item].ok === "" ? [] : [{ item, ok: sheet[item].ok === "yes", note: sheet[item].note }],
  );

/** The engine names the item; on screen it has two fields. */
const onScreen = (issue: FieldIssue): FieldIssue => {
  if (issue.reason === "checkItem") return { ...issue, path: `${issue.path}.ok` };
  if (issue.reason === "checkItemNote") return { ...issue, path: `${issue.path}.note` };
  return issue.path === "note" || issue.path === "reason" ? { ...issue, path: "text" } : issue;
};

function Sheet({ dossier, kept }: { dossier: Dossier; kept: DraftRow | null }) {
  const t = useText("report");
  const ask = useText("dossier");
  const { person } = useSession();
  const { id: missionId } = dossier.mission;
  const [draftId] = useState(() => kept?.id ?? newId());
  const body = unsavedBody(draftId, person.id) ?? kept?.body ?? {};
  const form = useForm<Values>({ defaultValues: valuesOf(body) });
  const { keeper, now } = useDraftKeeper(
    { id: draftId, kind: "review", missionId, owner: person.id },
    kept?.updatedAt ?? null,
  );
  const { change } = keeper;
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: () => change(structuredClone(form.getValues()) as never),
      }),
    [form, change],
  );
  const hints = useCall("mission.review", { missionId }).data?.hints;
  const accept = useAct("acceptReport", dossier);
  const giveBack = useAct("returnReport", dossier);
  const reject = useAct("rejectReport", dossier);
  const [issues, setIssues] = useState<FieldIssue[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [rejecting, setRejecting] = useState(false);

  const show = (found: readonly FieldIssue[]) => {
    const shown = found.map(onScreen);
    setIssues(shown);
    if (shown[0]) focusField(shown[0].path);
  };
  const send = async (act: typeof accept.act | typeof giveBack.act, input: object) => {
    setRefusal(null);
    await keeper.flush();
    const result = await act(input as never);
    if (result.ok) return keeper.stop();
    setRefusal(result.error.fields ? null : result.error);
    show(result.error.fields ?? []);
  };
  const given = () => {
    const values = form.getValues();
    return { sheet: sheetOf(values), text: values.text.trim() };
  };
  const withReason = (run: (input: { sheet: ReviewSheet; reason: string }) => void) => {
    const { sheet, text } = given();
    if (text.length < 3) return show([{ path: "reason", reason: "reasonNeeded" }]);
    setIssues([]);
    run({ sheet, reason: text });
  };
  const pending = accept.pending || giveBack.pending || reject.pending;
  return (
    <Panel title={t("review.title")} action={<SaveState {...now} />}>
      <Typography variant="body2" color="textSecondary" sx={{ marginBlockEnd: 2 }}>
        {t("review.intro")} {t("review.saved")}
      </Typography>
      <Form form={form} issues={issues} onSubmit={() => undefined} label={t("review.title")}>
        <Box component="ol" sx={{ listStyle: "none", margin: 0, padding: 0 }}>
          {reviewItems.map((item) => (
            <Item key={item} item={item} hint={hints?.[item] ?? "reader"} />
          ))}
        </Box>
        <TextField
          name="text"
          label={t("review.text")}
          helper={t("review.textHelper")}
          multiline
          rows={3}
          maxLength={2000}
        />
      </Form>
      <RefusalAlert refusal={refusal} />
      <Stack direction="row" sx={{ gap: 1, flexWrap: "wrap" }}>
        <PrimaryButton
          pending={pending}
          onClick={() => {
            const { sheet, text } = given();
            void send(accept.act, { sheet, note: text });
          }}
        >
          {t("review.accept")}
        </PrimaryButton>
        <Button
          pending={pending}
          onClick={() => withReason((input) => void send(giveBack.act, input))}
        >
          {t("review.return")}
        </Button>
        <Button danger quiet onClick={() => withReason(() => setRejecting(true))}>
          {t("review.reject")}
        </Button>
      </Stack>
      <ConfirmDialog
        open={rejecting}
        danger
        title={ask("ask.rejectReport")}
        confirmLabel={t("review.reject")}
        onConfirm={() => {
          const { sheet, text } = given();
          return send(reject.act, { sheet, reason: text });
        }}
        onClose={() => setRejecting(false)}
      >
        {ask("ask.rejectReportText")}
      </ConfirmDialog>
    </Panel>
  );
}

function Item({ item, hint }: { item: ReviewItem; hint: Hint }) {
  const t = useText("report");
  return (
    <Box
      component="li"
      sx={(theme) => ({
        display: "grid",
        columnGap: 2,
        alignItems: "start",
        gridTemplateColumns: { xs: "minmax(0, 1fr)", sm: "minmax(0, 3fr) minmax(0, 2fr)" },
        paddingBlockStart: 1.5,
        borderBlockEnd: `1px solid ${theme.palette.line}`,
        marginBlockEnd: 1.5,
      })}
    >
      <ChoiceField
        name={`sheet.${item}.ok`}
        label={t(`review.item.${item}`)}
        helper={t(`review.hint.${hint}`)}
        columns={2}
        options={[
          { value: "yes", label: t("review.ok") },
          { value: "no", label: t("review.notOk") },
        ]}
      />
      <TextField name={`sheet.${item}.note`} label={t("review.note")} maxLength={500} />
    </Box>
  );
}
