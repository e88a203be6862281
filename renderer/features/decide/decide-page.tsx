/**
 * Several decisions in one sitting: everything that waits for this person's decision, each read and
 * answered separately, all signed with one password. The store decides each one separately.
 */
import DoneIcon from "@mui/icons-material/TaskAltOutlined";
import { Alert, Box, Paper, Stack, Typography } from "@mui/material";
import { useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { BatchItem, WaitingTask } from "#shared/contract/missions.ts";
import { localizeDigits } from "#shared/persian/digits.ts";
import type { Refusal } from "#shared/result.ts";
import { useCall, useCommand } from "#renderer/client.ts";
import { useLang, useReason, useText } from "#renderer/i18n.ts";
import { PrimaryButton } from "#renderer/ui/buttons.tsx";
import { FormDialog, InternalSignatureNote } from "#renderer/ui/form-dialog.tsx";
import { Page } from "#renderer/ui/page.tsx";
import { EmptyState, Loading, RefusalAlert } from "#renderer/ui/states.tsx";
import type { Choice } from "./choice-buttons.tsx";
import { DecideCard } from "./decide-card.tsx";
import { decisionsOf } from "./use-decisions.ts";

/** As many as a person can read in one sitting; the next ones follow when these are done. */
const atOnce = 20;

interface Told {
  missionId: string;
  dossierNo: string;
  refusal: Refusal | null;
}

export function DecidePage() {
  const t = useText("decide");
  const home = useText("home");
  const waiting = useCall("mission.waiting", {});
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [signing, setSigning] = useState(false);
  const [told, setTold] = useState<Told[]>([]);
  const tasks = decisionsOf(waiting.data?.tasks ?? []);
  const shown = tasks.slice(0, atOnce);
  const chosen = shown.flatMap((task) => choices.get(task.mission.id) ?? []);
  const lacksReason = chosen.some((one) => one.action !== "approve" && one.text.trim().length < 3);
  const choose = (missionId: string, choice: Choice | null) =>
    setChoices((before) => {
      const next = new Map(before);
      if (choice === null) next.delete(missionId);
      else next.set(missionId, choice);
      return next;
    });
  const done = (results: Told[]) => {
    setTold(results);
    const failed = new Set(results.filter((one) => one.refusal).map((one) => one.missionId));
    // A refused one keeps its text; a decided one is removed.
    setChoices((before) => new Map([...before].filter(([id]) => failed.has(id))));
    setSigning(false);
  };
  return (
    <Page title={t("title")} subtitle={t("subtitle")} back={{ label: home("waiting"), to: "/" }}>
      <RefusalAlert refusal={waiting.error} />
      <Results told={told} />
      {waiting.isLoading && <Loading />}
      {waiting.data && shown.length === 0 && (
        <Paper variant="outlined">
          <EmptyState icon={<DoneIcon />} title={t("emptyTitle")} text={t("emptyText")} />
        </Paper>
      )}
      <Stack component="ul" sx={{ listStyle: "none", margin: 0, padding: 0, gap: 2 }}>
        {shown.map((task) => (
          <DecideCard
            key={task.mission.id}
            task={task}
            choice={choices.get(task.mission.id) ?? null}
            onChoose={(choice) => choose(task.mission.id, choice)}
          />
        ))}
      </Stack>
      {tasks.length > atOnce && (
        <Typography color="textSecondary" sx={{ marginBlockStart: 2 }}>
          {t("more", { count: tasks.length - atOnce })}
        </Typography>
      )}
      {shown.length > 0 && (
        <Paper
          component="section"
          variant="outlined"
          aria-label={t("bar")}
          sx={{
            position: "sticky",
            insetBlockEnd: 12,
            zIndex: 3,
            padding: 2,
            marginBlockStart: 2,
            display: "flex",
            gap: 2,
            alignItems: "center",
            flexWrap: "wrap",
          }}
        >
          <Typography role="status" sx={{ flex: 1 }}>
            {lacksReason
              ? t("reasonsMissing")
              : chosen.length === 0
                ? t("noneChosen")
                : t("chosen", { count: chosen.length })}
          </Typography>
          <PrimaryButton
            disabled={chosen.length === 0 || lacksReason}
            onClick={() => setSigning(true)}
          >
            {t("sign")}
          </PrimaryButton>
        </Paper>
      )}
      {signing && (
        <SignDialog chosen={chosen} tasks={shown} onDone={done} onClose={() => setSigning(false)} />
      )}
    </Page>
  );
}

function SignDialog(props: {
  chosen: Choice[];
  tasks: readonly WaitingTask[];
  onDone: (results: Told[]) => void;
  onClose: () => void;
}) {
  const { chosen } = props;
  const t = useText("decide");
  const form = useForm({ defaultValues: { password: "" } });
  const { run } = useCommand("mission.decideMany");
  // Set by the confirmation, read right after it.
  const results = useRef<Told[]>([]);
  return (
    <FormDialog
      open
      signed
      title={t("signTitle", { count: chosen.length })}
      form={form}
      confirmLabel={t("sign")}
      onConfirm={async ({ password }) => {
        const items: BatchItem[] = chosen.map((one) => ({ ...one, text: one.text.trim() }));
        const result = await run({ password, items });
        if (result.ok)
          results.current = result.value.results.map(({ missionId, refusal }) => ({
            missionId,
            refusal,
            dossierNo:
              props.tasks.find((one) => one.mission.id === missionId)?.mission.dossierNo ?? "",
          }));
        return result;
      }}
      onDone={() => props.onDone(results.current)}
      onClose={props.onClose}
    >
      <InternalSignatureNote />
      <Box component="ul" sx={{ marginBlock: 1, paddingInlineStart: 2.5 }}>
        {chosen.map((one) => (
          <li key={one.missionId}>
            <bdi>
              {props.tasks.find((task) => task.mission.id === one.missionId)?.mission.subject}
            </bdi>
            : {t(`action.${one.action}`)}
          </li>
        ))}
      </Box>
    </FormDialog>
  );
}

function Results({ told }: { told: Told[] }) {
  const t = useText("decide");
  const reason = useReason();
  const lang = useLang();
  const done = told.filter((one) => one.refusal === null);
  const refused = told.filter((one) => one.refusal !== null);
  return (
    <Box role="status" sx={{ marginBlockEnd: told.length > 0 ? 2 : 0 }}>
      {done.length > 0 && (
        <Alert severity="success" role="none">
          {t("done", { count: done.length })}
        </Alert>
      )}
      {refused.length > 0 && (
        <Alert severity="warning" role="none" sx={{ marginBlockStart: 1 }}>
          {t("refused", { count: refused.length })}
          <Box component="ul" sx={{ margin: 0, paddingInlineStart: 2.5 }}>
            {refused.map(({ missionId, dossierNo, refusal }) => (
              <li key={missionId}>
                <bdi>{localizeDigits(dossierNo, lang)}</bdi>:{" "}
                {refusal && reason(refusal.fields?.[0] ?? refusal)}
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </Box>
  );
}
