/** The last step: everything once more for reading, missing fields, and sending. */
import EditIcon from "@mui/icons-material/EditOutlined";
import SendIcon from "@mui/icons-material/SendOutlined";
import { Box, Stack, Typography } from "@mui/material";
import { useMemo, useState } from "react";
import type { Dossier } from "#shared/contract/missions.ts";
import {
  sectionIds,
  sectionOf,
  type RequestFacts,
  type SectionId,
} from "#shared/mission/request/request.ts";
import type { FieldIssue } from "#shared/result.ts";
import { useCommand } from "#renderer/client.ts";
import type { DraftKeeper } from "#renderer/draft-keeper.ts";
import { useLang, useText } from "#renderer/i18n.ts";
import { Button, PrimaryButton } from "#renderer/ui/buttons.tsx";
import { useSession } from "#renderer/session.ts";
import { useLocks } from "#renderer/features/report-lock/lock-banner.tsx";
import { FootBar } from "#renderer/ui/foot-bar.tsx";
import { Panel } from "#renderer/ui/panel.tsx";
import { ErrorSummary, RefusalAlert } from "#renderer/ui/states.tsx";
import { SectionAnswers } from "./answers.tsx";
import { ChangePart } from "./change-part.tsx";
import { useLabels } from "./labels.ts";
import { Missing } from "./missing.tsx";
import {
  atControls,
  issuesOfSection,
  screenOf,
  sentDraft,
  type RequestValues,
  type StepId,
} from "./request-values.ts";
import { StepFrame, type Frame } from "./step-frame.tsx";

const none: FieldIssue[] = [];

export function CheckStep(props: {
  frame: Frame;
  draftId: string;
  returned: Dossier | null;
  values: RequestValues;
  facts: RequestFacts;
  keeper: DraftKeeper;
  onTried: (ids: readonly SectionId[]) => void;
  goTo: (id: StepId, path?: string) => void;
}) {
  const { values, facts, returned, keeper, goTo } = props;
  const t = useText("request");
  const words = useText("words");
  const labels = useLabels();
  // The arrow of "send" follows the direction of the language.
  const mirror = useLang() === "fa" ? { transform: "scaleX(-1)" } : {};
  const submit = useCommand("mission.submit");
  const resubmit = useCommand("mission.resubmit");
  const propose = useCommand("mission.proposeChange");
  const changes =
    returned?.actions.some((one) => one.action === "proposeChange" && one.allowed) ?? false;
  const lock = useText("reportLock");
  const me = useSession().person.id;
  const staff = values.members.flatMap((one) => (one.personId === null ? [] : [one.personId]));
  const barred = (useLocks([me, ...staff])?.locks.length ?? 0) > 0;
  const [reason, setReason] = useState("");
  const [whyMissing, setWhyMissing] = useState(false);
  const [answered, setAnswered] = useState<FieldIssue[]>(none);
  const own = useMemo(
    () => sectionIds.flatMap((id) => issuesOfSection(id, values, facts)),
    [values, facts],
  );

  const send = async () => {
    setAnswered(none);
    // If sending fails, the draft is complete.
    await keeper.flush();
    const draft = sentDraft(values, facts);
    const on = returned && {
      missionId: returned.mission.id,
      seenVersion: returned.mission.version,
      draft,
    };
    const result = on
      ? changes
        ? await propose.run({ ...on, reason })
        : await resubmit.run(on)
      : await submit.run({ missionId: props.draftId, draft });
    if (result.ok) return keeper.stop();
    const all = result.error.fields ?? [];
    setWhyMissing(all.some((one) => one.path === "reason"));
    const fields = atControls(
      all.filter((one) => one.path !== "reason"),
      values,
    );
    setAnswered(fields);
    props.onTried(sectionIds.filter((id) => fields.some(({ path }) => sectionOf(path) === id)));
  };
  const open = (path: string) => {
    const section = sectionOf(path);
    if (!section) return;
    props.onTried([section]);
    goTo(screenOf(section), path);
  };
  const refusal = submit.refusal ?? resubmit.refusal ?? propose.refusal;
  return (
    <StepFrame
      frame={props.frame}
      foot={
        <FootBar note={t("statement")}>
          <PrimaryButton
            startIcon={<SendIcon sx={mirror} />}
            pending={submit.pending || resubmit.pending || propose.pending}
            refusedBecause={
              own.length > 0
                ? t("notReady", { count: own.length })
                : barred && !changes
                  ? lock("refused")
                  : undefined
            }
            onClick={() => void send()}
          >
            {returned ? t(changes ? "sendChange" : "resubmit") : t("submit")}
          </PrimaryButton>
          <Button quiet onClick={() => goTo("invitation")}>
            {t("previous")}
          </Button>
        </FootBar>
      }
    >
      <Box component="section" aria-labelledby="section-title">
        <Typography variant="h2" id="section-title" tabIndex={-1} sx={{ outline: "none" }}>
          {t("check")}
        </Typography>
        <Typography color="textSecondary" sx={{ marginBlockEnd: 2 }}>
          {t("checkIntro")}
        </Typography>
        <Missing issues={own} onOpen={open} />
        <ErrorSummary
          issues={own.length > 0 ? none : answered}
          labelOf={(path) => labels(path, values)}
          onGo={open}
        />
        <Stack sx={{ gap: 2 }}>
          {sectionIds.map((id) => (
            <Panel
              key={id}
              dense
              title={words(`section.${id}`)}
              action={
                <Button
                  quiet
                  size="small"
                  startIcon={<EditIcon />}
                  aria-label={t("changeSection", { section: words(`section.${id}`) })}
                  onClick={() => goTo(screenOf(id))}
                >
                  {t("change")}
                </Button>
              }
            >
              <SectionAnswers id={id} values={values} facts={facts} />
            </Panel>
          ))}
        </Stack>
        {changes && returned && (
          <ChangePart
            before={returned.mission.request}
            after={sentDraft(values, facts)}
            settings={facts.settings}
            reason={reason}
            missing={whyMissing}
            onReason={setReason}
          />
        )}
        <RefusalAlert refusal={refusal && refusal.code !== "invalid" ? refusal : null} />
      </Box>
    </StepFrame>
  );
}
